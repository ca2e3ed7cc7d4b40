"""Shelves: the series that an issue names, from the folders of templates."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from bulletin_kit.base.finding import Finding
from bulletin_kit.model.issue import Issue
from bulletin_kit.outside.places import Places
from bulletin_kit.outside.sources import Reader, Sources
from bulletin_kit.outside.templates import series_names, template_reader
from bulletin_kit.style import mistakes
from bulletin_kit.style.series import Series
from bulletin_kit.style.shelf import load_series


def find_series(
    issue: Issue, places: Places, sources: Sources
) -> tuple[Series | None, tuple[Finding, ...]]:
    """The issue's series in its variant; what is wrong with either name. Files read are noted."""
    names = series_names(places.templates)
    name, variant = issue.series, issue.variant
    if name.text not in names:
        found = mistakes.UNKNOWN_SERIES.at(name.at, name=name.text, offer=_offer(name.text, names))
        return None, (found,)
    read = sources.templates(template_reader(*places.templates))
    series = _series(name.text, read, places.templates)
    if variant is None:
        return series, ()
    if variant.text not in series.variants:
        offer = _offer(variant.text, series.variants) if series.variants else "删去“版式”这一行"
        found = mistakes.UNKNOWN_VARIANT.at(
            variant.at, series=name.text, name=variant.text, offer=offer
        )
        return series, (found,)
    return _series(name.text, read, places.templates, variant.text), ()


class Shelved(Struct, frozen=True):
    """A series and the files that it was made of; None for one that was not there."""

    series: Series
    files: dict[tuple[str, str], tuple[bytes, str] | None]


_SHELVED: dict[tuple[object, ...], Shelved] = {}


def _series(name: str, read: Reader, shelves: Sequence[Path], variant: str = "") -> Series:
    """The series, as it was made for an issue before where its files are still the same.

    They are read all the same, as each issue's manifest names them.
    """
    key = (name, variant, *shelves)
    before = _SHELVED.get(key)
    if before and all(read(*file) == found for file, found in before.files.items()):
        return replace(before.series, words=before.series.words.again(read))
    files: dict[tuple[str, str], tuple[bytes, str] | None] = {}

    def keeping(folder: str, file: str) -> tuple[bytes, str] | None:
        files[folder, file] = found = read(folder, file)
        return found

    series = load_series(name, keeping, variant)
    _SHELVED[key] = Shelved(series, files.copy())  # not the tables of words, read when asked for
    return series


def _offer(written: str, names: Sequence[str]) -> str:
    near = get_close_matches(written, names, n=1, cutoff=0.5)
    offer = f"可用的有：{'、'.join(names)}"
    return f"是不是“{near[0]}”？{offer}" if near else offer
