"""Typst: its own markup; fonts given by folder, the system's left out, which is its quickest."""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.job import Job
from benchmarks.said import FONTS, Document, Said, chains
from bulletin_kit.base.length import MM, Emu, points

ALIGN = {"两端": "left", "左": "left", "中": "center", "右": "right"}
CODE = (
    "import sys,typst;"
    "typst.compile(sys.argv[1],output=sys.argv[2],font_paths=[sys.argv[3]],ignore_system_fonts=True)"
)

MANY = (
    "import sys,typst\n"
    "for path in sys.argv[2:]:\n"
    "    typst.compile(path,output=path+'.pdf',font_paths=[sys.argv[1]],ignore_system_fonts=True)"
)

WEIGHTS = (" Light", " Medium")
"""Typst takes them out of a family's name."""


def _family(name: str) -> str:
    for weight in WEIGHTS:
        name = name.removesuffix(weight)
    return f'"{name}"'


_FONTS = {
    role: f"({','.join(_family(name) for name, _ in chain)})" for role, chain in chains().items()
}
"""Each role's fonts in Typst's words."""


def job(document: Document, folder: Path, name: str) -> Job:
    """The issue as PDF."""
    source, made = folder / f"{name}.typ", folder / f"{name}.typst.pdf"
    source.write_text(markup(document), "utf-8")
    command = (sys.executable, "-c", CODE, str(source), str(made), str(FONTS))
    return Job("Typst", "pdf", command, str(made))


def markup(document: Document) -> str:
    """The document in Typst's markup."""
    page = document.page
    sides = {
        "left": page.left,
        "right": page.width - page.right,
        "top": page.top,
        "bottom": page.height - page.foot,
    }
    margins = ",".join(f"{side}:{_mm(length)}" for side, length in sides.items())
    head = (
        f"#set page(width:{_mm(page.width)},height:{_mm(page.height)},margin:({margins}),"
        'numbering:"— 1 —")\n'
        f'#set text(font:{_FONTS["宋体"]},lang:"zh",region:"cn",size:{points(page.em)}pt)\n'
    )
    return head + "\n".join(map(_paragraph, document.said))


def _mm(length: Emu) -> str:
    return f"{length / MM}mm"


def _paragraph(said: Said) -> str:
    if not said.text:
        return f'#line(length:100%,stroke:{said.size}pt+rgb("#{said.colour}"))'
    colour = f'rgb("#{said.colour}")'
    type_ = f"font:{_FONTS[said.font]},size:{said.size}pt,fill:{colour}"
    text = f"text({type_},{_quoted(said.text)})"
    lead = said.pitch - said.size
    par = (
        f"par(justify:{'true' if said.stand == '两端' else 'false'},leading:{lead}pt,"
        f"spacing:{lead}pt,first-line-indent:(amount:{said.indent * said.size}pt,all:true),{text})"
    )
    inner = f"pad(left:{said.left * said.size}pt,align({ALIGN[said.stand]},{par}))"
    return f"#block(width:100%,above:{lead + said.before}pt,below:{lead + said.after}pt,{inner})"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "  ")
    return '"' + escaped.replace("\n", "\\n") + '"'
