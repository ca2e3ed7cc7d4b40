"""Small PDFs for tests of the press: a page says its number; sheets are read back by places."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfWriter
from reportlab.pdfgen.canvas import Canvas

from bulletin_kit.verify.pdf.read import read_pdf

A4 = (595.276, 841.89)


def pdf(count, size=A4):
    """A PDF whose pages say 1, 2, 3 … in the middle."""
    kept = BytesIO()
    canvas = Canvas(kept, pagesize=size, invariant=True)
    canvas.setTitle("题名")
    for n in range(count):
        canvas.drawString(size[0] / 2, size[1] / 2, str(n + 1))
        canvas.showPage()
    canvas.save()
    return kept.getvalue()


def seen(data):
    """For each sheet's side: what is left and what is right of the middle; "" for a blank."""
    sides = []
    for page in read_pdf(data).pages:
        halves = {run.x > page.width / 2: "".join(run.text) for run in page.runs}
        sides.append((halves.get(False, ""), halves.get(True, "")))
    return sides


def changed(data, change):
    """The PDF after something was done to each of its pages."""
    writer = PdfWriter(clone_from=BytesIO(data))
    for page in writer.pages:
        change(page)
    kept = BytesIO()
    writer.write(kept)
    return kept.getvalue()
