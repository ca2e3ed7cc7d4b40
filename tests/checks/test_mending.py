"""The edits of all rules together come to an end, and leave a file that can be read."""

from __future__ import annotations

import pytest

from bulletin_kit.base.finding import Level
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.run import run_checks
from bulletin_kit.cli.fixing import ROUNDS
from bulletin_kit.composing.defaults import with_defaults
from bulletin_kit.forms.mend import mended
from bulletin_kit.source import read_source
from tests.kit.cases import SERIES, load_cases

WRONG = [case for case in load_cases() if case.wrong]


def edits(data):
    issue, findings = read_source(data, "case.yaml")
    assert issue is not None
    assert [f for f in findings if f.level is Level.ERROR] == []
    whole = with_defaults(issue, SERIES.defaults)
    return [f.edit for f in run_checks(Manuscript(whole, SERIES.words)) if f.edit]


def settles(data):
    """Whether mending comes to an end within the rounds that ``--fix`` takes."""
    for _ in range(ROUNDS + 1):
        before, data = data, mended(data, edits(data))
        if data == before:
            return True
    return False


@pytest.mark.parametrize("code", sorted({case.code for case in WRONG}))
def test_after_a_few_rounds_no_edit_is_left_that_fits(code):
    cases = [case for case in WRONG if case.code == code]
    assert [case.text for case in cases if not settles(case.source.encode())] == []
