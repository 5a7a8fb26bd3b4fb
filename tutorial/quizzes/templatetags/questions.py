"""Questions with the reader's answers, for any page."""

from collections.abc import Mapping

from django.http import HttpRequest
from django.template import Library
from django.template.context import RequestContext

from tutorial.accounts.guest import learner_id
from tutorial.catalog.model import Course, Lesson, Question
from tutorial.quizzes.models import Attempt
from tutorial.quizzes.sheet import Progress, Sheet, progress_in

register = Library()


@register.simple_tag(takes_context=True)
def answers_in(context: RequestContext, lesson: Lesson) -> Mapping[str, Attempt]:
    """Return the reader's last answers in `lesson`; asks only for those known."""
    reader = learner_id(_request(context))
    ids = [question.id for question in lesson.questions]
    if reader is None or not ids:
        return {}
    return Attempt.objects.by(reader).at(ids).last_by_question()


@register.inclusion_tag("quizzes/question.html")
def question(
    asked: Question, answers: Mapping[str, Attempt], lesson: Lesson
) -> dict[str, object]:
    """Ask `asked`, with the answer that was left."""
    return {"sheet": Sheet(asked, answers.get(asked.id), lesson.id)}


@register.simple_tag(takes_context=True)
def progress_of(context: RequestContext, course: Course) -> Mapping[str, Progress]:
    """Return the reader's progress by lesson: one query, none without a cookie."""
    reader = learner_id(_request(context))
    if reader is None:
        return {}
    return progress_in(course.lessons, Attempt.objects.by(reader).solved())


@register.filter
def of(values: Mapping[str, object], key: str) -> object:
    """Return the value of `key`, or None."""
    return values.get(key)


def _request(context: RequestContext) -> HttpRequest:
    found = context["request"]
    assert isinstance(found, HttpRequest)
    return found
