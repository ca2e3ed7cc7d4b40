"""Compare: what is otherwise since a manifest was written, and whether each file still agrees."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from bulletin_kit.manifest.record import JOBS, File, Manifest, hashed


class Change(Struct, frozen=True):
    """Something that a build depends on and that is not as it was; empty where it was not there."""

    job: str
    name: str
    then: str
    now: str

    def __str__(self) -> str:
        if self.job in JOBS:
            what = f"{JOBS[self.job]} {self.name}"
            if not self.now:
                return f"{what} 没有了，或不再用到"
            return f"{what} 改过了" if self.then else f"{what} 原来没有用到"
        return f"{self.name} {self.then or '没有'} → {self.now or '没有'}"


class Verdict(Struct, frozen=True):
    """Whether a finished file and the one made again are the same, byte for byte; why not."""

    file: File
    agrees: bool
    why: str = ""
    kept: bool = True
    """Whether the file lies there as the manifest says."""


def changes(then: Manifest, now: Manifest) -> tuple[Change, ...]:
    """What the two builds have otherwise: sources, the toolkit, libraries."""
    before, after = _parts(then), _parts(now)
    found = [
        Change(*key, before.get(key, ""), after.get(key, ""))
        for key in sorted(before.keys() | after.keys())
        if before.get(key) != after.get(key)
    ]
    order = [*JOBS, "kit", "library"]
    return tuple(sorted(found, key=lambda change: order.index(change.job)))


def _parts(made: Manifest) -> dict[tuple[str, str], str]:
    sources = {(source.job, source.name): source.sha256 for source in made.sources}
    libraries = {("library", name): version for name, version in made.libraries.items()}
    return sources | libraries | {("kit", "bulletin_kit"): made.kit}


def verdicts(
    then: Manifest, kept: Mapping[str, bytes], again: Mapping[str, bytes]
) -> Iterator[Verdict]:
    """Each file of the manifest, as it lies there (by name) and as made again (by format)."""
    for file in then.files:
        yield _verdict(file, kept.get(file.name), again.get(file.format))


def _verdict(file: File, kept: bytes | None, again: bytes | None) -> Verdict:
    if kept is None:
        return Verdict(file, False, "文件不在清单旁边", kept=False)
    if hashed(kept) != file.sha256:
        return Verdict(file, False, "文件与清单不符，生成以后被改动过", kept=False)
    if again is None:
        return Verdict(file, False, "这一期现在做不出来")
    if again == kept:
        return Verdict(file, True)
    at, sizes = _parting(kept, again), f"重做的有 {len(again)} 字节，原来 {len(kept)} 字节"
    return Verdict(file, False, f"{sizes}，从第 {at} 字节起不同")


def _parting(one: bytes, other: bytes) -> int:
    """The number of the first byte, from 1, that is not the same."""
    pairs = enumerate(zip(one, other, strict=False), 1)
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)) + 1)
