"""What a user of fpdf2 would run: python fpdf_script.py ISSUE.json ISSUE.pdf."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from fpdf import FPDF
from fpdf.enums import WrapMode

MM = 25.4 / 72

issue = json.loads(Path(sys.argv[1]).read_text("utf-8"))


class Bulletin(FPDF):
    """Pages with a number."""

    def footer(self) -> None:
        """The page's number."""
        self.set_y(-issue["foot"] + 7)
        self.cell(w=0, h=5, text=f"— {self.page_no()} —", align="C")


pdf = Bulletin(format="A4")
pdf.set_margins(*issue["margins"])
pdf.set_auto_page_break(True, issue["foot"])
known: dict[str, str] = {}
for files in issue["fonts"].values():
    for file in files:
        if file not in known:
            known[file] = f"f{len(known)}"
            pdf.add_font(known[file], fname=file)
pdf.set_font(next(iter(known.values())), size=16)
pdf.add_page()
for said in issue["said"]:
    if not said["text"]:
        pdf.set_line_width(said["size"] * MM)
        pdf.set_draw_color("#" + said["colour"])
        pdf.line(pdf.l_margin, pdf.y, pdf.w - pdf.r_margin, pdf.y)
        continue
    latin, *hanzi = [known[file] for file in issue["fonts"][said["font"]]]
    pdf.set_fallback_fonts([*hanzi, latin], exact_match=False)
    pdf.set_font(hanzi[0] if hanzi else latin, size=said["size"])
    pdf.set_text_color("#" + said["colour"])
    pdf.ln(said["before"] * MM)
    pdf.multi_cell(
        w=0, h=said["pitch"] * MM, text=said["text"], align=said["align"], wrapmode=WrapMode.CHAR,
        new_x="LMARGIN", new_y="NEXT",
    )  # fmt: skip
pdf.output(sys.argv[2])
