"""Switches: what a DOCX says of hanging marks, gaps and forbidden line ends.

LibreOffice 7 reads them wrongly or not at all; they are set once more after import. Squeezing is
left off: its own way of it has no limit, and takes far more into a line than Word does.
"""

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

BANNED = {"no_start": "noLineBreaksBefore", "no_end": "noLineBreaksAfter"}


def said_by(docx: Path) -> dict[str, object]:
    """What the file says: its switches under LibreOffice's names, and the marks that are banned."""
    styles, settings = (_part(docx, name) for name in ("styles", "settings"))
    defaults = styles.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr")
    return {
        "switches": {
            name: any(_on(defaults, element) for element in elements)
            for name, elements in PROPERTIES.items()
        },
        **{name: _marks(settings, element) for name, element in BANNED.items()},
    }


def _part(docx: Path, name: str) -> ElementTree.Element:
    with ZipFile(docx) as file:
        return ElementTree.fromstring(file.read(f"word/{name}.xml"))


def _on(properties: ElementTree.Element | None, name: str) -> bool:
    """What the file does not mention is on (ECMA-376-1, 17.3.1)."""
    element = None if properties is None else properties.find(f"{W}{name}")
    return element is None or element.get(f"{W}val", "1") not in OFF


def _marks(settings: ElementTree.Element, name: str) -> str:
    return "".join(each.get(f"{W}val", "") for each in settings.findall(f"{W}{name}"))
