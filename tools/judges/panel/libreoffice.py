"""LibreOffice: opens a DOCX and lays it out."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from tools.judges.judge import DOCX, Judge, of_program, run


def _fault(path: Path) -> str:
    with TemporaryDirectory() as temporary:
        home = Path(temporary)
        said = run(
            "soffice",
            f"-env:UserInstallation={(home / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            home,
            path,
        )
        made = home / f"{path.stem}.pdf"
        return "" if made.is_file() and made.stat().st_size else said.end


LIBREOFFICE = Judge(
    "libreoffice",
    DOCX,
    "打得开，排得出",
    "apt: libreoffice-writer-nogui",
    of_program("soffice", "--version"),
    _fault,
)
