"""A record printed as JSON Schema says to an editor what the record says to us."""

import json

from jsonschema import Draft202012Validator

from bulletin_kit.forms.records.choices import Choice, YesNo
from bulletin_kit.forms.records.fields import Text
from bulletin_kit.forms.records.json_schema import json_schema, print_schema
from bulletin_kit.forms.records.lists import ListOf
from bulletin_kit.forms.records.numbers import Whole
from bulletin_kit.forms.records.record import Record, TextOr
from bulletin_kit.forms.records.values import Key

INNER = Record("inner", "附件", "一份附件。", (Key("标题", Text(), "标题。", required=True),))
RECORD = Record(
    "outer",
    "期文件",
    "一期。",
    (
        Key("期号", Whole(), "第几期。", example="8", required=True),
        Key("密级", Text(("秘密", "机密")), "密级。"),
        Key("公开", Choice(("主动公开", "不予公开")), "公开。"),
        Key("增刊", YesNo(), "增刊。"),
        Key("附件", ListOf(TextOr(INNER)), "附件。"),
        Key("报", ListOf(Text(), or_lines=True), "报。"),
    ),
)


def valid(value: object) -> bool:
    """Whether the schema takes the value."""
    return Draft202012Validator(json_schema(RECORD)).is_valid(value)


def test_the_schema_is_a_good_one_and_names_its_draft():
    schema = json_schema(RECORD)

    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_every_key_has_a_title_and_a_description_for_hover():
    properties = json_schema(RECORD)["properties"]

    assert properties["期号"] == {
        "title": "期号",
        "description": "第几期。\n\n例：期号: 8",
        "type": "integer",
        "minimum": 1,
        "maximum": 99999,
        "examples": [8],
    }
    assert properties["密级"]["examples"] == ["秘密", "机密"]


def test_what_the_record_takes_the_schema_takes():
    assert valid({"期号": 8, "附件": ["表一", {"标题": "表二"}], "报": "省委", "增刊": "是"})


def test_what_the_record_refuses_the_schema_refuses():
    assert not valid({"密级": "秘密"})
    assert not valid({"期号": 0})
    assert not valid({"期号": 8, "期数": 8})
    assert not valid({"期号": 8, "公开": "公开"})
    assert not valid({"期号": 8, "附件": [{"题目": "表二"}]})


def test_the_printed_schema_is_readable_and_always_the_same():
    text = print_schema(RECORD)

    assert text == print_schema(RECORD)
    assert json.loads(text) == json_schema(RECORD)
    assert "期号" in text
