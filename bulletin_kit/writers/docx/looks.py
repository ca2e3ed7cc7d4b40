"""Looks: what the named styles of a document are, and which one a block takes.

A role's row of the style sheet makes one style. What blocks of the role have in common beyond the
row (a tab, a hanging label, a rule under it) belongs to that style; where one block
differs, a variant of the style is made for it, so that no paragraph carries formatting of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from bulletin_kit.base.length import Emu, points
from bulletin_kit.model.article import Align
from bulletin_kit.model.blocks import Role, RuleRole
from bulletin_kit.style.sheet import TextStyle


class Edge(Struct, frozen=True):
    """A ruled line under a paragraph, so many whole points below its last line."""

    role: RuleRole
    space: int


class Look(Struct, frozen=True):
    """Everything about a paragraph's style that its role's row does not say."""

    role: Role
    hang: Emu = 0
    tab: bool = False
    edge: Edge | None = None
    align: Align = Align.AUTO
    drawn: Emu = 0
    """How much the letters of its last lines are drawn together, below nothing."""
    keep: bool = False
    """Whether it stays with what follows though its row does not say so."""
    spaces: tuple[Emu, Emu] | None = None
    """Above and below, where they are the style's own: in the masthead and the closing block."""
    moved: tuple[Emu, Emu] | None = None
    """Above and below, where a neighbour made them others than the role's."""
    outline: int = 0
    """Its depth in the outline, where that is not the role's: within an 附件."""
    new_page: bool = False
    """Whether it begins a page."""


class Named(Struct, frozen=True):
    """A style's id and names, as Word keeps them."""

    id: str
    name: str
    alias: str = ""
    built_in: bool = False


NAMED_BY_WORD = {
    Role.BODY: Named("Normal", "Normal", Role.BODY.style, built_in=True),
    Role.FOOTNOTE: Named("FootnoteText", "footnote text", Role.FOOTNOTE.style, built_in=True),
    Role.FOLIO: Named("Footer", "footer", Role.FOLIO.style, built_in=True),
}
"""Roles that Word has styles of its own for; Normal is what a new paragraph is in."""

HEADING_LEVELS = 9

FIRST_COME = tuple(sorted(Role, key=lambda role: role is Role.HEADING_FREE))
"""Who takes Word's own headings: of two roles of one depth the numbered one, which more have."""


class Wardrobe(Struct, frozen=True):
    """The paragraph styles of one document: by role the common look, and its variants."""

    common: Mapping[Role, Look]
    variants: tuple[Look, ...]
    used: frozenset[Role]
    """The roles of these paragraphs."""
    names: Mapping[Role, Named]
    parents: Mapping[Role, Role]
    """Headings of a depth whose own style in Word is another's: that other role."""

    def named(self, look: Look) -> Named:
        """The id and name of the style for a look."""
        base = self.names[look.role]
        if look == self.common[look.role]:
            return base
        ids, words = zip(*_differences(look, self.common[look.role]), strict=True)
        return Named(base.id + "".join(ids), "·".join((look.role.style, *words)))


def wardrobe(rows: Mapping[Role, TextStyle], looks: Iterable[Look]) -> Wardrobe:
    """The styles that a document with these paragraphs needs; every row of the sheet has one.

    A role's common look is its most frequent one; among equals that with the least space. What its
    place in the issue makes of a paragraph is never common: who writes on writes elsewhere.
    """
    seen = Counter(looks)
    common = {role: Look(role) for role in rows}
    for look in sorted(reversed(seen), key=lambda each: (seen[each], -sum(each.spaces or ()))):
        common[look.role] = replace(look, align=Align.AUTO, moved=None, outline=0, new_page=False)
    variants = tuple(look for look in seen if look != common[look.role])
    used = frozenset(look.role for look in seen)
    holders = _holders(rows)
    others = ((role, holders.get(row.outline, role)) for role, row in rows.items())
    parents = {role: holder for role, holder in others if role is not holder}
    return Wardrobe(common, variants, used, dict(_names(rows, holders)), parents)


def _holders(rows: Mapping[Role, TextStyle]) -> Mapping[int, Role]:
    """By depth the role that has Word's own heading style, so that navigation works."""
    holders: dict[int, Role] = {}
    for role in FIRST_COME:
        depth = rows[role].outline if role in rows and role not in NAMED_BY_WORD else 0
        if 0 < depth <= HEADING_LEVELS:
            holders.setdefault(depth, role)
    return holders


def _names(
    rows: Mapping[Role, TextStyle], holders: Mapping[int, Role]
) -> Iterator[tuple[Role, Named]]:
    for role, row in rows.items():
        if role in NAMED_BY_WORD:
            yield role, NAMED_BY_WORD[role]
        elif holders.get(row.outline) is role:
            id, name = f"Heading{row.outline}", f"heading {row.outline}"
            yield role, Named(id, name, role.style, built_in=True)
        else:
            yield role, Named(f"Bulletin{role.name.title().replace('_', '')}", role.style)


def _differences(look: Look, common: Look) -> Iterator[tuple[str, str]]:
    """What tells a variant from its role's common look, as ends of its id and of its name."""
    for trait, told in TOLD.items():
        if getattr(look, trait) != getattr(common, trait):
            yield told(look)


def _spaces(look: Look) -> tuple[str, str]:
    above, below = look.moved or look.spaces or (0, 0)
    return f"Spaces{above}And{below}", f"段前{_told(above)}段后{_told(below)}"


def _told(length: Emu) -> str:
    return f"{round(points(length), 2):g}磅"


TOLD: dict[str, Callable[[Look], tuple[str, str]]] = {
    "hang": lambda look: (f"Hang{look.hang}", f"悬{_told(look.hang)}"),
    "tab": lambda look: ("Tab", "两端") if look.tab else ("NoTab", "一端"),
    "edge": lambda look: (f"Over{look.edge.space}", "下线") if look.edge else ("NoEdge", "无线"),
    "drawn": lambda look: (f"Drawn{-look.drawn}", f"收紧{_told(-look.drawn)}"),
    "keep": lambda look: ("Kept", "与下段同页") if look.keep else ("Free", "可分页"),
    "spaces": _spaces,
    "moved": _spaces,
    "outline": lambda look: (f"Level{look.outline}", f"大纲{look.outline}级"),
    "new_page": lambda _: ("NewPage", "另页"),
    "align": lambda look: (look.align.name.title(), look.align.value),
}
"""How each trait in which looks of one role may differ is told in a variant's id and name."""
