"""Imposition: the pages of a PDF side by side on sheets twice as wide.

A page becomes a form: its text stays text, its lines stay lines, fonts and pictures stay where
they are. What stands outside its TrimBox is left behind.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct
from pypdf import PageObject, PdfReader
from pypdf.generic import DictionaryObject, IndirectObject, PdfObject

from bulletin_kit.base.errors import BadArguments
from bulletin_kit.press.objects import array, dictionary, name, stream
from bulletin_kit.press.orders import Side, booklet, filled, two_up
from bulletin_kit.press.source import content, taken
from bulletin_kit.press.target import Target

CLOSE = 1.0
"""Points by which pages of one size may differ."""


class Layout(StrEnum):
    """How pages are laid on sheets."""

    BOOKLET = "booklet"
    """Folded in the middle and stapled in the fold."""
    TWO_UP = "2up"
    """Side by side in reading order."""


class Flip(StrEnum):
    """The edge over which the printer turns a sheet (which lies across) for its back."""

    SHORT = "short"
    """As a leaf of a book is turned: the back stands upright."""
    LONG = "long"
    """As a leaf of a wall calendar is turned: the back stands on its head."""


DUPLEX = {Flip.SHORT: "DuplexFlipShortEdge", Flip.LONG: "DuplexFlipLongEdge"}
TURNS = {
    0: (1, 0, 0, 1, 0, 0),
    90: (0, -1, 1, 0, 0, 1),
    180: (-1, 0, 0, -1, 1, 1),
    270: (0, 1, -1, 0, 1, 0),
}
"""Clockwise turns of a box by degrees; the last two numbers are parts of its width and height."""


class Imposed(Struct, frozen=True):
    """The sheets, and what became of the pages."""

    data: bytes
    pages: int
    blanks: int
    """Pages that were left blank to fill the sheets of a booklet."""
    order: tuple[Side, ...]
    """Which pages stand on which side, see press.orders."""

    @property
    def sides(self) -> int:
        """Printed sides."""
        return len(self.order)


def imposed(
    data: bytes, layout: Layout, flip: Flip = Flip.SHORT, closing_last: bool = True
) -> Imposed:
    """The PDF's pages on sheets, front and back in turn, for printing on both sides.

    A booklet is filled up to full sheets with blank pages, before the last page where
    ``closing_last``. FileBroken for what is no PDF, BadArguments for pages of several sizes, and
    for pages that were laid on sheets already.
    """
    return taken(data, lambda reader: _imposed(reader, data, layout, flip, closing_last))


def _imposed(
    reader: PdfReader, data: bytes, layout: Layout, flip: Flip, closing_last: bool
) -> Imposed:
    if _is_imposed(reader):
        raise BadArguments("这份 PDF 已经拼过版", "用拼版以前的 PDF")
    count = len(reader.pages)
    folded = layout is Layout.BOOKLET
    slots = filled(count, closing_last) if folded else list(range(count))
    sides = booklet(slots) if folded else two_up(slots)
    target = Target(reader, data)
    cell = _cell(reader.pages)
    forms = [_form(page, target) for page in reader.pages]
    places = [_place(page, cell, n + 1) for n, page in enumerate(reader.pages)]
    backs_turned = flip is Flip.LONG
    target.hang(
        [
            _sheet(side, forms, places, cell, backs_turned and n % 2 == 1, target)
            for n, side in enumerate(sides)
        ]
    )
    target.catalog[name("ViewerPreferences")] = dictionary(
        {"Duplex": name(DUPLEX[flip]), "PrintScaling": name("None")}
    )
    made = target.bytes(layout, flip, str(closing_last))
    return Imposed(made, count, sum(slot is None for slot in slots), tuple(sides))


def _is_imposed(reader: PdfReader) -> bool:
    """Whether all pages lie across and ask for both sides of the paper, as sheets made here do."""
    wishes = reader.root_object.get("/ViewerPreferences", dictionary({})).get_object()
    across = all(page.trimbox.width > page.trimbox.height for page in reader.pages)
    return across and isinstance(wishes, DictionaryObject) and "/Duplex" in wishes


def _cell(pages: Sequence[PageObject]) -> tuple[float, float]:
    """Width and height of the place for one page: the first page's, upright."""
    short, long = sorted((float(pages[0].trimbox.width), float(pages[0].trimbox.height)))
    return short, long


def _form(page: PageObject, target: Target) -> IndirectObject:
    """The page as a form."""
    entries: dict[str, PdfObject] = {
        "Type": name("XObject"),
        "Subtype": name("Form"),
        "BBox": array(float(edge) for edge in page.trimbox),
    }
    if "/Resources" in page:
        entries["Resources"] = target.copied(page.raw_get("/Resources"))
    return target.add(stream(content(page), entries))


def _place(page: PageObject, cell: tuple[float, float], count: int) -> tuple[float, ...]:
    """The matrix that puts the page upright into a cell whose lower left corner is the origin.

    A page that lies across is turned with its head to the left: bound there on odd pages, cut
    there on even ones (GB/T 9704-2012, 8).
    """
    box = page.trimbox
    wide, high = float(box.width), float(box.height)
    turn = page.rotation % 360
    seen = (high, wide) if turn % 180 else (wide, high)
    if seen[0] > seen[1]:
        turn = (turn + 270) % 360
        seen = seen[::-1]
    if max(abs(a - b) for a, b in zip(seen, cell, strict=True)) > CLOSE:
        raise BadArguments(f"第 {count} 页与第 1 页大小不同，不能拼在一起", "先统一各页的大小")
    a, b, c, d, e, f = TURNS[turn]
    left, foot = float(box.left), float(box.bottom)
    x = e * seen[0] - a * left - c * foot
    y = f * seen[1] - b * left - d * foot
    return a, b, c, d, x, y


def _sheet(
    side: Side,
    forms: Sequence[IndirectObject],
    places: Sequence[tuple[float, ...]],
    cell: tuple[float, float],
    head_down: bool,
    target: Target,
) -> IndirectObject:
    width, height = 2 * cell[0], cell[1]
    rows = [_operator((-1, 0, 0, -1, width, height), "cm")] if head_down else []
    used = {}
    for column, slot in enumerate(side):
        if slot is not None:
            a, b, c, d, x, y = places[slot]
            moved = _operator((a, b, c, d, x + column * cell[0], y), "cm")
            rows.append(f"q {moved} /P{slot + 1} Do Q")
            used[f"P{slot + 1}"] = forms[slot]
    box = array((0, 0, width, height))
    entries: dict[str, PdfObject] = {
        "Type": name("Page"),
        "MediaBox": box,
        "TrimBox": box,
        "Resources": dictionary({"XObject": dictionary(used)}),
        "Contents": target.add(stream("\n".join(rows).encode("ascii"), {})),
    }
    return target.add(dictionary(entries))


def _operator(numbers: Sequence[float], word: str) -> str:
    said = (f"{value + 0.0:.3f}".rstrip("0").rstrip(".") for value in numbers)  # no minus zero
    return " ".join([*said, word])
