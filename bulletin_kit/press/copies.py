"""Copies: one PDF with many copies of an issue, each with its 份号 on the first page.

Fonts, pictures and what pages paint are in the file once; a copy costs its page objects and the
few operators of its number.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from pypdf import PageObject, PdfReader
from pypdf.generic import DictionaryObject, IndirectObject, PdfObject

from bulletin_kit.press.objects import array, dictionary, name, number, stream, text
from bulletin_kit.press.source import content, taken
from bulletin_kit.press.target import Target, entries

INHERITED = ("/MediaBox", "/Resources")
"""What pages can have from the tree's root, where it is the same for all."""
KEPT = (*INHERITED, "/TrimBox", "/BleedBox", "/Group")
"""What a copy's page takes over. Tags and links hold for one page only, so they are left out."""


def bound(data: bytes, numbers: Sequence[str]) -> bytes:
    """The copies of an issue, one behind the other.

    ``data`` is a PDF of the issue's pages without number, followed by one page for each of the
    ``numbers`` that bears only it. Each copy has a bookmark, and its pages are labelled from 1.
    """
    return taken(data, lambda reader: _bound(reader, data, numbers))


def _bound(reader: PdfReader, data: bytes, numbers: Sequence[str]) -> bytes:
    target = Target(reader, data)
    count = len(reader.pages) - len(numbers)
    pages, marks = reader.pages[:count], reader.pages[count:]
    common = [key for key in INHERITED if _same(key, pages)]
    target.tree.update(_form(pages[0], common, target))
    forms = [_form(page, [key for key in KEPT if key not in common], target) for page in pages]
    contents = [_content(page, target) for page in pages]
    firsts: list[IndirectObject] = []
    nodes: list[IndirectObject] = []
    for mark in marks:
        painted = [array((_content(mark, target), contents[0])), *contents[1:]]
        made = [
            target.add(_page(form, painting)) for form, painting in zip(forms, painted, strict=True)
        ]
        node = dictionary({"Type": name("Pages")})
        target.hang(made, node)
        nodes.append(target.add(node))
        firsts.append(made[0])
    target.hang(nodes)
    target.catalog[name("PageLabels")] = _labels(count, numbers)
    target.catalog[name("Outlines")] = _bookmarks(firsts, numbers, target)
    target.catalog[name("PageMode")] = name("UseOutlines")
    return target.bytes(*numbers)


def _same(key: str, pages: Sequence[PageObject]) -> bool:
    return all(key in page and page.raw_get(key) == pages[0].raw_get(key) for page in pages)


def _form(page: PageObject, keys: Iterable[str], target: Target) -> DictionaryObject:
    """What the page has in every copy; each value is in the file once and referred to."""
    form = {}
    for key in keys:
        if key in page:
            value = target.copied(page.raw_get(key))
            form[key[1:]] = value if isinstance(value, IndirectObject) else target.add(value)
    return dictionary(form)


def _page(form: DictionaryObject, painting: PdfObject) -> DictionaryObject:
    page = dictionary({"Type": name("Page"), "Contents": painting})
    page.update(form)
    return page


def _content(page: PageObject, target: Target) -> IndirectObject:
    return target.add(stream(content(page), {}))


def _labels(count: int, numbers: Sequence[str]) -> PdfObject:
    """Page labels: the copy's number and the page's, as in 000012-3."""
    row: list[PdfObject | float] = []
    for n, copy in enumerate(numbers):
        style = {"S": name("D"), "St": number(1), "P": text(f"{copy}-")}
        row += [n * count, dictionary(style)]
    return dictionary({"Nums": array(row)})


def _bookmarks(
    firsts: Sequence[IndirectObject], numbers: Sequence[str], target: Target
) -> IndirectObject:
    root = target.add(dictionary({"Type": name("Outlines"), "Count": number(len(numbers))}))
    places = [
        target.add(
            dictionary(
                {
                    "Title": text(copy),
                    "Parent": root,
                    "Dest": array((first, name("Fit"))),
                }
            )
        )
        for copy, first in zip(numbers, firsts, strict=True)
    ]
    for before, after in pairwise(places):
        entries(before)[name("Next")] = after
        entries(after)[name("Prev")] = before
    entries(root).update(dictionary({"First": places[0], "Last": places[-1]}))
    return root
