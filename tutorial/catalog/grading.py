"""Whether an answer is right. The keys never leave the server."""

from tutorial.catalog.model import Catalog, Choice, Question, QuestionKind

type Answer = tuple[str, ...]
"""What was picked: ids of choices, or the number of a line as text."""


class AnswerError(Exception):
    """The answer cannot be graded: nothing was picked, or not something offered."""


def read_answer(catalog: Catalog, question: Question, picked: list[str]) -> Answer:
    """Return what was picked, in the order offered. Raises AnswerError."""
    offered = _offered(catalog, question)
    answer = tuple(value for value in offered if value in set(picked))
    is_single = not question.picks_many
    if not answer or len(answer) < len(set(picked)) or (is_single and len(answer) > 1):
        raise AnswerError(question.id)
    return answer


def grade(question: Question, answer: Answer) -> bool:
    """Return whether `answer` is right."""
    if question.kind is QuestionKind.FIND_LINE:
        return all(int(line) in question.key_lines for line in answer)
    return set(answer) == {c.id for c in question.choices if c.is_correct}


def picked_choices(question: Question, answer: Answer) -> tuple[Choice, ...]:
    """Return the choices that `answer` names, in order; none for a line."""
    return tuple(choice for choice in question.choices if choice.id in answer)


def _offered(catalog: Catalog, question: Question) -> list[str]:
    if question.kind is not QuestionKind.FIND_LINE:
        return [choice.id for choice in question.choices]
    assert question.snippet_id is not None, "find-line always has a program"
    lines = catalog.snippets[question.snippet_id].source.rstrip("\n").split("\n")
    return [str(number) for number, _ in enumerate(lines, start=1)]
