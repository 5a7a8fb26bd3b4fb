"""Write a verdict as the JSON object of the public contract, and read it back."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Literal

from tutorial.playground.observation import Diagnostic, Event
from tutorial.verdicts.verdict import (
    Outcome,
    Schedules,
    StackLine,
    StuckGoroutine,
    Verdict,
)

type JSONObject = Mapping[str, object]


class ContractError(Exception):
    """The object is not a verdict. The message names the field."""


def verdict_to_json(verdict: Verdict) -> dict[str, object]:
    """Return the object that the command prints and the API answers."""
    return {
        "outcome": verdict.outcome.value,
        "summary": verdict.summary,
        "pattern": verdict.pattern,
        "goroutines": [_goroutine_to_json(row) for row in verdict.goroutines],
        "events": [asdict(event) for event in verdict.events],
        "diagnostics": [asdict(found) for found in verdict.diagnostics],
        "exit_code": verdict.exit_code,
        "truncated": verdict.truncated,
        "schedules": asdict(verdict.schedules) if verdict.schedules else None,
        "timeline": [asdict(span) for span in verdict.timeline] or None,
        "engine": verdict.engine,
        "go_version": verdict.go_version,
        "wall_ms": verdict.wall_ms,
    }


def verdict_to_record(verdict: Verdict) -> dict[str, object]:
    """Return the object of the contract and the reason, which is not part of it.

    With the reason a recorded verdict can be summarized in any language.
    """
    return {**verdict_to_json(verdict), "reason": verdict.reason}


def verdict_from_json(found: JSONObject) -> Verdict:
    """Return the verdict that `found` was written from, or recorded from.

    Raises ContractError for an object that is none.
    """
    return Verdict(
        outcome=_outcome(found),
        summary=_text(found, "summary"),
        pattern=_maybe_text(found, "pattern"),
        goroutines=tuple(map(_goroutine, _objects(found, "goroutines"))),
        events=tuple(map(_event, _objects(found, "events"))),
        diagnostics=tuple(map(_diagnostic, _objects(found, "diagnostics"))),
        exit_code=_maybe_number(found, "exit_code"),
        truncated=_truth(found, "truncated"),
        schedules=_schedules(found.get("schedules")),
        engine=_text(found, "engine"),
        go_version=_text(found, "go_version"),
        wall_ms=_number(found, "wall_ms"),
        reason=_maybe_text(found, "reason") or "",
    )


def _goroutine_to_json(row: StuckGoroutine) -> dict[str, object]:
    return {**asdict(row), "stack": [asdict(line) for line in row.stack]}


def _goroutine(found: JSONObject) -> StuckGoroutine:
    return StuckGoroutine(
        id=_number(found, "id"),
        state=_text(found, "state"),
        line=_maybe_number(found, "line"),
        file=_maybe_text(found, "file"),
        function=_maybe_text(found, "function"),
        created_line=_maybe_number(found, "created_line"),
        created_by=_maybe_text(found, "created_by"),
        proven=_truth(found, "proven"),
        count=_number(found, "count"),
        stack=tuple(map(_stack_line, _objects(found, "stack"))),
    )


def _stack_line(found: JSONObject) -> StackLine:
    return StackLine(
        function=_text(found, "function"),
        file=_text(found, "file"),
        line=_number(found, "line"),
    )


def _event(found: JSONObject) -> Event:
    kinds: dict[str, Literal["stdout", "stderr"]] = {
        "stdout": "stdout",
        "stderr": "stderr",
    }
    kind = kinds.get(_text(found, "kind"))
    if kind is None:
        raise ContractError(f"kind: {found['kind']!r} is no stream")
    return Event(kind, _text(found, "message"), _number(found, "delay_ns"))


def _diagnostic(found: JSONObject) -> Diagnostic:
    sources: dict[str, Literal["compile", "vet"]] = {"compile": "compile", "vet": "vet"}
    source = sources.get(_text(found, "source"))
    if source is None:
        raise ContractError(f"source: {found['source']!r} finds nothing")
    return Diagnostic(
        line=_number(found, "line"),
        column=_number(found, "column"),
        message=_text(found, "message"),
        source=source,
        file=_maybe_text(found, "file") or "prog.go",
    )


def _schedules(found: object) -> Schedules | None:
    if found is None:
        return None
    if not isinstance(found, dict):
        raise ContractError("schedules: not an object")
    run, leaking, seed = (_number(found, key) for key in ("run", "leaking", "seed"))
    return Schedules(run, leaking, seed)


def _outcome(found: JSONObject) -> Outcome:
    name = _text(found, "outcome")
    if name not in set(Outcome):
        raise ContractError(f"outcome: {name!r} is no outcome")
    return Outcome(name)


def _objects(found: JSONObject, key: str) -> Iterator[JSONObject]:
    value = found.get(key)
    if not isinstance(value, list):
        raise ContractError(f"{key}: not a list")
    for item in value:
        if not isinstance(item, dict):
            raise ContractError(f"{key}: holds what is not an object")
        yield item


def _text(found: JSONObject, key: str) -> str:
    value = found.get(key)
    if not isinstance(value, str):
        raise ContractError(f"{key}: not a text")
    return value


def _maybe_text(found: JSONObject, key: str) -> str | None:
    return None if found.get(key) is None else _text(found, key)


def _number(found: JSONObject, key: str) -> int:
    value = found.get(key)
    if not isinstance(value, int) or isinstance(value, bool):
        raise ContractError(f"{key}: not a whole number")
    return value


def _maybe_number(found: JSONObject, key: str) -> int | None:
    return None if found.get(key) is None else _number(found, key)


def _truth(found: JSONObject, key: str) -> bool:
    value = found.get(key)
    if not isinstance(value, bool):
        raise ContractError(f"{key}: neither true nor false")
    return value
