"""Draw from a remote answer what was observed of the reader's program."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from tutorial.playground.check import is_in_main, main_name_spans
from tutorial.playground.observation import (
    Diagnostic,
    Ending,
    Event,
    Observation,
    PlaygroundError,
)
from tutorial.playground.probe import HARNESS_FILE, Probed
from tutorial.playground.report import Report, Sight, cut_report
from tutorial.playground.said import read_findings
from tutorial.playground.wire import Answer

ENGINE = "remote"
MAX_EVENTS = 5_000
MAX_OUTPUT = 256 << 10
"""Characters of output that are kept, as in the embedded engine."""

_RUN_TIMEOUT = "timeout running program"
_BUILD_TIMEOUT = "timeout running go build"
_TOO_MUCH_OUTPUT = "Output too large"
_PANIC_STATUS = 2
_KILLED_STATUS = 137
_CRASH = re.compile(r"(?:panic|fatal error): ")
_STACK = re.compile(r"(?m)^goroutine \d{1,18} (?:gp=\S+ m=.*? )?\[[^\]\n]+\]:\n")
_LOST_CANCEL = re.compile(
    r"is not used on all paths \(possible context leak\)|"
    r"this return statement may be reached without using"
)
_DEADLOCKS = (
    "fatal error: all goroutines are asleep - deadlock!",
    "fatal error: no goroutines (main called runtime.Goexit) - deadlock!",
)


class RemoteProbeError(PlaygroundError):
    """The remote playground cannot compile our part of the program."""


@dataclass(frozen=True, slots=True)
class _End:
    """How it ended, with what belongs to that ending."""

    ending: Ending
    dump: str = ""
    counts: tuple[int, ...] = ()
    exit_code: int | None = None
    reason: str = ""


def conclude(answer: Answer, probed: Probed) -> Observation:
    """Return what `answer` shows of the program in `probed`.

    Raises RemoteProbeError where it is our files that do not compile there.
    """
    vet = _findings(answer.vet_errors, probed, "vet")
    if answer.errors:
        return _not_run(answer, probed)
    events, report = cut_report(answer.events, probed)
    events, timed_out = _without_timeout_line(events, answer.status)
    end = _end(answer, events, report, timed_out=timed_out)
    kept, truncated = _capped(events)
    return Observation(
        ending=end.ending,
        engine=ENGINE,
        go_version=report.go_version,
        dump=end.dump,
        counts=end.counts,
        events=kept,
        diagnostics=vet,
        exit_code=end.exit_code,
        truncated=truncated or answer.truncated,
        reason=end.reason,
    )


def _not_run(answer: Answer, probed: Probed) -> Observation:
    # These three are the Playground's own words in a field that holds compile errors
    # otherwise; there is no other sign.
    said = answer.errors.strip()
    limit = None
    if said == _RUN_TIMEOUT:
        limit = _End(Ending.TIMEOUT, reason="cpu-time")
    elif said == _TOO_MUCH_OUTPUT:
        limit = _End(Ending.TIMEOUT, reason="output")
    elif said.startswith(_BUILD_TIMEOUT):
        limit = _End(Ending.REJECTED, reason="build-time")
    if limit is not None:
        truncated = limit.reason == "output"
        return Observation(
            limit.ending, ENGINE, "", reason=limit.reason, truncated=truncated
        )
    found = _findings(answer.errors, probed, "compile")
    return Observation(Ending.NOT_BUILT, ENGINE, "", diagnostics=found)


def _end(
    answer: Answer,
    events: tuple[Event, ...],
    report: Report,
    *,
    timed_out: bool,
) -> _End:
    if report.sight is Sight.SETTLED or (
        report.sight is Sight.RETURNED and report.dump
    ):
        return _End(Ending.RETURNED, report.dump, report.counts, 0)
    if report.sight is Sight.STOPPED:
        return _End(Ending.TIMEOUT, report.dump, report.counts, reason="program-time")
    if report.sight is Sight.STUCK:
        return _End(Ending.DEADLOCK, report.dump, report.counts, answer.status)
    if answer.truncated:
        return _End(Ending.TIMEOUT, report.dump, report.counts, reason="output")
    if timed_out or report.sight is Sight.RETURNED:
        reason = "program-time" if report.sight is Sight.STANDING else "cpu-time"
        return _End(Ending.TIMEOUT, report.dump, report.counts, reason=reason)
    return _own_end(answer.status, events, report)


def _own_end(status: int | None, events: tuple[Event, ...], report: Report) -> _End:
    """Tell a crash from an exit by the exit code, or else by the runtime's words."""
    if status == _KILLED_STATUS:
        return _End(Ending.PANIC, exit_code=status, reason="out-of-memory")
    crash = _last_crash(events) if status in (None, _PANIC_STATUS) else None
    if crash is None:
        return _End(Ending.EXIT, exit_code=status)
    stack = _STACK.search(crash)
    dump = crash[stack.start() :] if stack else ""
    if crash.startswith(_DEADLOCKS):
        if report.dump:
            return _End(Ending.DEADLOCK, report.dump, report.counts, status)
        return _End(Ending.DEADLOCK, dump, exit_code=status)
    return _End(Ending.PANIC, dump, exit_code=status)


def _last_crash(events: tuple[Event, ...]) -> str | None:
    """Return what the runtime wrote when it ended the program, from "panic:" on."""
    text = "".join(event.message for event in events if event.kind == "stderr")
    crashes = [found.start() for found in _CRASH.finditer(text)]
    for start in reversed(crashes):
        crash = text[start:]
        if crash.startswith(_DEADLOCKS) or _STACK.search(crash):
            return crash
    return None


def _without_timeout_line(
    events: tuple[Event, ...], status: int | None
) -> tuple[tuple[Event, ...], bool]:
    """Take out the Playground's own line, which says that it stopped the program.

    It has no time of its own, so it stands first, or at the end of the last thing that
    the program wrote to standard error.
    """
    line = f"{_RUN_TIMEOUT}\n"
    for number, event in enumerate(events):
        if event.kind == "stderr" and event.message.endswith(line):
            if status not in (None, 1):
                break
            rest = replace(event, message=event.message.removesuffix(line))
            middle = (rest,) if rest.message else ()
            return events[:number] + middle + events[number + 1 :], True
    return events, False


def _findings(
    said: str, probed: Probed, source: Literal["compile", "vet"]
) -> tuple[Diagnostic, ...]:
    """Return the findings about the reader's files, under the names that these have.

    The other names are as long as the reader's own, so that the columns are right.
    """
    undone = re.sub(rf"\b{probed.main}\b", "main", said)
    placed = (_in_place(found, probed) for found in read_findings(undone, source))
    return tuple(found for found in placed if not _is_due_to_name(found, probed))


def _in_place(found: Diagnostic, probed: Probed) -> Diagnostic:
    if not found.file:
        return replace(found, file=HARNESS_FILE)
    if found.file == probed.file:
        message = found.message.replace(f"{probed.file}:", f"{HARNESS_FILE}:")
        return replace(found, file=HARNESS_FILE, message=message)
    if found.file == HARNESS_FILE and re.search(r"\bmain\b", found.message):
        return _about_main(found.message, probed)
    if found.file in (HARNESS_FILE, f"{probed.folder}/watch.go"):
        raise RemoteProbeError(found.message)
    return found


def _about_main(message: str, probed: Probed) -> Diagnostic:
    """Return what the compiler says of a function main that cannot be called."""
    if message.startswith("undefined: "):
        said = "function main is undeclared in the main package"
        return Diagnostic(1, 1, said, "compile")
    said = "func main must have no arguments and no return values"
    for file in probed.source.package_files():
        if spans := main_name_spans(file):
            before = file.text.encode("utf-8", "replace")[: spans[0][0]]
            column = len(before) - before.rfind(b"\n")
            line = before.count(b"\n") + 1
            return Diagnostic(line, column, said, "compile", file.name)
    return Diagnostic(1, 1, said, "compile")


def _is_due_to_name(found: Diagnostic, probed: Probed) -> bool:
    """Tell whether go vet would be silent if the function were called main.

    It lets main return without a call of cancel, since the process ends then.
    """
    return (
        found.source == "vet"
        and _LOST_CANCEL.search(found.message) is not None
        and any(
            is_in_main(file, found.line, found.column)
            for file in probed.source.package_files()
            if file.name == found.file
        )
    )


def _capped(events: tuple[Event, ...]) -> tuple[tuple[Event, ...], bool]:
    room = MAX_OUTPUT
    kept: list[Event] = []
    for event in events[:MAX_EVENTS]:
        if len(event.message) > room:
            kept.append(replace(event, message=event.message[:room]))
            return tuple(kept), True
        kept.append(event)
        room -= len(event.message)
    return tuple(kept), len(events) > MAX_EVENTS
