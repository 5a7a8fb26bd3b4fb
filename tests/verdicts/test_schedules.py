"""Many schedules of one program, judged as one."""

from dataclasses import replace

import pytest

from tutorial.playground.observation import Ending, Observation, ScheduledObservation
from tutorial.verdicts.contract import verdict_from_json, verdict_to_json
from tutorial.verdicts.schedules import judge_schedules
from tutorial.verdicts.verdict import Outcome, Schedules

CLEAN = Observation(Ending.RETURNED, "embedded", "go1.27.3", exit_code=0)
PANIC = replace(CLEAN, ending=Ending.PANIC, exit_code=2)
NOT_BUILT = replace(CLEAN, ending=Ending.NOT_BUILT, exit_code=None)


def leak(line: int) -> Observation:
    return replace(
        CLEAN,
        dump=(
            "goroutine 7 [chan send (leaked)]:\n"
            "main.main.func1()\n"
            f"\tprog.go:{line} +0x2\n"
            "created by main.main in goroutine 1\n"
            "\tprog.go:5 +0x6\n"
        ),
    )


def judged(*observed: tuple[Observation, tuple[int, ...]], language: str = "en"):
    seen = tuple(ScheduledObservation(one, seeds) for one, seeds in observed)
    return judge_schedules(seen, None, language)


def test_it_says_in_how_many_schedules_a_program_leaks():
    verdict = judged((CLEAN, (0, 1, 3)), (leak(6), (2, 4)))

    assert verdict.outcome is Outcome.LEAK
    assert verdict.schedules == Schedules(run=5, leaking=2, seed=2)
    assert "in 2 of 5 schedules; seed 2 shows it" in verdict.summary


def test_it_is_clean_only_where_every_schedule_is():
    verdict = judged((CLEAN, (0, 1, 2)))

    assert verdict.outcome is Outcome.CLEAN
    assert verdict.schedules == Schedules(run=3, leaking=0, seed=0)
    assert "all 3 schedules" in verdict.summary


def test_it_lists_the_stuck_goroutines_of_all_schedules_once():
    verdict = judged((leak(6), (0, 1)), (leak(8), (2,)), (leak(6), (3,)))

    assert [row.line for row in verdict.goroutines] == [6, 8]


def test_it_tells_the_most_frequent_way_to_be_stuck():
    verdict = judged((leak(6), (0,)), (leak(8), (1, 2, 3)))

    assert verdict.goroutines[0].line == 8
    assert verdict.schedules is not None
    assert verdict.schedules.seed == 1


def test_it_prefers_a_leak_to_a_panic_and_a_panic_to_nothing():
    with_leak = judged((CLEAN, (0,)), (PANIC, (1, 2)), (leak(6), (3,)))
    without = judged((CLEAN, (0, 3)), (PANIC, (1, 2)))

    assert with_leak.outcome is Outcome.LEAK
    assert without.outcome is Outcome.PANIC
    assert without.schedules == Schedules(run=4, leaking=0, seed=1)


def test_it_has_no_schedules_where_nothing_ran():
    verdict = judged((NOT_BUILT, (0,)))

    assert verdict.outcome is Outcome.COMPILE_ERROR
    assert verdict.schedules is None


@pytest.mark.parametrize(("language", "words"), [("en", "1 of 2"), ("zh-hans", "2 种")])
def test_it_speaks_the_readers_language(language, words):
    verdict = judged((CLEAN, (0,)), (leak(6), (1,)), language=language)

    assert words in verdict.summary


def test_the_contract_carries_the_schedules():
    verdict = judged((CLEAN, (0,)), (leak(6), (1,)))

    found = verdict_to_json(verdict)

    assert found["schedules"] == {"run": 2, "leaking": 1, "seed": 1}
    assert verdict_from_json(found).schedules == verdict.schedules
