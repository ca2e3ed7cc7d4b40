"""Each mistake's bad example has it, its good example has not."""

import re

import pytest

from bulletin_kit.base.finding import Mistake
from bulletin_kit.forms.mistakes import MISTAKES as WRITING
from bulletin_kit.source.mistakes import MISTAKES as CONTENT
from tests.kit.findings import codes
from tests.source.kit import ARTICLE, HEAD, complete, file_of, found_in

KNOWN = [*WRITING, *CONTENT]
WITHOUT_EXAMPLE = {"F122", "F123", "F125", "F127"}
"""Encodings and kinds of files cannot be shown as text."""


def whole(mistake: Mistake, example: str) -> str:
    """A file with the example in its place: a fragment of a file, of an article, of a body."""
    if mistake.code == "F126":
        return example if example.startswith("#") else complete(example)
    if mistake.code[:2] == "F3" and mistake.code not in {"F314", "F316", "F317"}:
        return file_of(example)
    if example.startswith(("标题", "供稿")):
        lines = example.replace("\n", "\n    ")
        title = "" if "标题" in example else "    标题: 甲\n"
        return f"{HEAD}文章:\n  -\n    {lines}\n{title}    正文: 乙。\n"
    return complete(example)


@pytest.mark.parametrize("mistake", KNOWN, ids=lambda mistake: mistake.code)
def test_the_bad_example_has_the_mistake_and_the_good_one_has_not(mistake: Mistake):
    if mistake.code in WITHOUT_EXAMPLE:
        assert mistake.bad == ""
        return
    assert mistake.code in codes(found_in(whole(mistake, mistake.bad)))
    assert codes(found_in(whole(mistake, mistake.good))) == []


def test_codes_and_names_are_each_used_once_and_in_order():
    assert [m.code for m in KNOWN] == sorted({m.code for m in KNOWN})
    assert len({m.name for m in KNOWN}) == len(KNOWN)


@pytest.mark.parametrize("mistake", KNOWN, ids=lambda mistake: mistake.code)
def test_messages_end_without_a_stop_and_say_why(mistake: Mistake):
    assert re.fullmatch(r"F[123]\d\d", mistake.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", mistake.name)
    assert not mistake.message.endswith(("。", "！"))
    assert not mistake.remedy.endswith(("。", "！"))
    assert mistake.why.endswith("。")


def test_an_article_of_the_examples_is_sound():
    assert found_in(HEAD + ARTICLE) == ()
