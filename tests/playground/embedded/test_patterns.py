"""Every pattern of a leak, run: a wrong program is caught, and its cure is clean."""

import pytest

from tests.playground.embedded.promises import PROGRAMS, read_promise, seen
from tutorial.playground.program import read_program
from tutorial.verdicts.judge import judge
from tutorial.verdicts.trial import try_program

PATTERNS = sorted((PROGRAMS / "patterns").glob("*.go"))
HTTP = PROGRAMS / "patterns" / "http-body-not-closed_bad.go"
UNLUCKY = ("lock-order-inversion", "rwmutex-recursive-read", "busy-default-loop")


def test_it_knows_every_pattern_and_a_cure_for_each():
    names = {path.stem.rpartition("_")[0] for path in PATTERNS}

    assert len(names) == 34
    assert len(PATTERNS) == 2 * len(names)


@pytest.mark.parametrize("path", PATTERNS, ids=lambda path: path.stem)
def test_it_sees_what_a_pattern_leaves_behind(verdict_on, path):
    promise = read_promise(path.read_text())

    verdict = verdict_on(path)

    assert verdict.outcome == promise.outcome, verdict.diagnostics
    assert promise.is_kept(verdict), seen(verdict)
    if promise.is_proven is not None:
        assert all(row.proven for row in verdict.goroutines) is promise.is_proven


def test_it_proves_nothing_of_those_that_wait_for_the_network(embedded):
    rows = try_program(embedded, HTTP.read_text()).goroutines

    assert {row.state: row.proven for row in rows} == {"IO wait": False, "select": True}


@pytest.mark.parametrize("path", PATTERNS, ids=lambda path: path.stem)
def test_it_names_a_pattern_and_not_its_cure(verdict_on, path):
    pattern, _, kind = path.stem.rpartition("_")

    verdict = verdict_on(path)

    assert verdict.pattern == (pattern if kind == "bad" else None)


@pytest.mark.parametrize("name", UNLUCKY)
def test_it_sees_the_same_in_every_run(embedded, name):
    text = (PROGRAMS / "patterns" / f"{name}_bad.go").read_text()
    program = read_program(text)

    verdicts = [judge(embedded.run(program), program) for _ in range(5)]

    assert all(read_promise(text).is_kept(verdict) for verdict in verdicts)
