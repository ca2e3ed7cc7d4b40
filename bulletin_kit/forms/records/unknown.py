"""Unknown keys: what was probably meant, by other names, other forms of writing, and likeness."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

from bulletin_kit.forms.parsing.nodes import Scalar
from bulletin_kit.forms.records.key_mistakes import MISPLACED_KEY, UNKNOWN_KEY
from bulletin_kit.forms.records.reading import Reading, quoted

if TYPE_CHECKING:
    from bulletin_kit.forms.records.record import Record
    from bulletin_kit.forms.records.values import Key

TRADITIONAL = str.maketrans(
    "專號總級緊簽發編單欄標題開報數責輯審電話稱請導內聯閱",
    "专号总级紧签发编单栏标题开报数责辑审电话称请导内联阅",
)


def tell_unknown(written: Scalar, record: Record, reading: Reading) -> Key[Any] | None:
    """The key that is surely meant, None where it is not sure; the mistake is told in any case."""
    name = plain(written.text)
    meant = next((key for key in record.keys if name in (key.name, *key.also)), None)
    facts = {"key": quoted(written.text).strip("“”"), "where": record.name}
    if meant is not None:
        reading.say(UNKNOWN_KEY, written.at, remedy=f"写作“{meant.name}”", **facts)
        return meant
    home = _home(name, reading)
    if home is not None:
        reading.say(MISPLACED_KEY, written.at, home=home, **facts)
    else:
        reading.say(UNKNOWN_KEY, written.at, remedy=_suggestion(name, record), **facts)
    return None


def plain(text: str) -> str:
    """The key as it would be without slips of the input method.

    >>> plain("日 期"), plain("　總期號："), plain("ｔｉｔｌｅ")
    ('日期', '总期号', 'title')
    """
    narrow = unicodedata.normalize("NFKC", text).translate(TRADITIONAL)
    return re.sub(r"[\s\u200b-\u200f\u2060\ufeff:*-]", "", narrow).lower()


def _home(name: str, reading: Reading) -> str | None:
    """The record that has such a key, if it is not the present one."""
    if not reading.records:
        return None
    records = reading.records[0].records()
    return next((record.name for record in records if record.key(name)), None)


def _suggestion(name: str, record: Record) -> str:
    from difflib import get_close_matches  # an unknown key is rare, and its import is not free

    names = [key.name for key in record.keys]
    near = get_close_matches(name, names, n=2, cutoff=0.5)
    if near:
        return "是不是“" + "”或“".join(near) + "”？"
    return "可用的键有：" + "、".join(names)
