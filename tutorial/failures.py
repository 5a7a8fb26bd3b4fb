"""The pages for requests that could not be answered, which keep the reader's text."""

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.http.request import UnreadablePostError
from django.shortcuts import render

_UNREADABLE = (RequestDataTooBig, UnreadablePostError, MultiPartParserError)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say that the page was too old to post from, and offer to post again."""
    context = {"source": _posted_source(request)}
    return render(request, "403_csrf.html", context, status=403)


def server_error(request: HttpRequest) -> HttpResponse:
    """Say that the mistake is ours. The page needs no database and no catalog."""
    context = {"source": _posted_source(request)}
    return render(request, "500.html", context, status=500)


def _posted_source(request: HttpRequest) -> str:
    try:
        return request.POST.get("source", "")
    except _UNREADABLE:
        return ""
