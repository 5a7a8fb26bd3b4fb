"""What a visitor is told where the playground, not the program, failed."""

import logging
from dataclasses import replace
from http import HTTPStatus

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import get_language

from tutorial.playground.observation import (
    PlaygroundBusyError,
    PlaygroundCancelledError,
    PlaygroundError,
)
from tutorial.runs.seats import CrowdedError
from tutorial.verdicts.verdict import Outcome, Verdict
from tutorial.verdicts.words import explain_reason, outcome_title, summarize

RETRY_SECONDS = 10

logger = logging.getLogger(__name__)


def failure_html(error: PlaygroundError) -> str:
    """Return a message that says what to do now, and log what we have to mend."""
    _log(error)
    kind, language = _kind(error), get_language() or "en"
    context = {
        "kind": kind,
        "title": outcome_title(Outcome.UNAVAILABLE, language),
        "text": explain_reason(kind, language),
    }
    return render_to_string("runs/failure.html", context)


def unavailable(error: PlaygroundError, engine: str, language: str = "en") -> Verdict:
    """Return the verdict that says that the fault is ours, and log what it is."""
    _log(error)
    verdict = Verdict(
        outcome=Outcome.UNAVAILABLE,
        summary="",
        engine=engine,
        go_version="",
        reason=_kind(error),
    )
    return replace(verdict, summary=summarize(verdict, language))


def as_failure[R: HttpResponse](response: R, error: PlaygroundError) -> R:
    """Give `response` the status and the time to wait that fit `error`."""
    is_crowded = isinstance(error, CrowdedError)
    response.status_code = (
        HTTPStatus.TOO_MANY_REQUESTS if is_crowded else HTTPStatus.SERVICE_UNAVAILABLE
    )
    response["Retry-After"] = str(RETRY_SECONDS)
    return response


def _log(error: PlaygroundError) -> None:
    if not isinstance(error, PlaygroundBusyError | PlaygroundCancelledError):
        logger.warning("A run failed: %r", error)


def _kind(error: PlaygroundError) -> str:
    if isinstance(error, CrowdedError):
        return "crowded"
    return "busy" if isinstance(error, PlaygroundBusyError) else "unavailable"
