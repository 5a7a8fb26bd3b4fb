"""Every address of the site."""

from django.conf.urls.i18n import i18n_patterns
from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from tutorial.runs import served_views as served
from tutorial.runs import views as runs


def healthz(_request: HttpRequest) -> HttpResponse:
    """Say that the process answers."""
    return HttpResponse("ok", content_type="text/plain")


handler500 = "tutorial.failures.server_error"

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("api/verdict", runs.verdict, name="verdict"),
    path("compile", served.compile_program, name="compile"),
    *i18n_patterns(
        path("", include("tutorial.lessons.urls")),
        path("questions/", include("tutorial.quizzes.urls")),
        path("run/", include("tutorial.runs.urls")),
    ),
]
