"""Shelf: a series put together from its folder and those it extends, base last."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from bulletin_kit.base.errors import TemplateBroken
from bulletin_kit.base.span import Span
from bulletin_kit.style.load import load_sheet
from bulletin_kit.style.parts import (
    read_closing,
    read_contents,
    read_defaults,
    read_masthead,
    read_phrase,
)
from bulletin_kit.style.registry import read_offices
from bulletin_kit.style.series import FACTS, HOLES, PHRASES, Series
from bulletin_kit.style.strictness import read_strictness
from bulletin_kit.style.tree import Branch, broken, merged, parse
from bulletin_kit.style.words import WordTables

Reader: TypeAlias = Callable[[str, str], tuple[bytes, str] | None]
"""Given a folder's and a file's name: the file's bytes and its path for messages, if any."""

BASE = "base"
VARIANTS = "变体"


def load_series(name: str, read: Reader, variant: str = "") -> Series:
    """The series of this name in a variant of its style; TemplateBroken where there is none."""
    chain = _chain(name, read)
    about = _file(name, "series.yaml", read)
    assert about is not None  # the chain has found it
    variants = _variants(chain, read)
    style = _style(name, chain, read, variants, variant)
    sheet = load_sheet(f"{name}·{variant}" if variant else name, style)
    phrases = _merged("phrases.yaml", chain, read)
    missing = [name for name in PHRASES if name not in phrases]
    if missing:
        raise broken(phrases.at, f"缺少用语“{missing[0]}”")
    masthead = _merged("masthead.yaml", chain, read)
    closing = _merged("closing.yaml", chain, read)
    return Series(
        name=name,
        about=about.text("说明") if "说明" in about else "",
        variants=tuple(variants),
        defaults=read_defaults(about),
        sheet=sheet,
        masthead=read_masthead(masthead, sheet.page.em),
        contents=read_contents(_merged("contents.yaml", chain, read)),
        phrases={key: read_phrase(phrases, key, HOLES.get(key, FACTS)) for key in phrases},
        closing=read_closing(closing, sheet.page.em),
        strictness=read_strictness(_rules(chain, read)),
        words=WordTables(chain, read),
        offices=read_offices(_files("offices.yaml", chain, read)),
        credit_required=_credit_required(chain, read),
    )


def style_tree(name: str, read: Reader, variant: str = "") -> Branch:
    """The style of a series as it was written, merged; every value knows where it stands."""
    chain = _chain(name, read)
    return _style(name, chain, read, _variants(chain, read), variant)


def _style(
    name: str, chain: tuple[str, ...], read: Reader, variants: dict[str, Branch], variant: str
) -> Branch:
    style = _merged("style.yaml", chain, read, free=(VARIANTS,))
    if not variant:
        return style
    if variant not in variants:
        raise TemplateBroken(f"刊物“{name}”没有“{variant}”这个版式", _offer("版式", variants))
    return merged(style, variants[variant], free=(VARIANTS,))


def _offer(what: str, names: Iterable[str]) -> str:
    given = "、".join(names)
    return f"可用的{what}：{given}" if given else f"去掉“{what}”这一行"


def _file(folder: str, file: str, read: Reader) -> Branch | None:
    found = read(folder, file)
    return None if found is None else parse(*found)


def _files(file: str, chain: tuple[str, ...], read: Reader) -> list[Branch]:
    """The file of every folder that has it, from the base outwards."""
    found = [_file(folder, file, read) for folder in chain]
    return [branch for branch in found if branch is not None]


def _chain(name: str, read: Reader) -> tuple[str, ...]:
    """The folders that the series is made of, from the base outwards."""
    chain: list[str] = []
    while name != BASE:
        about = _file(name, "series.yaml", read)
        if about is None:
            raise TemplateBroken(
                f"没有“{name}”这个刊物：templates/{name}/series.yaml 不存在",
                "用 bulletin list series 看有哪些刊物",
            )
        if name in chain:
            raise broken(about.at, f"“继承”绕成了圈：{'→'.join([*chain, name])}")
        chain.append(name)
        name = about.text("继承") if "继承" in about else BASE
    return (BASE, *reversed(chain))


def _merged(file: str, chain: tuple[str, ...], read: Reader, free: tuple[str, ...] = ()) -> Branch:
    base = _file(chain[0], file, read)
    if base is None:
        raise TemplateBroken(f"templates/{BASE}/{file} 不存在", "重新安装，或补上这个文件")
    for folder in chain[1:]:
        over = _file(folder, file, read)
        base = base if over is None else merged(base, over, free)
    return base


def _rules(chain: tuple[str, ...], read: Reader) -> Branch:
    """What the folders change of rules; an outer folder's word on a rule is the last."""
    found = _files("rules.yaml", chain, read)
    entries = {code: row for rules in found for code, row in rules.entries.items()}
    return Branch(entries, Span(f"templates/{chain[-1]}/rules.yaml"))


def _credit_required(chain: tuple[str, ...], read: Reader) -> bool:
    """供稿必写, as the outermost folder that speaks of it says."""
    said = [about for about in _files("series.yaml", chain, read) if "供稿必写" in about]
    return bool(said) and said[-1].flag("供稿必写")


def _variants(chain: tuple[str, ...], read: Reader) -> dict[str, Branch]:
    """The variants by name; an inner folder's own come on top of those it extends."""
    found: dict[str, Branch] = {}
    for folder in chain:
        style = _file(folder, "style.yaml", read)
        if style is not None and VARIANTS in style:
            named = style.branch(VARIANTS)
            found |= {key: named.branch(key) for key in named}
    for variant in found.values():
        if VARIANTS in variant:
            raise broken(variant.at, f"“{VARIANTS}”里不能再有“{VARIANTS}”")
    return found
