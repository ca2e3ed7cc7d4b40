"""Instructions: how many a cold run takes, which does not depend on the hour or the neighbours.

``python -m benchmarks.instructions`` compares with ``instructions.json`` and ends with status 1
where a run has become dearer; ``ACCEPT=1`` takes the present counts. Python's own build has a part
in them, so counts of another Python are not compared.
"""

from __future__ import annotations

import json
import os
import platform
import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import ours, texts

KEPT = Path(__file__).with_suffix(".json")
DEARER = 1.03
"""So many times the count that is kept is still let pass."""


def counted() -> dict[str, float]:
    """Millions of instructions of each work of ours on the twelve pages; empty without valgrind.

    On one core, so that all is done in one process and counted once.
    """
    if not shutil.which("valgrind"):
        return {}
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with TemporaryDirectory(prefix="bulletin-") as name:
        folder = Path(name)
        path = folder / "twelve.yaml"
        path.write_text(texts.issue(texts.TWELVE), "utf-8")
        environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"} | {
            "PYTHONHASHSEED": "0",
            "PYTHONPATH": str(texts.ROOT),
            "PYTHONPYCACHEPREFIX": str(folder / "pycache"),
        }
        found = {}
        for job in ours.jobs(path, folder):
            subprocess.run(job.command, env=environment, capture_output=True, check=False)
            found[job.work] = _count(list(job.command), environment)
    return found


def _count(command: list[str], environment: dict[str, str]) -> float:
    """Millions of instructions of one run."""
    counting = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={os.devnull}"]
    done = subprocess.run(
        [*counting, *command], env=environment, capture_output=True, text=True, check=False
    )
    said = re.search(r"Collected : (\d+)", done.stderr)
    if said is None:
        raise RuntimeError(done.stderr)
    return round(int(said[1]) / 1e6, 1)


def kept() -> dict[str, float]:
    """The counts that are kept, by work; empty where there are none yet."""
    if not KEPT.is_file():
        return {}
    counts: dict[str, float] = json.loads(KEPT.read_text("utf-8"))["counts"]
    return counts


def compared(now: dict[str, float], then: dict[str, float]) -> list[str]:
    """What has become dearer, in words."""
    return [
        f"{work}：{now[work]:g} 百万条指令，原来 {count:g}，多了 {now[work] / count - 1:.1%}"
        for work, count in then.items()
        if now[work] > count * DEARER
    ]


def main() -> int:
    """Counts and compares; the exit status."""
    now = counted()
    if not now:
        print("没有安装 valgrind，数不了指令", file=sys.stderr)
        return 2
    print("，".join(f"{work} {count:g}" for work, count in now.items()), "百万条指令")
    if os.environ.get("ACCEPT") == "1":
        whole = {"python": platform.python_version(), "counts": now}
        KEPT.write_text(json.dumps(whole, indent=2) + "\n", "utf-8")
        return 0
    then = json.loads(KEPT.read_text("utf-8"))["python"]
    if then != platform.python_version():
        print(f"记着的是 Python {then} 的数，不比较", file=sys.stderr)
        return 0
    dearer = compared(now, kept())
    print("\n".join(dearer or ["没有变慢"]))
    return 1 if dearer else 0


if __name__ == "__main__":
    sys.exit(main())
