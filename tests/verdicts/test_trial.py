"""From the text of a program to its verdict."""

import pytest

from tests.fakes import FakePlayground, leak
from tests.small_course import LEAKING
from tutorial.playground.observation import PlaygroundError
from tutorial.verdicts.trial import try_program
from tutorial.verdicts.verdict import Outcome


def test_it_runs_the_program_and_judges_what_was_seen():
    playground = FakePlayground(observation=leak(6, 5))
    told: list[str] = []

    verdict = try_program(playground, LEAKING, told.append, "zh-hans")

    assert verdict.outcome is Outcome.LEAK
    assert told == ["queued", "compiling", "running"]
    assert "第 6 行" in verdict.summary


def test_what_is_not_a_program_is_not_sent():
    playground = FakePlayground()

    verdict = try_program(playground, " \n")

    assert (verdict.outcome, verdict.reason) == (Outcome.REJECTED, "empty")
    assert playground.sources == []


def test_a_failure_of_the_playground_is_no_verdict():
    playground = FakePlayground(error=PlaygroundError())

    with pytest.raises(PlaygroundError):
        try_program(playground, LEAKING)
