"""Reading of DOCX files: bytes in; words, styles, page and settings out.

Only what the file says; nothing is laid out, and python-docx has no part in it.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from bulletin_kit.base.errors import FileBroken
from bulletin_kit.verify.damage import REMEDY, WRONG
from bulletin_kit.verify.docx.ooxml import (
    DC,
    EMU,
    WP,
    A,
    Package,
    R,
    W,
    kept,
    opened,
    points,
    value,
)
from bulletin_kit.verify.docx.pixels import pixels
from bulletin_kit.verify.docx.rules import EIGHTHS, rules_at_foot
from bulletin_kit.verify.docx.styles import read_styles
from bulletin_kit.verify.docx.text import Teller
from bulletin_kit.verify.docx.wordfile import (
    Border,
    Footer,
    Paragraph,
    Section,
    Settings,
    Shape,
    WordFile,
)

MAIN, NOTES = "word/document.xml", "word/footnotes.xml"
FOLIO = re.compile(r"[—–―\-－·\s\d]*")
HAIR = "9525"
"""A drawn line's thickness where the file does not say it."""


def read_docx(data: bytes) -> WordFile:
    """The file, read back; FileBroken where it is no DOCX."""
    try:
        return _file(opened(data))
    except WRONG as error:
        raise FileBroken("这份 DOCX 读不出来", REMEDY) from error


def _file(package: Package) -> WordFile:
    root = package.root(MAIN)
    body = None if root is None else root.find(f"{W}body")
    if body is None:
        raise FileBroken("这份文件里没有 Word 的正文，不是 DOCX", "核对文件名")
    styles = package.root("word/styles.xml")
    section = body.find(f"{W}sectPr")
    teller = Teller(value(section, "footnotePr/numFmt") or "")
    paragraphs = tuple(teller.told(body, "正文"))
    core = package.root("docProps/core.xml")
    shapes = [shape for drawing in _drawings(body) for shape in _shapes(drawing, package)]
    return WordFile(
        paragraphs=paragraphs,
        notes=tuple(teller.footnotes(package.root(NOTES))),
        strays=tuple(_strays(package)),
        styles=read_styles(styles),
        section=_section(section),
        footers=tuple(_footers(section, package)),
        pictures=tuple(shape for shape in shapes if shape.columns),
        lines=(*(s for s in shapes if not s.columns), *rules_at_foot(body, styles)),
        borders=tuple(_borders(styles)),
        settings=_settings(package.root("word/settings.xml")),
        missing=package.missing(),
        title="" if core is None else core.findtext(f"{DC}title") or "",
    )


def _section(section: Element | None) -> Section:
    def said(path: str, name: str) -> float:
        return points(value(section, path, name)) or 0

    return Section(
        width=said("pgSz", "w"),
        height=said("pgSz", "h"),
        top=said("pgMar", "top"),
        right=said("pgMar", "right"),
        bottom=said("pgMar", "bottom"),
        left=said("pgMar", "left"),
        footer=said("pgMar", "footer"),
        pitch=said("docGrid", "linePitch"),
    )


def _footers(section: Element | None, package: Package) -> Iterator[Footer]:
    targets = package.targets(MAIN)
    for reference in () if section is None else section.iter(f"{W}footerReference"):
        root = package.root(targets.get(reference.get(f"{R}id", ""), ""))
        if root is not None:
            told = [p for p in Teller("").told(root, "页脚") if p.text.strip()]
            style = told[0].style if told else ""
            words = "".join(p.text for p in told)
            yield Footer(reference.get(f"{W}type", ""), words, style)


def _strays(package: Package) -> Iterator[Paragraph]:
    """The words of every other part, page numbers with their dashes left out."""
    parts = (name for name in package.names if name.startswith("word/") and name.endswith(".xml"))
    for name in sorted(set(parts) - {MAIN, NOTES}):
        root = package.root(name)
        for paragraph in () if root is None else Teller("").told(root, posixpath.basename(name)):
            if not FOLIO.fullmatch(paragraph.text):
                yield paragraph


def _settings(root: Element | None) -> Settings:
    two_sided = value(root, "evenAndOddHeaders")
    return Settings(
        two_sided=two_sided is not None and two_sided not in ("0", "false"),
        no_start=frozenset(value(root, "noLineBreaksBefore") or ""),
        no_end=frozenset(value(root, "noLineBreaksAfter") or ""),
    )


def _drawings(element: Element) -> Iterator[Element]:
    for child in kept(element):
        if child.tag == f"{W}drawing":
            yield child
        else:
            yield from _drawings(child)


def _shapes(drawing: Element, package: Package) -> Iterator[Shape]:
    """A picture with its pixels, or a drawn line with its thickness."""
    extent = drawing.find(f".//{WP}extent")
    if extent is None:
        return
    width, height = (int(extent.get(side, "0")) / EMU for side in ("cx", "cy"))
    blip, line = drawing.find(f".//{A}blip"), drawing.find(f".//{A}ln")
    if blip is not None:
        name = package.targets(MAIN).get(blip.get(f"{R}embed", ""), "")
        columns, rows = pixels(package.data(name)) if name in package.names else (0, 0)
        named = drawing.find(f".//{WP}docPr")
        alt = "" if named is None else named.get("descr", "")
        yield Shape(width, height, columns, rows, alt=alt)
    elif line is not None:
        named = line.find(f".//{A}srgbClr")
        colour = "" if named is None else named.get("val", "")
        yield Shape(width, height, thickness=int(line.get("w", HAIR)) / EMU, colour=colour)


def _borders(styles: Element | None) -> Iterator[Border]:
    """Lower borders that styles give to their paragraphs."""
    for style in () if styles is None else styles.iter(f"{W}style"):
        size = value(style, "pPr/pBdr/bottom", "sz")
        if size and size.isdecimal():
            colour = value(style, "pPr/pBdr/bottom", "color") or ""
            yield Border(int(size) / EIGHTHS, colour)
