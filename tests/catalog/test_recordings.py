"""Recorded verdicts belong to the snippet exactly as it is."""

import json

from tests.catalog.conftest import SNIPPET, Content
from tutorial.catalog.recordings import (
    Recording,
    fingerprint,
    read_recordings,
    write_recordings,
)

NOT_RECORDED = (
    "content/snippets/leak.go: no verdict is recorded for it as it is; "
    "run: manage.py record_verdicts"
)


def test_a_missing_verdict_is_reported(content: Content):
    content.remove("verdicts.json")

    assert content.problems() == [NOT_RECORDED]


def test_a_stale_verdict_is_reported(content: Content):
    content.replace("snippets/leak.go", "<- 1", "<- 2")

    assert content.problems() == [NOT_RECORDED]


def test_a_broken_file_is_reported_with_its_line(content: Content):
    content.write("verdicts.json", '{\n "leak": oops\n}')

    [broken, missing] = sorted(content.problems(), reverse=True)

    assert broken.startswith("content/verdicts.json:2: not valid JSON")
    assert missing == NOT_RECORDED


def test_an_entry_of_another_form_is_reported(content: Content):
    content.write("verdicts.json", '{"leak": {"outcome": "leak"}}')

    assert content.problems()[1].startswith(
        'content/verdicts.json: "leak" is not a sha256 with a verdict'
    )


def test_a_snippet_that_did_not_run_is_reported(content: Content):
    content.add_snippet("typo", SNIPPET, outcome="compile_error")

    assert content.problems() == [
        'content/snippets/typo.go: it did not run when it was recorded: "compile_error"'
    ]


def test_a_verdict_without_its_snippet_is_reported(content: Content):
    entries = json.loads((content.root / "verdicts.json").read_text())
    entries["gone"] = entries["leak"]
    content.write("verdicts.json", json.dumps(entries))

    assert content.problems() == [
        'content/verdicts.json: there is no snippet "gone"; '
        "run: manage.py record_verdicts"
    ]


def test_recordings_survive_writing_and_reading(tmp_path):
    recordings = {"b": Recording(fingerprint("b"), {"summary": "泄漏"})}

    write_recordings(tmp_path, recordings)

    assert read_recordings(tmp_path, []) == recordings


def test_equal_recordings_are_written_as_equal_bytes(tmp_path):
    one, two = Recording("1", {"b": 1, "a": 2}), Recording("2", {})
    write_recordings(tmp_path, {"x": one, "a": two})
    first = (tmp_path / "verdicts.json").read_bytes()

    write_recordings(tmp_path, {"a": two, "x": Recording("1", {"a": 2, "b": 1})})

    assert (tmp_path / "verdicts.json").read_bytes() == first
    assert first.index(b'"a"') < first.index(b'"x"')


def test_the_stuck_lines_are_those_of_every_goroutine():
    rows = [{"line": 6}, {"line": None}, {"line": 9, "count": 3}]

    recording = Recording("", {"outcome": "leak", "goroutines": rows})

    assert recording.stuck_lines == {6, 9}
