"""LibreOffice: our DOCX to PDF, with a profile of its own and the fonts of ``fonts/``."""

from __future__ import annotations

from pathlib import Path

from benchmarks.job import Job
from benchmarks.said import FONTS
from tools.agree.fontconfig import configuration


def job(docx: Path, folder: Path) -> Job:
    """The issue's DOCX as PDF."""
    settings, out = folder / "fonts.conf", folder / "libreoffice"
    settings.write_text(configuration(FONTS, folder / "fontcache"), "utf-8")
    command = (
        "soffice", f"-env:UserInstallation={(folder / 'office').as_uri()}", "--headless",
        "--norestore", "--nologo", "--convert-to", "pdf", "--outdir", str(out), str(docx),
    )  # fmt: skip
    made = out / f"{docx.stem}.pdf"
    return Job("LibreOffice", "pdf", command, str(made), {"FONTCONFIG_FILE": str(settings)})
