"""Fontconfig: the official font names of the DOCX led to the files of ``fonts/``, without root."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import yaml

MANIFEST = "manifest.yaml"
OFFICE = "单位字体"
SYSTEM = "/etc/fonts/fonts.conf"


def configuration(fonts: Path, cache: Path) -> str:
    """A ``fonts.conf`` with the fonts that our PDF is set in and no others.

    Every name that a DOCX may call a role's font by is led to the role's chain, in its order, so
    that a character which the first face lacks comes from the same face as in the PDF.
    """
    manifest = yaml.safe_load((fonts / MANIFEST).read_text("utf-8"))
    own = manifest["优先"] == OFFICE
    folder = escape(str(fonts.resolve()))
    system = f'<include ignore_missing="yes">{SYSTEM}</include>'
    hidden = f"<selectfont><rejectfont><glob>{folder}/office/*</glob></rejectfont></selectfont>"
    rows = (
        '<?xml version="1.0"?>',
        '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
        "<fontconfig>",
        f"<dir>{folder}</dir>",
        f"<cachedir>{escape(str(cache.resolve()))}</cachedir>",
        system if own else hidden,
        *_aliases(manifest["角色"], manifest["文件"], own),
        "</fontconfig>",
    )
    return "\n".join(rows) + "\n"


def _aliases(roles: Mapping[str, Any], files: Mapping[str, Any], own: bool) -> Iterator[str]:
    for role in roles.values():
        families = [*(role[OFFICE] if own else ()), *(files[face]["家族"] for face in role["链"])]
        accepted = "".join(map(_family, families))
        for name in sorted(set(role["官方名"].values())):
            yield f'<alias binding="same">{_family(name)}<accept>{accepted}</accept></alias>'


def _family(name: str) -> str:
    return f"<family>{escape(name)}</family>"
