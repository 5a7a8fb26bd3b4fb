"""Leave a remote in peace for a while after it has failed several times in a row."""

import threading
import time
from collections.abc import Callable


class Breaker:
    """Counts failures in a row. Shared by threads."""

    def __init__(
        self,
        failures: int,
        seconds: float,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._allowed = failures
        self._seconds = seconds
        self._now = now
        self._lock = threading.Lock()
        self._failures = 0
        self._closed_until = 0.0

    @property
    def is_open(self) -> bool:
        """Whether the remote is to be left in peace now."""
        return self._now() < self._closed_until

    def succeed(self) -> None:
        """Forget the failures."""
        with self._lock:
            self._failures = 0

    def fail(self) -> None:
        """Count a failure. After a rest, the first one starts the next rest."""
        with self._lock:
            self._failures += 1
            if self._failures >= self._allowed:
                self._closed_until = self._now() + self._seconds
