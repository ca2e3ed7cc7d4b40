"""Fontbook: the fonts of ``fonts/manifest.yaml``, opened when a character first needs them."""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from pathlib import Path

from bulletin_kit.base.errors import FontMissing
from bulletin_kit.manifest.record import Font
from bulletin_kit.outside.office_fonts import OfficeFont, find_office_fonts
from bulletin_kit.outside.sfnt import FontFile
from bulletin_kit.outside.stamps import Stamp, stamp
from bulletin_kit.style.tree import Branch, parse

MANIFEST = "manifest.yaml"


class Fontbook:
    """The ``Fonts`` port over files. A face is a name under 文件, or an office font's family."""

    def __init__(self, folder: Path, make: str = "gb2312") -> None:
        """Reads the manifest only; ``make`` chooses the names that a DOCX uses."""
        self._folder = folder
        self._make = make
        manifest = folder / MANIFEST
        if not manifest.is_file():
            raise FontMissing(f"找不到 {manifest}", "重新安装，或运行 make fonts")
        tree = parse(manifest.read_bytes(), f"fonts/{MANIFEST}")
        self._roles = tree.branch("角色")
        self._files = tree.branch("文件")
        self._office: dict[str, OfficeFont] = {}
        if tree.text("优先") == "单位字体":
            wanted = {role: self._role(role).texts("单位字体") for role in self._roles}
            self._office = find_office_fonts(wanted, folder)
        self._programs: dict[str, FontFile] = {}
        self._chosen: dict[tuple[str, str, bool], str | None] = {}
        self._chains: dict[tuple[str, bool], tuple[str, ...]] = {}

    def _role(self, role: str) -> Branch:
        if role not in self._roles:
            raise FontMissing(
                f"fonts/{MANIFEST} 里没有“{role}”这种字体",
                f"style.yaml 的字体可写：{'、'.join(self._roles)}",
            )
        return self._roles.branch(role)

    def face(self, role: str, char: str, bold: bool = False) -> str | None:
        """The first face in the role's chain that has the character; None where none has."""
        key = (role, char, bold)
        if key not in self._chosen:
            self._chosen[key] = None
            for face in self._chain(role, bold):
                if self.program(face).glyph(char):
                    self._chosen[key] = face
                    break
        return self._chosen[key]

    def wanted(self, role: str, bold: bool = False) -> str:
        """The first face in the role's chain."""
        return self._chain(role, bold)[0]

    def _chain(self, role: str, bold: bool) -> tuple[str, ...]:
        if (role, bold) not in self._chains:
            own = self._role(role)
            chain = own.texts("链")
            if bold and "粗体链" in own:
                chain = own.texts("粗体链") + chain
            elif role in self._office:
                chain = (self._office[role].family, *chain)
            self._chains[role, bold] = chain
        return self._chains[role, bold]

    def has_bold(self, role: str) -> bool:
        """Whether the role has a face of its own for bold."""
        return "粗体链" in self._role(role)

    def advance(self, face: str, char: str) -> int:
        """The character's advance width in 1/1000 em."""
        program = self.program(face)
        return program.advance(program.glyph(char))

    def middle(self, face: str, char: str) -> int:
        """How high the middle of the character's ink stands above the baseline, in 1/1000 em."""
        program = self.program(face)
        return program.middle(program.glyph(char))

    def official(self, role: str) -> str:
        """The name that a DOCX calls the role's font by."""
        return self._role(role).branch("官方名").text(self._make)

    def program(self, face: str) -> FontFile:
        """The face's file, opened once."""
        if face not in self._programs:
            self._programs[face] = self._open(face)
        return self._programs[face]

    def _open(self, face: str) -> FontFile:
        office = self._of_office(face)
        if office is not None:
            return opened(office.path, face, office.index)
        if face not in self._files:
            raise FontMissing(
                f"fonts/{MANIFEST} 的“文件”里没有 {face}", "补上这一项，或从字体链里删去"
            )
        _, path = self._file(face)
        if not path.is_file():
            raise FontMissing(
                f"字体文件 {path} 不在", "运行 make fonts 重新生成，或把字体文件放回去"
            )
        return opened(path, face)

    def described(self) -> Iterator[str]:
        """A line for each role: its name in a DOCX, and the faces that it is set in."""
        for role in self._roles:
            office = self._office.get(role)
            own = f"{office.path.name}（单位字体） → " if office else ""
            chain = " → ".join(self._role(role).texts("链"))
            yield f"{role}  DOCX 写作“{self.official(role)}”，PDF 用 {own}{chain}"

    def files(self) -> dict[str, Path]:
        """Name and place of the manifest and of every font file that was opened.

        One that was asked for a character in vain has a part in which face was chosen.
        """
        return self._manifest() | dict(self._file(face) for face in self._programs)

    def all_files(self) -> dict[str, Path]:
        """Name and place of the manifest and of every font file that could be opened."""
        faces = [*self._files, *(font.family for font in self._office.values())]
        return self._manifest() | dict(self._file(face) for face in faces)

    def _manifest(self) -> dict[str, Path]:
        return {f"fonts/{MANIFEST}": self._folder / MANIFEST}

    def _file(self, face: str) -> tuple[str, Path]:
        """What a manifest calls the face's file, and where that lies."""
        office = self._of_office(face)
        if office is not None:
            return face, office.path
        name = self._files.branch(face).text("文件")
        return f"fonts/{name}", self._folder / name

    def _of_office(self, face: str) -> OfficeFont | None:
        return next((font for font in self._office.values() if font.family == face), None)

    def firsts(self, role: str) -> set[str]:
        """The faces that are asked first for a character of the role, plain or bold."""
        return {self._chain(role, bold)[0] for bold in (False, True)}

    def uses(self) -> Iterator[Font]:
        """Each role's faces, with the characters for which another than its first was taken."""
        taken: dict[tuple[str, str, str], set[str]] = {}
        for (role, char, bold), face in self._chosen.items():
            if face:
                taken.setdefault((role, face, self._chain(role, bold)[0]), set()).add(char)
        for (role, face, first), chars in sorted(taken.items()):
            row = self._files.branch(face) if face in self._files else None
            licence = row.text("许可名") if row and "许可名" in row else ""
            other = face != first
            yield Font(
                role,
                face,
                self.official(role),
                licence,
                first if other else "",
                "".join(sorted(chars)) if other else "",
            )

    def used(self) -> tuple[tuple[str, str], ...]:
        """(role, face) of every face that a character was taken from, for the report."""
        pairs = ((role, face) for (role, _, _), face in self._chosen.items() if face)
        return tuple(sorted(set(pairs)))


_OPENED: dict[tuple[Path, int], tuple[Stamp, FontFile]] = {}


def opened(path: Path, name: str, index: int = 0) -> FontFile:
    """The font, opened once for all issues while its file stays the same."""
    try:
        now = stamp(path)
    except OSError as error:
        raise _unopened(path) from error
    before, font = _OPENED.get((path, index), (None, None))
    if font is None or before != now or font.name != name:
        font = FontFile(mapped(path), name, index)
        _OPENED[path, index] = now, font
    return font


def mapped(path: Path) -> memoryview:
    """The file's bytes, read as they are touched."""
    try:
        with path.open("rb") as opened:
            return memoryview(mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError) as error:
        raise _unopened(path) from error


def _unopened(path: Path) -> FontMissing:
    return FontMissing(f"字体文件 {path} 打不开", "核对文件是否完整")
