"""Pictures of an issue: what is embedded, and what is refused with its name."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

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


def save(folder, name, mode="RGB", size=(40, 20), **options):
    Image.new(mode, size).save(folder / name, **options)


def test_a_plain_jpeg_is_embedded_as_it_is(tmp_path):
    save(tmp_path, "a.jpg")
    made, codes = load(tmp_path, "a.jpg")
    assert made.data == (tmp_path / "a.jpg").read_bytes()
    assert (made.format, made.width, made.height, codes) == ("jpeg", 40, 20, [])


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
