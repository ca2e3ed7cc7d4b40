"""Pressed: what was made of finished pages, read back: copies in one file, pages on sheets."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin_kit.verify.pdf.read import read_pdf


def otherwise_bound(loose: bytes, made: bytes, numbers: Sequence[str]) -> str:
    """What copies say otherwise than they should; empty where they may go.

    ``loose`` has the pages that all copies share, then one for each of the ``numbers`` with only
    it; a copy's first page bears its number. FileBroken for what cannot be read back.
    """
    texts = _texts(loose)
    shared, marks = texts[: -len(numbers)], texts[-len(numbers) :]
    wanted = [page for mark in marks for page in (mark + shared[0], *shared[1:])]
    if ["".join(mark.split()) for mark in marks] != list(numbers):
        return "份号不是要编的那些"
    return _difference(_texts(made), wanted)


def otherwise_laid(
    pages: bytes, made: bytes, sides: Sequence[tuple[int | None, int | None]]
) -> str:
    """What sheets say otherwise than their pages, side by side in this order; empty if nothing.

    Pages count from 0; None is a blank. FileBroken for what cannot be read back.
    """
    texts = _texts(pages)
    placed = sorted(slot for side in sides for slot in side if slot is not None)
    if placed != list(range(len(texts))):
        return "有的页没有排上，或排了两次"
    wanted = ["".join(texts[slot] for slot in side if slot is not None) for side in sides]
    return _difference(_texts(made), wanted)


def _texts(data: bytes) -> list[str]:
    return [page.text for page in read_pdf(data).pages]


def _difference(found: Sequence[str], wanted: Sequence[str]) -> str:
    if len(found) != len(wanted):
        return f"应有 {len(wanted)} 面，文件里有 {len(found)} 面"
    both = enumerate(zip(found, wanted, strict=True), 1)
    return next((f"第 {n} 面的字不是该在那里的" for n, (a, b) in both if a != b), "")
