"""Run one program in many schedules, on an engine that can draw them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from tutorial.playground.observation import (
    Playground,
    Progress,
    ScheduledObservation,
)
from tutorial.playground.program import Program

PLAIN = 0
"""The seed of the schedule in which programs run otherwise."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a caller wants beyond one plain run."""

    schedules: int = 1
    has_timeline: bool = False


@runtime_checkable
class SchedulingPlayground(Protocol):
    """A playground that draws a schedule from a seed, the same one every time."""

    def run_schedules(
        self,
        program: Program,
        seeds: Sequence[int],
        progress: Progress,
        *,
        has_timeline: bool,
    ) -> tuple[ScheduledObservation, ...]:
        """Run `program` once a seed, and record its timeline if asked."""
        ...


def run_schedules(
    playground: Playground,
    program: Program,
    progress: Progress,
    asked: Asked,
) -> tuple[ScheduledObservation, ...]:
    """Run `program` as asked, or once and plainly where the engine can do no more."""
    seeds, has_timeline = range(asked.schedules), asked.has_timeline
    return run_seeds(playground, program, seeds, progress, has_timeline=has_timeline)


def run_seeds(
    playground: Playground,
    program: Program,
    seeds: Sequence[int],
    progress: Progress,
    *,
    has_timeline: bool,
) -> tuple[ScheduledObservation, ...]:
    """Run `program` once a seed, or once and plainly on an engine that draws none."""
    if isinstance(playground, SchedulingPlayground):
        return playground.run_schedules(
            program, seeds, progress, has_timeline=has_timeline
        )
    plain = playground.run(program, progress)
    return (ScheduledObservation(plain, (PLAIN,)),)
