"""Places: where templates and fonts lie."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bulletin_kit.base.errors import BadArguments

PACKAGE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Places:
    """The folders of data that a build uses."""

    templates: Path
    fonts: Path


def find_places(start: Path, root: Path | None = None) -> Places:
    """The nearest folder upwards from ``start`` that holds ``templates/``, else the toolkit's own.

    Templates and fonts are looked for apart: an office's folder may have templates of its own and
    use the toolkit's fonts. ``root`` names the folder outright.
    """
    if root is not None and not (root / "templates").is_dir():
        raise BadArguments(
            f"{root} 里没有 templates 文件夹", "--root 应指向放着 templates/ 的文件夹"
        )
    tops = [root] if root else [*_upwards(start), PACKAGE.parent, PACKAGE / "data"]
    tops += [PACKAGE.parent, PACKAGE / "data"]
    return Places(
        _first(tops, Path("templates") / "base" / "style.yaml").parent.parent,
        _first(tops, Path("fonts") / "manifest.yaml").parent,
    )


def _upwards(start: Path) -> list[Path]:
    start = start.resolve()
    return [start, *start.parents]


def _first(tops: list[Path], inside: Path) -> Path:
    for top in tops:
        if (top / inside).is_file():
            return top / inside
    raise BadArguments(
        f"找不到 {inside.as_posix()}", "重新安装 bulletin_kit，或用 --root 指明所在文件夹"
    )
