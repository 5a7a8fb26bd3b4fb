"""A verdict as a page shows it: in the reader's language, at the reader's lines."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from django.utils.translation import gettext

from tutorial.catalog.highlight import highlight_go
from tutorial.playground.program import lines_above
from tutorial.runs.marks import LineMarks, Mark, lay_out
from tutorial.verdicts import words
from tutorial.verdicts.verdict import Outcome, StuckGoroutine, Verdict

FIRST_FILE = "prog.go"
MAX_CARDS = 50
MAX_OUTPUT_LINES = 2000
"""A page with more is of no use to a reader, and slow to read for the browser."""
NANOSECONDS = 1_000_000_000
SHORTEST_PAUSE = 10_000_000
"""Below this a delay is the program's own work, and not worth a reader's time."""


@dataclass(frozen=True, slots=True)
class Card:
    """A stuck goroutine and what there is to say about it."""

    number: int
    goroutine: StuckGoroutine
    has_panicked: bool
    """Whether it ended the program, and does not wait for anything."""
    meaning: str
    """What its state means and what usually causes it."""
    question: str
    """What to ask next."""
    line: int | None
    """In the text as submitted, where the file is one of several in an archive."""
    created_line: int | None

    @property
    def name(self) -> str:
        """What it is called where its number is not seen."""
        if self.goroutine.count > 1:
            return gettext("group %(number)s") % {"number": self.number}
        return gettext("goroutine %(number)s") % {"number": self.number}

    @property
    def label(self) -> str:
        """What stands at the line where it blocks."""
        if self.has_panicked:
            return gettext("panics here")
        state = {"state": self.goroutine.state}
        if self.goroutine.count > 1:
            number = {"count": self.goroutine.count}
            return gettext("%(count)s goroutines stand here: %(state)s") % (
                number | state
            )
        return gettext("stands here: %(state)s") % state

    @property
    def start_label(self) -> str:
        """What stands at the line where it was started."""
        return gettext("started here")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence: words, or Go code."""

    text: str
    is_code: bool


@dataclass(frozen=True, slots=True)
class NamedPattern:
    """The pattern that the run shows, in words."""

    id: str
    title: str
    because: tuple[Piece, ...]
    fix: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class OutputLine:
    """A line of output, and how much program time passed before it."""

    kind: str
    text: str
    after: str
    is_first: bool
    """Whether the line before went to another stream."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A diagnostic at a line of the text as submitted."""

    line: int
    column: int
    message: str
    source: str
    file: str


@dataclass(frozen=True, slots=True)
class CodeLine:
    """One line of a program, highlighted, with what stands beside it."""

    number: int
    html: str
    marks: LineMarks


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that the partial of a verdict shows."""

    verdict: Verdict
    title: str
    summary: str
    pattern: NamedPattern | None
    cards: tuple[Card, ...]
    output: tuple[OutputLine, ...]
    has_more_output: bool
    findings: tuple[Finding, ...]
    is_recorded: bool = False

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What to mark in the code."""
        cards = (
            Mark(
                kind="blocked",
                sign=str(card.number),
                line=card.line,
                start_line=card.created_line,
                label=card.label,
                start_label=card.start_label,
                name=card.name,
            )
            for card in self.cards
        )
        signs = {"compile": "×", "vet": "!"}
        findings = (
            Mark(f.source, signs[f.source], f.line, label=f.message)
            for f in self.findings
        )
        return (*cards, *findings)

    @property
    def count(self) -> int:
        """How many goroutines are stuck, all told."""
        return sum(goroutine.count for goroutine in self.verdict.goroutines)

    @property
    def count_left_out(self) -> int:
        """How many of them have no card, because there are too many."""
        return self.count - sum(card.goroutine.count for card in self.cards)

    @property
    def has_archive(self) -> bool:
        """Whether a place needs the name of its file."""
        files = {c.goroutine.file for c in self.cards} | {f.file for f in self.findings}
        return bool(files - {FIRST_FILE, None})


def report(
    verdict: Verdict, source: str, language: str, *, is_recorded: bool = False
) -> Report:
    """Return how to show `verdict` on the program `source`."""
    above = lines_above(source)
    output = tuple(islice(_output(verdict), MAX_OUTPUT_LINES + 1))
    return Report(
        verdict=verdict,
        title=words.outcome_title(verdict.outcome, language),
        summary=verdict.summary,
        pattern=_pattern(verdict, language),
        cards=tuple(_cards(verdict, above, language)),
        output=output[:MAX_OUTPUT_LINES],
        has_more_output=verdict.truncated or len(output) > MAX_OUTPUT_LINES,
        findings=tuple(_findings(verdict, above)),
        is_recorded=is_recorded,
    )


def listing(source: str, marks: tuple[Mark, ...] = ()) -> tuple[CodeLine, ...]:
    """Return the lines of `source`, with `marks` beside them."""
    beside = lay_out(marks)
    return tuple(
        CodeLine(number, html, beside.get(number, LineMarks()))
        for number, html in enumerate(highlight_go(source), start=1)
    )


def _pattern(verdict: Verdict, language: str) -> NamedPattern | None:
    if verdict.pattern is None:
        return None
    said = words.pattern_words(verdict.pattern, language)
    because, fix = _pieces(said.because), _pieces(said.fix)
    return NamedPattern(verdict.pattern, said.title, because, fix)


def _pieces(sentence: str) -> tuple[Piece, ...]:
    """Split a sentence at its backquotes, between which there is code."""
    parts = enumerate(sentence.split("`"))
    return tuple(Piece(text, bool(number % 2)) for number, text in parts if text)


def _cards(verdict: Verdict, above: Mapping[str, int], language: str) -> Iterator[Card]:
    for number, goroutine in enumerate(verdict.goroutines[:MAX_CARDS], start=1):
        meaning, question = _said_of(goroutine.state, language)
        yield Card(
            number=number,
            goroutine=goroutine,
            has_panicked=verdict.outcome is Outcome.PANIC,
            meaning=meaning,
            question=question,
            line=_text_line(above, goroutine.file, goroutine.line),
            created_line=_text_line(above, goroutine.file, goroutine.created_line),
        )


def _said_of(state: str, language: str) -> tuple[str, str]:
    """Return what a state means, and what to ask next."""
    said = words.state_words(state, language)
    gap = "" if language.startswith("zh") else " "
    return gap.join((said.meaning, said.cause)), said.question


def _findings(verdict: Verdict, above: Mapping[str, int]) -> Iterator[Finding]:
    for found in verdict.diagnostics:
        line = _text_line(above, found.file, found.line) or found.line
        yield Finding(line, found.column, found.message, found.source, found.file)


def _text_line(
    above: Mapping[str, int], file: str | None, line: int | None
) -> int | None:
    """Return the line of the whole text that is `line` of `file` in the archive."""
    if line is None or file is None:
        return None
    return above.get(file, 0) + line


def _output(verdict: Verdict) -> Iterator[OutputLine]:
    before = ""
    for event in verdict.events:
        is_pause = event.delay_ns >= SHORTEST_PAUSE
        after = _duration(event.delay_ns) if is_pause else ""
        for text in event.message.removesuffix("\n").split("\n"):
            yield OutputLine(event.kind, text, after, event.kind != before)
            before, after = event.kind, ""


def _duration(nanoseconds: int) -> str:
    """Return a time as Go prints it, to three digits: "2s", "1.5ms"."""
    units = (("s", NANOSECONDS), ("ms", 1_000_000), ("µs", 1_000), ("ns", 1))
    for unit, size in units:
        if nanoseconds >= size:
            return f"{nanoseconds / size:.3g}{unit}"
    return "0s"
