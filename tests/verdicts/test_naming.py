"""The pattern that a verdict is given, for many programs that were run and recorded.

programs/<pattern>/ holds programs that show a pattern, programs/none/ those that leak
or hang in a way that has no name, and must not be called what they are not.
"""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from django.conf import settings

from tests.verdicts.record import PROGRAMS, VERDICTS, program_names
from tests.verdicts.recorded import RECORDINGS, observe, program
from tutorial.catalog.recordings import fingerprint
from tutorial.playground.observation import Ending
from tutorial.playground.program import read_program
from tutorial.verdicts.contract import verdict_from_json
from tutorial.verdicts.judge import judge
from tutorial.verdicts.naming import MAX_ROWS, RULES, name_pattern
from tutorial.verdicts.phrasebook import phrasebook
from tutorial.verdicts.verdict import Outcome

RECORDED = json.loads(VERDICTS.read_text())
CONTENT = settings.ROOT / "content"
CATALOG = sorted(p.stem for p in (RECORDINGS / "programs" / "patterns").glob("*.go"))
EXACT = {"http-body-not-closed", "iter-pull-no-stop"}

# What the lessons say of their programs, and what is said of them nowhere: no name.
SNIPPETS = {
    "background-never-done": "nil-channel",
    "both-wait-to-answer": None,
    "buffer-too-small": "buffer-too-small",
    "cancel-discarded": "lost-cancel",
    "cancel-not-read": "context-ignored",
    "cancel-skipped-on-error": "lost-cancel",
    "cancel-unheard": "context-ignored",
    "captured-value": "captured-value-blind-spot",
    "deadlock-all-blocked": "send-no-receiver",
    "deadlock-hidden-by-ticker": "send-no-receiver",
    "detached-never-ends": "nil-channel",
    "done-nobody-reads": "send-no-receiver",
    "first-replica-wins": "first-result-wins",
    "leak-keeps-memory": "send-no-receiver",
    "lost-buffer": "range-never-closed",
    "mutex-missing-unlock": "mutex-missing-unlock",
    "named-and-leaking": "send-no-receiver",
    "no-reply-on-error": "recv-no-sender",
    "one-goroutine-both-ends": None,
    "one-seat-short": "buffer-too-small",
    "pipeline-forgets-close": "range-never-closed",
    "range-never-closed": "range-never-closed",
    "range-waits-for-close": "range-never-closed",
    "recv-no-sender": "recv-no-sender",
    "retry-for-ever": "sleep-retry-loop",
    "returns-before-receive": "early-return",
    "select-then-plain-send": "context-ignored",
    "send-no-receiver": "send-no-receiver",
    "sender-gave-up": "recv-no-sender",
    "silent-server": "early-return",
    "stopped-ticker-range": "stopped-ticker-range",
    "ticker-goroutine": "ticker-goroutine",
    "timeout-abandons-sender": "abandoned-on-timeout",
    "timeout-after-progress": "abandoned-on-timeout",
    "timeout-leaves-the-sender": "abandoned-on-timeout",
    "two-sends-one-receive": "double-send",
    "wait-before-receive": "wg-wait-before-drain",
    "wait-deferred-last": None,
    "wait-without-stop": "range-never-closed",
    "wg-missing-done": "wg-missing-done",
    "zero-value-channel": "nil-channel",
}


def recorded(name):
    """Return a program with its verdict, as it was recorded."""
    source = (PROGRAMS / name).read_text()
    return verdict_from_json(RECORDED[name]["verdict"]), read_program(source)


@pytest.mark.parametrize("name", program_names())
def test_it_names_what_a_program_shows(name):
    verdict, source = recorded(name)
    folder = Path(name).parent.name

    assert verdict.goroutines
    assert name_pattern(verdict, source) == (None if folder == "none" else folder)


def test_every_recording_is_of_the_program_as_it_is():
    prints = {name: RECORDED[name]["sha256"] for name in RECORDED}

    assert prints == {
        name: fingerprint((PROGRAMS / name).read_text()) for name in program_names()
    }


def test_every_pattern_has_programs_in_different_words():
    folders = [Path(name).parent.name for name in program_names()]

    assert {name for name in set(folders) if folders.count(name) > 1} == {
        *phrasebook("en").patterns,
        "none",
    }


@pytest.mark.parametrize("name", CATALOG)
def test_it_names_the_programs_of_the_catalog(name):
    dump = f"exact/{name}" if name in EXACT else f"patterns/{name}"
    is_fatal = name == "wg-wait-before-drain"
    ending = Ending.DEADLOCK if is_fatal else Ending.RETURNED

    verdict = judge(observe(dump, ending), program(f"patterns/{name}"))

    assert verdict.pattern == name


@pytest.mark.parametrize("id", SNIPPETS)
def test_it_names_what_the_lessons_show(id):
    found = json.loads((CONTENT / "verdicts.json").read_text())[id]["verdict"]
    source = read_program((CONTENT / "snippets" / f"{id}.go").read_text())

    assert name_pattern(verdict_from_json(found), source) == SNIPPETS[id]


def test_every_rule_names_a_pattern_that_has_words():
    assert {name for name, _ in RULES} == phrasebook("en").patterns.keys()


def test_it_needs_the_program():
    assert judge(observe("patterns/double-send")).pattern is None


@pytest.mark.parametrize("outcome", [Outcome.CLEAN, Outcome.PANIC, Outcome.EXIT])
def test_it_names_nothing_but_what_is_stuck(outcome):
    verdict, source = recorded("double-send/validate.go")

    assert name_pattern(replace(verdict, outcome=outcome), source) is None


def test_it_names_nothing_where_nothing_is_left():
    verdict, source = recorded("double-send/validate.go")

    assert name_pattern(replace(verdict, goroutines=()), source) is None


def test_it_names_nothing_where_too_much_is_left():
    verdict, source = recorded("double-send/validate.go")
    many = verdict.goroutines * (MAX_ROWS + 1)

    assert name_pattern(replace(verdict, goroutines=many), source) is None


def test_it_names_nothing_in_a_text_that_it_cannot_read():
    verdict, _ = recorded("double-send/validate.go")
    broken = read_program("package main\n\nfunc main() {{{\n")

    assert name_pattern(verdict, broken) is None


def test_it_names_nothing_that_only_waits_while_main_goes_on():
    verdict, source = recorded("ticker-goroutine/cleanup.go")

    assert name_pattern(replace(verdict, outcome=Outcome.TIMEOUT), source) is None


def test_it_names_what_spins_while_main_goes_on():
    verdict, source = recorded("busy-default-loop/worker.go")
    hung = replace(verdict, outcome=Outcome.TIMEOUT)

    assert name_pattern(hung, source) == "busy-default-loop"


def test_the_first_row_with_a_name_decides():
    verdict, source = recorded("lock-held-across-send/receive.go")
    lines = replace(verdict.goroutines[0], line=1, stack=())
    rows = (lines, *verdict.goroutines)

    named = name_pattern(replace(verdict, goroutines=rows), source)

    assert named == "lock-held-across-send"
