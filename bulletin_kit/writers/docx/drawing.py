"""Drawings: pictures in the line, and ruled lines at their place on the page."""

from __future__ import annotations

from bulletin_kit.base.length import Emu
from bulletin_kit.model.blocks import FigureBlock
from bulletin_kit.model.composed import Rule
from bulletin_kit.style.sheet import StyleSheet
from bulletin_kit.writers.docx.oxml import SPACES, Element, Value, make, w

DECORATIVE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
"""The extension by which Office tells screen readers to pass over a drawing."""


def picture(block: FigureBlock, number: int, relationship: str) -> Element:
    """The figure's picture in the line of text, with its words for those who cannot see it."""
    about: dict[str, Value] = {"id": number, "name": block.picture.name}
    image = make(
        "pic:pic",
        {},
        make(
            "pic:nvPicPr",
            {},
            make("pic:cNvPr", {**about, "descr": block.alt}),
            make("pic:cNvPicPr", {}),
        ),
        make(
            "pic:blipFill",
            {},
            make("a:blip", {"r:embed": relationship}),
            make("a:stretch", {}, make("a:fillRect", {})),
        ),
        _shape("pic:spPr", block.width, block.height, "rect"),
    )
    inline = make(
        "wp:inline",
        _no_distance(),
        make("wp:extent", {"cx": block.width, "cy": block.height}),
        make("wp:docPr", {**about, "descr": block.alt}),
        make("wp:cNvGraphicFramePr", {}, make("a:graphicFrameLocks", {"noChangeAspect": 1})),
        _graphic(SPACES["pic"], image),
    )
    return w("r", w("drawing", inline))


def stroke(rule: Rule, number: int, sheet: StyleSheet) -> Element:
    """A ruled line at its place on the page, anchored in the paragraph that holds it."""
    style = sheet.rules[rule.role]
    fill = make("a:solidFill", {}, make("a:srgbClr", {"val": style.colour.rgb}))
    line = make(
        "wps:wsp",
        {},
        make("wps:cNvCnPr", {}),
        _shape("wps:spPr", rule.length, 0, "line", make("a:ln", {"w": style.thickness}, fill)),
        make("wps:bodyPr", {}),
    )
    anchor = make(
        "wp:anchor",
        {
            **_no_distance(),
            "simplePos": 0,
            "relativeHeight": number,
            "behindDoc": 0,
            "locked": 0,
            "layoutInCell": 1,
            "allowOverlap": 1,
        },
        make("wp:simplePos", {"x": 0, "y": 0}),
        _position("wp:positionH", rule.x),
        _position("wp:positionV", rule.y),
        make("wp:extent", {"cx": rule.length, "cy": 0}),
        make("wp:effectExtent", {"l": 0, "t": 0, "r": 0, "b": 0}),
        make("wp:wrapNone", {}),
        make("wp:docPr", {"id": number, "name": f"{rule.role.value} {number}"}, _decorative()),
        make("wp:cNvGraphicFramePr", {}),
        _graphic(SPACES["wps"], line),
    )
    choice = make("mc:Choice", {"Requires": "wps"}, w("drawing", anchor))
    return w("r", make("mc:AlternateContent", {}, choice))


def _no_distance() -> dict[str, Value]:
    return {"distT": 0, "distB": 0, "distL": 0, "distR": 0}


def _position(name: str, offset: Emu) -> Element:
    place = make("wp:posOffset", {})
    place.text = str(offset)
    return make(name, {"relativeFrom": "page"}, place)


def _graphic(uri: str, content: Element) -> Element:
    return make("a:graphic", {}, make("a:graphicData", {"uri": uri}, content))


def _shape(name: str, width: Emu, height: Emu, form: str, line: Element | None = None) -> Element:
    box = make(
        "a:xfrm",
        {},
        make("a:off", {"x": 0, "y": 0}),
        make("a:ext", {"cx": width, "cy": height}),
    )
    geometry = make("a:prstGeom", {"prst": form}, make("a:avLst", {}))
    return make(name, {}, box, geometry, line)


def _decorative() -> Element:
    said = make("adec:decorative", {"val": 1})
    return make("a:extLst", {}, make("a:ext", {"uri": DECORATIVE}, said))
