"""Canvas: what the operators of a content stream do, and where it leaves text, lines, pictures."""

from __future__ import annotations

from math import hypot

from msgspec import Struct, field
from msgspec.structs import replace

from bulletin_kit.verify.pdf.fonts import Font
from bulletin_kit.verify.pdf.paper import ARTIFACT, PlacedImage, Run, Stroke
from bulletin_kit.verify.pdf.state import UNIT, Found, Matrix, State, times

HIDDEN = 3
"""Text rendering mode: neither fill nor stroke."""
FLAT = 0.2
"""Points by which a straight line may be off the level."""
SPACE = 32


class Canvas(Struct):
    """The state while one content stream is read, and the acts of its operators."""

    found: Found
    state: State
    stack: list[State] = field(default_factory=list)
    text: Matrix = UNIT
    line: Matrix = UNIT
    pieces: list[tuple[float, float, float, float]] = field(default_factory=list)
    """Straight pieces of the path: both ends."""
    boxes: list[tuple[float, float, float, float]] = field(default_factory=list)
    """Rectangles of the path: one corner and the opposite one."""
    pen: tuple[float, float] = (0, 0)

    def show(self, shown: bytes) -> None:
        """A string in the present font, at the present place."""
        state, font = self.state, self.state.font
        if font is None or not shown:
            return
        codes = font.codes(shown)
        em = state.size / 1000
        widths = [advance * em for advance in font.advances(codes)]
        if state.word and not font.face.composite:
            widths = [w + state.word * (c == SPACE) for w, c in zip(widths, codes, strict=True)]
        whole = times((1, 0, 0, 1, 0, state.rise), times(self.text, state.matrix))
        across = hypot(whole[0], whole[1]) * state.scale
        self.found.runs.append(
            Run(
                text=font.text(codes),
                codes=codes,
                widths=tuple([width * across for width in widths]),
                x=whole[4],
                baseline=self.found.top - whole[5],
                size=state.size * hypot(whole[2], whole[3]),
                face=font.face.name,
                colour=state.fill,
                tracking=state.tracking * across,
                hidden=state.mode == HIDDEN,
                mark=self.found.marks[-1] if self.found.marks else None,
            )
        )
        self._moved(sum(widths) + len(codes) * state.tracking)

    def pushed(self, by: float) -> None:
        """Moves back by a number in an array of strings, in 1/1000 em."""
        self._moved(-by / 1000 * self.state.size)

    def _moved(self, by: float) -> None:
        self.text = times((1, 0, 0, 1, by * self.state.scale, 0), self.text)

    def begin(self) -> None:
        """Begins a text object."""
        self.text = self.line = UNIT

    def set_font(self, font: Font | None, size: float) -> None:
        """Chooses a font in a size."""
        self.state.font, self.state.size = font, size

    def set_text(self, *matrix: float) -> None:
        """Puts text at a place."""
        a, b, c, d, e, f = matrix
        self.text = self.line = (a, b, c, d, e, f)

    def scale(self, percent: float) -> None:
        """Widens or narrows characters."""
        self.state.scale = percent / 100

    def next_line(self, x: float, y: float) -> None:
        """Starts a line at a distance from the last one's start."""
        self.text = self.line = times((1, 0, 0, 1, x, y), self.line)

    def next_line_leading(self, x: float, y: float) -> None:
        """The same, and the distance down becomes that of further lines."""
        self.state.leading = -y
        self.next_line(x, y)

    def below(self) -> None:
        """Starts a line below the last one."""
        self.next_line(0, -self.state.leading)

    def save(self) -> None:
        """Keeps the state."""
        self.stack.append(replace(self.state))

    def restore(self) -> None:
        """Takes the state back that was kept last."""
        if self.stack:
            self.state = self.stack.pop()

    def transform(self, *matrix: float) -> None:
        """Moves and scales all that follows."""
        a, b, c, d, e, f = matrix
        self.state.matrix = times((a, b, c, d, e, f), self.state.matrix)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """A point on the page."""
        a, b, c, d, e, f = self.state.matrix
        return a * x + c * y + e, self.found.top - (b * x + d * y + f)

    def move(self, x: float, y: float) -> None:
        """Puts the pen down at a point."""
        self.pen = self.place(x, y)

    def drawn_to(self, x: float, y: float) -> None:
        """A straight piece from the pen to a point."""
        end = self.place(x, y)
        self.pieces.append((*self.pen, *end))
        self.pen = end

    def box(self, x: float, y: float, width: float, height: float) -> None:
        """A rectangle."""
        self.boxes.append((*self.place(x, y), *self.place(x + width, y + height)))

    def paint(self, stroked: bool, filled: bool) -> None:
        """The path as ruled lines: pieces that are stroked, rectangles that are filled."""
        pieces = list(self.pieces)
        for x0, y0, x1, y1 in self.boxes:
            if filled:
                self._bar(x0, y0, x1, y1)
            else:
                pieces += [(x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1)]
        if stroked:
            for piece in pieces:
                self._ruled(*piece)
        self.pieces, self.boxes = [], []

    def _ruled(self, x0: float, y0: float, x1: float, y1: float) -> None:
        thickness = self.state.width * hypot(*self.state.matrix[:2])
        wide, high = abs(x1 - x0), abs(y1 - y0)
        if wide < FLAT or high < FLAT:
            upright = high > wide
            self.found.strokes.append(
                Stroke(
                    min(x0, x1),
                    min(y0, y1),
                    max(wide, high),
                    thickness,
                    self.state.stroke,
                    upright,
                )
            )

    def _bar(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A filled rectangle is a line as thick as it is high (or wide)."""
        x, y, wide, high = min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0)
        colour, upright = self.state.fill, high > wide
        x, y = (x + wide / 2, y) if upright else (x, y + high / 2)
        self.found.strokes.append(Stroke(x, y, max(wide, high), min(wide, high), colour, upright))

    def mark(self, kind: str, number: float | None) -> None:
        """Begins marked content; without a number it belongs to what is around it."""
        marks = self.found.marks
        if kind == "/Artifact":
            marks.append(ARTIFACT)
        else:
            around = marks[-1] if marks else None
            marks.append(around if number is None else int(number))

    def end_mark(self) -> None:
        """Ends the marked content begun last."""
        if self.found.marks:
            self.found.marks.pop()

    def image(self, columns: int, rows: int, parts: int) -> None:
        """An image of so many pixels in the unit square; see PlacedImage on its parts."""
        (x0, y0), (x1, y1) = self.place(0, 0), self.place(1, 1)
        self.found.images.append(
            PlacedImage(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0), columns, rows, parts)
        )
