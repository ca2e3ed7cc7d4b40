"""Which face a character comes from."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bulletin_kit.base.errors import FontMissing
from bulletin_kit.outside import office_fonts
from bulletin_kit.outside.fontbook import Fontbook

FONTS = Path(__file__).parent.parent.parent / "fonts"
MANIFEST = (FONTS / "manifest.yaml").read_text("utf-8")


@pytest.fixture(autouse=True)
def _no_system_fonts(monkeypatch):
    monkeypatch.setattr(office_fonts, "_system_folders", list)


def folder(path, manifest=MANIFEST):
    """A fonts folder with the real files linked and a manifest of one's own."""
    for font in FONTS.glob("*.ttf"):
        (path / font.name).symlink_to(font)
    (path / "manifest.yaml").write_text(manifest, "utf-8")
    return path


@pytest.mark.parametrize(
    ("char", "face"),
    [("中", "FandolFang-Regular"), ("镕", "BKKai-Light"), ("𬭎", "BKKai-Light")],
)
def test_a_character_that_the_first_face_lacks_comes_from_the_next(char, face):
    assert Fontbook(FONTS).face("仿宋", char) == face


def test_a_character_that_no_face_has_has_none():
    assert Fontbook(FONTS).face("仿宋", "\U0001f600") is None


def test_the_face_that_is_wanted_is_the_first_of_the_chain_whether_it_has_the_character_or_not():
    fonts = Fontbook(FONTS)
    assert (fonts.wanted("仿宋"), fonts.face("仿宋", "堃")) == ("FandolFang-Regular", "BKKai-Light")
    assert fonts.wanted("西文", bold=True) == "LiberationSerif-Bold"


def test_bold_has_a_face_of_its_own_only_where_the_manifest_names_one():
    fonts = Fontbook(FONTS)
    assert fonts.has_bold("西文")
    assert not fonts.has_bold("仿宋")
    assert fonts.face("西文", "a", bold=True) == "LiberationSerif-Bold"


@pytest.mark.parametrize(
    ("make", "name"), [("gb2312", "仿宋_GB2312"), ("windows", "仿宋"), ("founder", "方正仿宋_GBK")]
)
def test_the_docx_name_follows_the_make(make, name):
    assert Fontbook(FONTS, make).official("仿宋") == name


def test_an_offices_own_font_wins_where_the_manifest_says_so(tmp_path):
    text = MANIFEST.replace("优先: 自带", "优先: 单位字体").replace(
        "单位字体: [仿宋_GB2312,", "单位字体: [Liberation Serif, 仿宋_GB2312,"
    )
    fonts = folder(tmp_path, text)
    (fonts / "office").mkdir()
    shutil.copy(FONTS / "LiberationSerif-Regular.ttf", fonts / "office" / "own.ttf")
    book = Fontbook(fonts)
    assert book.face("仿宋", "a") == "Liberation Serif"
    assert book.face("仿宋", "中") == "FandolFang-Regular"
    assert ("仿宋", "Liberation Serif") in book.used()


def test_it_does_not_win_where_the_manifest_does_not_say_so(tmp_path):
    fonts = folder(tmp_path)
    (fonts / "office").mkdir()
    shutil.copy(FONTS / "LiberationSerif-Regular.ttf", fonts / "office" / "own.ttf")
    assert Fontbook(fonts).face("仿宋", "a") == "FandolFang-Regular"


def test_a_font_file_that_is_missing_is_said_with_its_name_and_the_remedy(tmp_path):
    fonts = folder(tmp_path)
    (fonts / "FandolFang-Regular.ttf").unlink()
    with pytest.raises(FontMissing, match=r"FandolFang-Regular\.ttf"):
        Fontbook(fonts).face("仿宋", "中")


def test_a_font_role_that_the_manifest_does_not_know_is_said_so():
    with pytest.raises(FontMissing, match="没有“隶书”这种字体"):
        Fontbook(FONTS).face("隶书", "中")
