"""The faces that are shipped: what each is made of, what it keeps, what it is called."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct, field

from . import marks
from .charsets import BEYOND_GBK, Charsets, is_hanzi, well_drawn
from .marks import Mark
from .packages import Package

Keep = Callable[[int, Charsets], bool]

FANDOL = Package(
    "apt",
    "texlive-lang-chinese",
    "2022.20230122-1",
    "9cfa07bd44e7b9098e26f0ecac1b5ad210d2249d474c8074d53de92d650b0ec0",
    (
        "fandol/FandolFang-Regular.otf",
        "fandol/FandolKai-Regular.otf",
        "fandol/FandolSong-Bold.otf",
        "doc/fonts/fandol/README",
        "doc/fonts/fandol/COPYING.gz",
    ),
)
WENKAI = Package(
    "apt",
    "fonts-lxgw-wenkai",
    "1.250+repack-1",
    "6d1e4c4aac78ad32062aefa2c836ee4d6e58f9dcf8b3f4407c9eefe304615318",
    ("LXGWWenKai-Light.ttf", "doc/fonts-lxgw-wenkai/copyright"),
)
LIBERATION = Package(
    "apt",
    "fonts-liberation2",
    "2.1.5-1",
    "35ffaa54f117e633e89a5da89af235a073b34dbe582726fbf6989568f7fd9bda",
    (
        "LiberationSerif-Regular.ttf",
        "LiberationSerif-Bold.ttf",
        "doc/fonts-liberation2/copyright",
    ),
)
NOTO_SERIF = Package(
    "npm",
    "@expo-google-fonts/noto-serif-sc",
    "0.4.3",
    "ff6bcf5ba68d92dfecc05544bb150f9e724741a932354a0dd97e7289c40a3f5e",
    ("NotoSerifSC_400Regular.ttf", "NotoSerifSC_700Bold.ttf", "LICENSE_FONT"),
)
NOTO_SANS = Package(
    "npm",
    "@expo-google-fonts/noto-sans-sc",
    "0.4.3",
    "0d69d0f4971d2ff574e3d93cbc218dc950bf3f3f8f8e2c008d97687ed53aee59",
    ("NotoSansSC_500Medium.ttf", "LICENSE_FONT"),
)
UNIHAN = Package(
    "apt",
    "unicode-data",
    "15.0.0-1",
    "5efef23bbb1c6a133ecbdd63a2cfa07159ccacf5466a49e2426101c5ecd691fc",
    ("Unihan_OtherMappings.txt.bz2", "Unihan_Variants.txt.bz2"),
)
PACKAGES = (FANDOL, WENKAI, LIBERATION, NOTO_SERIF, NOTO_SANS, UNIHAN)


class Face(Struct, frozen=True):
    """One file of ``fonts/``. Without ``keep`` it is shipped as it came."""

    name: str  # of the file, of its row in the manifest, and its PostScript name
    package: Package
    member: str
    licence: str
    family: str = ""
    bold: bool = False
    weight: int = 400
    keep: Keep | None = None
    marks: Mapping[str, Mark] = field(default_factory=dict)
    change: str = ""


def _fandol(code: int, _: Charsets) -> bool:
    return well_drawn(code)


def _body_partner(code: int, sets: Charsets) -> bool:
    """GBK, the 8105 and a few marks, where Fandol has nothing good."""
    needed = code in sets.gbk or code in sets.standard or code in BEYOND_GBK
    return needed and code not in sets.fandol


def _title_partner(code: int, sets: Charsets) -> bool:
    """The 8105 with their other forms, and marks, where Fandol has nothing good."""
    return _body_partner(code, sets) and (code in sets.kin or not is_hanzi(code))


def _sans(code: int, sets: Charsets) -> bool:
    return not is_hanzi(code) or code in sets.gbk or code in sets.standard


def _whole(code: int, _: Charsets) -> bool:
    return code >= 0x20


_CONVERTED = (
    "Changed for bulletin_kit, 21 November 2026: outlines converted from CFF to TrueType "
    "with fewer points; "
    "full-width marks set in their cells; Yi syllables, private characters and glyphs badly or "
    "wrongly drawn taken out; weight class and family name put right. "
    "Same licence, with its font exception."
)
_CUT = (
    "Changed for bulletin_kit, 21 November 2026: cut to the characters needed; "
    "OpenType layout and vertical metrics taken out"
)
_CUT_NOTO = f"{_CUT}; dash and middle dot made full width."

FACES = (
    Face(
        "FandolFang-Regular",
        FANDOL,
        "fandol/FandolFang-Regular.otf",
        "Fandol",
        "FandolFang",
        keep=_fandol,
        marks=marks.FANDOL,
        change=_CONVERTED,
    ),
    Face(
        "FandolKai-Regular",
        FANDOL,
        "fandol/FandolKai-Regular.otf",
        "Fandol",
        "FandolKai",
        keep=_fandol,
        marks=marks.FANDOL,
        change=_CONVERTED,
    ),
    Face(
        "FandolSong-Bold",
        FANDOL,
        "fandol/FandolSong-Bold.otf",
        "Fandol",
        "FandolSong",
        bold=True,
        weight=700,
        keep=_fandol,
        marks=marks.FANDOL,
        change=_CONVERTED,
    ),
    Face(
        "BKKai-Light",
        WENKAI,
        "LXGWWenKai-Light.ttf",
        "LXGWWenKai",
        "BK Kai Light",
        weight=300,
        keep=_body_partner,
        change=f"{_CUT}; renamed.",
    ),
    Face(
        "BKSong-Bold",
        NOTO_SERIF,
        "NotoSerifSC_700Bold.ttf",
        "NotoSerifSC",
        "BK Song",
        bold=True,
        weight=700,
        keep=_title_partner,
        change=f"{_CUT}; renamed.",
    ),
    Face(
        "NotoSerifSC-Regular",
        NOTO_SERIF,
        "NotoSerifSC_400Regular.ttf",
        "NotoSerifSC",
        "Noto Serif SC",
        keep=_whole,
        marks=marks.NOTO,
        change=_CUT_NOTO,
    ),
    Face(
        "NotoSansSC-Medium",
        NOTO_SANS,
        "NotoSansSC_500Medium.ttf",
        "NotoSansSC",
        "Noto Sans SC Medium",
        weight=500,
        keep=_sans,
        marks=marks.NOTO,
        change=_CUT_NOTO,
    ),
    Face("LiberationSerif-Regular", LIBERATION, "LiberationSerif-Regular.ttf", "Liberation"),
    Face("LiberationSerif-Bold", LIBERATION, "LiberationSerif-Bold.ttf", "Liberation"),
)
