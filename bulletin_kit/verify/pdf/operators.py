"""Operators: which operator of a content stream does what (ISO 32000-1, annex A).

Text, straight lines, rectangles, colours, images and forms are obeyed; curves, clips and shadings
are passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace

from bulletin_kit.verify.pdf.canvas import Canvas
from bulletin_kit.verify.pdf.fonts import Font
from bulletin_kit.verify.pdf.lexer import Value, commands
from bulletin_kit.verify.pdf.state import Matrix, times

DEEPEST = 8
"""Forms within forms; deeper ones are not followed."""

NUMERIC: Mapping[str, Callable[..., None]] = {
    "BT": Canvas.begin, "Tm": Canvas.set_text, "Td": Canvas.next_line,
    "TD": Canvas.next_line_leading, "T*": Canvas.below, "Tz": Canvas.scale,
    "q": Canvas.save, "Q": Canvas.restore, "cm": Canvas.transform,
    "EMC": Canvas.end_mark, "m": Canvas.move, "l": Canvas.drawn_to, "re": Canvas.box,
}  # fmt: skip
"""Operators with numbers, or nothing, before them."""

STATES: Mapping[str, str] = {
    "Tc": "tracking", "Tw": "word", "TL": "leading", "Ts": "rise", "Tr": "mode", "w": "width",
}  # fmt: skip
"""Operators that set one number of the state."""

COLOURS: Mapping[str, str] = {
    **dict.fromkeys(("g", "rg", "k", "sc", "scn"), "fill"),
    **dict.fromkeys(("G", "RG", "K", "SC", "SCN"), "stroke"),
}
"""Operators that set a colour."""

PAINTS: Mapping[str, tuple[bool, bool]] = {
    "n": (False, False),
    **dict.fromkeys(("S", "s"), (True, False)),
    **dict.fromkeys(("f", "F", "f*"), (False, True)),
    **dict.fromkeys(("B", "B*", "b", "b*"), (True, True)),
}
"""Operators that end a path: whether it is stroked, whether it is filled."""


class Form(Struct, frozen=True):
    """A form XObject: content of its own, with resources of its own."""

    content: bytes
    matrix: Matrix
    resources: Resources
    depth: int


class Resources(Protocol):
    """What the names in a content stream stand for."""

    def font(self, name: str) -> Font | None:
        """The font of this name."""
        ...

    def drawn(self, name: str) -> Form | tuple[int, int, int] | None:
        """A form, or an image's pixels and the parts of their colour; None for what is neither."""
        ...

    def properties(self, given: Value) -> Mapping[str, Value]:
        """What is said of marked content, on the spot or under a name."""
        ...


def obey(content: bytes, canvas: Canvas, resources: Resources) -> None:
    """Everything that the content paints, onto the canvas."""
    for name, given in commands(content):
        if name in NUMERIC:
            NUMERIC[name](canvas, *_numbers(given))
        elif name in STATES:
            setattr(canvas.state, STATES[name], *_numbers(given))
        elif name in COLOURS:
            _colour(COLOURS[name], _numbers(given), canvas)
        elif name in PAINTS:
            canvas.paint(*PAINTS[name])
        elif name == "Do":
            _draw(given, canvas, resources)
        elif name in ("BDC", "BMC"):
            _mark(given, canvas, resources)
        else:
            _text(name, given, canvas, resources)


def _colour(name: str, colour: tuple[float, ...], canvas: Canvas) -> None:
    if colour:  # a pattern has only a name
        setattr(canvas.state, name, colour)


def _text(name: str, given: Sequence[Value], canvas: Canvas, resources: Resources) -> None:
    if name == "Tf":
        font, size = given
        canvas.set_font(resources.font(str(font)), *_numbers([size]))
    elif name in ("Tj", "TJ", "'", '"'):
        _show(name, given, canvas)


def _numbers(given: Sequence[Value]) -> tuple[float, ...]:
    return tuple([value for value in given if isinstance(value, float)])


def _show(name: str, given: Sequence[Value], canvas: Canvas) -> None:
    """Strings, with numbers between them that move on."""
    if name == '"':
        canvas.state.word, canvas.state.tracking = _numbers(given)
    if name in ("'", '"'):
        canvas.below()
    for value in given[0] if given and isinstance(given[0], list) else given[-1:]:
        if isinstance(value, bytes):
            canvas.show(value)
        elif isinstance(value, float):
            canvas.pushed(value)


def _mark(given: Sequence[Value], canvas: Canvas, resources: Resources) -> None:
    kind, *more = given
    number = resources.properties(more[0]).get("/MCID") if more else None
    canvas.mark(str(kind), number if isinstance(number, float) else None)


def _draw(given: Sequence[Value], canvas: Canvas, resources: Resources) -> None:
    drawn = resources.drawn(str(given[0])) if given else None
    if isinstance(drawn, Form):
        if drawn.depth < DEEPEST:
            matrix = times(drawn.matrix, canvas.state.matrix)
            inner = Canvas(canvas.found, replace(canvas.state, matrix=matrix))
            obey(drawn.content, inner, drawn.resources)
    elif drawn is not None:
        canvas.image(*drawn)
