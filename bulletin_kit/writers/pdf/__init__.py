"""The PDF writer: paints the pages of a composed issue. It decides no position."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import md5

from reportlab import rl_config

from bulletin_kit.base.ports import Fonts
from bulletin_kit.model.blocks import FigureBlock
from bulletin_kit.model.composed import Composed, Facts
from bulletin_kit.style.sheet import StyleSheet
from bulletin_kit.writers.job import PLAIN, Job, Profile
from bulletin_kit.writers.pdf.archive import archived
from bulletin_kit.writers.pdf.content import Painter
from bulletin_kit.writers.pdf.faces import Faces
from bulletin_kit.writers.pdf.frame import boxes, crop_marks
from bulletin_kit.writers.pdf.images import image
from bulletin_kit.writers.pdf.inks import INKS
from bulletin_kit.writers.pdf.links import links
from bulletin_kit.writers.pdf.marks import Marks
from bulletin_kit.writers.pdf.metadata import info
from bulletin_kit.writers.pdf.objects import (
    PDFDictionary,
    PDFDocument,
    Stream,
    array,
    dictionary,
    name,
    string,
)
from bulletin_kit.writers.pdf.outline import entries, outline
from bulletin_kit.writers.pdf.tags import Tagger
from bulletin_kit.writers.pdf.tree import tree


def write(composed: Composed, sheet: StyleSheet, fonts: Fonts, job: Job = PLAIN) -> bytes:
    """The issue as a PDF file, the same bytes for the same issue: PDF/UA-1, and PDF/A-1a.

    In the inks of a press it is no PDF/A.
    """
    rl_config.pdfComments = rl_config.pdfMultiLine = 0  # whatever the user's settings say
    document = PDFDocument(compression=1, invariant=1, pdfVersion=(1, 4))
    faces = Faces(fonts)
    figures = [block for block in composed.body if isinstance(block, FigureBlock)]
    names = {block.id: f"I{n}" for n, block in enumerate(figures, 1)}
    structure = tree(composed)
    marks = Marks(structure)
    painter = Painter(sheet, faces, composed.texts(), names, marks, INKS[job.profile])
    contents = [painter.page(page) + crop_marks(sheet, job) for page in composed.pages]
    resources = {
        "Font": faces.resources(document),
        "XObject": dictionary(
            {names[b.id]: image(b.picture, document, job.profile) for b in figures}
        ),
        "ProcSet": array(name(n) for n in ("PDF", "Text", "ImageB", "ImageC")),
    }
    shared = document.Reference(dictionary(resources))
    pages = Pages(contents, shared, boxes(sheet, job), document)
    for n, link in links(composed, sheet.page, painter.boxes, pages.references):
        pages.annotate(n, link)
    tagged = Tagger(pages.references, document).root(structure.root, marks.pages)
    marked = outline(entries(composed, sheet.page, pages.references), document)
    document.Catalog = _catalog(pages, tagged, marked, composed.facts, job, document)
    document.info = info(composed.facts)
    named = [repr(composed.facts).encode(), *(figure.picture.data for figure in figures)]
    digest = md5(b"".join([*contents, *named]), usedforsecurity=False).hexdigest().upper().encode()
    document._ID = b"[<" + digest + b"><" + digest + b">]\n"
    data: bytes = document.format()
    return data


class Pages:
    """The page objects and their tree."""

    def __init__(
        self,
        contents: list[bytes],
        resources: object,
        boxes: Mapping[str, object],
        document: PDFDocument,
    ) -> None:
        """One page for each content stream; all of them share their resources."""
        self._tree = dictionary({"Type": name("Pages"), "Count": len(contents)})
        self.tree = document.Reference(self._tree)
        self._pages = [
            dictionary(
                {
                    "Type": name("Page"),
                    "Parent": self.tree,
                    **boxes,
                    "Resources": resources,
                    "Contents": document.Reference(Stream(content, {})),
                    "StructParents": n,
                    "Tabs": name("S"),
                }
            )
            for n, content in enumerate(contents)
        ]
        self.references = [document.Reference(page) for page in self._pages]
        self._tree["Kids"] = array(self.references)
        self._annotations: dict[int, list[object]] = {}
        self._document = document

    def annotate(self, n: int, annotation: PDFDictionary) -> None:
        """Puts an annotation on a page."""
        row = self._annotations.setdefault(n, [])
        row.append(self._document.Reference(annotation))
        self._pages[n]["Annots"] = array(row)


def _catalog(
    pages: Pages,
    tagged: object,
    marked: object | None,
    facts: Facts,
    job: Job,
    document: PDFDocument,
) -> PDFDictionary:
    labels = dictionary({"Nums": array([0, dictionary({"S": name("D"), "St": 1})])})
    catalog = {
        "Type": name("Catalog"),
        "Pages": pages.tree,
        "PageLabels": labels,
        "Lang": string("zh-CN"),
        "ViewerPreferences": dictionary({"DisplayDocTitle": "true"}),
        "MarkInfo": dictionary({"Marked": "true"}),
        "StructTreeRoot": tagged,
        **archived(facts, document, screen=job.profile is Profile.ARCHIVE),
    }
    if marked is not None:
        catalog |= {"Outlines": marked, "PageMode": name("UseOutlines")}
    return dictionary(catalog)
