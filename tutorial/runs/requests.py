"""What a request asks to run: a form of ours, or JSON from anywhere."""

import json
from http import HTTPStatus

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest


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


def json_source(request: HttpRequest) -> str:
    """Return the program of {"source": "..."}. Raises RequestError."""
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
    return _source_of(body)


def _source_of(body: object) -> str:
    if not isinstance(body, dict) or not isinstance(source := body.get("source"), str):
        raise RequestError('Send an object with a text "source".')
    schedules = body.get("schedules", 1)
    if schedules != 1 or isinstance(schedules, bool):
        raise RequestError('"schedules" can only be 1 here.')
    return source
