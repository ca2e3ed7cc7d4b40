"""Draw the three pictures of issues/2026-003; the same font gives the same bytes.

    python tools/samples/pictures.py --font NotoSansSC.ttf [--out issues/2026-003]

The bar chart and the map are PNG of few colours, the store room is a JPEG with the
smooth shades of a photograph. Places and numbers are those of the sample's text.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

Point = tuple[float, float]
Typeface = Callable[[int], ImageFont.FreeTypeFont]

INK = (38, 50, 56)
GREY = (120, 132, 140)
PALE = (214, 220, 224)
WHITE = (255, 255, 255)
BLUE = (54, 104, 141)
RED = (178, 58, 48)

FRAMES = {"2021年": 5920, "2022年": 7180, "2023年": 8560, "2024年": 10120, "2025年": 11760}


def bar_chart(face: Typeface) -> Image.Image:
    """Five bars with their values: 全文画幅 at the end of each year."""
    width, height = 1600, 900
    left, right, top, bottom = 190, 1540, 120, 780
    most = 14000
    image = Image.new("RGB", (width, height), WHITE)
    draw = ImageDraw.Draw(image)
    draw.text((left - 130, 36), "全文画幅（万幅）", font=face(38), fill=INK)
    for value in range(0, most + 1, 2000):
        y = bottom - (bottom - top) * value / most
        draw.line([(left, y), (right, y)], fill=PALE, width=2)
        draw.text((left - 20, y), str(value), font=face(34), fill=INK, anchor="rm")
    step = (right - left) / len(FRAMES)
    for place, (year, value) in enumerate(FRAMES.items()):
        middle = left + step * (place + 0.5)
        y = bottom - (bottom - top) * value / most
        draw.rectangle([middle - 72, y, middle + 72, bottom], fill=BLUE)
        draw.rectangle([middle - 72, y - 54, middle + 72, y - 1], fill=WHITE)
        draw.text((middle, y - 14), str(value), font=face(38), fill=INK, anchor="ms")
        draw.text((middle, bottom + 24), year, font=face(38), fill=INK, anchor="ma")
    draw.line([(left, bottom), (right, bottom)], fill=INK, width=4)
    return image


# The seven counties as rings of corner names, so that neighbours share their border.
CORNERS: dict[str, Point] = {
    "a": (150, 250), "b": (470, 110), "c": (860, 80), "d": (1150, 120), "e": (1400, 250),
    "f": (1480, 500), "g": (1410, 760), "h": (1190, 900), "i": (860, 950), "j": (500, 930),
    "k": (210, 800), "l": (110, 520), "m": (480, 420), "n": (800, 370), "o": (1080, 420),
    "p": (1090, 620), "q": (900, 690), "r": (520, 680),
}  # fmt: skip
COUNTIES: dict[str, tuple[str, tuple[int, int, int], Point]] = {
    "白鹭县": ("abmrkl", (222, 234, 224), (270, 430)),
    "桐溪县": ("bcnm", (236, 231, 214), (670, 200)),
    "鹤皋县": ("cdeon", (224, 230, 240), (1090, 240)),
    "沙棠县": ("efgpo", (240, 226, 222), (1290, 510)),
    "梧川县": ("ghiqp", (228, 238, 238), (1010, 760)),
    "南陂区": ("ijkrq", (238, 234, 224), (560, 780)),
    "石门渡区": ("mnopqr", (248, 242, 226), (720, 585)),
}
ARCHIVES: dict[str, tuple[Point, bool]] = {
    "白鹭县档案馆": ((180, 510), False),
    "桐溪县档案馆": ((580, 280), True),
    "鹤皋县档案馆": ((1000, 320), False),
    "沙棠县档案馆": ((1200, 590), False),
    "梧川县档案馆": ((920, 840), True),
    "南陂区档案馆": ((470, 860), False),
    "石门渡区档案馆": ((620, 648), False),
    "市档案馆": ((900, 475), True),
}
RIVER: tuple[Point, ...] = (
    (338, 168), (400, 290), (430, 400), (560, 500), (720, 505), (840, 560), (960, 570),
    (1080, 630), (1190, 720), (1230, 800), (1280, 843),
)  # fmt: skip


def smooth(points: tuple[Point, ...], steps: int = 24) -> list[Point]:
    """Points on a curve through all the given ones (Catmull-Rom)."""
    padded = (points[0], *points, points[-1])
    curve: list[Point] = []
    for a, b, c, d in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        for step in range(steps):
            t = step / steps
            curve.append(
                (
                    _spline(a[0], b[0], c[0], d[0], t),
                    _spline(a[1], b[1], c[1], d[1], t),
                )
            )
    return [*curve, points[-1]]


def _spline(a: float, b: float, c: float, d: float, t: float) -> float:
    straight = (c - a) * t
    bent = (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3
    return b + (straight + bent) / 2


def map_of_archives(face: Typeface) -> Image.Image:
    """The counties, the river, eight archives and three bases, with a legend."""
    big = Image.new("RGB", (3200, 2300), WHITE)
    draw = ImageDraw.Draw(big)
    for ring, colour, _ in COUNTIES.values():
        border = _twice(_border(ring))
        draw.polygon(border, fill=colour)
        draw.line([*border, border[0]], fill=GREY, width=7, joint="curve")
    draw.line(_twice(smooth(RIVER)), fill=(128, 176, 208), width=24, joint="curve")
    image = big.resize((1600, 1150), Image.Resampling.LANCZOS)
    draw = ImageDraw.Draw(image)
    draw.text((330, 330), "青岚江", font=face(30), fill=(70, 125, 160), anchor="mm")
    for name, (_, _, place) in COUNTIES.items():
        draw.text(place, name, font=face(44), fill=INK, anchor="mm")
    for name, (place, base) in ARCHIVES.items():
        _mark(draw, place, base)
        x, y = place
        draw.text((x + 24, y), name, font=face(30), fill=INK, anchor="lm")
    _legend(draw, face)
    _north(draw, face)
    return image


def _twice(points: list[Point]) -> list[Point]:
    return [(2 * x, 2 * y) for x, y in points]


def _border(ring: str) -> list[Point]:
    """The ring's corners with bent sides; a side bends the same for both its neighbours."""
    border: list[Point] = []
    for start, end in zip(ring, ring[1:] + ring[0], strict=True):
        first, last = sorted((start, end))
        (ax, ay), (bx, by) = CORNERS[first], CORNERS[last]
        bends = [CORNERS[first]]
        for step, share in enumerate((0.2, 0.4, 0.6, 0.8)):
            off = ((ord(first) * 5 + ord(last) * 3 + step * 7) % 11 - 5) / 130
            bends.append(
                (ax + (bx - ax) * share - (by - ay) * off, ay + (by - ay) * share + (bx - ax) * off)
            )
        side = smooth((*bends, CORNERS[last]), 8)
        border.extend(side if start == first else side[::-1])
    return border


def _mark(draw: ImageDraw.ImageDraw, place: Point, base: bool) -> None:
    x, y = place
    if base:
        draw.polygon([(x, y - 20), (x + 18, y + 13), (x - 18, y + 13)], fill=RED)
    else:
        draw.ellipse([x - 11, y - 11, x + 11, y + 11], fill=BLUE)


def _legend(draw: ImageDraw.ImageDraw, face: Typeface) -> None:
    y = 1060
    draw.line([(110, 1000), (1490, 1000)], fill=PALE, width=3)
    _mark(draw, (170, y), base=False)
    draw.text((200, y), "综合档案馆", font=face(32), fill=INK, anchor="lm")
    _mark(draw, (480, y), base=True)
    draw.text((512, y), "综合档案馆（兼数字化加工基地）", font=face(32), fill=INK, anchor="lm")
    draw.line([(1080, y), (1150, y)], fill=(128, 176, 208), width=12)
    draw.text((1170, y), "河流", font=face(32), fill=INK, anchor="lm")
    draw.text((1490, y), "（不作界线依据）", font=face(28), fill=GREY, anchor="rm")


def _north(draw: ImageDraw.ImageDraw, face: Typeface) -> None:
    draw.polygon([(1490, 110), (1514, 190), (1490, 172), (1466, 190)], fill=INK)
    draw.text((1490, 100), "北", font=face(34), fill=INK, anchor="ms")


def store_room(face: Typeface) -> Image.Image:
    """A store room in one-point perspective: shelves left and right, a door at the end."""
    width, height = 1500, 1000
    far = (600, 340, 900, 640)  # the end wall
    image = Image.new("RGB", (width, height), WHITE)
    draw = ImageDraw.Draw(image)
    for depth in range(240):
        tone = round(236 - 60 * depth / 240)
        box = _between((0, 0, width, height), far, depth / 240)
        draw.rectangle(box, fill=(tone, tone, tone + 4))
    for lamp in (0.25, 0.55, 0.78):
        near, away = (_between((0, 0, width, height), far, lamp + d) for d in (0, 0.1))
        draw.polygon(
            [(_mid(near, -1), near[1]), (_mid(near, 1), near[1]),
             (_mid(away, 1), away[1]), (_mid(away, -1), away[1])],
            fill=WHITE,
        )  # fmt: skip
    _floor(draw, width, height, far)
    _wall_and_door(draw, face, far)
    for side in (-1, 1):
        for bay in range(5, -1, -1):
            _bay(draw, face, side, bay, (width, height), far)
    return image


def _between(
    near: tuple[float, ...], far: tuple[float, ...], t: float
) -> tuple[float, float, float, float]:
    a, b, c, d = (n + (f - n) * t for n, f in zip(near, far, strict=True))
    return a, b, c, d


def _mid(box: tuple[float, float, float, float], side: int) -> float:
    """The left or right end of a lamp hung under the middle of the ceiling."""
    return (box[0] + box[2]) / 2 + side * (box[2] - box[0]) * 0.12


def _floor(
    draw: ImageDraw.ImageDraw, width: int, height: int, far: tuple[int, int, int, int]
) -> None:
    rows = height - far[3]
    for row in range(rows):
        t = row / rows
        tone = round(150 + 60 * t + 6 * math.sin(t * 9))
        left = far[0] * (1 - t)
        right = far[2] + (width - far[2]) * t
        y = far[3] + row
        draw.line([(left, y), (right, y)], fill=(tone - 8, tone - 2, tone))


def _wall_and_door(
    draw: ImageDraw.ImageDraw, face: Typeface, far: tuple[int, int, int, int]
) -> None:
    draw.rectangle(far, fill=(206, 208, 206))
    draw.rectangle([690, 440, 810, 640], fill=(150, 66, 56))
    draw.line([(750, 440), (750, 640)], fill=(110, 44, 38), width=3)
    draw.text((750, 410), "防火门", font=face(26), fill=INK, anchor="mm")


def _bay(
    draw: ImageDraw.ImageDraw,
    face: Typeface,
    side: int,
    bay: int,
    size: tuple[int, int],
    far: tuple[int, int, int, int],
) -> None:
    width, height = size

    def at(depth: float, up: float) -> Point:
        """A place on the front of the shelves: depth 0 near to 1 far, up 0 floor to 1 top."""
        t = 1 - 1 / (1 + 2.2 * depth)
        t /= 1 - 1 / 3.2
        inset = 300
        x = (
            inset + (far[0] - inset) * t
            if side < 0
            else (width - inset) + (far[2] - width + inset) * t
        )
        low = height - 40 + (far[3] - height + 40) * t
        high = 60 + (far[1] + 30 - 60) * t
        return x, low + (high - low) * up

    start, end = bay / 6 + 0.012, (bay + 1) / 6 - 0.012
    light = 1 - 0.09 * bay
    steel = tuple(round(v * light) for v in (176, 188, 196))
    edge = 0 if side < 0 else width
    if bay == 0:
        draw.polygon([(edge, 0), at(start, 1), at(start, 0), (edge, height)], fill=(196, 206, 212))
    gap = [at(end, 0), at(end + 0.024, 0), at(end + 0.024, 1), at(end, 1)]
    draw.polygon(gap, fill=(58, 66, 72))
    draw.polygon([at(start, 0), at(end, 0), at(end, 1), at(start, 1)], fill=steel)
    for shelf in range(6):
        _boxes(draw, at, start, end, shelf, light)
    panel = [at(start, 0), at(start + 0.02, 0), at(start + 0.02, 1), at(start, 1)]
    draw.polygon(panel, fill=tuple(round(v * light) for v in (92, 118, 136)))
    if bay == 0:
        x = 150 if side < 0 else width - 150
        draw.rectangle([x - 95, 430, x + 95, 510], fill=WHITE, outline=BLUE, width=4)
        label = "甲列 001" if side < 0 else "乙列 001"
        draw.text((x, 470), label, font=face(34), fill=INK, anchor="mm")
        draw.ellipse([x - 62, 590, x + 62, 714], outline=(92, 118, 136), width=14)
        draw.line([(x - 56, 652), (x + 56, 652)], fill=(92, 118, 136), width=10)
        draw.line([(x, 596), (x, 708)], fill=(92, 118, 136), width=10)


def _boxes(
    draw: ImageDraw.ImageDraw,
    at: Callable[[float, float], Point],
    start: float,
    end: float,
    shelf: int,
    light: float,
) -> None:
    low, high = shelf / 6 + 0.02, (shelf + 1) / 6 - 0.03
    count = 9
    room = (end - start - 0.024) / count
    for box in range(count):
        left = start + 0.022 + room * box
        right = left + room * 0.86
        shift = ((box * 7 + shelf * 5) % 4) * 7
        colour = tuple(round((v - shift) * light) for v in (190, 150, 104))
        top = high - ((box * 3 + shelf) % 3) * 0.006
        draw.polygon([at(left, low), at(right, low), at(right, top), at(left, top)], fill=colour)
        middle = (left + right) / 2
        draw.line(
            [at(middle, low + 0.04), at(middle, top - 0.04)],
            fill=(236, 230, 214),
            width=max(1, round(4 * light - 1.4)),
        )


def main() -> None:
    """Write the three pictures into the issue's folder."""
    parser = argparse.ArgumentParser(description="画 issues/2026-003 的三幅图")
    parser.add_argument("--font", required=True, type=Path, help="中文黑体 TTF/OTF")
    parser.add_argument("--out", type=Path, default=Path("issues/2026-003"))
    options = parser.parse_args()

    def face(size: int) -> ImageFont.FreeTypeFont:
        return ImageFont.truetype(str(options.font), size)

    def save_png(image: Image.Image, name: str) -> None:
        image.quantize(160, dither=Image.Dither.NONE).save(options.out / name, optimize=True)

    save_png(bar_chart(face), "huafu.png")
    save_png(map_of_archives(face), "fenbu.png")
    store_room(face).save(options.out / "kufang.jpg", quality=82, optimize=True, dpi=(300, 300))


if __name__ == "__main__":
    main()
