"""Places: where templates and fonts lie."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from bulletin_kit.base.errors import BadArguments

PACKAGE = Path(__file__).resolve().parent.parent


class Places(Struct, frozen=True):
    """The folders of data that a build uses. Templates are looked for in each folder in turn."""

    templates: tuple[Path, ...]
    fonts: Path

    @property
    def top(self) -> Path:
        """The folder from which a manifest counts."""
        return self.templates[0].parent


def find_places(start: Path, root: Path | None = None) -> Places:
    """The nearest folder upwards from ``start`` that holds ``templates/``, and the toolkit's own.

    An office's folder may have a 刊物 of its own and nothing else; what it lacks, ``base`` and
    fonts, is the toolkit's. ``root`` names the office's folder outright.
    """
    if root is not None and not (root / "templates").is_dir():
        raise BadArguments(
            f"{root} 里没有 templates 文件夹", "--root 应指向放着 templates/ 的文件夹"
        )
    own = [PACKAGE.parent, PACKAGE / "data"]
    tops = [root] if root else _upwards(start)
    kit = _first(own, Path("templates") / "base" / "style.yaml").parent.parent
    near = next((top / "templates" for top in tops if _has_series(top / "templates")), kit)
    fonts = _first([*tops, *own], Path("fonts") / "manifest.yaml").parent
    return Places((near, kit) if near.resolve() != kit.resolve() else (kit,), fonts)


def _has_series(templates: Path) -> bool:
    return any(templates.glob("*/series.yaml"))


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
