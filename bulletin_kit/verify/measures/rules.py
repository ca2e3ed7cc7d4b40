"""Measures of rules: the masthead's, and those of the closing block (9704, 7.2.7 and 7.4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bulletin_kit.model.blocks import RuleBlock, RuleRole
from bulletin_kit.model.composed import Composed
from bulletin_kit.verify.expected import MM
from bulletin_kit.verify.measures.area import SLACK, mm, near
from bulletin_kit.verify.measures.bench import Bench
from bulletin_kit.verify.pdf.paper import Stroke
from bulletin_kit.verify.standard import Measure, measure

THICKNESS = 0.03
"""Millimetres by which a rule's thickness may be off."""
COPIES = "（共印"
"""How the one line begins that bulletins print below the last rule."""


def rule_rows(bench: Bench) -> Iterator[Measure]:
    """The rows on ruled lines."""
    yield _red_rule(bench)
    yield from _closing(bench)


def _red_rule(bench: Bench) -> Measure:
    rule, expected = bench.red_rule, f"红色，长{mm(bench.area.width)}"
    if rule is None and bench.issue is not None and not _has_red_rule(bench.issue):
        return measure("红线", "没有红线", "套印的纸上已有", None)
    if rule is None:
        return measure("红线", "没有红线", expected, False)
    found = f"红色，长{mm(rule.length)}，粗{rule.thickness / MM:.2f}毫米"
    placed = near(rule.x, bench.area.left) and near(rule.length, bench.area.width)
    return measure("红线", found, expected, placed)


def _has_red_rule(issue: Composed) -> bool:
    return any(isinstance(b, RuleBlock) and b.role is RuleRole.MASTHEAD for b in issue.masthead)


def _closing(bench: Bench) -> Iterator[Measure]:
    expected = bench.expected
    said = {
        "版记在末页": "各线都在末页",
        "版记线宽": f"与版心等宽，{mm(bench.area.width)}",
        "版记首末线": f"{expected.thick / MM:.2f}毫米",
        "版记中线": f"{expected.thin / MM:.2f}毫米",
        "版记末线": "与版心下边重合（份数可在线下）",
    }
    rules = bench.closing_rules
    if len(rules) < 2:
        wanted = bench.issue is not None and bool(bench.issue.closing)
        for name, text in said.items():
            yield measure(name, "末页没有版记线", text, False if wanted else None)
        return
    found = f"{len(rules)} 条线，都在第{len(bench.pages)}页"
    yield measure("版记在末页", found, said["版记在末页"], True)
    area = bench.area
    widths = sorted({round(rule.length / MM, 1) for rule in rules})
    ok = all(near(r.x, area.left) and near(r.length, area.width) for r in rules)
    yield measure("版记线宽", "、".join(f"{w}毫米" for w in widths), said["版记线宽"], ok)
    yield _thickness("版记首末线", (rules[0], rules[-1]), expected.thick, said["版记首末线"])
    yield _thickness("版记中线", rules[1:-1], expected.thin, said["版记中线"])
    yield _last(bench, rules[-1], said["版记末线"])


def _thickness(name: str, rules: Sequence[Stroke], wanted: float, said: str) -> Measure:
    if not rules:
        return measure(name, "没有中线", said, None)
    found = "、".join(f"{t:.2f}毫米" for t in sorted({round(r.thickness / MM, 2) for r in rules}))
    return measure(name, found, said, all(near(r.thickness, wanted, THICKNESS) for r in rules))


def _last(bench: Bench, rule: Stroke, said: str) -> Measure:
    """The last rule on the area's lower edge; or above the one line that tells the copies."""
    foot = bench.area.top + bench.area.height
    off = foot - rule.y
    below = [line for line in bench.pages[-1].text if line.top > rule.y]
    found = f"{mm(abs(off))}之{'上' if off > 0 else '下'}" if abs(off) > 0.05 * MM else "重合"
    if not below:
        return measure("版记末线", found, said, abs(off) <= SLACK * MM)
    alone = len(below) == 1 and below[0].text.startswith(COPIES)
    fits = -SLACK * MM <= foot - below[-1].foot < bench.area.em / 2
    return measure(
        "版记末线", f"{found}，线下{'是份数' if alone else '有字'}", said, alone and fits
    )
