"""What the programs under tests/playground/programs promise of themselves.

A program's first line says how it ends, and comments where it is stuck:

    // outcome: leak, proven
    ...
    results <- 1 // want: 3 chan send in main.work

What spins stands at its loop. Outcomes are those of a verdict. After `exit` comes the
code, and after a comma the reason of the verdict, or whether all that is stuck is
proven to be. A block `// Output:` at the end holds what the program prints, as in Go's
examples.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from tutorial.verdicts.verdict import Verdict

PROGRAMS = Path(__file__).parent.parent / "programs"

_OUTCOME = re.compile(
    r"// outcome: (?P<word>\w+)(?: (?P<code>\d+))?(?:, (?P<detail>.+))?\n"
)
_WANT = re.compile(r"// want: (?P<all>.+)")
_STUCK = re.compile(r"(?:(?P<count>\d+) )?(?P<state>.+?)(?: in (?P<function>\S+))?")
_PROOFS = {"proven": True, "not proven": False}


@dataclass(frozen=True, slots=True, order=True)
class Stuck:
    """Goroutines that stand at one line for one reason."""

    line: int
    state: str
    count: int
    function: str


def seen(verdict: Verdict) -> tuple[Stuck, ...]:
    """Return what a verdict says is stuck, in the words of a promise."""
    return tuple(
        sorted(
            Stuck(row.line or 0, row.state, row.count, row.function or "")
            for row in verdict.goroutines
        )
    )


@dataclass(frozen=True, slots=True)
class Promise:
    """What a program says of itself."""

    outcome: str
    exit_code: int | None
    reason: str | None
    is_proven: bool | None
    stuck: tuple[Stuck, ...]
    output: str | None

    def is_kept(self, verdict: Verdict) -> bool:
        """Tell whether exactly the goroutines are stuck of which it was said."""
        return seen(verdict) == self.stuck


def read_promise(text: str) -> Promise:
    """Return what the program in `text` promises."""
    outcome = _OUTCOME.match(text)
    assert outcome, "the first line says no outcome"
    detail = outcome["detail"]
    return Promise(
        outcome=outcome["word"],
        exit_code=int(outcome["code"]) if outcome["code"] else None,
        reason=None if detail in _PROOFS else detail,
        is_proven=_PROOFS.get(detail) if detail else None,
        stuck=tuple(sorted(_read_stuck(text))),
        output=_read_output(text),
    )


def _read_stuck(text):
    for number, line in enumerate(text.split("\n"), start=1):
        if wanted := _WANT.search(line):
            for one in wanted["all"].split(", "):
                stuck = _STUCK.fullmatch(one)
                assert stuck, one
                count, function = int(stuck["count"] or 1), stuck["function"] or ""
                yield Stuck(number, stuck["state"], count, function)


def _read_output(text):
    _, marker, block = text.partition("\n// Output:\n")
    lines = [line.removeprefix("//").removeprefix(" ") for line in block.splitlines()]
    return "\n".join(lines) if marker else None
