"""openxml-audit: a DOCX against the schemas of the Open XML SDK."""

from __future__ import annotations

from tools.judges.judge import DOCX, Judge, by_status, of_package, script

OPENXML = Judge(
    "openxml-audit",
    DOCX,
    "Open XML 的架构",
    "pip: openxml-audit",
    of_package("openxml-audit"),
    lambda path: by_status(script("openxml-audit"), path),
)
