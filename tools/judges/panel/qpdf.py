"""qpdf: syntax and streams."""

from __future__ import annotations

from tools.judges.judge import PDF, Judge, by_status, of_program

QPDF = Judge(
    "qpdf",
    PDF,
    "语法和数据流",
    "apt: qpdf",
    of_program("qpdf", "--version"),
    lambda path: by_status("qpdf", "--check", path),
)
