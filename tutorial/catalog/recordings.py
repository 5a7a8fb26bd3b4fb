"""Recorded verdicts: what each snippet did when it was last run."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tutorial.catalog.errors import Problem
from tutorial.catalog.model import Snippet
from tutorial.catalog.places import VERDICTS, file_name

RECORD = "run: manage.py record_verdicts"
NOT_RUN = frozenset({"compile_error", "rejected", "unavailable"})


@dataclass(frozen=True, slots=True)
class Recording:
    """The verdict on one snippet, as an object of the verdict contract."""

    sha256: str
    """Of the source that was run."""
    verdict: Mapping[str, object]

    @property
    def outcome(self) -> str:
        """The outcome in one word."""
        return str(self.verdict.get("outcome", ""))

    @property
    def stuck_lines(self) -> frozenset[int]:
        """The lines where the goroutines of the run stood in the end."""
        found = self.verdict.get("goroutines")
        rows = found if isinstance(found, list) else []
        return frozenset(
            line
            for row in rows
            if isinstance(row, dict) and isinstance(line := row.get("line"), int)
        )


def fingerprint(source: str) -> str:
    """Return the SHA-256 that ties a recording to a source."""
    return hashlib.sha256(source.encode()).hexdigest()


def read_recordings(root: Path, problems: list[Problem]) -> dict[str, Recording]:
    """Return every recording of verdicts.json by snippet id, stale ones too."""
    path = root / VERDICTS
    if not path.exists():
        return {}
    try:
        entries = json.loads(path.read_text("utf-8"))
    except json.JSONDecodeError as error:
        message = f"not valid JSON: {error.msg}"
        problems.append(Problem(file_name(path, root), error.lineno, message))
        return {}
    return dict(_recordings(entries, file_name(path, root), problems))


def _recordings(
    entries: object, file: str, problems: list[Problem]
) -> Iterator[tuple[str, Recording]]:
    for id, entry in (entries if isinstance(entries, dict) else {"": None}).items():
        match entry:
            case {"sha256": str(sha256), "verdict": dict(verdict)}:
                yield id, Recording(sha256, verdict)
            case _:
                message = f'"{id}" is not a sha256 with a verdict; {RECORD}'
                problems.append(Problem(file, None, message))


def fresh_recordings(
    recordings: Mapping[str, Recording], snippets: Mapping[str, Snippet]
) -> dict[str, Recording]:
    """Return the recordings that were made from the snippets as they are now."""
    return {
        id: recordings[id]
        for id, snippet in snippets.items()
        if id in recordings and recordings[id].sha256 == fingerprint(snippet.source)
    }


def recording_problems(
    root: Path, recordings: Mapping[str, Recording], snippets: Mapping[str, Snippet]
) -> Iterator[Problem]:
    """Yield a problem for each snippet without a fresh recording, and the reverse."""
    fresh = fresh_recordings(recordings, snippets)
    for id in snippets:
        if id not in fresh:
            file = file_name(root / "snippets" / f"{id}.go", root)
            message = f"no verdict is recorded for it as it is; {RECORD}"
            yield Problem(file, None, message)
        elif fresh[id].outcome in NOT_RUN:
            file = file_name(root / "snippets" / f"{id}.go", root)
            message = f'it did not run when it was recorded: "{fresh[id].outcome}"'
            yield Problem(file, None, message)
    for id in recordings:
        if id not in snippets:
            file = file_name(root / VERDICTS, root)
            yield Problem(file, None, f'there is no snippet "{id}"; {RECORD}')


def write_recordings(root: Path, recordings: Mapping[str, Recording]) -> None:
    """Write verdicts.json, sorted, so that equal verdicts give equal bytes."""
    entries = {
        id: {"sha256": recording.sha256, "verdict": dict(recording.verdict)}
        for id, recording in recordings.items()
    }
    text = json.dumps(entries, ensure_ascii=False, indent=1, sort_keys=True)
    path = root / VERDICTS
    unfinished = path.with_suffix(".json.part")
    unfinished.write_text(text + "\n", "utf-8")
    unfinished.replace(path)
