"""Run the course's programs and record what became of them in verdicts.json."""

from dataclasses import replace
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from tutorial import wiring
from tutorial.catalog.errors import Problem
from tutorial.catalog.model import Snippet
from tutorial.catalog.recordings import (
    Recording,
    fingerprint,
    fresh_recordings,
    read_recordings,
    write_recordings,
)
from tutorial.catalog.snippets import read_snippets
from tutorial.playground.observation import PlaygroundError
from tutorial.verdicts.contract import verdict_to_record
from tutorial.verdicts.trial import try_program


class Command(BaseCommand):
    """Runs the snippets whose text changed since they were recorded."""

    help = "Run changed snippets and write content/verdicts.json."
    requires_system_checks = ()  # they would start the whole site

    def add_arguments(self, parser: CommandParser) -> None:
        """Add --all."""
        parser.add_argument(
            "--all", action="store_true", help="run every snippet, changed or not"
        )

    def handle(self, **options: Any) -> None:
        """Record; what was run is kept even where a later run fails."""
        root = settings.CONTENT_ROOT
        ignored: list[Problem] = []  # check_content is what tells of these
        snippets = read_snippets(root, ignored)
        recordings = {}
        if not options["all"]:
            recordings = fresh_recordings(read_recordings(root, ignored), snippets)
        missing = [snippets[id] for id in snippets if id not in recordings]
        try:
            for snippet in missing:
                recordings[snippet.id] = self._record(snippet)
        except PlaygroundError as error:
            raise CommandError(f"The playground failed: {error!r}") from error
        finally:
            write_recordings(root, recordings)
        self.stdout.write(self.style.SUCCESS(f"Recorded {len(missing)} verdicts."))

    def _record(self, snippet: Snippet) -> Recording:
        verdict = try_program(wiring.playground(), snippet.source)
        self.stdout.write(f"{snippet.id}: {verdict.outcome}")
        # The time that a run took would change the file without meaning anything.
        timeless = replace(verdict, wall_ms=0)
        return Recording(fingerprint(snippet.source), verdict_to_record(timeless))
