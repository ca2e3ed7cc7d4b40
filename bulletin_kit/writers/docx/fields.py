"""Fields: what a program works out itself, and what it comes to now.

In their long form the outcome is runs of the paragraph like any others; many readers pass over
what stands within the short one, ``w:fldSimple``.
"""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.writers.docx.oxml import Element, text, w


def field(instruction: str, outcome: Element) -> Iterator[Element]:
    """The runs of a field around the run that shows its outcome."""
    yield _sign("begin")
    yield w("r", text(f" {instruction} ", "instrText"))
    yield _sign("separate")
    yield outcome
    yield _sign("end")


def _sign(kind: str) -> Element:
    return w("r", w("fldChar", fldCharType=kind))
