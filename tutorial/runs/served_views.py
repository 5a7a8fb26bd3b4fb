"""The Go Playground's protocol, served, so that this site can be another's remote."""

import json
import logging
from dataclasses import dataclass

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.request import RawPostDataException
from django.views.decorators.csrf import csrf_exempt

from tutorial import wiring
from tutorial.playground.observation import (
    Ending,
    Observation,
    PlaygroundBusyError,
    PlaygroundError,
)
from tutorial.playground.program import (
    MAX_SOURCE_BYTES,
    RejectedError,
    read_program,
)
from tutorial.playground.served import to_answer, to_old_answer

logger = logging.getLogger(__name__)

MAX_BYTES = MAX_SOURCE_BYTES + (16 << 10)
"""Room for what another Leak Lab puts beside its readers' programs."""

_TRUE = ("1", "t", "T", "true", "TRUE", "True")
"""What strconv.ParseBool takes for true."""


@dataclass(frozen=True, slots=True)
class _Asked:
    body: str
    with_vet: bool
    is_new: bool


class _BadRequestError(Exception):
    """The request holds no program."""


@csrf_exempt  # It reads no cookie, and anybody may ask.
def compile_program(request: HttpRequest) -> HttpResponse:
    """Run the program that is sent, as /compile of golang/playground does."""
    if not settings.PLAYGROUND_SERVED:
        raise Http404
    if request.method == "OPTIONS":
        return _for_any_origin(HttpResponse())
    try:
        asked = _asked(request)
        seen = _run(asked.body)
    except _BadRequestError:
        response = _text("Bad Request", 400)
    except PlaygroundBusyError:
        response = _text("Service Unavailable", 503)
        response["Retry-After"] = "5"
    except PlaygroundError as error:
        logger.warning("A served run failed: %r", error)
        response = _text("Internal Server Error", 500)
    else:
        response = _json(seen, asked)
    return _for_any_origin(response)


def _run(body: str) -> Observation:
    playground = wiring.embedded()
    try:
        return playground.run(read_program(body, MAX_BYTES))
    except RejectedError as error:
        return Observation(Ending.REJECTED, playground.name, "", reason=error.reason)


def _asked(request: HttpRequest) -> _Asked:
    if body := request.POST.get("body"):
        with_vet = request.POST.get("withVet") in _TRUE
        return _Asked(body, with_vet, is_new=request.POST.get("version") == "2")
    try:
        sent = json.loads(request.body)
    except (ValueError, RecursionError, RawPostDataException) as error:
        raise _BadRequestError from error
    if not isinstance(sent, dict):
        raise _BadRequestError
    # Go does not mind the case of a field's name.
    fields = {name.lower(): value for name, value in sent.items()}
    body = fields.get("body", "")
    if not isinstance(body, str):
        raise _BadRequestError
    return _Asked(body, with_vet=fields.get("withvet") is True, is_new=True)


def _json(seen: Observation, asked: _Asked) -> HttpResponse:
    if asked.is_new:
        answer = to_answer(seen, with_vet=asked.with_vet)
    else:
        answer = to_old_answer(seen)
    text = json.dumps(answer) + "\n"
    return HttpResponse(text, content_type="application/json")


def _text(said: str, status: int) -> HttpResponse:
    return HttpResponse(f"{said}\n", status=status, content_type="text/plain")


def _for_any_origin(response: HttpResponse) -> HttpResponse:
    response["Access-Control-Allow-Origin"] = "*"
    return response
