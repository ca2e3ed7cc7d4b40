"""Articles to blocks: titles, body, credit, attachments, footnotes, in printing order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from bulletin_kit.base.finding import Finding
from bulletin_kit.base.length import MM
from bulletin_kit.base.words import Words
from bulletin_kit.composing import mistakes
from bulletin_kit.composing.figure import dots_per_inch, figure_size
from bulletin_kit.composing.setting import Setter
from bulletin_kit.composing.table import narrow_columns, table_block
from bulletin_kit.composing.wording import Pen, parted, with_note_marks
from bulletin_kit.hanzi.numerals import circled
from bulletin_kit.model.article import (
    Article,
    Attachment,
    Body,
    Figure,
    Heading,
    Part,
    Section,
    Table,
)
from bulletin_kit.model.blocks import (
    HEADINGS,
    Block,
    FigureBlock,
    Picture,
    Role,
    TableBlock,
    TextBlock,
)
from bulletin_kit.model.runs import Run


class Desk(Struct):
    """What making blocks needs, and what is gathered on the way: footnotes and findings."""

    pen: Pen
    setter: Setter
    pictures: Mapping[str, Picture]
    notes: list[TextBlock] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def make_sections(sections: Sequence[Section], desk: Desk) -> Iterator[Block]:
    """The blocks of all sections: 栏目 and their articles."""
    number = 0
    for n, section in enumerate(sections, 1):
        if section.name:
            yield desk.pen.block(f"s{n}", Role.SECTION, *desk.pen.around("栏目", section.name))
        for article in section.articles:
            number += 1
            yield from make_article(article, f"a{number}", desk)


def make_article(article: Article, id: str, desk: Desk) -> Iterator[Block]:
    """The blocks of one article. Its attachments follow it, each on a page of its own."""
    pen = desk.pen
    above = [
        *_titles(article, id, pen),
        *make_note(article.note, f"{id}.n", pen),
        *make_body(article.body, id, desk),
        *_attachment_list(article.attachments, id, pen),
    ]
    if article.credit:
        above[-1:] = map(_kept, above[-1:])
        above.append(pen.block(f"{id}.供稿", Role.CREDIT, *pen.around("供稿", article.credit)))
    yield from above
    for n, attachment in enumerate(article.attachments, 1):
        alone = len(article.attachments) == 1
        yield from _attachment(attachment, f"{id}.f{n}", "" if alone else str(n), desk)


def _kept(last: Block) -> Block:
    """What stands above 供稿: its last line goes overleaf with it, so that it is never alone."""
    return replace(last, keeps=1) if isinstance(last, TextBlock | TableBlock) else last


def _titles(article: Article, id: str, pen: Pen) -> list[TextBlock]:
    """引题, 标题, 副题 close together; the title's own space stands around them all."""
    title = pen.series.sheet.text[Role.TITLE]
    rows = (
        (Role.KICKER, article.kicker),
        (Role.TITLE, article.title),
        (Role.SUBTITLE, article.subtitle),
    )
    made = [
        replace(pen.block(f"{id}.{r.value}", r, *parted(words, "\n")), before=0, after=0)
        for r, words in rows
        if words
    ]
    if made:
        made[0] = replace(made[0], before=title.before)
        made[-1] = replace(made[-1], after=title.after)
    return made


def make_note(paragraphs: Sequence[Words], id: str, pen: Pen) -> Iterator[Block]:
    """编者按: its label runs into the first paragraph."""
    label = pen.say("编者按")
    for n, words in enumerate(paragraphs):
        if n:
            yield pen.block(f"{id}{n + 1}", Role.NOTE, words)
        else:
            runs = (Run(0, len(label), run_in=1),)
            yield pen.block(f"{id}1", Role.NOTE, label, words, runs=runs)


def make_body(body: Body, id: str, desk: Desk) -> Iterator[Block]:
    """The blocks of a body; its footnotes go to the desk."""
    marks: dict[str, tuple[str, str]] = {}
    for note in body.notes:
        number = len(desk.notes) + 1
        marks[note.label] = (f"n{number}", circled(number))
        row, runs = with_note_marks(note.words, note.runs, {})
        moved = tuple(Run(r.start + 2, r.end + 2, r.bold) for r in runs)
        parts = (circled(number) + " ", *row)
        desk.notes.append(desk.pen.block(f"n{number}", Role.FOOTNOTE, *parts, runs=moved))
    for n, part in enumerate(body.parts, 1):
        yield from _part(part, f"{id}.p{n}", desk, marks)


def _part(part: Part, id: str, desk: Desk, marks: Mapping[str, tuple[str, str]]) -> Iterator[Block]:
    pen = desk.pen
    if isinstance(part, Figure):
        yield from _figure(part, id, desk, marks)
    elif isinstance(part, Table):
        if part.caption:
            row, runs = with_note_marks(part.caption.words, part.caption.runs, marks)
            yield pen.block(f"{id}.表题", Role.TABLE_CAPTION, *row, runs=runs)
        yield _table(part, id, desk, marks)
    else:
        role = HEADINGS[part.level] if isinstance(part, Heading) else Role.BODY
        row, runs = with_note_marks(part.words, part.runs, marks)
        yield pen.block(id, role, *row, runs=runs)


def _table(table: Table, id: str, desk: Desk, marks: Mapping[str, tuple[str, str]]) -> TableBlock:
    block = table_block(table, id, desk.pen, desk.setter, marks)
    narrow = list(narrow_columns(block, desk.setter))
    if narrow:
        facts = {"columns": len(block.columns), "width": round(max(0, min(narrow)) / MM, 1)}
        desk.findings.append(mistakes.NARROW.at(table.at, **facts))
    return block


def _figure(
    figure: Figure, id: str, desk: Desk, marks: Mapping[str, tuple[str, str]]
) -> Iterator[Block]:
    picture = desk.pictures.get(figure.file)
    if picture is not None:
        sheet = desk.pen.series.sheet
        style = sheet.text[Role.FIGURE]
        width, height = figure_size(picture, sheet)
        dpi = dots_per_inch(picture, width)
        if dpi < sheet.figure_dpi:
            facts = {"file": figure.file, "width": round(width / MM), "dpi": dpi}
            desk.findings.append(mistakes.COARSE.at(figure.at, **facts, wanted=sheet.figure_dpi))
        if not figure.alt.strip():
            desk.findings.append(mistakes.NO_ALT.at(figure.at, file=figure.file))
        alt = figure.alt.strip() or figure.caption.words.text
        yield FigureBlock(id, picture, alt, width, height, figure.at, style.before, style.after)
    if figure.caption.words:
        row, runs = with_note_marks(figure.caption.words, figure.caption.runs, marks)
        yield desk.pen.block(f"{id}.图题", Role.FIGURE_CAPTION, *row, runs=runs)


def _attachment_list(attachments: Sequence[Attachment], id: str, pen: Pen) -> Iterator[Block]:
    """附件说明 under the text (GB/T 9704-2012, 7.3.4): numbered where there are several."""
    label = pen.say("附件")
    if len(attachments) == 1:
        yield pen.block(
            f"{id}.附件", Role.ATTACHMENT_LIST, label, attachments[0].title, label=len(label)
        )
        return
    for n, attachment in enumerate(attachments, 1):
        number = pen.say("附件条目", 序号=str(n), 名称="")
        role = Role.ATTACHMENT_ITEM if n > 1 else Role.ATTACHMENT_LIST
        head = number if n > 1 else label + number
        yield pen.block(f"{id}.附件{n}", role, head, attachment.title, label=len(head))


def _attachment(attachment: Attachment, id: str, number: str, desk: Desk) -> Iterator[Block]:
    if not attachment.body.parts:
        return
    pen = desk.pen
    mark = pen.say("附件序号", 序号=number)
    made = pen.phrase_block(f"{id}.序号", Role.ATTACHMENT_MARK, mark, attachment.at)
    yield replace(made, new_page=True)
    yield pen.block(f"{id}.标题", Role.ATTACHMENT_TITLE, attachment.title)
    rows = pen.series.sheet.text
    deeper = rows[Role.ATTACHMENT_TITLE].outline - rows[Role.TITLE].outline
    for block in make_body(attachment.body, id, desk):
        if isinstance(block, TextBlock) and block.outline:
            block = replace(block, outline=block.outline + deeper)
        yield block
