"""pdfua: what a machine can check of PDF/UA-1."""

from __future__ import annotations

from tools.judges.judge import PDF, Judge, by_status, of_package, script

PDFUA = Judge(
    "pdfua",
    PDF,
    "PDF/UA-1，机器能查的 16 条",
    "pip: pdfua",
    of_package("pdfua"),
    lambda path: by_status(script("pdfua"), "check", path),
)
