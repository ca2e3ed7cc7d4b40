"""Packages the fonts come from: fetched by name and version, checked, and opened."""

from __future__ import annotations

import hashlib
import io
import subprocess
import tarfile
from pathlib import Path

from msgspec import Struct


class Package(Struct, frozen=True):
    """One pinned package and the files wanted from it, as ends of their paths."""

    client: str  # "apt" or "npm"
    name: str
    version: str
    sha256: str
    members: tuple[str, ...]

    @property
    def archive(self) -> str:
        """The file name under which the client leaves the package."""
        if self.client == "apt":
            return f"{self.name}_{self.version}_all.deb"
        return f"{self.name.strip('@').replace('/', '-')}-{self.version}.tgz"

    @property
    def command(self) -> list[str]:
        """What fetches the package into the working folder."""
        if self.client == "apt":
            return ["apt-get", "download", f"{self.name}={self.version}"]
        return ["npm", "pack", "--silent", f"{self.name}@{self.version}"]


def digest(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def fetch(package: Package, cache: Path) -> Path:
    """The package's archive in the cache; downloaded unless it lies there already."""
    archive = cache / package.archive
    if not archive.exists() and not _ran(package.command, cache):
        raise SystemExit(
            f"取不到软件包 {package.name}（{package.version}）。"
            f"请在 Debian 12 上先运行 apt-get update，并装好 npm，再试一次。"
        )
    if digest(archive) != package.sha256:
        raise SystemExit(f"软件包 {archive.name} 与登记的 sha256 不符，请删去后重新下载。")
    return archive


def _ran(command: list[str], folder: Path) -> bool:
    try:
        return subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL).returncode == 0
    except FileNotFoundError:
        return False


def unpack(package: Package, archive: Path, folder: Path) -> dict[str, Path]:
    """Writes the wanted members into the folder: where each of them lies."""
    found: dict[str, Path] = {}
    with _tar(archive) as tar:
        for entry in tar:
            member = next((m for m in package.members if entry.name.endswith(m)), None)
            content = tar.extractfile(entry) if member else None
            if member and content:
                found[member] = folder / f"{package.name.rpartition('/')[2]}-{Path(member).name}"
                found[member].write_bytes(content.read())
    missing = set(package.members) - found.keys()
    if missing:
        raise SystemExit(f"软件包 {package.name} 里没有 {'、'.join(sorted(missing))}。")
    return found


def _tar(archive: Path) -> tarfile.TarFile:
    if archive.suffix == ".tgz":
        return tarfile.open(archive)
    files = subprocess.run(["dpkg-deb", "--fsys-tarfile", archive], check=True, capture_output=True)
    return tarfile.open(fileobj=io.BytesIO(files.stdout))
