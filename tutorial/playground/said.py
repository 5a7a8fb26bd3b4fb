"""What go build and go vet say, as findings at places in the reader's files."""

import re
from dataclasses import replace
from typing import Literal

from tutorial.playground.observation import Diagnostic

MAX_DIAGNOSTICS = 20
MAX_MESSAGE = 500

_FINDING = re.compile(
    r"(?:vet: )?(?:\./)?(?P<file>[^\s:]+\.go):(?P<line>\d{1,9})"
    r"(?::(?P<column>\d{1,9}))?: (?P<message>.*)"
)


def read_findings(
    said: str, source: Literal["compile", "vet"]
) -> tuple[Diagnostic, ...]:
    """Return the findings in `said`, at most MAX_DIAGNOSTICS of them.

    For example, with a line that belongs to the one above it, and one without a place,
    which becomes a finding about no file:

        ./prog.go:4:2: not enough arguments in call to f
                have ()
        prog.go:3:8: package nowhere is not in std
        go: go.mod requires go >= 1.99
    """
    found: list[Diagnostic] = []
    for line in said.splitlines():
        match = _FINDING.fullmatch(line)
        if match is not None:
            found.append(_diagnostic(match, source))
        elif found and line.startswith("\t"):
            longer = f"{found[-1].message}\n{line}"
            found[-1] = replace(found[-1], message=longer[:MAX_MESSAGE])
        elif line.strip() and not line.startswith("# "):
            message = line.strip()[:MAX_MESSAGE]
            found.append(Diagnostic(1, 1, message, source, file=""))
    return tuple(found[:MAX_DIAGNOSTICS])


def _diagnostic(match: re.Match[str], source: Literal["compile", "vet"]) -> Diagnostic:
    return Diagnostic(
        line=int(match["line"]),
        column=int(match["column"] or 1),
        message=match["message"][:MAX_MESSAGE],
        source=source,
        file=match["file"],
    )
