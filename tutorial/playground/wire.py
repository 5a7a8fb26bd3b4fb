"""What a Go Playground answers to /compile, read with distrust.

The two front doors answer differently: golang/playground itself has Status, IsTest,
TestsFailed and VetOK, go.dev passes on none of them. Example of the former:

    {"Errors":"","Events":[{"Message":"ok","Kind":"stdout","Delay":0}],"Status":0,
     "IsTest":false,"TestsFailed":0,"VetOK":true}
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from tutorial.playground.observation import Event, PlaygroundError

MAX_PROGRAM_TIME_NS = 100 * 365 * 24 * 3600 * 10**9
"""Delays beyond this are not program time, whoever wrote them."""

_EVENTS = re.compile(r'"Events"\s*:\s*\[')
_BETWEEN = re.compile(r"[\s,]*")


class RemoteAnswerError(PlaygroundError):
    """The remote playground answered, but not as a Go Playground answers."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of a Go Playground, with its types checked and nothing else."""

    errors: str = ""
    """Why the program did not run: compile errors, or a limit of the Playground."""
    events: tuple[Event, ...] = ()
    vet_errors: str = ""
    status: int | None = None
    """The exit code; None where the door does not tell."""
    truncated: bool = False


def read_answer(text: str) -> Answer:
    """Read a whole answer. Raises RemoteAnswerError for anything unexpected."""
    fields = _read_object(text)
    if _read_optional(fields, "IsTest", bool):
        raise RemoteAnswerError("the remote ran tests instead of the program")
    status = fields.get("Status")
    if status is not None and type(status) is not int:
        raise RemoteAnswerError("Status is not a number")
    errors = fields.get("Errors")
    if not isinstance(errors, str):
        raise RemoteAnswerError("Errors is not a text")
    return Answer(
        errors=_clean(errors),
        events=_read_events(fields.get("Events")),
        vet_errors=_clean(_read_optional(fields, "VetErrors", str) or ""),
        status=status,
    )


def read_beginning(text: str) -> Answer:
    """Read what there is of an answer that was too long to read to its end."""
    start = _EVENTS.search(text)
    if start is None:
        raise RemoteAnswerError("the answer is too long")
    found = list(_decode_each(text, start.end()))
    return Answer(events=_read_events(found), truncated=True)


def _read_object(text: str) -> dict[str, object]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise RemoteAnswerError("the answer is not JSON") from error
    if not isinstance(found, dict):
        raise RemoteAnswerError("the answer is not an object")
    return found


def _read_optional[T](fields: dict[str, object], name: str, kind: type[T]) -> T | None:
    value = fields.get(name)
    if value is None or isinstance(value, kind):
        return value
    raise RemoteAnswerError(f"{name} has the wrong type")


def _read_events(found: object) -> tuple[Event, ...]:
    if found is None:
        return ()
    if not isinstance(found, list):
        raise RemoteAnswerError("Events is not a list")
    return tuple(_read_event(event) for event in found)


def _read_event(found: object) -> Event:
    if not isinstance(found, dict):
        raise RemoteAnswerError("an event is not an object")
    message, kind, delay = (found.get(name) for name in ("Message", "Kind", "Delay"))
    if not isinstance(message, str) or type(delay) is not int:
        raise RemoteAnswerError("a field of an event has the wrong type")
    if kind != "stdout" and kind != "stderr":
        raise RemoteAnswerError("an event of an unknown kind")
    delay_ns = min(max(delay, 0), MAX_PROGRAM_TIME_NS)
    return Event(kind, _clean(message), delay_ns)


def _decode_each(text: str, position: int) -> Iterator[object]:
    decoder = json.JSONDecoder()
    while True:
        between = _BETWEEN.match(text, position)
        assert between is not None
        try:
            found, position = decoder.raw_decode(text, between.end())
        except (ValueError, RecursionError):
            return
        yield found


def _clean(text: str) -> str:
    """Replace halves of surrogate pairs, which JSON can name and no text can hold."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
