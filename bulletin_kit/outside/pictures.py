"""Pictures: an issue's picture files, made ready to embed; what is wrong with one is a Finding."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.model.article import Body, Figure
from bulletin_kit.model.blocks import Picture
from bulletin_kit.model.issue import Issue
from bulletin_kit.outside.bare import bare
from bulletin_kit.outside.disk import reason
from bulletin_kit.outside.sources import Sources

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST_FILE = 40_000_000
"""Bytes."""
LARGEST_AREA = 70_000_000
"""Pixels: a 600 dpi scan of a whole A3 sheet still passes; a decompression bomb does not."""

MISSING = Mistake(
    code="G101",
    name="picture-missing",
    level=Level.ERROR,
    message="打不开图片“{file}”：{reason}",
    remedy="把图片放进期文件所在的文件夹，文件名与正文里写的一字不差",
    why="图片按期文件所在的文件夹找；文件名大小写、扩展名都要一致。",
    bad="![图1 进度](照片.jpg)　而文件夹里是 照片.JPG",
    good="![图1 进度](照片.JPG)",
)
OUTSIDE = Mistake(
    code="G102",
    name="picture-outside-folder",
    level=Level.ERROR,
    message="图片“{file}”不在期文件的文件夹里",
    remedy="把图片复制到期文件旁边，正文里只写文件名",
    why="一期的材料应当放在一起，移交、存档时才不会丢图；也防止误取别处的文件。",
    bad="![图1](../别的文件夹/照片.jpg)",
    good="![图1](照片.jpg)",
)
BROKEN = Mistake(
    code="G103",
    name="picture-broken",
    level=Level.ERROR,
    message="图片“{file}”读不出来",
    remedy="用看图软件打开另存为 PNG 或 JPEG，再放回来",
    why="文件损坏、没有传完整，或不是 PNG、JPEG、TIFF、BMP、GIF、WebP 格式。",
)
TOO_LARGE = Mistake(
    code="G104",
    name="picture-too-large",
    level=Level.ERROR,
    message="图片“{file}”太大（{size}）",
    remedy="缩到长边 3000 像素以内再放进来，印刷足够清楚",
    why="A4 版心宽 156 毫米，300 dpi 只需 1850 像素；过大的图片只会拖慢和撑大文件。",
)
SAVED_ODDLY = Mistake(
    code="G105",
    name="picture-converted",
    level=Level.INFO,
    message="图片“{file}”{kind}，{done}",
    remedy="不必改；对颜色有要求的，看一看样张上的颜色",
    why="CMYK、透明、16 位等图片各家软件显示不一，统一转换后 DOCX 与 PDF 才一致。"
    "付印的 PDF 本来就用油墨，CMYK 图片的颜色不动。",
)

MISTAKES = (MISSING, OUTSIDE, BROKEN, TOO_LARGE, SAVED_ODDLY)


def load_pictures(
    issue: Issue, folder: Path, sources: Sources
) -> tuple[dict[str, Picture], list[Finding]]:
    """The issue's pictures by the name that the editor wrote, each file read once and noted."""
    pictures: dict[str, Picture] = {}
    found: list[Finding] = []
    for figure in figures(issue):
        if figure.file and figure.file not in pictures:  # without a name: told by the source
            made = load_picture(figure, folder, sources, found)
            if made is not None:
                pictures[figure.file] = made
    return pictures, found


def figures(issue: Issue) -> Iterator[Figure]:
    """Every figure of the issue in reading order."""
    for article in issue.articles:
        bodies: list[Body] = [article.body, *(a.body for a in article.attachments)]
        for body in bodies:
            yield from (part for part in body.parts if isinstance(part, Figure))


def load_picture(
    figure: Figure, folder: Path, sources: Sources, found: list[Finding]
) -> Picture | None:
    """One picture; None where it cannot be used, with the reason among the findings."""
    data = _bytes(figure, folder, found)
    if data is None:
        return None
    sources.picture(figure.file, data)
    from PIL import Image, UnidentifiedImageError

    Image.MAX_IMAGE_PIXELS = None  # the area is looked at here, before anything is unpacked
    try:
        with Image.open(BytesIO(data)) as opened:
            if opened.width * opened.height > LARGEST_AREA:
                size = f"{opened.width}×{opened.height} 像素"
                found.append(TOO_LARGE.at(figure.at, file=figure.file, size=size))
                return None
            return _ready(opened, data, figure, found)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        found.append(BROKEN.at(figure.at, file=figure.file))
        return None


def _bytes(figure: Figure, folder: Path, found: list[Finding]) -> bytes | None:
    home = folder.resolve()
    path = (home / figure.file).resolve()
    if not path.is_relative_to(home):
        found.append(OUTSIDE.at(figure.at, file=figure.file))
        return None
    try:
        if path.exists() and not path.is_file():
            found.append(MISSING.at(figure.at, file=figure.file, reason="这不是一个文件"))
            return None
        size = path.stat().st_size
        if size > LARGEST_FILE:
            found.append(TOO_LARGE.at(figure.at, file=figure.file, size=f"{size // 1_000_000} MB"))
            return None
        return path.read_bytes()
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else "文件名里有不能用的字符"
        found.append(MISSING.at(figure.at, file=figure.file, reason=why))
        return None


def _ready(opened: Image, data: bytes, figure: Figure, found: list[Finding]) -> Picture:
    """The picture upright, in grey or RGB, as PNG or JPEG; its own bytes where they will do, but
    for what they say of others."""
    turned = opened.getexif().get(0x0112, 1) != 1
    plain = opened.mode in ("L", "RGB") and not turned and "transparency" not in opened.info
    if plain and opened.format in ("JPEG", "PNG"):
        opened.load()
        kept = bare(data)
        return Picture(figure.file, opened.format.lower(), kept, opened.width, opened.height)
    if opened.mode not in ("L", "RGB", "1", "P") or "transparency" in opened.info:
        kind, done = _odd(opened)
        found.append(SAVED_ODDLY.at(figure.at, file=figure.file, kind=kind, done=done))
    upright = _upright(opened)
    inks = b""
    if opened.mode == "CMYK":
        inks = _saved(upright, "TIFF") if turned else bare(data)
    made = _flat(upright)
    kind = "jpeg" if opened.format == "JPEG" else "png"
    kept = _saved(made, kind.upper(), **({"quality": 90} if kind == "jpeg" else {}))
    return Picture(figure.file, kind, kept, made.width, made.height, inks)


def _saved(picture: Image, format: str, **options: int) -> bytes:
    kept = BytesIO()
    picture.save(kept, format, **options)
    return bare(kept.getvalue())


def _odd(picture: Image) -> tuple[str, str]:
    """What is unusual with a picture, and what is made of it."""
    if picture.mode == "CMYK":
        return "是印刷用的四色（CMYK）图片", "DOCX 和存档的 PDF 里转成 RGB，付印的 PDF 里颜色不动"
    if picture.mode.upper().endswith("A") or "transparency" in picture.info:
        return "有透明的部分", "透明处按白底排入"
    if picture.mode.startswith(("I", "F")):
        return "是 16 位以上的灰度图片", "转成 8 位灰度排入"
    return "用的不是 RGB 颜色", "转成 RGB 排入"


def _upright(picture: Image) -> Image:
    """The picture as it is to be seen. A JPEG's inks are read as if it bore Adobe's mark, which
    counts them from full to none; where it does not, they are turned round."""
    from PIL import ImageChops, ImageOps

    upright = ImageOps.exif_transpose(picture)
    if (picture.format, picture.mode) == ("JPEG", "CMYK") and "adobe" not in picture.info:
        return ImageChops.invert(upright)
    return upright


def _flat(picture: Image) -> Image:
    """The picture without transparency (on white), in grey or RGB of 8 bits."""
    import PIL.Image

    if picture.mode.startswith("I") or picture.mode == "F":
        return picture.point(lambda value: value / 256).convert("L")
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        alpha = picture.convert("RGBA")
        paper = PIL.Image.new("RGBA", alpha.size, "white")
        return PIL.Image.alpha_composite(paper, alpha).convert("RGB")
    return picture.convert("L" if picture.mode in ("1", "L") else "RGB")
