"""Record the verdicts on programs/: `python -m tests.verdicts.record`.

Every program is run by the embedded engine, and its verdict kept in verdicts.json.
"""

import json
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import django

from tutorial.catalog.recordings import fingerprint
from tutorial.playground.observation import Playground
from tutorial.verdicts.contract import verdict_to_record
from tutorial.verdicts.trial import try_program

PROGRAMS = Path(__file__).parent / "programs"
VERDICTS = PROGRAMS / "verdicts.json"


def program_names() -> list[str]:
    """Return every program as "<pattern>/<file>"."""
    files = (path for path in PROGRAMS.glob("*/*") if path.suffix != ".json")
    return sorted(str(path.relative_to(PROGRAMS)) for path in files)


def record(playground: Playground) -> Iterator[tuple[str, dict[str, object]]]:
    """Run every program, and yield its name with its verdict, less what is said."""
    for name in program_names():
        source = (PROGRAMS / name).read_text()
        verdict = try_program(playground, source)
        seen = replace(verdict, wall_ms=0, events=(), summary="", pattern=None)
        recorded = verdict_to_record(seen)
        yield name, {"sha256": fingerprint(source), "verdict": recorded}


def main() -> None:
    """Write verdicts.json, a line for each program."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tutorial.settings")
    django.setup()
    from tutorial import wiring  # noqa: PLC0415  settings come first

    lines = [
        f"{json.dumps(name)}: {json.dumps(found, sort_keys=True)}"
        for name, found in record(wiring.playground())
    ]
    VERDICTS.write_text("{\n" + ",\n".join(lines) + "\n}\n")


if __name__ == "__main__":
    main()
