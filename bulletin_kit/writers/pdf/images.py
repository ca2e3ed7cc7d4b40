"""Images: pictures as PDF image objects."""

from __future__ import annotations

from io import BytesIO

from bulletin_kit.model.blocks import Picture
from bulletin_kit.writers.pdf.objects import PDFDocument, Stream, name

SPACES = {"L": "DeviceGray", "RGB": "DeviceRGB"}


def image(picture: Picture, document: PDFDocument) -> object:
    """The picture as an image object; a JPEG's bytes go in as they are."""
    import PIL.Image

    with PIL.Image.open(BytesIO(picture.data)) as opened:
        entries = {
            "Type": name("XObject"),
            "Subtype": name("Image"),
            "Width": opened.width,
            "Height": opened.height,
            "ColorSpace": name(SPACES[opened.mode]),
            "BitsPerComponent": 8,
        }
        if picture.format == "jpeg":
            entries["Filter"] = name("DCTDecode")
            return document.Reference(Stream(picture.data, entries, deflate=False))
        return document.Reference(Stream(opened.tobytes(), entries))
