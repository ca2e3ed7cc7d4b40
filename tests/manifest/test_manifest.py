"""The manifest of finished files: what stands in it, what it is good for."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest
from msgspec.structs import replace

import bulletin_kit as bk
from bulletin_kit import api
from bulletin_kit.base.errors import FileBroken
from bulletin_kit.manifest.compare import changes, verdicts
from bulletin_kit.manifest.record import Source, hashed, read_manifest
from bulletin_kit.verify.expected import STANDARD
from bulletin_kit.verify.passport import passport

ROOT = Path(__file__).parent.parent.parent
RICH = ROOT / "issues" / "2026-003" / "issue.yaml"


@pytest.fixture(scope="module")
def product():
    return api.make(RICH)


@pytest.fixture(scope="module")
def whole(product):
    return json.loads(product.manifest.text())


def names(whole, job):
    return [source["name"] for source in whole["sources"] if source["job"] == job]


def test_every_source_is_named_from_the_top_folder_with_its_hash(whole):
    assert names(whole, "issue") == ["issues/2026-003/issue.yaml"]
    assert names(whole, "picture") == [
        "issues/2026-003/fenbu.png",
        "issues/2026-003/huafu.png",
        "issues/2026-003/kufang.jpg",
    ]
    assert "templates/base/style.yaml" in names(whole, "template")
    assert "templates/工作简报/series.yaml" in names(whole, "template")
    assert "fonts/manifest.yaml" in names(whole, "font")
    assert "fonts/FandolFang-Regular.ttf" in names(whole, "font")
    for source in whole["sources"]:
        assert sha256((ROOT / source["name"]).read_bytes()).hexdigest() == source["sha256"]


def test_the_files_stand_in_it_with_their_bytes_and_hash(product, whole):
    rows = {row["format"]: row for row in whole["files"]}
    assert list(rows) == ["docx", "pdf"]
    for format, data in product.files.items():
        assert rows[format] == {
            "format": format,
            "name": f"2026-003.{format}",
            "bytes": len(data),
            "sha256": sha256(data).hexdigest(),
        }


def test_both_files_have_the_hash_of_the_words_that_it_says(product, whole):
    read = {passport(data, STANDARD).words for data in product.files.values()}
    assert read == {whole["words"]}


def test_a_font_is_told_with_its_role_its_licence_and_what_the_docx_calls_it(whole):
    assert {
        "role": "仿宋",
        "face": "FandolFang-Regular",
        "called": "仿宋_GB2312",
        "licence": "GPL-3.0 加字体例外",
        "instead_of": "",
        "characters": "",
    } in whole["fonts"]


def test_characters_taken_from_another_face_are_told():
    path = ROOT / "issues" / "2026-002.yaml"
    made = api.make(path, ("docx",))
    (row,) = [font for font in made.manifest.fonts if font.face == "BKKai-Light"]
    assert row.instead_of == "FandolFang-Regular"
    assert row.characters
    assert set(row.characters) <= set(path.read_text("utf-8"))


def test_findings_pages_versions_and_options_stand_in_it(tmp_path):
    path = tmp_path / "2026-001.yaml"
    text = (ROOT / "issues" / path.name).read_text("utf-8")
    path.write_text(text.replace("共186人", "和李堃等共186人"), "utf-8")
    made = api.make(path, ("docx",), ROOT)
    whole = json.loads(made.manifest.text())
    assert [(row["code"], row["level"], row["line"]) for row in whole["findings"]] == [
        ("L109", "info", 15)
    ]
    assert whole["findings"][0]["message"] == made.report.findings[0].message
    assert whole["pages"] == made.report.pages
    assert whole["kit"] == bk.__version__
    assert whole["libraries"]["reportlab"][:2] == "5."
    plain = {"profile": "archive", "marks": False, "letterhead": "blank"}
    assert whole["options"] == {"formats": ["docx"], **plain}


def test_it_names_neither_a_folder_of_the_machine_nor_a_moment(product, tmp_path):
    text = product.manifest.text()
    assert str(ROOT) not in text
    assert str(Path.home()) not in text
    issue = tmp_path / "x.yaml"
    issue.write_bytes((ROOT / "issues" / "2026-001.yaml").read_bytes())
    elsewhere = api.make(issue, ("docx",)).manifest
    assert elsewhere.issue.name == "x.yaml"
    assert tmp_path.name not in elsewhere.text()


def test_it_is_read_as_it_was_written_and_its_keys_are_in_order(product):
    text = product.manifest.text()
    read = read_manifest(text.encode())
    assert (read.sources, read.files, read.options) == (
        product.manifest.sources,
        product.manifest.files,
        product.manifest.options,
    )
    assert list(json.loads(text)) == sorted(json.loads(text))
    assert text.endswith("}\n")


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "{", "7", '{"manifest": 1}', '{"manifest": 2, "kit": ""}', "\ud800",
        '{"manifest":1,"kit":"","libraries":{},"options":{"formats":[7]},"sources":[],"files":[]}',
        '{"manifest":1,"kit":"","libraries":7,"options":{"formats":["pdf"]},"sources":[],"files":[]}',
        "[" * 5000,
    ],
)  # fmt: skip
def test_what_is_no_manifest_is_said_so(text):
    with pytest.raises(FileBroken, match="这不是 bulletin build 写的清单"):
        read_manifest(text.encode(errors="surrogatepass"))


def with_source(manifest, name, digest):
    others = [source for source in manifest.sources if source.name != name]
    (old,) = [source for source in manifest.sources if source.name == name]
    return replace(manifest, sources=(*others, Source(old.job, name, digest)))


def test_what_changed_since_is_told_in_words(product):
    then = product.manifest
    assert changes(then, then) == ()
    font = "fonts/FandolFang-Regular.ttf"
    now = with_source(then, font, "0")
    now = replace(
        now,
        kit="9",
        libraries={**then.libraries, "reportlab": "6"},
        sources=tuple(s for s in now.sources if not s.name.endswith("huafu.png")),
    )
    reportlab = then.libraries["reportlab"]
    assert [str(change) for change in changes(then, now)] == [
        "图片 issues/2026-003/huafu.png 没有了，或不再用到",
        "字体 fonts/FandolFang-Regular.ttf 改过了",
        f"bulletin_kit {then.kit} → 9",
        f"reportlab {reportlab} → 6",
    ]
    assert str(changes(now, then)[0]) == "图片 issues/2026-003/huafu.png 原来没有用到"


def told(manifest, kept, again):
    return [(v.file.format, v.agrees, v.why) for v in verdicts(manifest, kept, again)]


def test_each_file_is_judged_by_its_bytes(product):
    manifest, again = product.manifest, product.files
    kept = {f"2026-003.{format}": data for format, data in again.items()}
    assert told(manifest, kept, again) == [("docx", True, ""), ("pdf", True, "")]
    assert told(manifest, {}, again)[0] == ("docx", False, "文件不在清单旁边")
    changed = {name: data + b"\0" for name, data in kept.items()}
    assert told(manifest, changed, again)[1] == (
        "pdf", False, "文件与清单不符，生成以后被改动过",
    )  # fmt: skip
    assert told(manifest, kept, {})[0][2] == "这一期现在做不出来"


def test_the_first_byte_that_is_not_the_same_is_told(product):
    data = product.files["pdf"]
    (file,) = [file for file in product.manifest.files if file.format == "pdf"]
    manifest = replace(product.manifest, files=(file,))
    (verdict,) = verdicts(manifest, {file.name: data}, {"pdf": data[:9] + b"?" + data[10:]})
    size = len(data)
    assert verdict.why == f"重做的有 {size} 字节，原来 {size} 字节，从第 10 字节起不同"
    (verdict,) = verdicts(manifest, {file.name: data}, {"pdf": data + b"."})
    assert verdict.why.endswith(f"从第 {size + 1} 字节起不同")
    assert hashed(data) == file.sha256
