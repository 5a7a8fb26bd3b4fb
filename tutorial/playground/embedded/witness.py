"""What the runtime's own part in a program tells, through functions of the host."""

from tutorial.playground.embedded.clock import Clock
from tutorial.playground.embedded.record import Change, How, Record
from tutorial.playground.embedded.wasi import Memory

REPORT_BYTES = 8 << 20
MAX_CHANGES = 20_000


class Witness:
    """Writes down how one run ended, and who was alive then."""

    memory: Memory
    """Of the program; there as soon as it runs."""

    def __init__(self, record: Record, clock: Clock) -> None:
        self.is_reported = False
        """Whether the runtime has told all that there is to tell."""
        self._record = record
        self._clock = clock
        self._reasons: dict[int, str] = {}
        self._described = 0

    def ended(self, how: int) -> None:
        """Note how the program ended."""
        if how == How.REPORTED:
            self.is_reported = True
        elif self._record.how is How.UNKNOWN:
            self._record.how = How(how)
            self._record.end_ns = self._clock.now_ns
            if self._record.how is How.TIMED_OUT and not self._record.reason:
                self._record.reason = "program-time"

    def refused(self) -> None:
        """Note that the program was refused memory."""
        self._record.reason = "out-of-memory"

    def reason(self, number: int, address: int, size: int) -> None:
        """Learn the text of a wait reason."""
        self._reasons[number] = self.memory.read(address, size).decode()

    def state(self, goroutine: int, status: int, reason: int) -> None:
        """Note a goroutine's change of state."""
        if goroutine == 1 and self._record.how is How.RETURNED:
            return  # the program is over; what remains of main only waits for the rest
        if len(self._record.changes) < MAX_CHANGES:
            why = self._reasons.get(reason, "")
            change = Change(self._clock.now_ns, goroutine, status, why)
            self._record.changes.append(change)

    def begin_report(self, _proven: int) -> None:
        """Forget an earlier report: a better one follows."""
        self._record.fingerprints.clear()
        self._record.descriptions.clear()
        self._record.counts.clear()
        self._described = 0

    def see(self, address: int, size: int) -> int:
        """Say whether a goroutine of this kind was described; count it if so."""
        key = self.memory.read(address, size)
        known = self._record.fingerprints.get(key)
        if known is not None:
            self._record.counts[known] += 1
            return 1
        if self._described > REPORT_BYTES:
            return 1
        self._record.fingerprints[key] = len(self._record.counts)
        return 0

    def describe(self, address: int, size: int) -> None:
        """Keep the description of a goroutine, the first of its kind."""
        text = self.memory.read(address, size).decode("utf-8", "replace")
        self._described += size
        self._record.descriptions.append(text)
        self._record.counts.append(1)
