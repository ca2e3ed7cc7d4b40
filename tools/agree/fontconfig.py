"""Fontconfig: the official font names of the DOCX led to the files of ``fonts/``, without root."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.sax.saxutils import escape

import yaml

MANIFEST = "manifest.yaml"


def configuration(fonts: Path, cache: Path) -> str:
    """A ``fonts.conf`` with the fonts of this folder and no others.

    Every name that a DOCX may call a role's font by is led to the role's chain, in its order, so
    that a character which the first face lacks comes from the same face as in the PDF.
    """
    manifest = yaml.safe_load((fonts / MANIFEST).read_text("utf-8"))
    return "\n".join(
        (
            '<?xml version="1.0"?>',
            '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
            "<fontconfig>",
            f"<dir>{escape(str(fonts.resolve()))}</dir>",
            f"<cachedir>{escape(str(cache.resolve()))}</cachedir>",
            *_aliases(manifest["角色"], manifest["文件"]),
            "</fontconfig>",
            "",
        )
    )


def _aliases(roles: Mapping[str, dict], files: Mapping[str, dict]) -> Iterator[str]:
    for role in roles.values():
        families = [files[face]["家族"] for face in role["链"]]
        accepted = "".join(_family(name) for name in families)
        for name in sorted(set(role["官方名"].values())):
            yield f'<alias binding="same">{_family(name)}<accept>{accepted}</accept></alias>'


def _family(name: str) -> str:
    return f"<family>{escape(name)}</family>"
