"""Check everything under content/, and on demand run every program in it again."""

import subprocess
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from tutorial import wiring
from tutorial.catalog.errors import CatalogError, Problem
from tutorial.catalog.load import load_catalog
from tutorial.catalog.model import Catalog, Snippet
from tutorial.catalog.places import file_name
from tutorial.lessons.differences import differences
from tutorial.playground.embedded.toolchain import Toolchain
from tutorial.playground.observation import PlaygroundError
from tutorial.verdicts.contract import verdict_to_json
from tutorial.verdicts.trial import try_program


class Command(BaseCommand):
    """Prints file:line: message for each problem; exits 1 where there is one."""

    help = "Check content/: every problem with its file and line."
    requires_system_checks = ()  # they would start the whole site

    def add_arguments(self, parser: CommandParser) -> None:
        """Add --run."""
        parser.add_argument(
            "--run",
            action="store_true",
            help="run every snippet, and compare with the recorded verdict",
        )

    def handle(self, *, run: bool, **_options: Any) -> None:
        """Check, then run what is sound."""
        try:
            catalog = load_catalog(settings.CONTENT_ROOT)
        except CatalogError as error:
            self._fail(error.problems)
        problems = list(_unformatted(catalog))
        if run:
            problems.extend(self._rerun(catalog))
        if problems:
            self._fail(problems)
        self.stdout.write(self.style.SUCCESS(_praise(catalog)))

    def _fail(self, problems: list[Problem]) -> None:
        for problem in problems:
            self.stdout.write(str(problem))
        count = len(problems)
        raise CommandError(f"{count} problem{'s' if count > 1 else ''} in content/")

    def _rerun(self, catalog: Catalog) -> Iterator[Problem]:
        for snippet in catalog.snippets.values():
            self.stdout.write(f"running {snippet.id}", self.style.NOTICE)
            try:
                yield from _changes(snippet, catalog)
            except PlaygroundError as error:
                raise CommandError(f"The playground failed: {error!r}") from error


def _changes(snippet: Snippet, catalog: Catalog) -> Iterator[Problem]:
    verdict = verdict_to_json(try_program(wiring.playground(), snippet.source))
    for difference in differences(catalog.verdicts[snippet.id], verdict):
        yield Problem(_file(snippet), None, f"it runs differently: {difference}")


def _unformatted(catalog: Catalog) -> Iterator[Problem]:
    """Yield a problem for each snippet that gofmt would change."""
    gofmt = Toolchain(settings.DATA).root / "bin" / "gofmt"
    folder = settings.CONTENT_ROOT / "snippets"
    files = [f"{id}.go" for id in catalog.snippets]
    listing = subprocess.run(  # one process for all, and none of them is run
        [gofmt, "-l", *files], cwd=folder, capture_output=True, text=True, check=True
    )
    for name in listing.stdout.split():
        file = file_name(folder / name, settings.CONTENT_ROOT)
        yield Problem(file, None, "gofmt would change it; run: gofmt -w")


def _file(snippet: Snippet) -> str:
    root = settings.CONTENT_ROOT
    return file_name(root / "snippets" / f"{snippet.id}.go", root)


def _praise(catalog: Catalog) -> str:
    lessons = len(catalog.course("en").lessons)
    programs, questions = len(catalog.snippets), len(catalog.questions)
    return f"All is well: {lessons} lessons, {programs} programs, {questions} questions"
