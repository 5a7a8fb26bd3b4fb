"""Running programs: the free page, the live stream, the recorded run, and the API."""

from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    JsonResponse,
    StreamingHttpResponse,
)
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tutorial import wiring
from tutorial.catalog.model import Snippet
from tutorial.playground.observation import PlaygroundError
from tutorial.runs.failures import as_failure, failure_html, unavailable
from tutorial.runs.live import LiveRun
from tutorial.runs.recorded import recorded_report
from tutorial.runs.report import report
from tutorial.runs.requests import RequestError, json_request, posted_source
from tutorial.runs.seats import take_seat
from tutorial.verdicts.contract import verdict_to_json
from tutorial.verdicts.trial import try_program

FIRST_EXAMPLE = "send-no-receiver"


@require_http_methods(["GET", "HEAD", "POST"])
def run(request: HttpRequest) -> HttpResponse:
    """Show the free editor page; run what is posted where no script did."""
    if request.method == "POST":
        return _run_posted(request)
    return render(request, "runs/run.html", _page(request.GET.get("snippet", "")))


@require_POST
def stream_run(request: HttpRequest) -> StreamingHttpResponse | HttpResponse:
    """Run what is posted, and tell each step as a line of JSON as it happens."""
    try:
        seat = take_seat(request)
    except PlaygroundError as error:
        return as_failure(HttpResponse(failure_html(error)), error)
    live = LiveRun(posted_source(request), _language(), seat.release)
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingHttpResponse(
        live, content_type="application/x-ndjson", headers=headers
    )


@require_GET
def recorded_run(request: HttpRequest, snippet_id: str) -> HttpResponse:
    """Return what was recorded when the snippet was run, as a partial."""
    snippet = wiring.catalog().snippets.get(snippet_id)
    found = recorded_report(snippet, _language()) if snippet else None
    if found is None:
        raise Http404(snippet_id)
    return render(request, "runs/verdict.html", {"report": found})


@csrf_exempt  # It takes only JSON, which no form can post, and reads no token.
@require_POST
def verdict(request: HttpRequest) -> JsonResponse:
    """Answer the verdict contract for {"source": "..."}."""
    playground = wiring.playground()
    try:
        source, asked = json_request(request)
        with take_seat(request):
            found = try_program(playground, source, language=_language(), asked=asked)
    except RequestError as error:
        return JsonResponse({"error": str(error)}, status=error.status)
    except PlaygroundError as error:
        found = unavailable(error, playground.name, _language())
        return as_failure(JsonResponse(verdict_to_json(found)), error)
    return JsonResponse(verdict_to_json(found))


def _run_posted(request: HttpRequest) -> HttpResponse:
    source, language = posted_source(request), _language()
    page = _page(request.POST.get("snippet", ""), source)
    try:
        with take_seat(request):
            found = try_program(wiring.playground(), source, language=language)
    except PlaygroundError as error:
        page["failure"] = failure_html(error)
        return as_failure(render(request, "runs/run.html", page), error)
    page["report"] = report(found, source, language)
    return render(request, "runs/run.html", page)


def _page(snippet_id: str, posted: str | None = None) -> dict[str, object]:
    """Return what the page shows before a run; the first example if none is named.

    A posted text that is no longer the snippet's has no snippet.
    """
    snippets = wiring.catalog().snippets
    chosen: Snippet | None = snippets.get(snippet_id) or snippets.get(FIRST_EXAMPLE)
    source = chosen.source if chosen and posted is None else posted or ""
    return {
        "examples": [snippet for snippet in snippets.values() if snippet.is_example],
        "snippet": chosen if chosen and chosen.source == source else None,
        "source": source,
    }


def _language() -> str:
    return get_language() or "en"
