"""The home page and the lessons. Neither asks the database for a passing reader."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from tutorial import wiring
from tutorial.lessons.places import place_of

HOME_SNIPPET = "send-no-receiver"


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Say what this is, show a leak, and lay out the course."""
    catalog = wiring.catalog()
    context = {
        "course": catalog.course(get_language() or "en"),
        "snippet": catalog.snippets.get(HOME_SNIPPET),
    }
    return render(request, "lessons/home.html", context)


@require_safe
def lesson(request: HttpRequest, chapter: str, slug: str) -> HttpResponse:
    """Show one lesson."""
    course = wiring.catalog().course(get_language() or "en")
    place = place_of(course, f"{chapter}/{slug}")
    if place is None:
        raise Http404(f"{chapter}/{slug}")
    return render(request, "lessons/lesson.html", {"course": course, "place": place})
