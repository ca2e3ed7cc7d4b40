"""Styles: ``word/styles.xml``, with one named style for each row of the style sheet."""

from __future__ import annotations

from collections.abc import Iterable

from bulletin_kit.base.length import twips
from bulletin_kit.base.ports import Fonts
from bulletin_kit.model.blocks import HEADINGS, Role
from bulletin_kit.style.sheet import StyleSheet
from bulletin_kit.writers.docx.chars import Dress, character_styles, faces
from bulletin_kit.writers.docx.closing import closing_style
from bulletin_kit.writers.docx.flowing import BLANK
from bulletin_kit.writers.docx.folio import folio_styles
from bulletin_kit.writers.docx.looks import Look, Wardrobe
from bulletin_kit.writers.docx.measure import SMALLEST, half_points
from bulletin_kit.writers.docx.oxml import Element, Value, printed, root, switch, w
from bulletin_kit.writers.docx.rows import (
    letter_properties,
    paragraph_properties,
    sizes,
    variant_properties,
)
from bulletin_kit.writers.docx.stylesheet import style
from bulletin_kit.writers.docx.tables import table_style

WRITTEN = frozenset({Role.BODY, *HEADINGS})
"""What an editor who goes on writing needs, whether the issue has it or not."""

ORDER = (Role.BODY, *(role for role in Role if role is not Role.BODY))
"""The body's row first, where Word wants its default style."""


def styles_part(
    wardrobe: Wardrobe, dresses: Iterable[Dress], sheet: StyleSheet, fonts: Fonts
) -> bytes:
    """``word/styles.xml``."""
    children = (
        _defaults(sheet, fonts),
        _latent(),
        *(_common(role, wardrobe, sheet, fonts) for role in ORDER if role in sheet.text),
        *(_variant(look, wardrobe, sheet) for look in wardrobe.variants),
        *folio_styles(sheet, wardrobe.names[Role.FOLIO]),
        *character_styles(dresses, sheet, fonts),
        _blank(),
        table_style(sheet),
        closing_style(sheet),
    )
    return printed(root("styles", "w", children))


def _defaults(sheet: StyleSheet, fonts: Fonts) -> Element:
    """What all styles share: the body's face, and the policies by which lines are broken."""
    row, policies = sheet.text[Role.BODY], sheet.policies
    language = w("lang", val="en-US", eastAsia="zh-CN", bidi="ar-SA")
    characters = w("rPr", faces(row, fonts), *sizes(row), language)
    paragraphs = w(
        "pPr",
        switch("widowControl", False),  # pages were made up by us
        switch("kinsoku", True),
        switch("overflowPunct", bool(policies.hanging)),
        switch("autoSpaceDE", policies.gap > 0),
        switch("autoSpaceDN", policies.gap > 0),
        switch("adjustRightInd", False),
    )
    return w("docDefaults", w("rPrDefault", characters), w("pPrDefault", paragraphs))


def _latent() -> Element:
    """Word's own styles stay out of the gallery, where only the bulletin's are of use."""
    return w("latentStyles", defLockedState=0, defUIPriority=99, defSemiHidden=1, defQFormat=0)


def _common(role: Role, wardrobe: Wardrobe, sheet: StyleSheet, fonts: Fonts) -> Element:
    row, parent = sheet.text[role], wardrobe.parents.get(role)
    above = wardrobe.common[parent] if parent else None
    return style(
        "paragraph",
        wardrobe.names[role],
        w("basedOn", val=wardrobe.names[parent].id) if parent else None,
        w("next", val=wardrobe.names[Role.BODY].id) if row.outline else None,
        paragraph_properties(wardrobe.common[role], row, sheet, above),
        letter_properties(row, fonts, in_full=parent is not None),
        default=role is Role.BODY,
        rank=ORDER.index(role) + 1,
        shown=role in wardrobe.used or role in WRITTEN,
    )


def _variant(look: Look, wardrobe: Wardrobe, sheet: StyleSheet) -> Element:
    row = sheet.text[look.role]
    return style(
        "paragraph",
        wardrobe.named(look),
        w("basedOn", val=wardrobe.names[look.role].id),
        variant_properties(look, wardrobe.common[look.role], row, sheet),
    )


def _blank() -> Element:
    """The style of paragraphs without words."""
    height: dict[str, Value] = {"line": twips(SMALLEST), "lineRule": "exact"}
    size = half_points(SMALLEST)
    return style(
        "paragraph",
        BLANK,
        w("pPr", switch("snapToGrid", False), w("spacing", before=0, after=0, **height)),
        w("rPr", w("sz", val=size), w("szCs", val=size)),
    )
