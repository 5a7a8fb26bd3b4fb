"""Observations made of recorded dumps."""

from collections.abc import Iterator
from pathlib import Path

from tutorial.playground.observation import Ending, Observation
from tutorial.playground.program import Program, read_program
from tutorial.verdicts.judge import judge
from tutorial.verdicts.verdict import StuckGoroutine, Verdict

RECORDINGS = Path(__file__).parent.parent / "goroutines"


def observe(
    dump: str, ending: Ending = Ending.RETURNED, reason: str = ""
) -> Observation:
    """Return what an engine would have seen, with a dump recorded from a real run."""
    text = (RECORDINGS / "dumps" / f"{dump}.txt").read_text()
    return Observation(ending, "embedded", "go1.27.3", dump=text, reason=reason)


def program(name: str) -> Program:
    """Return the program of a recording: "patterns/double-send"."""
    path = next((RECORDINGS / "programs").glob(f"{name}.*"))
    return read_program(path.read_text())


def verdict_on(
    dump: str, ending: Ending = Ending.RETURNED, reason: str = "", language: str = "en"
) -> Verdict:
    """Judge a recorded dump of a program that is prog.go alone."""
    return judge(observe(dump, ending, reason), language=language)


def rows(text: str, ending: Ending = Ending.RETURNED) -> tuple[StuckGoroutine, ...]:
    """Judge a dump that is written out in a test."""
    return judge(Observation(ending, "embedded", "go1.27.3", dump=text)).goroutines


def every_dump() -> Iterator[str]:
    """Yield the names of all recordings."""
    dumps = RECORDINGS / "dumps"
    for path in sorted(dumps.rglob("*.txt")):
        yield str(path.relative_to(dumps).with_suffix(""))
