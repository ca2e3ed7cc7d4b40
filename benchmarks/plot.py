"""Plot: how long each program takes for the twelve pages, in times of Typst's time."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from benchmarks.job import Row
from benchmarks.said import FONTS

OWN, OTHER = "#c00000", "#8a8a8a"
WORKS = {"check": "检查", "pdf": "PDF", "docx": "DOCX", "both": "PDF、DOCX"}


def plot(groups: Mapping[str, list[Row]], machine: Mapping[str, str], file: Path) -> None:
    """Writes the plot as SVG, with bars for the medians and lines for the middle halves."""
    import matplotlib as mpl

    mpl.use("svg")
    from matplotlib import font_manager
    from matplotlib import pyplot as plt

    font_manager.fontManager.addfont(str(FONTS / "NotoSansSC-Medium.ttf"))
    weights = {"font.weight": 500, "axes.labelweight": 500}
    mpl.rcParams.update({"font.family": "Noto Sans SC Medium", "svg.hashsalt": "speed", **weights})
    typst = next(row for row in groups["cold"] if row.job.system == "Typst")
    rows = [row for row in groups["cold"] if row.runs and typst.runs]
    figures, axes = plt.subplots(figsize=(7, 0.6 + 0.35 * len(rows)), layout="constrained")
    for at, row in enumerate(reversed(rows)):
        middle, low, high = row.ratios(typst)
        colour = OWN if row.job.system == "bulletin" else OTHER
        spread = [[middle - low], [high - middle]]
        axes.barh(at, middle, color=colour, xerr=spread, ecolor="black", height=0.7)
        axes.annotate(f"{middle:.2f}", (high, at), (4, 0), textcoords="offset points", va="center")
    names = [f"{row.job.system}　{WORKS[row.job.work]}" for row in reversed(rows)]
    axes.set_yticks(range(len(rows)), names)
    axes.spines[["top", "right"]].set_visible(False)
    axes.set_xlabel(
        f"一期 12 页，冷启动，时间是 Typst 的几倍（{machine['日期']}，{machine['机器']}）"
    )
    figures.savefig(file, metadata={"Date": None})
