"""The fonts folder keeps its promises: whole files, licences, coverage, full-width marks."""

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parents[2] / "fonts"
MANIFEST: dict[str, Any] = yaml.safe_load((FONTS / "manifest.yaml").read_text(encoding="utf-8"))
FILES: dict[str, dict[str, Any]] = MANIFEST["文件"]
ROLES: dict[str, dict[str, Any]] = MANIFEST["角色"]
HANZI_ROLES = ["仿宋", "楷体", "黑体", "小标宋", "宋体"]
RARE = "㛃䶮𠅤堃喆昇镕珺玥赟犇燚垚奭祎曌𬭎𬬻𬱖䲟"
FULL_WIDTH = "“”‘’—…·，。、；：？！（）《》〔〕【】"
NOT_FROM_FANDOL = "￥～－〇幹醜捨餘滷衹鬆鬱鹼臟癥準懲衆誠稱騁"


@cache
def font(name: str) -> TTFont:
    return TTFont(FONTS / FILES[name]["文件"], lazy=True)


def glyph(name: str, char: str) -> str | None:
    found: str | None = font(name).getBestCmap().get(ord(char))
    return found


def missing(role: str, wanted: Iterable[str]) -> str:
    held = set().union(*(font(name).getBestCmap() for name in ROLES[role]["链"]))
    return "".join(char for char in wanted if ord(char) not in held)


def double_bytes(codec: str, first: range) -> list[str]:
    pairs = (bytes((high, low)) for high in first for low in range(0x40, 0xFF))
    decoded = (pair.decode(codec, "ignore") for pair in pairs)
    return [text for text in decoded if len(text) == 1 and "\u3400" <= text <= "\ufaff"]


@pytest.mark.parametrize("name", FILES)
def test_a_listed_file_is_there_byte_for_byte(name: str) -> None:
    content = (FONTS / FILES[name]["文件"]).read_bytes()
    assert len(content) == FILES[name]["大小"]
    assert hashlib.sha256(content).hexdigest() == FILES[name]["sha256"]


@pytest.mark.parametrize("name", FILES)
def test_a_listed_file_has_its_licence_beside_it(name: str) -> None:
    assert (FONTS / FILES[name]["许可"]).stat().st_size > 1000
    assert FILES[name]["文件"] in (FONTS / "NOTICE").read_text(encoding="utf-8")


def test_no_font_is_unlisted() -> None:
    assert {path.name for path in FONTS.glob("*.ttf")} == {row["文件"] for row in FILES.values()}


def test_every_face_of_a_role_is_listed() -> None:
    chains = [row["链"] + row.get("粗体链", []) for row in ROLES.values()]
    assert {name for chain in chains for name in chain} == FILES.keys()


def test_the_folder_stays_small() -> None:
    office = FONTS / "office"
    files = [path for path in FONTS.rglob("*") if path.is_file() and office not in path.parents]
    assert sum(path.stat().st_size for path in files) <= 60_000_000


@pytest.mark.parametrize("role", HANZI_ROLES)
def test_a_role_covers_gb2312_gbk_and_rare_names(role: str) -> None:
    assert missing(role, double_bytes("gb2312", range(0xB0, 0xF8))) == ""
    assert missing(role, double_bytes("gbk", range(0x81, 0xFF))) == ""
    assert missing(role, RARE) == ""


def test_the_western_role_covers_ascii_in_both_weights() -> None:
    for chain in ("链", "粗体链"):
        (name,) = ROLES["西文"][chain]
        assert all(glyph(name, chr(code)) for code in range(0x20, 0x7F))


@pytest.mark.parametrize("role", HANZI_ROLES)
def test_marks_of_the_first_face_are_one_em_wide(role: str) -> None:
    first = ROLES[role]["链"][0]
    widths = {char: font(first)["hmtx"][glyph(first, char)][0] for char in FULL_WIDTH}
    assert widths == dict.fromkeys(FULL_WIDTH, font(first)["head"].unitsPerEm)


@pytest.mark.parametrize("role", HANZI_ROLES)
def test_two_dashes_of_the_first_face_join(role: str) -> None:
    first = ROLES[role]["链"][0]
    dash = font(first)["glyf"][glyph(first, "—")]
    assert (dash.xMin, dash.xMax) == (0, 1000)


@pytest.mark.parametrize("name", [name for name in FILES if name.startswith("Fandol")])
def test_characters_that_fandol_draws_wrong_come_from_another_face(name: str) -> None:
    assert [char for char in NOT_FROM_FANDOL if glyph(name, char)] == []


@pytest.mark.parametrize("name", FILES)
def test_a_font_may_be_embedded_and_looked_up_by_unicode(name: str) -> None:
    assert font(name)["OS/2"].fsType in (0, 8)
    maps = {(table.platEncID, table.format) for table in font(name)["cmap"].tables}
    assert (1, 4) in maps
    assert FILES[name]["修改"] == "无" or (10, 12) in maps


@pytest.mark.parametrize("name", FILES)
def test_a_changed_font_says_so_and_bears_no_reserved_name(name: str) -> None:
    names = font(name)["name"]
    shown = " ".join(names.getDebugName(number) or "" for number in (1, 3, 4, 6, 16))
    assert names.getDebugName(1) == FILES[name]["家族"]
    if FILES[name]["修改"] != "无":
        assert "Changed for bulletin_kit" in names.getDebugName(0)
        assert not [r for r in ("LXGW", "霞鹜", "Source", "Liberation", "Tinos") if r in shown]
