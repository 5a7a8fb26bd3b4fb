"""The verdicts that were recorded for the snippets of the course."""

from dataclasses import replace

from tutorial import wiring
from tutorial.catalog.model import Snippet
from tutorial.runs.report import Report, report
from tutorial.verdicts import words
from tutorial.verdicts.contract import verdict_from_json


def recorded_report(snippet: Snippet, language: str) -> Report | None:
    """Return how to show the recorded run of `snippet`; None without a recording.

    A recording is in English; what it means is said anew in the reader's language.
    """
    recording = wiring.catalog().verdicts.get(snippet.id)
    if recording is None:
        return None
    verdict = verdict_from_json(recording)
    verdict = replace(verdict, summary=words.summarize(verdict, language))
    return report(verdict, snippet.source, language, is_recorded=True)
