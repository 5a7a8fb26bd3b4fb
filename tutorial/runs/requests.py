"""What a request asks to run: a form of ours, or JSON from anywhere."""

import json
from http import HTTPStatus

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest

from tutorial.playground.schedules import Asked
from tutorial.verdicts.trial import MAX_SCHEDULES


class RequestError(Exception):
    """The request does not keep to the contract; the message says how to."""

    def __init__(self, message: str, status: int = HTTPStatus.BAD_REQUEST) -> None:
        super().__init__(message)
        self.status = status


def posted_source(request: HttpRequest) -> str:
    """Return the program of a posted form, with line ends as Go has them.

    Browsers post every line end as a carriage return and a line feed.
    """
    return request.POST.get("source", "").replace("\r\n", "\n")


def json_request(request: HttpRequest) -> tuple[str, Asked]:
    """Return the program of a JSON request, and what is asked beyond a plain run.

    It is {"source": "...", "schedules": 1, "timeline": false}. Raises RequestError.
    """
    if request.content_type != "application/json":
        message = "Send the object as Content-Type: application/json."
        raise RequestError(message, HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
    try:
        body: object = json.loads(request.body)
    except RequestDataTooBig as error:
        message = "The request is too large."
        raise RequestError(message, HTTPStatus.CONTENT_TOO_LARGE) from error
    except (ValueError, RecursionError) as error:
        raise RequestError("The body is not valid JSON.") from error
    if not isinstance(body, dict) or not isinstance(source := body.get("source"), str):
        raise RequestError('Send an object with a text "source".')
    has_timeline = body.get("timeline", False)
    if not isinstance(has_timeline, bool):
        raise RequestError('"timeline" must be true or false.')
    asked = Asked(_schedules_of(body.get("schedules", 1)), has_timeline)
    return _whole_characters(source), asked


def _whole_characters(text: str) -> str:
    """Replace halves of surrogate pairs, which JSON can name and no text can hold."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _schedules_of(schedules: object) -> int:
    if not isinstance(schedules, int) or isinstance(schedules, bool):
        raise RequestError('"schedules" must be a number.')
    if not 1 <= schedules <= MAX_SCHEDULES:
        raise RequestError(f'"schedules" must be from 1 to {MAX_SCHEDULES}.')
    return schedules
