"""Apache PDFBox Preflight: PDF/A-1b."""

from __future__ import annotations

import re
from pathlib import Path
from shutil import which

from tools.judges.judge import ARCHIVE, Judge, first, run

JARS = Path("/usr/share/java")
NEEDED = (
    "preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "commons-io",
    "javax.activation", "jaxb-api",
)  # fmt: skip
CLASS = "org.apache.pdfbox.preflight.Validator_A1b"
ERROR = re.compile(r"^\d[\d.]* : .*$", re.MULTILINE)


def _jars() -> list[Path]:
    return [JARS / f"{name}.jar" for name in NEEDED]


def _version() -> str | None:
    if which("java") is None or not all(jar.exists() for jar in _jars()):
        return None
    numbered = sorted(JARS.glob("preflight-*.jar"))
    return numbered[-1].stem.removeprefix("preflight-") if numbered else "?"


def _fault(path: Path) -> str:
    said = run("java", "-cp", ":".join(map(str, _jars())), CLASS, path)
    if said.status == 0 and "is a valid PDF/A-1b file" in said.text:
        return ""
    return first(ERROR.findall(said.text)) or said.end


PREFLIGHT = Judge(
    "preflight",
    ARCHIVE,
    "PDF/A-1b",
    "apt: libpdfbox2-java libactivation-java libjaxb-api-java default-jre-headless",
    _version,
    _fault,
)
