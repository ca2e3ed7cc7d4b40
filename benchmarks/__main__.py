"""python -m benchmarks: measures, and writes table and plot to ``benchmarks/figures/``."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.groups import COLD, GROUPS, Bench
from benchmarks.instructions import kept
from benchmarks.report import Session, machine, write
from benchmarks.texts import ROOT

FIGURES = Path(__file__).with_name("figures")


def main() -> None:
    """Runs the groups that are asked for, all where none is."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="与别的程序比速度")
    parser.add_argument("groups", nargs="*", metavar="|".join(GROUPS), help="只测这些，不写图表")
    parser.add_argument("--rounds", type=int, default=COLD, metavar="轮数", help="最多几轮")
    given = parser.parse_args()
    asked = given.groups
    with TemporaryDirectory(prefix="bulletin-") as folder:
        bench = Bench(Path(folder), _environment(Path(folder)), given.rounds)
        found = {}
        for name in asked or GROUPS:
            print(f"{name} …", file=sys.stderr, flush=True)
            found[name] = GROUPS[name](bench)
        session = Session(machine(), found, {} if asked else kept())
    print(session.table())
    if not asked:
        write(session, FIGURES)


def _environment(folder: Path) -> dict[str, str]:
    """Modules are compiled once, as in an installed program, beside what is measured."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return kept | {
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": str(folder / "pycache"),
        "TMPDIR": str(folder),
    }


if __name__ == "__main__":
    main()
