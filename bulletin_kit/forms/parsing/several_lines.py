"""Lines that YAML makes one of, for want of a ``|``: told with the slip that most likely did it."""

from __future__ import annotations

from bulletin_kit.forms.parsing.nodes import Scalar
from bulletin_kit.forms.parsing.yaml_mistakes import NO_SPACE_AFTER_COLON, WIDE_COLON, WIDE_SIGN
from bulletin_kit.forms.records.reading import Reading
from bulletin_kit.forms.records.value_mistakes import FOLDED_TEXT
from bulletin_kit.forms.text.wide_signs import wide_item


def tell_folded(scalar: Scalar, reading: Reading, only_slips: bool = False) -> bool:
    """Tell why the scalar's lines are one text; whether anything was found to tell.

    A line such as 日期：2024-01-09 is a key with a wrong colon if there is such a key hereabouts,
    and text otherwise. ``only_slips`` leaves it at such slips.
    """
    told = [_tell_slip(scalar, number, reading) for number in range(len(scalar.lines))]
    if any(told) or only_slips:
        return any(told)
    key = scalar.at.path.rpartition(".")[2]
    reading.say(FOLDED_TEXT, scalar.lines[0].at if scalar.lines else scalar.at, key=key)
    return True


def _tell_slip(scalar: Scalar, number: int, reading: Reading) -> bool:
    from bulletin_kit.forms.parsing.shape import shape  # for files that are wrong only

    line = scalar.lines[number]
    found = shape(line.text)
    if number == 0 and line.text == "｜":
        at = line.origin.span(0, 1)
        reading.say(WIDE_SIGN, at, found="｜", wanted="|", more="")
    elif wide_item(line.text):
        at = line.origin.span(0, 1)
        facts = {"found": line.text[0], "wanted": "- ", "more": "，减号后面有一个空格"}
        reading.say(WIDE_SIGN, at, **facts)
    elif (found.wide_colon or found.tight_colon) and found.key in reading.known_keys():
        mistake = WIDE_COLON if found.wide_colon else NO_SPACE_AFTER_COLON
        reading.say(mistake, line.origin.span(found.key_at, found.colon + 1), key=found.key)
    else:
        return False
    return True
