"""The one list of keys: what editors may write, what is said of it, what goes by other names."""

from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from bulletin_kit.forms.parsing.nodes import Listing, Mapping, Node, Scalar
from bulletin_kit.forms.parsing.read import read
from bulletin_kit.forms.records.json_schema import json_schema
from bulletin_kit.forms.records.record import Record
from bulletin_kit.source import issue_record, issue_schema
from bulletin_kit.source.starter import starter_fields
from tests.kit.findings import codes
from tests.source.kit import HEAD, RICH, complete, found_in

SCHEMA = json_schema(issue_record())
ISSUES = Path(__file__).parent.parent.parent / "issues"


def plain(node: Node) -> Any:
    """The tree as a YAML 1.2 editor understands it: digits are numbers, the rest is text."""
    match node:
        case Listing():
            return [plain(item) for item in node.items]
        case Mapping():
            return {key.text: plain(value) for key, value in node.entries}
        case Scalar():
            return int(node.text) if not node.style and node.text.isdigit() else node.text


def valid(text: str) -> bool:
    """Whether the schema takes the file."""
    node, findings = read(text.encode(), "甲.yaml")
    assert node is not None
    assert findings == ()
    return Draft202012Validator(SCHEMA).is_valid(plain(node))


def test_the_schema_is_sound_and_the_rich_issue_is_valid():
    Draft202012Validator.check_schema(SCHEMA)

    assert valid(RICH)


@pytest.mark.parametrize("path", sorted(ISSUES.rglob("*.yaml")), ids=lambda path: path.stem)
def test_the_samples_are_valid_and_have_nothing_wrong_in_their_writing(path: Path):
    text = path.read_text(encoding="utf-8")

    assert found_in(text) == ()
    assert valid(text)


@pytest.mark.parametrize(
    "text",
    [
        "期号: 8\n",
        complete("期数: 8"),
        complete("信息公开: 公开"),
        complete("日期: 2024-1-9"),
        complete("印发:\n  份: 3"),
        HEAD + "栏目: []\n文章: []\n",
        HEAD + "文章:\n  - 标题: 甲\n",
    ],
)
def test_what_reading_refuses_the_schema_refuses_too(text: str):
    assert not valid(text)
    assert found_in(text)


def test_the_printed_schema_speaks_chinese():
    assert '"title": "编者按"' in issue_schema()
    assert '"description"' in issue_schema()


@pytest.mark.parametrize("record", issue_record().records(), ids=lambda record: record.id)
def test_no_other_name_of_a_key_is_a_key_or_goes_for_two(record: Record):
    names = [key.name for key in record.keys]
    others = [other for key in record.keys for other in key.also]

    assert not set(names) & set(others)
    assert len(others) == len(set(others))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("期数: 8", "期号"),
        ("主送: 省委", "报"),
        ("抄送: 省委", "送"),
        ("總期號: 8", "总期号"),
        ("责编: 李明", "责任编辑"),
        ("联系电话: 1", "电话"),
        ("签 发: 甲", "签发"),
    ],
)
def test_what_people_write_instead_is_known(written: str, meant: str):
    found = found_in(complete(written))

    assert codes(found) == ["F201"]
    assert found[0].remedy == f"写作“{meant}”"


def test_every_key_says_what_it_is_for():
    for field in starter_fields():
        assert field.about.endswith("。")
        assert field.kind


def test_starter_fields_stand_in_the_order_of_the_file_the_inner_ones_behind_their_key():
    names = [(*field.inside, field.name) for field in starter_fields()]

    assert names[:2] == [("刊物",), ("版式",)]
    assert names.index(("印发", "份数")) > names.index(("印发",))
    assert ("栏目", "文章", "附件", "正文") in names
    assert [field.name for field in starter_fields() if field.required and not field.inside] == [
        "刊物",
        "日期",
    ]


def test_every_example_of_a_key_is_one_that_is_taken():
    for field in starter_fields():
        if field.example and not field.inside:
            assert codes(found_in(complete(f"{field.name}: {field.example}"))) == []
