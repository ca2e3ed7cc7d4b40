"""The panel: one file a judge."""

from __future__ import annotations

from tools.judges.judge import Judge
from tools.judges.panel.ghostscript import GHOSTSCRIPT
from tools.judges.panel.libreoffice import LIBREOFFICE
from tools.judges.panel.openxml import OPENXML
from tools.judges.panel.outloud import OUTLOUD
from tools.judges.panel.pandoc import PANDOC
from tools.judges.panel.pdfua import PDFUA
from tools.judges.panel.plates import PLATES
from tools.judges.panel.poppler import FONTS, STRUCTURE
from tools.judges.panel.preflight import PREFLIGHT
from tools.judges.panel.pypdf import PYPDF
from tools.judges.panel.python_docx import PYTHON_DOCX
from tools.judges.panel.qpdf import QPDF

PANEL: tuple[Judge, ...] = (
    PREFLIGHT,
    PDFUA,
    OUTLOUD,
    QPDF,
    FONTS,
    STRUCTURE,
    GHOSTSCRIPT,
    PLATES,
    PYPDF,
    OPENXML,
    LIBREOFFICE,
    PYTHON_DOCX,
    PANDOC,
)
