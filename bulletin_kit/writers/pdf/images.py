"""Images: pictures as PDF image objects."""

from __future__ import annotations

from io import BytesIO

from bulletin_kit.model.blocks import Picture
from bulletin_kit.writers.job import Profile
from bulletin_kit.writers.pdf.objects import PDFDocument, Stream, array, name
from bulletin_kit.writers.pdf.plates import on_plates

SPACES = {"L": "DeviceGray", "RGB": "DeviceRGB", "CMYK": "DeviceCMYK"}
INVERTED = (1, 0) * 4
"""Inks are counted from full to none in a JPEG that bears Adobe's mark."""


def image(picture: Picture, document: PDFDocument, profile: Profile = Profile.ARCHIVE) -> object:
    """The picture as an image object; a JPEG's bytes go in as they are."""
    import PIL.Image

    data = on_plates(picture) if profile is Profile.PRINT else picture.data
    with PIL.Image.open(BytesIO(data)) as opened:
        entries = {
            "Type": name("XObject"),
            "Subtype": name("Image"),
            "Width": opened.width,
            "Height": opened.height,
            "ColorSpace": name(SPACES[opened.mode]),
            "BitsPerComponent": 8,
        }
        if opened.format == "JPEG":
            entries["Filter"] = name("DCTDecode")
            if opened.mode == "CMYK" and "adobe" in opened.info:
                entries["Decode"] = array(INVERTED)
            return document.Reference(Stream(data, entries, deflate=False))
        return document.Reference(Stream(opened.tobytes(), entries))
