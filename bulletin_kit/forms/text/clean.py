"""Clean words: no white space at the ends, nothing invisible inside, one kind of space."""

from __future__ import annotations

import re

from bulletin_kit.base.words import Words
from bulletin_kit.forms.records.reading import Reading
from bulletin_kit.forms.records.value_mistakes import INVISIBLE_CHARACTER, TAB_IN_TEXT, VARIANT_FORM

SELECTOR = "[\ufe00-\ufe0f\U000e0100-\U000e01ef]"
INVISIBLE = "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+"
ODD = "[\t\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
NAMES = {"\u00ad": "软连字符", "\u200b": "零宽空格", "\ufeff": "字节顺序标记（BOM）"}


def clean(words: Words, reading: Reading) -> Words:
    """The words as they are set; what was odd in them is told.

    Each character keeps its place: invisible ones are skips, a tab or a no-break space becomes
    one space.
    """
    if re.search(f"{ODD}|{SELECTOR}", words.text) is None:
        return words.stripped()
    words = _without_selectors(words.stripped(), reading)
    words = _without_invisible(words, reading).stripped()
    for match in re.finditer("\t+", words.text):
        reading.say(TAB_IN_TEXT, words.origin.span(match.start(), match.end()))
    return Words(words.text.replace("\t", " ").replace("\u00a0", " "), words.origin)


def _without_selectors(words: Words, reading: Reading) -> Words:
    """Words without selectors of a character's form: one glyph a character is all that is set.

    A PDF would need a font with such forms, and a DOCX would show what the PDF does not.
    """
    gaps = []
    for match in re.finditer(f"{SELECTOR}+", words.text):
        gaps.append(match.span())
        char, code = words.text[max(0, match.start() - 1)], ord(match[0][0])
        reading.say(VARIANT_FORM, words.origin.span(*match.span()), char=char, code=f"{code:04X}")
    return words.without(gaps) if gaps else words


def _without_invisible(words: Words, reading: Reading) -> Words:
    gaps = [match.span() for match in re.finditer(INVISIBLE, words.text)]
    for start, end in gaps:
        char = words.text[start]
        what = f"{NAMES.get(char, '格式控制字符')}（U+{ord(char):04X}）"
        reading.say(INVISIBLE_CHARACTER, words.origin.span(start, end), what=what)
    return words.without(gaps) if gaps else words
