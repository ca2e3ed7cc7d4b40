"""The sample issues, all the way: read, checked, set, rendered, read back."""

from __future__ import annotations

import os
import random
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

import bulletin_kit as bk
from bulletin_kit.base.finding import Level
from bulletin_kit.composing.picture import picture
from bulletin_kit.outside.disk import issue_files, issue_name
from bulletin_kit.pipeline import unprintable

ROOT = Path(__file__).parent.parent.parent
SAMPLES = issue_files(ROOT / "issues")
SHORT = sorted(SAMPLES, key=lambda path: path.stat().st_size)[:2]
GOLDENS = ROOT / "tests" / "cases" / "pages"


@cache
def work(path):
    return bk.compose(bk.load(path))


@cache
def pdf(path):
    return bk.render(work(path), "pdf")


def squeezed(text):
    return "".join(text.split())


def test_there_are_six_samples_of_six_kinds():
    assert len(SAMPLES) >= 6


@pytest.mark.parametrize("path", SAMPLES, ids=issue_name)
def test_a_sample_has_no_finding_above_information(path):
    assert [f for f in work(path).findings if f.level > Level.INFO] == []


@pytest.mark.parametrize("path", SAMPLES, ids=issue_name)
def test_a_samples_pages_are_as_accepted(path):
    """ACCEPT=1 takes the present pages as the new golden."""
    made = picture(work(path).composed, work(path).made.series.sheet)
    golden = GOLDENS / f"{issue_name(path)}.txt"
    if os.environ.get("ACCEPT"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(made, "utf-8")
    assert made == golden.read_text("utf-8")


@pytest.mark.parametrize("path", SAMPLES, ids=issue_name)
def test_the_pdfs_words_are_the_blocks_words(path):
    """What pypdf reads back, page by page, against what was composed."""
    composed, texts = work(path).composed, work(path).composed.texts()
    for page, read in zip(composed.pages, PdfReader(BytesIO(pdf(path))).pages, strict=True):
        said = ""
        for item in page.items:
            if hasattr(item, "block") and hasattr(item, "segments"):
                said += texts[item.block].text[item.start : item.end]
            elif hasattr(item, "text"):
                said += item.text
        assert squeezed(read.extract_text()) == squeezed(said)


@pytest.mark.parametrize("path", SAMPLES, ids=issue_name)
def test_every_font_is_embedded_as_a_subset(path):
    reader = PdfReader(BytesIO(pdf(path)))
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():
            inner = font.get_object()["/DescendantFonts"][0].get_object()
            assert "/FontFile2" in inner["/FontDescriptor"]
            assert inner["/BaseFont"][7] == "+"


@pytest.mark.parametrize("path", SAMPLES, ids=issue_name)
def test_the_pdf_says_what_it_is(path):
    reader = PdfReader(BytesIO(pdf(path)))
    info = reader.metadata
    assert "青岚档案工作简报" in info.title
    assert info.author == "青岚市档案工作办公室"
    assert info.subject
    assert info.keywords
    assert reader.outline
    assert reader.page_labels[:2] == ["1", "2"]


def damaged(text: str, dice: random.Random) -> bytes:
    """A copy of the text with one to four random mistakes of the kinds that people make."""
    lines = text.split("\n")
    for _ in range(dice.randint(1, 4)):
        n = dice.randrange(len(lines))
        line = lines[n]
        spot = dice.randrange(len(line) + 1)
        lines[n] = dice.choice(
            [
                line[:spot] + dice.choice("：:\t\"'|#&*![]{}-\u3000\x00\x07😀") + line[spot:],
                line[:spot] + line[spot + 1 :],
                " " * dice.randint(0, 9) + line.strip(),
                line + "\n" + line,
                line.replace(": ", "：", 1),
                line.replace("日期: ", "日期: 2026-02-3"),
                "",
                line[::-1],
                dice.choice(["期号: 八", "日期: 今天", "刊物: ", "- 无", "  正文: 甲", "<<: *a"]),
            ]
        )
    made = "\n".join(lines)
    kind = dice.randrange(12)
    if kind == 0:
        return made.encode("gb18030", "replace")
    data = made.encode("utf-8", "replace")
    if kind == 1:
        return data[: dice.randrange(len(data))]
    if kind == 2:
        spot = dice.randrange(len(data))
        return data[:spot] + bytes([dice.randrange(256)]) + data[spot:]
    return data


@pytest.mark.parametrize("seed", range(200))
def test_a_damaged_sample_gives_findings_and_never_a_traceback_or_half_a_file(seed, tmp_path):
    dice = random.Random(seed)
    source = dice.choice(SHORT)
    path = tmp_path / "x.yaml"
    path.write_bytes(damaged(source.read_text("utf-8"), dice))
    out = tmp_path / "out"
    report = bk.build(path, formats=("pdf",), out=out, root=ROOT)
    assert unprintable(report.findings) != bool(report.files)
    written = sorted(p.name for p in out.iterdir()) if out.exists() else []
    assert written == sorted(p.name for p in (*report.files, report.manifest) if p)
    for file in report.files:
        assert PdfReader(file).pages
    for finding in report.findings:
        assert finding.message
        assert finding.at.file
