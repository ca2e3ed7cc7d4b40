"""Theme: the part that Office expects of every document. No style refers to it.

Its fonts are the body's, so that whatever an editor brings in from elsewhere comes out in them.
"""

from __future__ import annotations

from bulletin_kit.base.ports import Fonts
from bulletin_kit.model.blocks import Role
from bulletin_kit.style.sheet import StyleSheet
from bulletin_kit.writers.docx.oxml import Element, make, printed

COLOURS = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": "000000",
    "lt2": "FFFFFF",
    **{f"accent{n}": "000000" for n in range(1, 7)},
    "hlink": "000000",
    "folHlink": "000000",
}
"""Black on white: a bulletin's other colours stand in its styles."""

LISTS = {
    "fillStyleLst": ("a:solidFill",),
    "lnStyleLst": ("a:ln", "a:solidFill"),
    "effectStyleLst": ("a:effectStyle", "a:effectLst"),
    "bgFillStyleLst": ("a:solidFill",),
}
"""What each list of a theme's formats is made of, outermost first; each wants three of them."""


def theme_part(sheet: StyleSheet, fonts: Fonts) -> bytes:
    """``word/theme.xml``."""
    row = sheet.text[Role.BODY]
    latin, eastern = fonts.official(row.latin), fonts.official(row.font)
    elements = make(
        "a:themeElements",
        {},
        make("a:clrScheme", {"name": sheet.name}, *(_colour(*pair) for pair in COLOURS.items())),
        make(
            "a:fontScheme",
            {"name": sheet.name},
            _fonts("a:majorFont", latin, eastern),
            _fonts("a:minorFont", latin, eastern),
        ),
        make("a:fmtScheme", {"name": sheet.name}, *(_formats(*pair) for pair in LISTS.items())),
    )
    return printed(make("a:theme", {"name": sheet.name}, elements))


def _colour(name: str, rgb: str) -> Element:
    return make(f"a:{name}", {}, make("a:srgbClr", {"val": rgb}))


def _fonts(name: str, latin: str, eastern: str) -> Element:
    faces = (("a:latin", latin), ("a:ea", eastern), ("a:cs", latin))
    return make(name, {}, *(make(kind, {"typeface": face}) for kind, face in faces))


def _formats(name: str, names: tuple[str, ...]) -> Element:
    return make(f"a:{name}", {}, *(_nested(names) for _ in range(3)))


def _nested(names: tuple[str, ...]) -> Element:
    inner = make("a:schemeClr", {"val": "phClr"}) if names[-1] == "a:solidFill" else None
    for name in reversed(names):
        inner = make(name, {}, inner)
    return inner
