"""Settings: ``word/settings.xml``, the policies that Word keeps for a document as a whole."""

from __future__ import annotations

from collections.abc import Collection

from bulletin_kit.style.sheet import StyleSheet
from bulletin_kit.writers.docx.notes import separator_references
from bulletin_kit.writers.docx.oxml import Element, printed, root, w

WORD = "http://schemas.microsoft.com/office/word"


def settings_part(sheet: StyleSheet, notes: bool) -> bytes:
    """``word/settings.xml``."""
    policies = sheet.policies
    squeeze = "compressPunctuation" if policies.squeeze else "doNotCompress"
    children = (
        w("zoom", percent=100),
        w("evenAndOddHeaders"),
        w("characterSpacingControl", val=squeeze),
        _banned("noLineBreaksAfter", policies.no_end),
        _banned("noLineBreaksBefore", policies.no_start),
        w("footnotePr", *separator_references()) if notes else None,
        w(
            "compat",
            w("doNotExpandShiftReturn"),
            w("compatSetting", name="compatibilityMode", uri=WORD, val=15),
        ),
        w("themeFontLang", val="en-US", eastAsia="zh-CN"),
    )
    return printed(root("settings", "w", children))


def _banned(name: str, marks: Collection[str]) -> Element | None:
    """Marks that may not end a line, or start one, in Chinese text."""
    return w(name, lang="zh-CN", val="".join(sorted(marks))) if marks else None
