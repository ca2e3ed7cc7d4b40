"""Switches: what a DOCX says of hanging marks, gaps and forbidden line ends."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OFF = ("0", "false", "off")

PROPERTIES = {
    "ParaIsHangingPunctuation": ("overflowPunct",),
    "ParaIsCharacterDistance": ("autoSpaceDE", "autoSpaceDN"),
    "ParaIsForbiddenRules": ("kinsoku",),
}
"""LibreOffice's switches and the elements of ``w:pPr`` that they stand for."""


def switches(docx: Path) -> dict[str, bool]:
    """LibreOffice's switches as the defaults of the file's paragraphs have them.

    What the file does not mention is on, as the standard says (ECMA-376-1, 17.3.1).
    """
    with ZipFile(docx) as file:
        styles = ElementTree.fromstring(file.read("word/styles.xml"))
    defaults = styles.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr")
    return {
        name: any(_on(defaults, element) for element in elements)
        for name, elements in PROPERTIES.items()
    }


def _on(properties: ElementTree.Element | None, name: str) -> bool:
    element = None if properties is None else properties.find(f"{W}{name}")
    return element is None or element.get(f"{W}val", "1") not in OFF
