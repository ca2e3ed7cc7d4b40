"""A parser's events grown into nodes: keys once, no aliases, no tags, no types, not too deep."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from bulletin_kit.forms.parsing.nodes import Listing, Mapping, Node, Scalar
from bulletin_kit.forms.parsing.tree_mistakes import (
    ALIAS,
    COMPLEX_KEY,
    DOUBLED_KEY,
    SECOND_DOCUMENT,
    SWALLOWED_TEXT,
    TAG,
    TOO_DEEP,
)
from bulletin_kit.forms.parsing.trouble import MOST_LEVELS, Stopped, Trouble
from bulletin_kit.forms.records.reading import Reading, quoted
from bulletin_kit.forms.text.page import Mark, Page, scalar_lines
from bulletin_kit.forms.text.wide_signs import WIDE_SPACES, wide_item


def grow(events: Iterator[Any], page: Page, reading: Reading) -> Node | None:
    """The one document's tree, None where the file holds none; Stopped where it cannot be read."""
    return _Grower(events, page, reading).document()


class _Grower:
    """The events that are left, and how far down the file all lines are settled."""

    def __init__(self, events: Iterator[Any], page: Page, reading: Reading) -> None:
        self.events, self.page, self.reading = events, page, reading
        self.floor = 0

    def document(self) -> Node | None:
        kind, event = self.following()
        while kind == "StreamStartEvent":
            kind, event = self.following()
        if kind == "StreamEndEvent":
            return None
        root = self.node(*self.following(), "", 0)
        self.following()  # the document's end
        kind, event = self.following()
        if kind == "DocumentStartEvent":
            self.reading.say(SECOND_DOCUMENT, self.page.rest(_mark(event.start_mark)))
        if isinstance(root, Scalar):
            if not root.text.strip():
                return None
            self.look_for_slips(root)
        return root

    def following(self) -> tuple[str, Any]:
        try:
            event = next(self.events)
        except Stopped as stopped:
            raise Stopped(replace(stopped.trouble, floor=self.floor)) from None
        return type(event).__name__, event

    def node(self, kind: str, event: Any, path: str, depth: int) -> Node:
        start = _mark(event.start_mark)
        if kind == "AliasEvent":
            at = self.page.rest(start, path)
            self.reading.say(ALIAS, at, kind="引用", sign=f"*{event.anchor}")
            return Scalar(f"*{event.anchor}", "", at, ())
        self.refuse_properties(event, start, path)
        if kind == "ScalarEvent":
            return self.scalar(event, path)
        if depth >= MOST_LEVELS:
            raise Stopped(Trouble(TOO_DEEP.name, start))
        grown = self.listing if kind == "SequenceStartEvent" else self.mapping
        return grown(event, path, depth + 1)

    def refuse_properties(self, event: Any, start: Mark, path: str) -> None:
        if event.anchor is not None:
            at = self.page.rest(start, path)
            self.reading.say(ALIAS, at, kind="锚点", sign=f"&{event.anchor}")
        if event.tag is not None:
            self.reading.say(
                TAG,
                self.page.rest(start, path),
                tag=event.tag.replace("tag:yaml.org,2002:", "!!")[:40],
            )

    def scalar(self, event: Any, path: str, is_key: bool = False) -> Scalar:
        start, end = _mark(event.start_mark), _mark(event.end_mark)
        style = event.style or ""
        lines, folded = scalar_lines(self.page, event.value, style, start, end, path)
        if style == "|":
            self.floor = start[0] + 1 + (len(lines) if event.value else 0)
        if not style and wide_item(event.value) and self.opens_line(start):
            raise Stopped(Trouble("wide item", start, floor=start[0]))
        if style not in {"|", ">"} and not is_key:
            self.look_for_comment(end, path)
        return Scalar(event.value, style, self.page.span(start, end, path), lines, folded)

    def listing(self, event: Any, path: str, depth: int) -> Listing:
        items: list[Node] = []
        kind, item = self.following()
        while kind != "SequenceEndEvent":
            items.append(self.node(kind, item, f"{path}[{len(items) + 1}]", depth))
            kind, item = self.following()
        at = self.page.rest(_mark(event.start_mark), path)
        return Listing(tuple(items), at, bool(event.flow_style))

    def mapping(self, event: Any, path: str, depth: int) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        kind, item = self.following()
        while kind != "MappingEndEvent":
            key = self.key(kind, item, path, depth)
            inner = _below(path, key.text) if key else path
            value = self.node(*self.following(), inner, depth)
            if key and key.text in entries:
                first = entries[key.text][0].at.line
                at = replace(key.at, path=inner)
                self.reading.say(DOUBLED_KEY, at, key=key.text, line=first)
            elif key:
                entries[key.text] = key, value
            kind, item = self.following()
        at = self.page.rest(_mark(event.start_mark), path)
        return Mapping(tuple(entries.values()), at, bool(event.flow_style))

    def key(self, kind: str, event: Any, path: str, depth: int) -> Scalar | None:
        """The key, or None where it is none that an issue file may have."""
        start = _mark(event.start_mark)
        if kind == "ScalarEvent" and (event.style or "") not in {"|", ">"}:
            self.refuse_properties(event, start, path)
            key = self.scalar(event, path, is_key=True)
            if not key.style and key.text[:1] in WIDE_SPACES and self.opens_line(start):
                raise Stopped(Trouble("wide indentation", start, floor=start[0]))
            if not key.folded:
                return key
        elif kind != "AliasEvent":
            self.node(kind, event, path, depth)
        kinds = {
            "SequenceStartEvent": "一个列表",
            "MappingStartEvent": "又一级的键",
            "AliasEvent": "一个引用",
        }
        what = kinds.get(kind, "几行文字")
        self.reading.say(COMPLEX_KEY, self.page.rest(start, path), kind=what)
        return None

    def opens_line(self, start: Mark) -> bool:
        return start[0] < len(self.page.lines) and not self.page.lines[start[0]][: start[1]].strip()

    def look_for_slips(self, root: Scalar) -> None:
        """Stop where a file that is one text has a key with a wrong colon in it."""
        from bulletin_kit.forms.parsing.shape import shape  # for files that are wrong only

        for line in root.lines:
            number = line.at.line - 1
            found = shape(self.page.lines[number])
            if found.wide_colon or found.tight_colon:
                raise Stopped(Trouble("wrong colon", (number, 0), floor=number))

    def look_for_comment(self, end: Mark, path: str) -> None:
        """Tell of ``#`` behind a value with text right after it: it may be meant to be printed."""
        line = self.page.lines[end[0]] if end[0] < len(self.page.lines) else ""
        tail = line[end[1] :].lstrip()
        if len(tail) > 1 and tail[0] == "#" and tail[1] not in " #\t":
            at = self.page.rest((end[0], len(line) - len(tail)), path)
            self.reading.say(SWALLOWED_TEXT, at, text=quoted(tail))


def _mark(mark: Any) -> Mark:
    return mark.line, mark.column


def _below(path: str, key: str) -> str:
    name = f"{key[:20]}…" if len(key) > 20 else key
    return f"{path}.{name}" if path else name
