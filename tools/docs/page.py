"""Pages of Markdown: texts that are safe in it, and the one way to write or compare a page."""

from __future__ import annotations

import re
import sys
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"
SPECIAL = re.compile(r"([\\`*_\[\]<>|#])")


def plain(text: str) -> str:
    """The text so that Markdown prints it as it is, also in a cell of a table."""
    return SPECIAL.sub(r"\\\1", text).replace("\n", " ")


def code(text: str) -> str:
    """The text as code in a line; a bar would end the cell of a table."""
    fence = "``" if "`" in text else "`"
    return f"{fence}{text}{fence}".replace("|", r"\|")


def finish(name: str, text: str) -> int:
    """Writes the page; with ``--check`` only says whether the committed one is the same."""
    path = DOCS / name
    if "--check" not in sys.argv[1:]:
        path.write_text(text, "utf-8", newline="\n")
        print(f"已写好 {path}")
        return 0
    same = path.is_file() and path.read_text("utf-8") == text
    print(f"{path} {'与程序一致' if same else '与程序不一致'}")
    return 0 if same else 1
