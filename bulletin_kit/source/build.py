"""Build: a tree of nodes as an Issue, as much of it as can be used, with all that is wrong."""

from __future__ import annotations

from bulletin_kit.base.finding import Finding, in_order
from bulletin_kit.base.span import Origin
from bulletin_kit.base.words import Words
from bulletin_kit.forms.parsing.nodes import Node
from bulletin_kit.forms.parsing.read import read
from bulletin_kit.forms.records.reading import Reading
from bulletin_kit.forms.records.values import Values
from bulletin_kit.model.issue import Day, Issue, Number
from bulletin_kit.source import keys
from bulletin_kit.source.allowance_keys import ALLOWANCES, allowances
from bulletin_kit.source.articles import look_for_marks, sections
from bulletin_kit.source.recipients import entries, printing
from bulletin_kit.source.schema import issue_record


def read_source(data: bytes, file: str, size: int = 0) -> tuple[Issue | None, tuple[Finding, ...]]:
    """The issue of a file's bytes, and everything that is wrong with how it is written.

    The issue is None only where nothing of it could be made out; then there is an error among the
    findings. With an error the issue is perhaps not whole: check it, do not print it. ``size`` is
    the file's in bytes, where it is so large that not all of it is given.
    """
    node, findings = read(data, file, issue_record().every_name(), size)
    if node is None:
        return None, in_order(findings)
    issue, more = build(node, file)
    return issue, in_order([*findings, *more])


def build(node: Node, file: str) -> tuple[Issue | None, tuple[Finding, ...]]:
    """The issue that a tree says, and what is wrong with it; None where the tree is no mapping."""
    reading = Reading()
    values = issue_record().parse(node, reading)
    issue = None if values is None else _issue(values, file, reading)
    return issue, in_order(reading.findings)


def _issue(values: Values, file: str, reading: Reading) -> Issue:
    day, number = values.get(keys.DAY), values.get(keys.NUMBER)
    running, printed = values.get(keys.RUNNING_NUMBER), values.get(keys.PRINTING)
    note = values.get(keys.NOTE) or ()
    look_for_marks(note, reading)
    return Issue(
        file=file,
        at=values.at,
        series=values.get(keys.SERIES) or Words("", Origin(values.at, exact=False)),
        variant=values.get(keys.VARIANT),
        name=values.get(keys.NAME),
        special=values.get(keys.SPECIAL),
        number=Number(number.value, number.at) if number else None,
        running_number=Number(running.value, running.at) if running else None,
        supplement=bool(values.get(keys.SUPPLEMENT)),
        day=Day(day.value, day.at) if day else None,
        secrecy=values.get(keys.SECRECY),
        copy_number=values.get(keys.COPY_NUMBER),
        urgency=values.get(keys.URGENCY),
        signer=values.get(keys.SIGNER),
        issuer=values.get(keys.ISSUER),
        note=note,
        sections=sections(values, reading),
        disclosure=values.get(keys.DISCLOSURE),
        reported=entries(values.get(keys.REPORTED) or (), keys.REPORTED.name, reading),
        sent=entries(values.get(keys.SENT) or (), keys.SENT.name, reading),
        issued=entries(values.get(keys.ISSUED) or (), keys.ISSUED.name, reading),
        printing=printing(printed) if printed else None,
        editor=values.get(keys.EDITOR),
        reviewer=values.get(keys.REVIEWER),
        telephone=values.get(keys.TELEPHONE),
        allowances=tuple(allowances(values.get(ALLOWANCES) or ())),
    )
