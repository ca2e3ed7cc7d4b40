"""Archive: what a file must carry to be read the same in a hundred years (ISO 19005-1)."""

from __future__ import annotations

from bulletin_kit.model.composed import Facts
from bulletin_kit.writers.pdf.icc import NAME, srgb
from bulletin_kit.writers.pdf.metadata import packet
from bulletin_kit.writers.pdf.objects import PDFDocument, Stream, array, dictionary, name, string


def archived(facts: Facts, document: PDFDocument, screen: bool = True) -> dict[str, object]:
    """Entries of the catalog: metadata, and what the colours of a screen (sRGB) mean.

    A file in the inks of a press has no such intent, and does not call itself PDF/A.
    """
    xmp = Stream(
        packet(facts, screen), {"Type": name("Metadata"), "Subtype": name("XML")}, deflate=False
    )
    entries: dict[str, object] = {"Metadata": document.Reference(xmp)}
    if screen:
        profile = Stream(srgb(), {"N": 3, "Alternate": name("DeviceRGB")})
        intent = {
            "Type": name("OutputIntent"),
            "S": name("GTS_PDFA1"),
            "OutputConditionIdentifier": string(NAME),
            "Info": string(NAME),
            "DestOutputProfile": document.Reference(profile),
        }
        entries["OutputIntents"] = array([dictionary(intent)])
    return entries
