"""Judge many schedules of one program as one: what can happen, and how often."""

from collections.abc import Iterator
from dataclasses import replace

from tutorial.playground.observation import ScheduledObservation
from tutorial.playground.program import Program
from tutorial.verdicts.judge import judge
from tutorial.verdicts.verdict import Outcome, Schedules, StuckGoroutine, Verdict
from tutorial.verdicts.words import summarize

STUCK = frozenset({Outcome.LEAK, Outcome.DEADLOCK, Outcome.TIMEOUT})
_GRAVEST_FIRST = (
    Outcome.DEADLOCK,
    Outcome.LEAK,
    Outcome.TIMEOUT,
    Outcome.PANIC,
    Outcome.EXIT,
    Outcome.CLEAN,
)


def judge_schedules(
    observed: tuple[ScheduledObservation, ...],
    program: Program | None = None,
    language: str = "en",
) -> Verdict:
    """Say what can happen to a program, from what was observed in its schedules.

    The verdict is the one that most of the stuck schedules have, else the gravest
    other, and lists the stuck goroutines of all schedules.
    """
    judged = [(judge(seen.observation, program), seen.seeds) for seen in observed]
    judged.sort(key=_most_telling)
    verdict, seeds = judged[0]
    if verdict.outcome not in _GRAVEST_FIRST:
        return replace(verdict, summary=summarize(verdict, language))
    stuck = [(found, seeds) for found, seeds in judged if found.outcome in STUCK]
    merged = replace(
        verdict,
        goroutines=tuple(_distinct(found for found, _ in stuck)) or verdict.goroutines,
        pattern=next((found.pattern for found, _ in stuck if found.pattern), None),
        schedules=Schedules(
            run=sum(len(seeds) for _, seeds in judged),
            leaking=sum(len(seeds) for _, seeds in stuck),
            seed=seeds[0],
        ),
    )
    return replace(merged, summary=summarize(merged, language))


def _most_telling(judged: tuple[Verdict, tuple[int, ...]]) -> tuple[object, ...]:
    verdict, seeds = judged
    if verdict.outcome not in _GRAVEST_FIRST:
        return (False,)
    rank = _GRAVEST_FIRST.index(verdict.outcome)
    is_stuck = verdict.outcome in STUCK
    return not is_stuck, -len(seeds) if is_stuck else rank, rank, seeds


def _distinct(verdicts: Iterator[Verdict]) -> Iterator[StuckGoroutine]:
    """Yield each goroutine that is stuck somewhere, as its first verdict has it."""
    seen = set()
    for verdict in verdicts:
        for row in verdict.goroutines:
            place = row.state, row.stack, row.created_line, row.created_by
            if place not in seen:
                seen.add(place)
                yield row
