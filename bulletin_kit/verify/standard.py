"""Standard: the rows of the print passport, each with its clause and how strongly that binds.

Clauses without a name are of GB/T 9704-2012. Only 规定 can fail a file.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from bulletin_kit.model.blocks import Role


class Strength(StrEnum):
    """How strongly a clause binds, in the standard's own words."""

    MUST = "规定"
    USUAL = "一般"
    ADVISED = "推荐"
    DERIVED = "推算"
    """Follows from the numbers of others."""
    PRACTICE = "实务"
    """What printers and offices do; the standard does not speak of it."""


class Clause(Struct, frozen=True):
    """Where a row comes from, and how strongly it binds."""

    name: str
    strength: Strength


class Measure(Struct, frozen=True):
    """One row of a passport. ``ok`` is None for what was not looked at."""

    name: str
    found: str
    expected: str
    clause: str
    strength: Strength
    ok: bool | None

    @property
    def fails(self) -> bool:
        """Whether it keeps the file from being right: a 规定 that is not met."""
        return self.ok is False and self.strength is Strength.MUST


MUST, USUAL, ADVISED = Strength.MUST, Strength.USUAL, Strength.ADVISED
DERIVED, PRACTICE = Strength.DERIVED, Strength.PRACTICE
MARKS = "GB/T 15834 5.1"

TYPE = "字体字号·"
"""Rows on type begin so and end in the role's name."""

TYPES: dict[Role, Clause] = {
    Role.COPY_NUMBER: Clause("7.2.1", USUAL),
    Role.SECRECY: Clause("7.2.2", USUAL),
    Role.URGENCY: Clause("7.2.3", USUAL),
    Role.NAME: Clause("7.2.4", ADVISED),
    Role.SIGNER: Clause("7.2.6", USUAL),
    Role.TITLE: Clause("7.3.1", USUAL),
    Role.BODY: Clause("5.2.2", USUAL),
    Role.HEADING_1: Clause("7.3.3", USUAL),
    Role.HEADING_2: Clause("7.3.3", USUAL),
    Role.HEADING_3: Clause("7.3.3", USUAL),
    Role.HEADING_4: Clause("7.3.3", USUAL),
    Role.ATTACHMENT_MARK: Clause("7.3.7", USUAL),
    Role.DISTRIBUTION: Clause("7.4.2", USUAL),
    Role.PRINTING: Clause("7.4.3", USUAL),
    Role.FOLIO: Clause("7.5", USUAL),
}
"""Roles whose type the standard names; that of others is practice."""

ROWS: Mapping[str, Clause] = {
    "文字一致": Clause("—", MUST),
    "幅面": Clause("5.1", MUST),
    "裁切框": Clause("6.3", PRACTICE),
    "天头": Clause("5.2.1", MUST),
    "订口": Clause("5.2.1", MUST),
    "版心宽": Clause("5.2.1", MUST),
    "版心高": Clause("5.2.1", MUST),
    "版心以内": Clause("6.1", MUST),
    "每页行数": Clause("5.2.3", USUAL),
    "每行字数": Clause("5.2.3", USUAL),
    "行距": Clause("5.2.3", USUAL),
    "颜色": Clause("5.2.4", MUST),
    "油墨": Clause("6.2", MUST),
    "首页正文": Clause("7.3.3", MUST),
    "段首空二字": Clause("7.3.3", MUST),
    "标题居中": Clause("7.3.1", MUST),
    "行首行尾禁则": Clause(MARKS, MUST),
    "破折号省略号": Clause(MARKS, MUST),
    "红线": Clause("7.2.7", PRACTICE),
    "版记在末页": Clause("7.4.1", MUST),
    "版记线宽": Clause("7.4.1", MUST),
    "版记首末线": Clause("7.4.1", ADVISED),
    "版记中线": Clause("7.4.1", ADVISED),
    "版记末线": Clause("7.4.1", MUST),
    "页码号数": Clause("7.5", MUST),
    "页码高低": Clause("7.5", MUST),
    "页码左右": Clause("7.5", MUST),
    "页数": Clause("—", MUST),
    "双面印刷": Clause("6.2", DERIVED),
    "字体嵌入": Clause("—", PRACTICE),
    "可检索": Clause("—", PRACTICE),
    "图片精度": Clause("—", PRACTICE),
    "文字次序": Clause("—", PRACTICE),
    "存档格式": Clause("ISO 19005-1", PRACTICE),
    "结构标记": Clause("ISO 14289-1 7", PRACTICE),
    "图片说明": Clause("ISO 14289-1 7.3", PRACTICE),
    "部件齐全": Clause("—", PRACTICE),
    **{TYPE + role.value: TYPES.get(role, Clause("—", PRACTICE)) for role in Role},
}
"""Every row that a passport can have."""


def measure(name: str, found: str, expected: str, ok: bool | None) -> Measure:
    """A row of this name."""
    clause = ROWS[name]
    return Measure(name, found, expected, clause.name, clause.strength, ok)


def unseen(name: str, expected: str, why: str = "要排版后才知道") -> Measure:
    """A row that could not be looked at."""
    return measure(name, f"未看：{why}", expected, None)
