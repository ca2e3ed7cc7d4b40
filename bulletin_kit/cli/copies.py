"""bulletin copies: an issue's copies, recipient by recipient, against the number it prints."""

from __future__ import annotations

from pathlib import Path

import click

from bulletin_kit import api, pipeline
from bulletin_kit.cli.options import FORMAT, FOUND, ROOT, show
from bulletin_kit.cli.reconciled import reconciled
from bulletin_kit.cli.wording import Spoken


@click.command("copies", cls=Spoken, short_help="对份数")
@click.argument("path", metavar="期文件", type=click.Path(path_type=Path))
@ROOT
@FORMAT
def verb(path: Path, root: Path | None, style: str) -> int:
    """对份数：每个单位怎样送、几份，加上存档、机动，与期文件里的份数是否一致。"""
    loaded = api.load(path, root)
    if loaded.issue is None or loaded.series is None:
        show(loaded.findings, style)
        return FOUND
    return reconciled(pipeline.reckoning(loaded.issue, loaded.series), loaded.series.name, style)
