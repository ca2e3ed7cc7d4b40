"""outloud: PDF/UA-1 and what reading aloud needs; its warnings are guesses and do not count."""

from __future__ import annotations

from tools.judges.judge import PDF, Judge, by_status, of_package, script

OUTLOUD = Judge(
    "outloud",
    PDF,
    "PDF/UA-1 和朗读（只计错误）",
    "pip: outloud",
    of_package("outloud"),
    lambda path: by_status(script("outloud"), "--quiet", path),
)
