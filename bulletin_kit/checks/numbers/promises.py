"""Promises: how many points or stages a text announces, against how many follow."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.numbers.doubt import Doubt
from bulletin_kit.checks.numbers.figures import COUNT, small_number
from bulletin_kit.hanzi.classes import HANZI

_PROMISED = Pattern(
    rf"(?:“(?P<quoted>[两二三四五六七八九十])个?{HANZI}{{1,4}}”|{COUNT}(?:个(?:方面|重点|环节|问题|特点|步骤|阶段|层面|抓手|关键|举措|到位|转变|突出)|方面"
    r"|项(?:工作|任务|措施|举措|要求|制度|重点|机制|内容|建议)?|件(?:事|实事|大事)"
    r"|[条点](?:意见|建议|要求|启示|希望|体会|经验|措施|做法)?|大(?:举措|行动|工程|任务|重点|问题)))"
    r"[^，。；：\d]{0,12}[：，。；](?=一是|一要|（一）|第一[，是]|①)"
)
_ITEM = Pattern(
    r"(?<=[：，。；、])(?:([一二三四五六七八九十]{1,2})(是|要)|（([一二三四五六七八九十]{1,2})）)"
    r"|第([一二三四五六七八九十])[，是]|([①-⑩])"
)
DIVIDED = Pattern(
    rf"分(?:为|成)?{COUNT}个?(?P<kind>阶段|步骤|步|批次|批|环节|部分|单元|板块|期|轮|篇章|组)"
    r"[^，。；：]{0,8}[：，。；]"
)
_STAGE = Pattern(
    r"(?<=[：，。；])第(?P<n>[一二三四五六七八九十]|[1-9])个?(?P<kind>阶段|步骤|步|批次|批|环节|部分|单元|板块|期|轮|篇章|组)"
)
_AND_SO_ON = Pattern("，等等|……")
_UNDER_WAY = Pattern("目前|[现已]|正在|在[建编研]|进入|尚未|即将|率先|等")
"""Signs that only some of the stages are told of."""


def broken_promises(text: str, following: str = "") -> Iterator[Doubt]:
    """Where a masked text announces 三项工作 and goes up to 四是, 四个阶段 and tells of three.

    ``following`` has the beginnings of the paragraphs after it, each after a ；.
    """
    for doubt in (*_series(text + following), *_stages(text + following)):
        if doubt.end <= len(text):
            yield doubt


def _stages(text: str) -> Iterator[Doubt]:
    promises = list(DIVIDED.finditer(text))
    for index, promise in enumerate(promises):
        end = promises[index + 1].start() if index + 1 < len(promises) else len(text)
        told = [match for match in _STAGE.finditer(text, promise.end() - 1, end)]
        told = [match for match in told if match["kind"] == promise["kind"]]
        numbers, wanted = [small_number(match["n"]) for match in told], small_number(promise["n"])
        if len(numbers) < 2 or numbers != [*range(1, len(numbers) + 1)] or not wanted:
            continue
        listed = (
            text[promise.end() : told[0].start()] in ("", "；") or text[promise.end() - 1] == "："
        )
        partly = not listed or _UNDER_WAY.search(text, promise.end(), end)
        if len(numbers) > wanted or (len(numbers) < wanted and not partly):
            said = f"这里说{promise['n']}，后面列出{len(numbers)}"
            yield Doubt(promise.start("n"), promise.end("n"), f"{said}个")


def _series(text: str) -> Iterator[Doubt]:
    promises = list(_PROMISED.finditer(text))
    for index, promise in enumerate(promises):
        end = promises[index + 1].start() if index + 1 < len(promises) else len(text)
        reached = _reached(text, promise.end() - 1, end)
        group = "n" if promise["n"] else "quoted"
        wanted, open_ended = (
            small_number(promise[group]),
            _AND_SO_ON.search(text, promise.end(), end),
        )
        if reached and min(reached) > 1 and wanted not in reached and not open_ended:
            said = f"这里说{promise[group]}，后面列出{max(reached)}"
            yield Doubt(*promise.span(group), f"{said}条")


def _reached(text: str, start: int, end: int) -> set[int]:
    """How far the series counts, with the series within it and without."""
    wanted, kind, found = 1, "", set[int]()
    for match in _ITEM.finditer(text, start, end):
        style, value = _mark(match)
        kind = kind or style
        if style == kind:
            if value == 1 and wanted > 1:
                found.add(wanted - 1)
            wanted += value == wanted
    return found | ({wanted - 1} if wanted > 1 else set())


def _mark(match: re.Match[str]) -> tuple[str, int | None]:
    """The style and the number of a series' mark."""
    by, verb, bracketed, ordinal, circled = match.groups()
    if circled:
        return "①", ord(circled) - ord("①") + 1
    return verb or ("（" if bracketed else "第"), small_number(by or bracketed or ordinal)
