"""Choices: values that are one of a few words."""

from __future__ import annotations

from msgspec import Struct

from bulletin_kit.base.words import Words
from bulletin_kit.forms.parsing.nodes import Node
from bulletin_kit.forms.records.fields import Schema, Text, key_of
from bulletin_kit.forms.records.reading import Reading, quoted
from bulletin_kit.forms.records.value_mistakes import UNKNOWN_CHOICE


class Choice(Struct, frozen=True):
    """One of a few words."""

    words: tuple[str, ...]

    @property
    def kind(self) -> str:
        """The words."""
        return "、".join(self.words) + "中的一个"

    def parse(self, node: Node, reading: Reading) -> Words | None:
        """The word, as written."""
        words = Text(kind=self.kind).parse(node, reading)
        if words is None or words.text in self.words:
            return words
        near = [word for word in self.words if words.text in word or word in words.text]
        remedy = f"写作“{near[0]}”" if len(near) == 1 else "从中选一个"
        choices = "、".join(f"“{word}”" for word in self.words)
        facts = {"choices": choices, "found": quoted(words.text), "remedy": remedy}
        reading.say(UNKNOWN_CHOICE, words.at, key=key_of(node), **facts)
        return None

    def schema(self, _: Schema) -> Schema:
        """The words, for completion."""
        return {"enum": [*self.words]}


class YesNo(Struct, frozen=True):
    """是 or 否."""

    kind: str = "是或否"

    def parse(self, node: Node, reading: Reading) -> bool | None:
        """True for 是."""
        words = Choice(("是", "否")).parse(node, reading)
        return None if words is None else words.text == "是"

    def schema(self, _: Schema) -> Schema:
        """The two words."""
        return {"enum": ["是", "否"]}
