"""Measures of inks: whether a file for a press lays black and red on their plates (9704, 6.2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bulletin_kit.verify.expected import Expected
from bulletin_kit.verify.measures.colours import is_black
from bulletin_kit.verify.pdf.paper import INKS, Colour, PdfFile, PdfPage
from bulletin_kit.verify.standard import Measure, measure

SCREEN = 3
"""Numbers that say a colour of screens."""
EVERY = (1.0,) * INKS
"""On every plate: marks to cut by."""
OFF = 0.005
"""Part of full ink by which one may be off."""


def ink_rows(pdf: PdfFile, expected: Expected) -> Iterator[Measure]:
    """The row on inks; none for a file in the colours of screens."""
    if not pdf.in_inks:
        return
    reds = "、".join(map(_inks, expected.reds))
    said = f"黑字只用黑版，红字 {reds}，没有屏幕颜色"
    pages = enumerate(pdf.pages, 1)
    wrong = [f"第{n}页{what}" for n, page in pages for what in _wrong(page, expected.reds)]
    yield measure("油墨", wrong[0] if wrong else said, said, not wrong)


def _wrong(page: PdfPage, reds: Sequence[Colour]) -> Iterator[str]:
    """What of the page is on other plates than it should be."""
    painted = [(f"“{''.join(run.text)[:6]}”", run.colour) for run in page.runs]
    painted += [("线", stroke.colour) for stroke in page.strokes if stroke.colour != EVERY]
    painted += [("图片", (0.0,) * image.parts) for image in page.images if image.parts == SCREEN]
    for what, colour in painted:
        if len(colour) == SCREEN:
            yield f"{what}是屏幕颜色（RGB）"
        elif len(colour) == INKS and any(colour[:-1]) and not _is_one(colour, reds):
            yield f"{what}不只用黑版" if is_black(colour) else f"{what}是 {_inks(colour)}"


def _is_one(colour: Colour, reds: Sequence[Colour]) -> bool:
    return any(max(abs(a - b) for a, b in zip(colour, red, strict=True)) <= OFF for red in reds)


def _inks(colour: Colour) -> str:
    """The inks as printers write them: M80Y80."""
    return "".join(
        f"{ink}{part * 100:.0f}" for ink, part in zip("CMYK", colour, strict=True) if part
    )
