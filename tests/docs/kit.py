"""The pages of documentation as tests see them: fenced blocks, links, headings, commands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

ROOT = Path(__file__).parent.parent.parent
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
FENCE = re.compile(r"^ *```(?P<info>[^\n`]*)\n(?P<text>.*?)^ *```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"(?<!\\)\[[^\]\n]*\]\((?P<link>[^)\s]+)\)|src=\"(?P<picture>[^\"]+)\"")
CODE = re.compile(r"`([^`\n]+)`")
COMMAND = re.compile(r"(?:\$ |\S*python -m )?bulletin(?:_kit)? (?P<rest>[a-z-].*)")
SHELLS = ("sh", "bat", "console")


class Block(Struct, frozen=True):
    """A fenced block: the words behind its fence, and what stands in it."""

    info: tuple[str, ...]
    text: str

    def value(self, name: str) -> str | None:
        """What ``name=`` behind the fence says."""
        return next(
            (w.removeprefix(f"{name}=") for w in self.info if w.startswith(f"{name}=")), None
        )


def blocks(page: Path) -> list[Block]:
    """The fenced blocks of a page in their order."""
    found = FENCE.finditer(page.read_text("utf-8"))
    return [Block(tuple(match["info"].split()), match["text"]) for match in found]


def marked(page: Path, *info: str) -> list[str]:
    """The texts of the blocks behind whose fence stand these words."""
    return [block.text for block in blocks(page) if block.info[: len(info)] == info]


def prose(page: Path) -> str:
    """The page without its fenced blocks."""
    return FENCE.sub("", page.read_text("utf-8"))


def links(page: Path) -> Iterator[str]:
    """Every link and picture of the page that does not lead out of the repository."""
    for match in LINK.finditer(CODE.sub("", prose(page))):
        target = match["link"] or match["picture"]
        if "://" not in target:
            yield target


def anchors(page: Path) -> set[str]:
    """What can stand behind ``#`` in a link to the page, as GitHub makes it from the headings."""
    titles = re.findall(r"^#+ (.+)$", prose(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.strip().lower()).replace(" ", "-") for title in titles}


def commands(page: Path) -> Iterator[list[str]]:
    """Every ``bulletin …`` that the page names, as its arguments."""
    lines = [
        line
        for b in blocks(page)
        if b.info[:1] and b.info[0] in SHELLS
        for line in b.text.split("\n")
    ]
    for line in [*lines, *CODE.findall(prose(page))]:
        match = re.match(COMMAND, re.sub(r"\s+#.*", "", line))
        if match:
            yield match["rest"].split()


def runs(block: Block) -> Iterator[tuple[list[str], str]]:
    """The commands of a console block, each with what it is said to print."""
    for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
        line, _, printed = part.partition("\n")
        yield line.split()[1:], printed
