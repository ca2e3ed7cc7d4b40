"""DOCX: the issue's blocks poured into named Word styles, for people who go on editing."""

from __future__ import annotations

from bulletin_kit.base.ports import Fonts
from bulletin_kit.model.composed import Composed
from bulletin_kit.style.sheet import StyleSheet


def write(composed: Composed, sheet: StyleSheet, fonts: Fonts) -> bytes:
    """The composed issue as a DOCX file. The same issue gives the same bytes."""
    # python-docx takes a fifth of a second to import; whoever writes no DOCX need not wait.
    from bulletin_kit.writers.docx.document import document

    return document(composed, sheet, fonts)
