"""Numbered copies: every copy has its number and is otherwise the same; the file stays small."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader

import bulletin_kit as bk
from bulletin_kit import printing
from bulletin_kit.verify.pdf.read import read_pdf

ROOT = Path(__file__).parent.parent.parent
SAMPLE = ROOT / "issues" / "2026-001.yaml"


@pytest.fixture
def secret(tmp_path):
    """A sample as a secret issue."""
    path = tmp_path / "x.yaml"
    text = SAMPLE.read_text("utf-8").replace("主动公开", "不予公开")
    path.write_text(text.replace("编发单位:", "密级: 秘密★1年\n编发单位:", 1), "utf-8")
    return path


def made(path, count, tmp_path, **more):
    report = bk.copies(path, count, out=tmp_path / "out", root=ROOT, **more)
    assert report.ok
    return report


def test_every_copy_has_its_own_number_and_the_pages_of_the_issue(secret, tmp_path):
    report = made(secret, 75, tmp_path)
    (file,) = report.files
    assert file.name == "x-000001-000075.pdf"
    pages, each = PdfReader(file).pages, report.pages
    assert len(pages) == 75 * each
    firsts = [page.extract_text().partition("\n") for page in pages[::each]]
    assert [number for number, _, _ in firsts] == [f"{n:06}" for n in range(1, 76)]
    assert len({rest for _, _, rest in firsts}) == 1
    for n in range(1, each):
        assert len({page.raw_get("/Contents").idnum for page in pages[n::each]}) == 1


def test_a_copy_of_many_is_printed_as_the_issue_made_alone(secret, tmp_path):
    """Every character in the same place; but for the order in which they are painted."""

    def printed(pages):
        rows = [[g for run in page.runs for g in run.glyphs()] for page in pages]
        return [sorted((g.text, round(g.x, 2), round(g.baseline, 2)) for g in row) for row in rows]

    (file,) = made(secret, 3, tmp_path).files
    text = secret.read_text("utf-8").replace("编发单位:", '份号: "000002"\n编发单位:', 1)
    secret.write_text(text, "utf-8")
    alone = read_pdf(bk.render(bk.compose(bk.load(secret, ROOT)), "pdf")).pages
    count = len(alone)
    assert printed(read_pdf(file.read_bytes()).pages[count : 2 * count]) == printed(alone)


def test_seventy_five_copies_take_little_more_room_than_one(secret, tmp_path):
    one, many = (made(secret, count, tmp_path).files[0].stat().st_size for count in (1, 75))
    assert many <= 1.3 * one + 75 * 2048


def test_each_copy_has_a_bookmark_and_labels_of_its_own(secret, tmp_path):
    report = made(secret, 2, tmp_path, first=12)
    reader = PdfReader(report.files[0])
    assert [entry.title for entry in reader.outline] == ["000012", "000013"]
    targets = [reader.get_destination_page_number(entry) for entry in reader.outline]
    assert targets == [0, report.pages]
    labels = [f"{copy}-{n}" for copy in ("000012", "000013") for n in range(1, report.pages + 1)]
    assert reader.page_labels == labels


def test_copies_can_lie_in_files_of_their_own(secret, tmp_path):
    report = made(secret, 3, tmp_path, separate=True, first=9)
    assert [file.name for file in report.files] == [f"x-{n:06}.pdf" for n in (9, 10, 11)]
    for file, number in zip(report.files, ("000009", "000010", "000011"), strict=True):
        reader = PdfReader(file)
        assert number in reader.pages[0].extract_text().split("\n")
        assert len(reader.pages) == report.pages
        assert reader.outline


def test_numbers_run_on_from_the_issues_own(tmp_path):
    urgent = ROOT / "issues" / "2026-zengkan-001.yaml"
    job = bk.Job(bk.Profile.PRINT, marks=True, letterhead=bk.Letterhead.PREPRINTED)
    (file,) = made(urgent, 2, tmp_path, job=job).files
    assert file.name == "2026-zengkan-001-print-preprinted-000001-000002.pdf"
    first = PdfReader(file).pages[0]
    assert [round(float(v)) for v in first.bleedbox] == [-9, -9, 604, 850]
    assert "青岚档案工作简报" not in first.extract_text()


def test_the_same_copies_are_the_same_bytes(secret, tmp_path):
    one, other = (made(secret, 5, tmp_path).files[0].read_bytes() for _ in range(2))
    assert one == other


def test_an_open_issue_has_no_copies_to_number(tmp_path):
    with pytest.raises(bk.BulletinError, match="没有密级，也没有份号"):
        bk.copies(SAMPLE, 3, out=tmp_path)


@pytest.mark.parametrize(("count", "first"), [(0, 1), (3, 0), (3, 999_998), (1, 1_000_000)])
def test_numbers_that_do_not_fit_are_refused(secret, tmp_path, count, first):
    with pytest.raises(bk.BulletinError, match="份号"):
        bk.copies(secret, count, first, out=tmp_path / "out", root=ROOT)
    assert not (tmp_path / "out").exists()


def test_a_style_that_prints_no_number_is_named(secret, tmp_path):
    folder = tmp_path / "templates" / "无号"
    folder.mkdir(parents=True)
    (folder / "series.yaml").write_text("说明: 不印份号\n", "utf-8")
    (folder / "masthead.yaml").write_text("左上: [密级]\n", "utf-8")
    shutil.copytree(ROOT / "templates" / "base", tmp_path / "templates" / "base")
    secret.write_text(
        secret.read_text("utf-8").replace("刊物: 青岚档案工作简报", "刊物: 无号"), "utf-8"
    )
    with pytest.raises(bk.BulletinError, match="“无号”的报头不印份号"):
        bk.copies(secret, 3, out=tmp_path / "out")


def test_copies_that_read_back_otherwise_are_not_written(secret, tmp_path, monkeypatch):
    """A binder that loses a copy; one that binds nothing."""
    bound = printing.bound
    for lost in (lambda loose, ns: bound(loose, ns[:-1]), lambda loose, _: loose):
        monkeypatch.setattr(printing, "bound", lost)
        report = bk.copies(secret, 3, out=tmp_path / "out", root=ROOT)
        assert [finding.code for finding in report.findings if finding.code[0] == "V"] == ["V101"]
        assert (report.ok, report.files) == (False, ())
        assert not (tmp_path / "out").exists()


def test_an_issue_with_an_error_gives_no_copies(secret, tmp_path):
    text = secret.read_text("utf-8") + "印法: 双面\n"
    secret.write_text(text, "utf-8")
    report = bk.copies(secret, 3, out=tmp_path / "out", root=ROOT)
    assert (report.ok, report.files) == (False, ())
    assert not (tmp_path / "out").exists()
