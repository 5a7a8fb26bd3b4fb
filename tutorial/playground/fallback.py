"""A second playground for when the first one fails."""

import logging

from tutorial.playground.observation import (
    Observation,
    Playground,
    PlaygroundCancelledError,
    PlaygroundError,
    Progress,
    ignore_progress,
)
from tutorial.playground.program import Program

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
        try:
            return self._first.run(program, progress)
        except PlaygroundCancelledError:
            raise
        except PlaygroundError as error:
            logger.warning("%s failed: %r", self._first.name, error)
        return self._second.run(program, progress)
