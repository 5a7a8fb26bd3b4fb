"""record_verdicts runs what changed and writes what it saw."""

import json

import pytest
from django.core.management import CommandError, call_command

from tests.catalog.conftest import SNIPPET
from tests.lessons.commands.conftest import CLEAN
from tutorial.playground.observation import PlaygroundBusyError
from tutorial.verdicts.contract import verdict_from_json


def test_it_runs_only_what_changed(course, playground):
    changed = SNIPPET.replace("<- 1", "<- 2")
    course.add_snippet("other", SNIPPET)
    course.write("snippets/other.go", changed)

    call_command("record_verdicts")

    assert playground.sources == [changed]
    assert course.load().verdicts["other"]["outcome"] == "leak"


def test_it_runs_everything_on_demand(course, playground):
    course.add_snippet("other", SNIPPET)

    call_command("record_verdicts", all=True)

    assert playground.sources == [SNIPPET, SNIPPET]


def test_it_records_verdicts_that_can_be_read_back(course, playground):
    call_command("record_verdicts", all=True)

    verdict = verdict_from_json(course.load().verdicts["leak"])
    [goroutine] = verdict.goroutines
    assert (goroutine.line, goroutine.state, goroutine.proven) == (6, "chan send", True)


def test_it_writes_the_same_bytes_however_long_a_run_took(course, playground):
    call_command("record_verdicts", all=True)
    first = (course.root / "verdicts.json").read_bytes()

    call_command("record_verdicts", all=True)

    assert (course.root / "verdicts.json").read_bytes() == first
    assert b'"wall_ms": 0' in first


def test_it_forgets_snippets_that_are_gone(course, playground):
    course.add_snippet("other", SNIPPET)
    course.remove("snippets/other.go")

    call_command("record_verdicts")

    assert list(json.loads((course.root / "verdicts.json").read_text())) == ["leak"]


def test_it_keeps_what_was_run_before_the_playground_failed(course, playground):
    course.write("snippets/a.go", SNIPPET)
    course.write("snippets/b.go", SNIPPET)
    playground.answers.extend([CLEAN, PlaygroundBusyError()])

    with pytest.raises(CommandError, match="playground failed"):
        call_command("record_verdicts")

    assert set(json.loads((course.root / "verdicts.json").read_text())) == {"a", "leak"}
