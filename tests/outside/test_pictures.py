"""Pictures of an issue: what is embedded, and what is refused with its name."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from bulletin_kit.base.span import Origin, Span
from bulletin_kit.base.words import Words
from bulletin_kit.model.article import Figure
from bulletin_kit.outside import pictures
from bulletin_kit.outside.sources import Sources

AT = Span("x.yaml", 9, 7, 9, 20)


def load(folder, name):
    found = []
    figure = Figure(Words("图", Origin(AT)), name, "", AT)
    ledger = Sources(folder / "x.yaml", folder)
    return pictures.load_picture(figure, folder, ledger, found), [finding.code for finding in found]


def save(folder, name, mode="RGB", size=(40, 20), colour=0, **options):
    Image.new(mode, size, colour).save(folder / name, **options)


def test_a_plain_jpeg_is_embedded_as_it_is(tmp_path):
    save(tmp_path, "a.jpg")
    made, codes = load(tmp_path, "a.jpg")
    assert made.data == (tmp_path / "a.jpg").read_bytes()
    assert (made.format, made.width, made.height, codes) == ("jpeg", 40, 20, [])


def spoken(kind):
    """What may be written into a file of this kind besides the picture."""
    exif = Image.Exif()
    exif[0x013B] = "张三"  # Artist
    if kind == "jpg":
        return {"exif": exif, "comment": b"by Zhang", "xmp": b"<x:by>Zhang</x:by>"}
    said = PngInfo()
    said.add_text("Author", "Zhang")
    said.add_itxt("XML:com.adobe.xmp", "<x:by>Zhang</x:by>", zip=True)
    return {"exif": exif, "pnginfo": said}


@pytest.mark.parametrize("form", ["jpg", "png"])
@pytest.mark.parametrize("progressive", [False, True])
def test_nothing_that_a_file_says_of_others_is_embedded(tmp_path, form, progressive):
    colours = b"what the colours mean"
    picture = Image.effect_noise((90, 70), 80)
    options = {"progressive": progressive, "icc_profile": colours}
    picture.save(tmp_path / f"plain.{form}", **options)
    picture.save(tmp_path / f"spoken.{form}", **options, **spoken(form))
    with (tmp_path / f"spoken.{form}").open("ab") as file:
        file.write((tmp_path / f"spoken.{form}").read_bytes())  # a second picture behind the first
    made, codes = load(tmp_path, f"spoken.{form}")
    assert made.data == (tmp_path / f"plain.{form}").read_bytes()
    assert (Image.open(BytesIO(made.data)).info["icc_profile"], codes) == (colours, [])


def test_nor_is_it_where_the_picture_is_made_anew(tmp_path):
    save(tmp_path, "a.jpg", "CMYK", comment=b"by Zhang")
    made, _ = load(tmp_path, "a.jpg")
    assert b"Zhang" in (tmp_path / "a.jpg").read_bytes()
    assert b"Zhang" not in made.data + made.inks


def test_a_phones_portrait_photo_is_turned_upright(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6
    save(tmp_path, "a.jpg", exif=exif)
    made, codes = load(tmp_path, "a.jpg")
    assert (made.width, made.height, codes) == (20, 40, [])


@pytest.mark.parametrize(
    ("mode", "suffix"), [("CMYK", "jpg"), ("RGBA", "png"), ("I;16", "png"), ("LA", "png")]
)
def test_unusual_modes_become_plain_ones_and_say_so(tmp_path, mode, suffix):
    save(tmp_path, f"a.{suffix}", mode)
    made, codes = load(tmp_path, f"a.{suffix}")
    assert codes == ["G105"]
    assert Image.open(BytesIO(made.data)).mode in ("L", "RGB")


@pytest.mark.parametrize(
    ("mode", "suffix", "said"),
    [
        ("CMYK", "jpg", "四色（CMYK）图片，DOCX 和存档的 PDF 里转成 RGB，付印的 PDF 里颜色不动"),
        ("RGBA", "png", "有透明的部分，透明处按白底排入"),
        ("I;16", "png", "16 位以上的灰度图片，转成 8 位灰度排入"),
        ("LAB", "tif", "用的不是 RGB 颜色，转成 RGB 排入"),
    ],
)
def test_what_becomes_of_an_unusual_picture_is_said_in_plain_words(tmp_path, mode, suffix, said):
    save(tmp_path, f"a.{suffix}", mode)
    found = []
    figure = Figure(Words("图", Origin(AT)), f"a.{suffix}", "", AT)
    pictures.load_picture(figure, tmp_path, Sources(tmp_path / "x.yaml", tmp_path), found)
    assert found[0].message.endswith(said)


INKS = (10, 200, 40, 90)


def test_a_photograph_in_inks_keeps_its_file_for_print(tmp_path):
    save(tmp_path, "a.jpg", "CMYK", colour=INKS)
    made, _ = load(tmp_path, "a.jpg")
    assert made.inks == (tmp_path / "a.jpg").read_bytes()
    assert made.data != made.inks


def test_inks_that_lie_on_their_side_are_turned_and_stay_inks(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6
    save(tmp_path, "a.jpg", "CMYK", colour=INKS, exif=exif)
    made, _ = load(tmp_path, "a.jpg")
    turned = Image.open(BytesIO(made.inks))
    assert (turned.mode, turned.size, (made.width, made.height)) == ("CMYK", (20, 40), (20, 40))
    assert max(abs(a - b) for a, b in zip(turned.getpixel((9, 9)), INKS, strict=True)) < 4


def test_inks_without_adobes_mark_are_counted_from_none_to_full(tmp_path):
    """The same file means the opposite of each ink when the mark is taken out."""
    save(tmp_path, "a.jpg", "CMYK", colour=tuple(255 - ink for ink in INKS))
    data = (tmp_path / "a.jpg").read_bytes()
    at = data.index(b"\xff\xee\x00\x0eAdobe")
    (tmp_path / "b.jpg").write_bytes(data[:at] + data[at + 16 :])
    made, _ = load(tmp_path, "b.jpg")
    wanted = Image.new("CMYK", (1, 1), INKS).convert("RGB").getpixel((0, 0))
    shown = Image.open(BytesIO(made.data)).getpixel((9, 9))
    assert max(abs(a - b) for a, b in zip(shown, wanted, strict=True)) < 6


@pytest.mark.parametrize(
    ("mode", "suffix"), [("P", "png"), ("1", "png"), ("P", "gif"), ("L", "bmp")]
)
def test_palettes_and_other_formats_need_no_word(tmp_path, mode, suffix):
    save(tmp_path, f"a.{suffix}", mode)
    made, codes = load(tmp_path, f"a.{suffix}")
    assert codes == []
    assert made.format == "png"


def test_a_missing_picture_is_found_with_its_name(tmp_path):
    assert load(tmp_path, "无.png") == (None, ["G101"])


def test_a_picture_outside_the_issues_folder_is_refused(tmp_path):
    inner = tmp_path / "issue"
    inner.mkdir()
    save(tmp_path, "a.png")
    assert load(inner, "../a.png") == (None, ["G102"])
    assert load(inner, str(tmp_path / "a.png")) == (None, ["G102"])


@pytest.mark.parametrize("data", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n" + bytes(30)])
def test_a_broken_picture_is_found_with_its_name(tmp_path, data):
    (tmp_path / "a.png").write_bytes(data)
    assert load(tmp_path, "a.png") == (None, ["G103"])


def test_half_a_jpeg_is_found_too(tmp_path):
    save(tmp_path, "a.jpg", size=(400, 400))
    whole = (tmp_path / "a.jpg").read_bytes()
    (tmp_path / "a.jpg").write_bytes(whole[: len(whole) // 2])
    assert load(tmp_path, "a.jpg") == (None, ["G103"])


def test_a_picture_too_large_for_any_page_is_refused(tmp_path, monkeypatch):
    save(tmp_path, "a.png")
    monkeypatch.setattr(pictures, "LARGEST_AREA", 100)
    assert load(tmp_path, "a.png") == (None, ["G104"])
