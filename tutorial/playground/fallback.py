"""A second playground for when the first one fails."""

import logging
from collections.abc import Callable, Sequence

from tutorial.playground.observation import (
    Observation,
    Playground,
    PlaygroundCancelledError,
    PlaygroundError,
    Progress,
    ScheduledObservation,
    ignore_progress,
)
from tutorial.playground.program import Program
from tutorial.playground.schedules import run_seeds

logger = logging.getLogger(__name__)


class FallbackPlayground:
    """Asks `first`, and `second` where `first` failed; the engine tells which ran."""

    def __init__(self, first: Playground, second: Playground) -> None:
        self._first = first
        self._second = second
        self.name = first.name

    def run(
        self, program: Program, progress: Progress = ignore_progress
    ) -> Observation:
        """Run `program` on the first of the two that does not fail."""
        return self._first_of(lambda playground: playground.run(program, progress))

    def run_schedules(
        self,
        program: Program,
        seeds: Sequence[int],
        progress: Progress,
        *,
        has_timeline: bool,
    ) -> tuple[ScheduledObservation, ...]:
        """Run `program` once a seed; plainly on an engine that draws no schedules."""
        return self._first_of(
            lambda playground: run_seeds(
                playground, program, seeds, progress, has_timeline=has_timeline
            )
        )

    def _first_of[T](self, run: Callable[[Playground], T]) -> T:
        try:
            return run(self._first)
        except PlaygroundCancelledError:
            raise
        except PlaygroundError as error:
            logger.warning("%s failed: %r", self._first.name, error)
        return run(self._second)
