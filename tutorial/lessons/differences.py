"""Tell how two verdicts on the same program differ in what matters to a reader."""

import json
from collections.abc import Iterator, Mapping

FACTS = ("outcome", "pattern", "exit_code", "diagnostics")
GOROUTINE_FACTS = ("state", "line", "created_line", "proven", "count")


def differences(
    recorded: Mapping[str, object], seen: Mapping[str, object]
) -> Iterator[str]:
    """Yield a sentence for each fact of the verdict contract that is not the same.

    Goroutine ids, output and times are no facts: they may differ from run to run.
    """
    for fact in FACTS:
        if recorded.get(fact) != seen.get(fact):
            yield f"{fact} was {_text(recorded.get(fact))}, now {_text(seen.get(fact))}"
    before, now = _goroutines(recorded), _goroutines(seen)
    if before != now:
        yield f"goroutines were {_text(before)}, now {_text(now)}"


def _goroutines(verdict: Mapping[str, object]) -> list[dict[str, object]]:
    rows = verdict.get("goroutines")
    found = [
        {fact: row.get(fact) for fact in GOROUTINE_FACTS}
        for row in (rows if isinstance(rows, list) else [])
        if isinstance(row, dict)
    ]
    return sorted(found, key=_text)


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
