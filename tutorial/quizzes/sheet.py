"""A question as a page shows it, with the answer that was left."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import get_language

from tutorial import wiring
from tutorial.catalog.grading import Answer, picked_choices
from tutorial.catalog.model import Choice, Lesson, Question, Snippet
from tutorial.quizzes.models import Attempt


@dataclass(frozen=True, slots=True)
class Sheet:
    """One question and the last attempt at it."""

    question: Question
    attempt: Attempt | None
    lesson_id: str = ""
    is_reminder: bool = False
    """Whether something was posted, but nothing was picked."""

    @property
    def picked(self) -> Answer:
        """What was picked, as it was left."""
        return self.attempt.picked if self.attempt else ()

    @property
    def picked_choices(self) -> tuple[Choice, ...]:
        """The choices that were picked and are still offered."""
        return picked_choices(self.question, self.picked)

    @property
    def snippet(self) -> Snippet | None:
        """The program that the question is about."""
        return wiring.catalog().snippets.get(self.question.snippet_id or "")


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of a lesson's questions were answered right."""

    solved: int
    asked: int

    @property
    def is_complete(self) -> bool:
        """Whether all were."""
        return self.solved == self.asked


def lesson_url(question: Question, lesson_id: str) -> str:
    """Return the place of `question` in the lesson named, or in the first that asks."""
    course = wiring.catalog().course(get_language() or "en")
    asking = [lesson for lesson in course.lessons if question in lesson.questions]
    named = [lesson for lesson in asking if lesson.id == lesson_id]
    for lesson in named + asking:
        page = reverse("lessons:lesson", args=lesson.id.split("/"))
        return f"{page}#question-{question.id}"
    return reverse("lessons:home")


def progress_in(
    lessons: tuple[Lesson, ...], solved: frozenset[str]
) -> Mapping[str, Progress]:
    """Return the progress in each lesson that asks something, by its id."""
    ids = {lesson.id: {q.id for q in lesson.questions} for lesson in lessons}
    return {
        lesson_id: Progress(len(questions & solved), len(questions))
        for lesson_id, questions in ids.items()
        if questions
    }
