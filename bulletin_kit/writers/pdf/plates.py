"""Plates: pictures in the inks of a press.

What is grey stays on the black plate alone: the grey that three inks have in common is taken from
them and printed in black, so that no shadow is laid in four inks and no rule of a chart shows
coloured edges. No colour profile is guessed at.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from bulletin_kit.model.blocks import Picture

if TYPE_CHECKING:
    from PIL.Image import Image

QUALITY = 95
"""Of a photograph's JPEG; it is packed a second time."""


def on_plates(picture: Picture) -> bytes:
    """The picture's file in grey or CMYK: a JPEG stays one, anything else becomes TIFF.

    One that was given in inks stays as it is.
    """
    if picture.inks:
        return picture.inks
    import PIL.Image

    with PIL.Image.open(BytesIO(picture.data)) as opened:
        if opened.mode == "L":
            return picture.data
        parted = _grey(opened) or _inks(opened)
    kept = BytesIO()
    if picture.format == "jpeg":
        parted.save(kept, "JPEG", quality=QUALITY)
    else:
        parted.save(kept, "TIFF")
    return kept.getvalue()


def _grey(picture: Image) -> Image | None:
    """The picture in grey, where it has no colour."""
    from PIL import ImageChops

    red, green, blue = picture.split()
    for other in (green, blue):
        if ImageChops.difference(red, other).getbbox():
            return None
    return red


def _inks(picture: Image) -> Image:
    """The picture in four inks, what is common to three of them in black.

    The rest of each ink is reckoned on the paper that black leaves free, as dots lie beside and
    upon one another: the light that comes back is (1 − ink) × (1 − black).
    """
    import PIL.Image
    from PIL import ImageChops

    cyan, magenta, yellow = (ImageChops.invert(plate) for plate in picture.split())
    black = ImageChops.darker(ImageChops.darker(cyan, magenta), yellow)
    inks = [_beside(plate, black) for plate in (cyan, magenta, yellow)]
    return PIL.Image.merge("CMYK", (*inks, black))


def _beside(ink: Image, black: Image) -> Image:
    """What there is of the ink besides black, as part of what black leaves free."""
    from PIL import ImageMath

    def rest(given: dict[str, Any]) -> Any:
        free = given["max"](255 - given["black"], 1)
        return given["convert"]((given["ink"] - given["black"]) * 255 / free, "L")

    made: Image = ImageMath.lambda_eval(rest, ink=ink, black=black)
    return made
