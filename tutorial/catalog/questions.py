"""Read the questions, and take the keys of some from recorded verdicts."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tutorial.catalog.errors import Problem
from tutorial.catalog.languages import OUTCOME_LABELS
from tutorial.catalog.model import Choice, Question, QuestionKind, Snippet
from tutorial.catalog.outline import KEBAB
from tutorial.catalog.places import file_name
from tutorial.catalog.recordings import Recording
from tutorial.catalog.tables import Table, read_table

COMMON_KEYS = ("kind", "snippet", "misconception", "prompt", "explanation")
KEYS = {
    QuestionKind.CHOICE: (*COMMON_KEYS, "many", "choices"),
    QuestionKind.PREDICT: (*COMMON_KEYS, "why"),
    QuestionKind.FIND_LINE: COMMON_KEYS,
}
FEWEST, MOST = 3, 5


@dataclass(frozen=True, slots=True)
class Evidence:
    """The programs that questions ask about, and what their runs showed."""

    snippets: Mapping[str, Snippet]
    recordings: Mapping[str, Recording]


def read_questions(
    root: Path, evidence: Evidence, problems: list[Problem]
) -> dict[str, Question]:
    """Return the questions by id, in the order of their ids."""
    questions = {}
    for path in sorted((root / "questions").glob("*.toml")):
        table = read_table(path, file_name(path, root), problems)
        if not KEBAB.fullmatch(path.stem):
            problems.append(
                Problem(
                    file_name(path, root), None, "a question's name is lowercase-hyphen"
                )
            )
        if table and (question := _read_question(path.stem, table, evidence)):
            questions[question.id] = question
    return questions


def _read_question(id: str, table: Table, evidence: Evidence) -> Question | None:
    kind = _kind(table)
    if kind is None:
        return None
    table.allow(*KEYS[kind])
    snippet = _snippet_id(table, kind, evidence)
    recording = evidence.recordings.get(snippet or "")
    return Question(
        id=id,
        kind=kind,
        prompt=table.text("prompt"),
        explanation=table.text("explanation"),
        snippet_id=snippet,
        choices=_choices(table, kind, recording),
        picks_many=table.optional("many", bool, default=False),
        misconception=table.optional("misconception", str, default=""),
        key_lines=_key_lines(table, kind, recording),
    )


def _kind(table: Table) -> QuestionKind | None:
    written = table.string("kind")
    try:
        return QuestionKind(written)
    except ValueError:
        if written:
            known = ", ".join(QuestionKind)
            table.report(f'unknown kind "{written}" (known: {known})', "kind")
        return None


def _snippet_id(table: Table, kind: QuestionKind, evidence: Evidence) -> str | None:
    if "snippet" not in table.values:
        if kind is not QuestionKind.CHOICE:
            table.report(f'a {kind} question needs a "snippet"', "kind")
        return None
    id = table.string("snippet")
    if id and id not in evidence.snippets:
        table.report(f'there is no snippet "{id}"', "snippet")
    return id


def _choices(
    table: Table, kind: QuestionKind, recording: Recording | None
) -> tuple[Choice, ...]:
    if kind is QuestionKind.CHOICE:
        return _written_choices(table)
    if kind is QuestionKind.PREDICT:
        return _outcomes(table, recording)
    return ()


def _written_choices(table: Table) -> tuple[Choice, ...]:
    tables = table.tables("choices")
    choices = tuple(_choice(choice) for choice in tables)
    _check_count(table, choices)
    ids = [choice.id for choice in choices]
    for choice, place in zip(choices, tables, strict=True):
        if choice.id and ids.count(choice.id) > 1:
            place.report(f'the choice id "{choice.id}" is used twice', "id")
    return choices


def _choice(table: Table) -> Choice:
    table.allow("id", "correct", "text", "why")
    return Choice(
        id=table.string("id"),
        text=table.text("text"),
        is_correct=table.optional("correct", bool, default=False),
        why=table.text("why"),
    )


def _check_count(table: Table, choices: tuple[Choice, ...]) -> None:
    if choices and not FEWEST <= len(choices) <= MOST:
        message = f"{len(choices)} choices: write {FEWEST} to {MOST}"
        table.report(message, "choices")
    right = sum(choice.is_correct for choice in choices)
    if choices and not right:
        table.report("no choice is correct", "choices")
    if right > 1 and not table.values.get("many"):
        message = f"{right} choices are correct: write many = true, or correct one"
        table.report(message, "choices")


def _outcomes(table: Table, recording: Recording | None) -> tuple[Choice, ...]:
    """Return a choice per outcome; the recorded run says which one is right."""
    why = table.table("why")
    why.allow(*OUTCOME_LABELS)
    outcome = recording.outcome if recording else ""
    if recording and outcome not in OUTCOME_LABELS:
        known = ", ".join(OUTCOME_LABELS)
        message = f'the snippet ends in "{outcome}", which is not on offer ({known})'
        table.report(message, "snippet")
    return tuple(
        Choice(id, label, is_correct=id == outcome, why=why.text(id))
        for id, label in OUTCOME_LABELS.items()
    )


def _key_lines(
    table: Table, kind: QuestionKind, recording: Recording | None
) -> frozenset[int]:
    if kind is not QuestionKind.FIND_LINE or recording is None:
        return frozenset()
    if not recording.stuck_lines:
        message = "the recorded run of the snippet has no goroutine that blocks"
        table.report(message, "snippet")
    return recording.stuck_lines
