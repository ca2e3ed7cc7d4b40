"""The PDF writer: paints the pages of a composed issue. It decides no position."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import md5

from reportlab import rl_config

from bulletin_kit.base.ports import Fonts
from bulletin_kit.model.blocks import FigureBlock
from bulletin_kit.model.composed import Composed, Facts
from bulletin_kit.style.sheet import StyleSheet
from bulletin_kit.writers.job import PLAIN, Job
from bulletin_kit.writers.pdf.content import Painter
from bulletin_kit.writers.pdf.faces import Faces
from bulletin_kit.writers.pdf.frame import boxes, marks
from bulletin_kit.writers.pdf.images import image
from bulletin_kit.writers.pdf.inks import INKS
from bulletin_kit.writers.pdf.objects import (
    PDFDocument,
    Stream,
    array,
    dictionary,
    name,
    string,
)
from bulletin_kit.writers.pdf.outline import entries, outline


def write(composed: Composed, sheet: StyleSheet, fonts: Fonts, job: Job = PLAIN) -> bytes:
    """The issue as a PDF file; the same bytes for the same issue."""
    rl_config.pdfComments = rl_config.pdfMultiLine = 0  # whatever the user's settings say
    document = PDFDocument(compression=1, invariant=1)
    faces = Faces(fonts)
    figures = [block for block in composed.body if isinstance(block, FigureBlock)]
    names = {block.id: f"I{n}" for n, block in enumerate(figures, 1)}
    painter = Painter(sheet, faces, composed.texts(), names, INKS[job.profile])
    contents = [painter.page(page) + marks(sheet, job) for page in composed.pages]
    resources = {
        "Font": faces.resources(document),
        "XObject": dictionary(
            {names[b.id]: image(b.picture, document, job.profile) for b in figures}
        ),
        "ProcSet": array(name(n) for n in ("PDF", "Text", "ImageB", "ImageC")),
    }
    shared = document.Reference(dictionary(resources))
    pages = _pages(contents, shared, boxes(sheet, job), document)
    _catalog(composed, sheet, pages, document)
    document.info = _info(composed.facts)
    named = [repr(composed.facts).encode(), *(figure.picture.data for figure in figures)]
    digest = md5(b"".join([*contents, *named]), usedforsecurity=False).hexdigest().upper().encode()
    document._ID = b"[<" + digest + b"><" + digest + b">]\n"
    data: bytes = document.format()
    return data


def _pages(
    contents: list[bytes], resources: object, boxes: Mapping[str, object], document: PDFDocument
) -> list[object]:
    """References of the page objects; their tree is kept under the name that the catalog uses."""
    tree = dictionary({"Type": name("Pages"), "Count": len(contents)})
    parent = document.Reference(tree, "PageTree")
    pages = [
        document.Reference(
            dictionary(
                {
                    "Type": name("Page"),
                    "Parent": parent,
                    **boxes,
                    "Resources": resources,
                    "Contents": document.Reference(Stream(content, {})),
                }
            )
        )
        for content in contents
    ]
    tree["Kids"] = array(pages)
    return pages


def _catalog(
    composed: Composed, sheet: StyleSheet, pages: list[object], document: PDFDocument
) -> None:
    labels = dictionary({"Nums": array([0, dictionary({"S": name("D"), "St": 1})])})
    catalog = {
        "Type": name("Catalog"),
        "Pages": document.Reference(document.idToObject["PageTree"]),
        "PageLabels": labels,
        "Lang": string("zh-CN"),
        "ViewerPreferences": dictionary({"DisplayDocTitle": "true"}),
    }
    marks = outline(entries(composed, sheet.page), pages, document)
    if marks is not None:
        catalog |= {"Outlines": marks, "PageMode": name("UseOutlines")}
    document.Catalog = dictionary(catalog)


def _info(facts: Facts) -> object:
    given = {
        "Title": facts.title,
        "Author": facts.author,
        "Subject": facts.subject,
        "Keywords": "，".join(facts.keywords),
        "Creator": "bulletin_kit",
        "Producer": "bulletin_kit",
    }
    info = {key: string(text) for key, text in given.items() if text}
    if facts.day:
        stamp = f"D:{facts.day:%Y%m%d}000000Z"
        info |= {"CreationDate": string(stamp), "ModDate": string(stamp)}
    return dictionary(info)
