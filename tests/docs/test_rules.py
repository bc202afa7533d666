"""The pages of rules and notes name every rule and note of the engine, and their examples give them."""

from __future__ import annotations

import ast
import re
import sys
from typing import TYPE_CHECKING, Any

import pytest

import cismeet
from cismeet import NoteKind
from cismeet.parsers.readings.setting import kind as kinds_of_meetings
from docs.generators import expanded
from docs.generators.notes import raised
from docs.generators.rules import Rule, all_rules
from tests.gold_meetings import gold_documents
from tests.house.source_files import PACKAGE, parents_of, tree_of
from tests.house.test_no_words import ENGINE, is_docstring, is_rule_name, strings

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

RULES = {rule.name: rule for rule in all_rules()}
HYPHENATED = re.compile(r"[a-z]+(?:-[a-z]+)+")
NEVER_RAISED = {NoteKind.ADDRESSEE, NoteKind.DATE, NoteKind.PLACE}


def names_in_the_engine() -> set[str]:
    """Every string that is given as a rule, or looks like one; and the rules that are named by their function."""
    found = {f"kind-{rule.__name__.replace('_', '-')}" for rule in kinds_of_meetings._RULES}  # noqa: SLF001
    for file in ENGINE:
        tree = tree_of(file)
        parents = parents_of(tree)
        for node in strings(tree):
            name = str(node.value)
            if not is_docstring(node, parents) and (HYPHENATED.fullmatch(name) or is_rule_name(node, parents)):
                found.add(name)
    return found - {""}


def names_while_reading(rule: Rule) -> set[str]:
    """The rules that are returned or given from function to function while an example is read."""
    seen: set[str] = set()

    def take(told: object) -> None:
        if isinstance(told, str):
            seen.add(told)
        elif isinstance(told, tuple) and told:
            take(told[-1])
        elif isinstance(name := getattr(told, "rule", None), str):
            seen.add(name)

    def watch(frame: FrameType, event: str, given: object) -> None:
        if frame.f_code.co_filename.startswith(str(PACKAGE / "parsers")):
            take(given if event == "return" else frame.f_locals.get("rule"))

    before: Callable[..., Any] | None = sys.getprofile()
    sys.setprofile(watch)
    try:
        rule.meeting()
    finally:
        sys.setprofile(before)
    return seen


def test_the_page_names_every_rule_of_the_engine_and_no_other() -> None:
    assert set(RULES) == names_in_the_engine()
    assert len(RULES) == len(all_rules()) >= 110


@pytest.mark.parametrize("rule", [rule for rule in all_rules() if rule.kept == "evidence"], ids=lambda rule: rule.name)
def test_the_example_of_a_rule_gives_evidence_by_it(rule: Rule) -> None:
    assert rule.name in {one.rule for one in rule.meeting().evidence}


@pytest.mark.parametrize("rule", [rule for rule in all_rules() if rule.kept == "note"], ids=lambda rule: rule.name)
def test_the_example_of_a_note_raises_it(rule: Rule) -> None:
    assert rule.name in {one.rule for one in rule.meeting().notes}


@pytest.mark.parametrize("rule", [rule for rule in all_rules() if rule.kept == "inner"], ids=lambda rule: rule.name)
def test_the_example_of_a_rule_that_only_steers_is_read_by_it(rule: Rule) -> None:
    meeting = rule.meeting()

    assert rule.name in names_while_reading(rule)
    assert rule.name not in {one.rule for one in meeting.evidence} | {one.rule for one in meeting.notes}


def test_rules_without_an_example_are_those_that_no_text_is_known_for() -> None:
    """If one of them is reached one day, here or in a readout, it wants an example."""
    without = {rule.name for rule in all_rules() if rule.kept == "unreached"}

    assert without == {"crowd-open", "speaker-open", "year-as-written"}
    assert {rule.name for rule in all_rules() if not rule.text} == without | {"no-words"}


def test_what_readouts_give_is_on_the_page_as_what_it_is() -> None:
    """A rule that is said to steer only stands in no document of a gold readout."""
    meetings = [cismeet.parse(one["text"], one["title"], one["published"]) for one in gold_documents()]
    evidence = {one.rule for meeting in meetings for one in meeting.evidence}
    notes = {one.rule for meeting in meetings for one in meeting.notes}

    assert {RULES[name].kept for name in evidence} == {"evidence"}
    assert {RULES[name].kept for name in notes} <= {"evidence", "note"}
    assert len(evidence) > 50


def test_every_kind_of_note_is_raised_by_an_example_or_by_nothing() -> None:
    used = {
        node.attr.lower()
        for file in ENGINE
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "NoteKind"
    }

    assert {kind for kind, notes in raised().items() if not notes} == NEVER_RAISED
    assert {kind.value for kind in set(NoteKind) - NEVER_RAISED} == used


def test_the_pages_show_them_all() -> None:
    rules, notes = expanded("<!-- generated: rules -->"), expanded("<!-- generated: notes -->")

    assert [name for name in RULES if f"### {name}\n" not in rules] == []
    assert [kind for kind in NoteKind if f"## {kind}\n" not in notes] == []
    assert rules.count("**") // 2 >= sum(rule.kept == "evidence" for rule in all_rules())


def test_words_in_bold_are_those_of_the_evidence() -> None:
    meeting = RULES["office-before-name"].meeting()
    words = [meeting.text_of(one.spans[0]) for one in meeting.evidence if one.rule == "office-before-name"]

    assert words[0] == "President of Belarus"
    assert "> **President of Belarus** Stepan Budko" in expanded("<!-- generated: rules -->")


def test_a_line_that_names_nothing_is_a_fault() -> None:
    with pytest.raises(KeyError):
        expanded("<!-- generated: rulse -->")


def test_the_document_page_has_every_key_of_the_schema() -> None:
    page, schema = expanded("<!-- generated: document -->"), cismeet.json_schema()
    objects = {"Meeting": schema, **{name: one for name, one in schema["$defs"].items() if "properties" in one}}

    for name, one in objects.items():
        section = page.partition(f"## {name}\n")[2].partition("\n## ")[0]
        assert [key for key in one["properties"] if f"| `{key}` |" not in section] == []
    assert [name for name in schema["$defs"] if f"## {name}\n" not in page] == []
