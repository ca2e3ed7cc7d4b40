"""Articles: the values of their keys as the model has them, body text and all."""

from __future__ import annotations

from collections.abc import Iterable

from bulletin_kit.base.span import Origin
from bulletin_kit.base.words import Words
from bulletin_kit.forms.records.reading import Reading
from bulletin_kit.forms.records.values import Values
from bulletin_kit.model.article import Article, Attachment, Body, Section
from bulletin_kit.source import article_keys, keys
from bulletin_kit.source.body import body
from bulletin_kit.source.body_mistakes import MARK_OUTSIDE_BODY


def sections(values: Values, reading: Reading) -> tuple[Section, ...]:
    """The 栏目 with their articles; one without a name where the issue has articles alone."""
    named = values.get(keys.SECTIONS)
    if named is not None:
        return tuple(_section(section, reading) for section in named)
    articles = values.get(keys.ARTICLES)
    if articles is None:
        return ()
    at = values.place(keys.ARTICLES)
    return (Section(None, tuple(article(one, reading) for one in articles), at),)


def article(values: Values, reading: Reading) -> Article:
    """One article; what was not usable is empty."""
    title = values.get(article_keys.ARTICLE_TITLE) or ()
    kicker = values.get(article_keys.KICKER) or ()
    subtitle = values.get(article_keys.SUBTITLE) or ()
    note = values.get(article_keys.ARTICLE_NOTE) or ()
    credit = values.get(article_keys.CREDIT)
    look_for_marks([*title, *kicker, *subtitle, *note, *([credit] if credit else [])], reading)
    attachments = values.get(article_keys.ATTACHMENTS) or ()
    text = body(values.get(article_keys.BODY_TEXT) or (), reading)
    return Article(
        title=title,
        body=text,
        at=values.at,
        kicker=kicker,
        subtitle=subtitle,
        note=note,
        credit=credit,
        attachments=tuple(_attachment(one, reading) for one in attachments),
    )


def look_for_marks(lines: Iterable[Words], reading: Reading) -> None:
    """Tell of marks that only body text knows, where they would be printed as they are."""
    for line in lines:
        for mark in ("**", "[^", "!["):
            at = line.text.find(mark)
            if at >= 0:
                span = line.origin.span(at, at + len(mark))
                key = span.path.rpartition(".")[2]
                reading.say(MARK_OUTSIDE_BODY, span, key=key, mark=mark)


def _section(values: Values, reading: Reading) -> Section:
    name = values.get(article_keys.SECTION_NAME)
    look_for_marks([name] if name else [], reading)
    articles = values.get(article_keys.SECTION_ARTICLES) or ()
    return Section(name, tuple(article(one, reading) for one in articles), values.at)


def _attachment(given: Words | Values, reading: Reading) -> Attachment:
    if isinstance(given, Words):
        look_for_marks([given], reading)
        return Attachment(given, Body(), given.at)
    title = given.get(article_keys.ATTACHMENT_TITLE) or Words("", _nowhere(given))
    look_for_marks([title], reading)
    lines = given.get(article_keys.ATTACHMENT_BODY) or ()
    return Attachment(title, body(lines, reading), given.at)


def _nowhere(values: Values) -> Origin:
    return Origin(values.at, exact=False)
