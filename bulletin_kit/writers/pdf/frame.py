"""Frame: a page's boxes, and the marks outside its trimmed edges by which it is cut."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.length import Emu, points
from bulletin_kit.style.sheet import StyleSheet
from bulletin_kit.writers.job import Job, Profile
from bulletin_kit.writers.pdf.objects import array, number

EVERY_PLATE = "1 1 1 1 K"
"""On every plate, so that the plates can be laid over one another by the marks."""


def boxes(sheet: StyleSheet, job: Job) -> dict[str, object]:
    """MediaBox and TrimBox, for print BleedBox, too (ISO 32000-1, 14.11.2).

    The finished page's lower left corner stays the origin: bleed and marks have negative places,
    and no item of the page moves.
    """
    around = sheet.press.bleed + sheet.press.mark if job.marks else 0
    made = {"MediaBox": _box(sheet, around), "TrimBox": _box(sheet, 0)}
    if job.profile is Profile.PRINT:
        made["BleedBox"] = _box(sheet, sheet.press.bleed if job.marks else 0)
    return made


def _box(sheet: StyleSheet, around: Emu) -> object:
    right, top = sheet.page.width + around, sheet.page.height + around
    return array(round(points(edge), 3) for edge in (-around, -around, right, top))


def crop_marks(sheet: StyleSheet, job: Job) -> bytes:
    """The operators of the marks: two at each corner, clear of the bleed; none unless wanted."""
    if not job.marks:
        return b""
    lines, width = " ".join(_lines(sheet)), number(sheet.press.stroke)
    return f"/Artifact BMC q {width} w {EVERY_PLATE} {lines} S Q EMC\n".encode("ascii")


def _lines(sheet: StyleSheet) -> Iterator[str]:
    near = sheet.press.bleed
    far = near + sheet.press.mark
    width, height = sheet.page.width, sheet.page.height
    for y in (0, height):
        for start, end in ((-far, -near), (width + near, width + far)):
            yield f"{number(start)} {number(y)} m {number(end)} {number(y)} l"
    for x in (0, width):
        for start, end in ((-far, -near), (height + near, height + far)):
            yield f"{number(x)} {number(start)} m {number(x)} {number(end)} l"
