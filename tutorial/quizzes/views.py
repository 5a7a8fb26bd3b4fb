"""Answers: graded here, kept, and shown with the evidence."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST
from django_htmx.middleware import HtmxDetails

from tutorial import wiring
from tutorial.accounts.guest import ensure_learner, remember
from tutorial.catalog.grading import AnswerError, grade, read_answer
from tutorial.catalog.model import Question
from tutorial.quizzes.models import Attempt
from tutorial.quizzes.sheet import Sheet, lesson_url


class HtmxRequest(HttpRequest):
    """A request that django-htmx has looked at."""

    htmx: HtmxDetails


@require_POST
def answer(request: HtmxRequest, question_id: str) -> HttpResponse:
    """Grade what was picked and show the question with what there is to say."""
    catalog = wiring.catalog()
    question = catalog.questions.get(question_id)
    if question is None:
        raise Http404(question_id)
    try:
        picked = read_answer(catalog, question, request.POST.getlist("answer"))
    except AnswerError:
        return _ask_again(request, question)
    learner = ensure_learner(request)
    attempt = Attempt.objects.create(
        learner=learner,
        question_id=question.id,
        answer=list(picked),
        is_correct=grade(question, picked),
    )
    response = _show(request, Sheet(question, attempt, _lesson_id(request)))
    remember(response, learner)
    return response


def _show(request: HtmxRequest, sheet: Sheet) -> HttpResponse:
    if not request.htmx:
        return redirect(lesson_url(sheet.question, sheet.lesson_id))
    return render(request, "quizzes/question.html", {"sheet": sheet})


def _ask_again(request: HtmxRequest, question: Question) -> HttpResponse:
    """Show the question with a reminder to pick something that is offered."""
    name = "quizzes/question.html" if request.htmx else "quizzes/answer.html"
    sheet = Sheet(question, None, _lesson_id(request), is_reminder=True)
    context = {"sheet": sheet, "lesson_url": lesson_url(question, sheet.lesson_id)}
    return render(request, name, context, status=422)


def _lesson_id(request: HttpRequest) -> str:
    """Return the lesson that the form stands in, as far as it says so."""
    return request.POST.get("lesson", "")
