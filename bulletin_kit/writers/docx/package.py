"""Package: the parts of the document and how they refer to one another, by python-docx."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, time
from io import BytesIO

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.coreprops import CoreProperties
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.opc.parts.coreprops import CorePropertiesPart
from docx.oxml.coreprops import CT_CoreProperties
from msgspec import Struct

from bulletin_kit.model.blocks import Picture
from bulletin_kit.model.composed import Facts
from bulletin_kit.writers.docx.freeze import frozen

LONGEST = 255
"""Characters that a property may have."""

MAIN = "/word/document.xml"

WORD = {
    "styles": (CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES),
    "settings": (CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS),
    "fontTable": (CONTENT_TYPE.WML_FONT_TABLE, RELATIONSHIP_TYPE.FONT_TABLE),
    "theme": (CONTENT_TYPE.OFC_THEME, RELATIONSHIP_TYPE.THEME),
    "footnotes": (CONTENT_TYPE.WML_FOOTNOTES, RELATIONSHIP_TYPE.FOOTNOTES),
    "defaultFooter": (CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER),
    "evenFooter": (CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER),
}
"""Content type and relationship of each part beside the main one, by its name."""

APP = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
    b'extended-properties"><Application>bulletin-kit</Application></Properties>'
)


class Media(Struct, frozen=True):
    """A picture's part: its relationship and the picture."""

    relationship: str
    picture: Picture


def packed(document: bytes, parts: dict[str, bytes], media: Iterable[Media], facts: Facts) -> bytes:
    """The package of a main document and its parts."""
    package = OpcPackage()
    main = _part(package, MAIN, CONTENT_TYPE.WML_DOCUMENT_MAIN, document)
    for name, data in parts.items():
        content_type, relationship = WORD[name]
        part = _part(package, f"/word/{name}.xml", content_type, data)
        main.load_rel(relationship, part, name)
    for piece in media:
        kind = piece.picture.format
        place = f"/word/media/{piece.relationship}.{kind}"
        part = _part(package, place, f"image/{kind}", piece.picture.data)
        main.load_rel(RELATIONSHIP_TYPE.IMAGE, part, piece.relationship)
    package.load_rel(RELATIONSHIP_TYPE.OFFICE_DOCUMENT, main, "document")
    package.load_rel(RELATIONSHIP_TYPE.CORE_PROPERTIES, _core(package, facts), "core")
    app = _part(package, "/docProps/app.xml", CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, APP)
    package.load_rel(RELATIONSHIP_TYPE.EXTENDED_PROPERTIES, app, "app")
    file = BytesIO()
    package.save(file)
    return frozen(file)


def _part(package: OpcPackage, place: str, content_type: str, data: bytes) -> Part:
    return Part(PackURI(place), content_type, data, package)  # type: ignore[arg-type]


def _core(package: OpcPackage, facts: Facts) -> CorePropertiesPart:
    """What the bulletin says of itself. Nobody else has a name in it, and no clock is asked."""
    part = CorePropertiesPart(
        PackURI("/docProps/core.xml"),
        CONTENT_TYPE.OPC_CORE_PROPERTIES,
        CT_CoreProperties.new(),
        package,  # type: ignore[arg-type]
    )
    core: CoreProperties = part.core_properties
    core.title = facts.title[:LONGEST]
    core.author = facts.author[:LONGEST]
    core.subject = facts.subject[:LONGEST]
    core.keywords = "；".join(facts.keywords)[:LONGEST]
    core.language = "zh-CN"
    if facts.day:
        core.created = core.modified = datetime.combine(facts.day, time(), UTC)
    return part
