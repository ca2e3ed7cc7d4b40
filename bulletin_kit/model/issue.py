"""Issue: the facts of one number of a bulletin, as the editor gave them."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from bulletin_kit.base.span import Span
from bulletin_kit.base.words import Words
from bulletin_kit.model.allowance import Allowance
from bulletin_kit.model.article import Article, Section
from bulletin_kit.model.recipients import Entry, Printing


class Day(Struct, frozen=True):
    """A day, and where it was written."""

    value: date
    at: Span


class Number(Struct, frozen=True):
    """A whole number, and where it was written."""

    value: int
    at: Span


class Issue(Struct, frozen=True):
    """One number of a bulletin. What the editor did not give is None or empty, and not printed.

    ``series`` is the 刊物, a folder under ``templates/``; ``variant`` the 版式 chosen from it.
    ``sections`` holds the articles; an issue without 栏目 has one section without a name.
    """

    file: str
    at: Span
    series: Words
    day: Day | None
    sections: tuple[Section, ...]
    variant: Words | None = None
    name: Words | None = None  # 刊名
    special: Words | None = None  # 专刊
    number: Number | None = None  # 期号
    running_number: Number | None = None  # 总期号
    supplement: bool = False  # 增刊
    secrecy: Words | None = None  # 密级
    copy_number: Words | None = None  # 份号
    urgency: Words | None = None  # 紧急程度
    signer: Words | None = None  # 签发
    issuer: Words | None = None  # 编发单位
    note: tuple[Words, ...] = ()  # 编者按
    disclosure: Words | None = None  # 信息公开
    reported: tuple[Entry, ...] = ()  # 报
    sent: tuple[Entry, ...] = ()  # 送
    issued: tuple[Entry, ...] = ()  # 发
    printing: Printing | None = None  # 印发
    editor: Words | None = None  # 责任编辑
    reviewer: Words | None = None  # 审核
    telephone: Words | None = None  # 电话
    allowances: tuple[Allowance, ...] = ()  # 例外

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles in reading order."""
        return tuple(article for section in self.sections for article in section.articles)
