"""The JSON object of the contract: exact to write, exact to read back."""

import json
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.verdicts.recorded import every_dump, verdict_on
from tutorial.playground.observation import Diagnostic, Ending, Event
from tutorial.verdicts.contract import (
    ContractError,
    verdict_from_json,
    verdict_to_json,
    verdict_to_record,
)
from tutorial.verdicts.verdict import Outcome, StackLine, StuckGoroutine, Verdict
from tutorial.verdicts.words import summarize

LEAK = Verdict(
    outcome=Outcome.LEAK,
    summary="1 goroutine never ends.",
    engine="embedded",
    go_version="go1.27.3",
    goroutines=(
        StuckGoroutine(
            id=7,
            state="chan send",
            line=11,
            file="prog.go",
            function="main.leak.func1",
            created_line=10,
            created_by="main.leak",
            proven=True,
            count=1,
            stack=(StackLine("main.leak.func1", "prog.go", 11),),
        ),
    ),
    events=(Event("stdout", "hello\n", 0),),
    diagnostics=(Diagnostic(4, 2, "declared and not used: x", "compile"),),
    pattern="send-no-receiver",
    exit_code=0,
    wall_ms=412,
)

texts = st.text(max_size=5)
numbers = st.integers(0, 10**12)
lines = st.builds(StackLine, texts, texts, numbers)
goroutines = st.builds(StuckGoroutine, stack=st.lists(lines, max_size=2).map(tuple))
verdicts = st.builds(
    Verdict,
    goroutines=st.lists(goroutines, max_size=2).map(tuple),
    events=st.lists(st.builds(Event), max_size=2).map(tuple),
    diagnostics=st.lists(
        st.builds(Diagnostic, file=st.text(min_size=1)), max_size=2
    ).map(tuple),
    exit_code=st.none() | numbers,
    pattern=st.none() | texts,
)


def test_it_is_exactly_the_object_of_the_contract():
    assert verdict_to_json(LEAK) == {
        "outcome": "leak",
        "summary": "1 goroutine never ends.",
        "pattern": "send-no-receiver",
        "goroutines": [
            {
                "id": 7,
                "state": "chan send",
                "line": 11,
                "file": "prog.go",
                "function": "main.leak.func1",
                "created_line": 10,
                "created_by": "main.leak",
                "proven": True,
                "count": 1,
                "stack": [
                    {"function": "main.leak.func1", "file": "prog.go", "line": 11}
                ],
            }
        ],
        "events": [{"kind": "stdout", "message": "hello\n", "delay_ns": 0}],
        "diagnostics": [
            {
                "line": 4,
                "column": 2,
                "message": "declared and not used: x",
                "source": "compile",
                "file": "prog.go",
            }
        ],
        "exit_code": 0,
        "truncated": False,
        "schedules": None,
        "timeline": None,
        "engine": "embedded",
        "go_version": "go1.27.3",
        "wall_ms": 412,
    }


def test_its_keys_are_in_the_order_of_the_contract():
    assert list(verdict_to_json(LEAK))[:3] == ["outcome", "summary", "pattern"]
    assert list(verdict_to_json(LEAK))[-3:] == ["engine", "go_version", "wall_ms"]


def test_a_record_keeps_the_reason_too():
    timeout = replace(LEAK, outcome=Outcome.TIMEOUT, reason="cpu-time")

    assert verdict_to_record(timeout) == verdict_to_json(timeout) | {
        "reason": "cpu-time"
    }


def test_every_field_of_a_verdict_is_recorded():
    assert {field.name for field in fields(Verdict)} <= set(verdict_to_record(LEAK))


@given(verdicts)
def test_it_reads_back_what_it_recorded(verdict):
    text = json.dumps(verdict_to_record(verdict))

    assert verdict_from_json(json.loads(text)) == verdict


@given(verdicts)
def test_it_reads_back_the_contract_but_for_the_reason(verdict):
    text = json.dumps(verdict_to_json(verdict))

    assert verdict_from_json(json.loads(text)) == replace(verdict, reason="")


@pytest.mark.parametrize("language", ["en", "zh-hans"])
@pytest.mark.parametrize("dump", list(every_dump()))
def test_a_recorded_verdict_can_be_said_in_any_language(dump, language):
    verdict = verdict_on(dump, Ending.TIMEOUT, "cpu-time", language)

    recorded = verdict_from_json(json.loads(json.dumps(verdict_to_record(verdict))))

    assert summarize(recorded, language) == verdict.summary


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"outcome": "fine"}, "outcome"),
        ({"outcome": 3}, "outcome"),
        ({"summary": None}, "summary"),
        ({"goroutines": None}, "goroutines"),
        ({"goroutines": [1]}, "goroutines"),
        ({"goroutines": [{}]}, "id"),
        ({"events": [{"kind": "stdin", "message": "", "delay_ns": 0}]}, "kind"),
        ({"diagnostics": [{"source": "lint"}]}, "source"),
        ({"exit_code": "0"}, "exit_code"),
        ({"wall_ms": True}, "wall_ms"),
        ({"truncated": 0}, "truncated"),
        ({"engine": 7}, "engine"),
    ],
)
def test_it_says_which_field_is_wrong(change, field):
    with pytest.raises(ContractError, match=f"^{field}: "):
        verdict_from_json(verdict_to_json(LEAK) | change)


@pytest.mark.parametrize("key", list(verdict_to_json(LEAK)))
def test_it_misses_no_field_that_is_not_optional(key):
    found = verdict_to_json(LEAK)
    del found[key]
    if key in {"pattern", "exit_code", "schedules", "timeline"}:
        assert verdict_from_json(found).outcome is Outcome.LEAK
        return

    with pytest.raises(ContractError, match=f"^{key}: "):
        verdict_from_json(found)
