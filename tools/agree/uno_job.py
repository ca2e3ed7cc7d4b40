"""Turns DOCX files to PDF in a running LibreOffice; run by a Python that has ``uno``.

``python3 uno_job.py PIPE JOBS.json``. What LibreOffice misreads of a DOCX comes with each job and
is set again after import. Needs nothing but ``uno``: the system's Python does not know the project.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

PAIRS = "[]com.sun.star.beans.PropertyValue"
STEP = 0.1
"""Seconds between two tries to reach LibreOffice. Who started this job ends it in time."""


def main() -> int:
    """Does all jobs in order."""
    pipe, jobs = sys.argv[1:]
    desktop = _desktop(pipe)
    for job in json.loads(Path(jobs).read_text("utf-8")):
        _convert(desktop, job)
    return 0


def _desktop(pipe: str) -> Any:
    local = uno.getComponentContext()
    name = "com.sun.star.bridge.UnoUrlResolver"
    resolver = local.ServiceManager.createInstanceWithContext(name, local)
    while True:
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(STEP)
        else:
            name = "com.sun.star.frame.Desktop"
            return context.ServiceManager.createInstanceWithContext(name, context)


def _convert(desktop: Any, job: dict[str, Any]) -> None:
    """By way of a file of LibreOffice's own: a page once filled is not always filled anew."""
    with _opened(desktop, job["docx"]) as document:
        styles = document.StyleFamilies.getByName("ParagraphStyles")
        for name in styles.ElementNames:
            for switch, on in job["switches"].items():
                styles.getByName(name).setPropertyValue(switch, on)
        _ban(document, job["no_start"], job["no_end"])
        document.storeToURL(_url(job["own"]), (_value("FilterName", "writer8"),))
    with _opened(desktop, job["own"]) as document:
        blank = uno.Any(PAIRS, (_value("IsSkipEmptyPages", False),))  # before an even page
        written = (_value("FilterName", "writer_pdf_Export"), _value("FilterData", blank))
        document.storeToURL(_url(job["pdf"]), written)


def _ban(document: Any, no_start: str, no_end: str) -> None:
    """The marks that may not start or end a line in Chinese."""
    settings = document.createInstance("com.sun.star.document.Settings")
    chinese = uno.createUnoStruct("com.sun.star.lang.Locale", "zh", "CN", "")
    marks = uno.createUnoStruct("com.sun.star.i18n.ForbiddenCharacters", no_start, no_end)
    settings.ForbiddenCharacters.setForbiddenCharacters(chinese, marks)


@contextmanager
def _opened(desktop: Any, path: str) -> Iterator[Any]:
    document = desktop.loadComponentFromURL(_url(path), "_blank", 0, (_value("Hidden", True),))
    try:
        yield document
    finally:
        document.close(True)


def _url(path: str) -> str:
    return str(uno.systemPathToFileUrl(path))


def _value(name: str, value: object) -> Any:
    pair = PropertyValue()
    pair.Name, pair.Value = name, value
    return pair


if __name__ == "__main__":
    sys.exit(main())
