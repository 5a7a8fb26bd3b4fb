"""What verdicts say, as phrases/<language>.toml has it: a mistake there is a crash."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "phrases"
DEFAULT_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence in the singular and in the plural, with {fields} to fill in."""

    one: str
    many: str

    def for_count(self, count: int, **fields: object) -> str:
        """Return the sentence for `count`, filled in."""
        return (self.one if count == 1 else self.many).format(count=count, **fields)


@dataclass(frozen=True, slots=True)
class OutcomeWords:
    """An outcome, named and explained."""

    title: str
    explanation: str


@dataclass(frozen=True, slots=True)
class StateWords:
    """What there is to say of a goroutine in one state."""

    doing: str
    """What it does: "blocked sending on a channel{place}"."""
    why: str
    """Why that lasts for ever, where this is proven."""
    why_alive: str
    """What was seen of it, where nothing is proven."""
    advice: str
    meaning: str
    cause: str
    question: str


@dataclass(frozen=True, slots=True)
class ReasonWords:
    """Why a program was not run, or which limit ended it."""

    text: str
    detailed: str
    """The text for a reason that comes with a {detail}."""
    clause: str
    """What happened, as the beginning of a sentence. Empty for what is no limit."""


@dataclass(frozen=True, slots=True)
class PatternWords:
    """A pattern of leaks: its name, what it was told by, and its cure.

    Go code in the sentences stands between backquotes.
    """

    title: str
    because: str
    fix: str


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """Every text of one language. `other` is the entry for what is not listed."""

    outcomes: Mapping[str, OutcomeWords]
    places: Mapping[str, str]
    summary: Mapping[str, Phrase]
    states: Mapping[str, StateWords]
    reasons: Mapping[str, ReasonWords]
    patterns: Mapping[str, PatternWords]

    def state(self, state: str) -> StateWords:
        """Return the words for a wait reason of the runtime."""
        return self.states.get(state) or self.states["other"]

    def reason(self, key: str) -> ReasonWords:
        """Return the words for a reason, by its key without a detail."""
        return self.reasons.get(key) or self.reasons["other"]


def languages() -> frozenset[str]:
    """Return the languages that verdicts can be worded in."""
    return frozenset(path.stem for path in FOLDER.glob("*.toml"))


def phrasebook(language: str) -> Phrasebook:
    """Return the texts in `language`, in English for a language we do not have."""
    return _load(language if language in languages() else DEFAULT_LANGUAGE)


@cache
def _load(language: str) -> Phrasebook:
    root = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    return Phrasebook(
        outcomes={
            key: OutcomeWords(_text(table, "title"), _text(table, "explanation"))
            for key, table in _tables(root, "outcomes")
        },
        places={key: _text(root["places"], key) for key in root["places"]},
        summary={key: _phrase(root["summary"], key) for key in root["summary"]},
        states={key: _state(table) for key, table in _tables(root, "states")},
        reasons={key: _reason(table) for key, table in _tables(root, "reasons")},
        patterns={
            key: PatternWords(*(_text(table, name) for name in _PATTERN_KEYS))
            for key, table in _tables(root, "patterns")
        },
    )


_PATTERN_KEYS = ("title", "because", "fix")

type Table = Mapping[str, object]


def _tables(root: Table, key: str) -> list[tuple[str, Table]]:
    section = _table(root, key)
    return [(name, _table(section, name)) for name in section]


def _table(table: Table, key: str) -> Table:
    value = table[key]
    if not isinstance(value, dict):
        raise TypeError(f"{key} must be a table")
    return value


def _text(table: Table, key: str, default: str | None = None) -> str:
    value = table[key] if default is None else table.get(key, default)
    if not isinstance(value, str):
        raise TypeError(f"{key} must be a text")
    return value


def _phrase(table: Table, key: str) -> Phrase:
    """Read a text, or a table with a text for one and a text for many."""
    value = table[key]
    if isinstance(value, str):
        return Phrase(value, value)
    forms = _table(table, key)
    return Phrase(_text(forms, "one"), _text(forms, "many"))


def _state(table: Table) -> StateWords:
    why = _text(table, "why")
    return StateWords(
        doing=_text(table, "doing"),
        why=why,
        why_alive=_text(table, "why_alive", why),
        advice=_text(table, "advice"),
        meaning=_text(table, "meaning"),
        cause=_text(table, "cause"),
        question=_text(table, "question"),
    )


def _reason(table: Table) -> ReasonWords:
    text = _text(table, "text")
    return ReasonWords(
        text=text,
        detailed=_text(table, "detailed", text),
        clause=_text(table, "clause", ""),
    )
