"""An observation in the words of the Go Playground, for programs that speak to one."""

from tutorial.playground.observation import Diagnostic, Ending, Observation

type Json = dict[str, object]

_TIMED_OUT = "timeout running program\n"
_TOO_MUCH_OUTPUT = "Output too large"
_BUILD_TIMED_OUT = "timeout running go build\n"
_CRASHED = 2

_REJECTIONS = {
    "not-main-package": "package name must be main",
    "no-main": "runtime.main_main·f: function main is undeclared in the main package\n",
    "empty": "no Go files in .\n",
    "too-many-files": "too many files in txtar archive (exceeds limit of 20)",
    "build-time": _BUILD_TIMED_OUT,
    "build-memory": _BUILD_TIMED_OUT,
}


def to_answer(observation: Observation, *, with_vet: bool) -> Json:
    """Return what golang/playground's /compile answers: the fields of its response."""
    events = _events(observation)
    messages = [str(event["Message"]) for event in events]
    fields: Json = {
        "Errors": _errors(observation),
        "Events": events or None,
        "Status": _status(observation),
        "IsTest": False,
        "TestsFailed": sum(message.count("--- FAIL") for message in messages),
    }
    if with_vet and not fields["Errors"]:
        said = _said(observation, "vet")
        fields |= {"VetErrors": said} if said else {"VetOK": True}
    return fields


def to_old_answer(observation: Observation) -> Json:
    """Return what go.dev's /compile answers where it is not asked for version 2."""
    output = "".join(str(event["Message"]) for event in _events(observation))
    return {"compile_errors": _errors(observation), "output": output}


def _errors(observation: Observation) -> str:
    if observation.ending is Ending.NOT_BUILT:
        return _said(observation, "compile")
    if observation.ending is Ending.REJECTED:
        return _rejection(observation.reason)
    # Half of a program's output would be taken for the whole of it.
    return _TOO_MUCH_OUTPUT if observation.truncated else ""


def _rejection(reason: str) -> str:
    key, _, detail = reason.partition(":")
    if key == "import":
        return f"package {detail} is not available here\n"
    return _REJECTIONS.get(key, f"this program is not run here: {reason}\n")


def _said(observation: Observation, source: str) -> str:
    found = (each for each in observation.diagnostics if each.source == source)
    return "".join(f"{_place(each)}: {each.message}\n" for each in found)


def _place(found: Diagnostic) -> str:
    # As the go command prints names: those in the current folder start with a dot.
    dot = "" if "/" in found.file else "./"
    return f"{dot}{found.file}:{found.line}:{found.column}"


def _events(observation: Observation) -> list[Json]:
    if _errors(observation):
        return []
    events: list[Json] = [
        {"Message": event.message, "Kind": event.kind, "Delay": event.delay_ns}
        for event in observation.events
    ]
    if observation.ending is Ending.TIMEOUT:
        # The Playground's own line has no time, so it comes first.
        events.insert(0, {"Message": _TIMED_OUT, "Kind": "stderr", "Delay": 0})
    return events


def _status(observation: Observation) -> int:
    if _errors(observation):
        return 0
    if observation.ending is Ending.TIMEOUT:
        return 1
    if observation.exit_code is not None:
        return observation.exit_code
    return 0 if observation.ending is Ending.RETURNED else _CRASHED
