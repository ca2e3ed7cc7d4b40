"""Figures: a line ``![caption](file "text for those who cannot see it")``."""

from __future__ import annotations

import re

from bulletin_kit.base.words import Words
from bulletin_kit.forms.records.reading import Reading, quoted
from bulletin_kit.model.article import Caption, Figure
from bulletin_kit.source.body_mistakes import PICTURE_ELSEWHERE, PICTURE_WITHOUT_FILE, WIDE_MARK
from bulletin_kit.source.inline import inline

FIGURE = (
    r"(?P<bang>[!！])\s*(?P<open>[\[［【])(?P<caption>(?:(?!\]\().)*?)(?P<close>[\]］】])\s*"
    r"(?P<left>[(（])\s*(?P<file>(?:(?!\]\().)*?)(?:\s+[\"“](?P<alt>[^\"”]*)[\"”])?\s*(?P<right>[)）])"
)
MARKS = {"bang": "!", "open": "[", "close": "]", "left": "(", "right": ")"}
OUTSIDE = r"([A-Za-z]:|[/~\\]|\w+://).*|(.*[/\\])?\.\.([/\\].*)?|.*\\.*"


def figure(line: Words, reading: Reading) -> Figure | None:
    """The figure that the line is; None where it is none."""
    if line.text[0] not in "!！":
        return None
    match = re.fullmatch(FIGURE, line.text)
    if match is None:
        return None
    if any(match[name] != mark for name, mark in MARKS.items()):
        found = "".join(match[name] for name in MARKS)
        reading.say(WIDE_MARK, line.at, found=found, wanted="![图题](文件名)")
    file = match["file"]
    at = line.origin.span(*match.span("file"))
    if not file:
        reading.say(PICTURE_WITHOUT_FILE, line.at)
    elif re.fullmatch(OUTSIDE, file):
        reading.say(PICTURE_ELSEWHERE, at, file=quoted(file, 60))
        file = ""  # nobody needs to look for it
    caption = inline(line.part(*match.span("caption")).stripped(), reading)
    return Figure(Caption(*caption), file, match["alt"] or "", line.at)
