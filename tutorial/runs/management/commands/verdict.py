"""`manage.py verdict`: run Go programs and print what became of each, as JSON."""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from tutorial import wiring
from tutorial.playground.observation import Playground, PlaygroundError
from tutorial.playground.schedules import Asked
from tutorial.runs.failures import unavailable
from tutorial.verdicts.contract import verdict_to_json
from tutorial.verdicts.trial import MAX_SCHEDULES, try_program
from tutorial.verdicts.verdict import Outcome, Verdict


class Command(BaseCommand):
    """Judge every file; one JSON object a line, in the order of the arguments."""

    help = (
        "Run Go programs (.go, .txtar, or - for standard input) and print a verdict "
        "on each as one line of JSON. Exits 0 when every file was judged, whatever "
        "the verdicts."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the files and how to run them."""
        parser.add_argument("files", nargs="+", metavar="FILE")
        parser.add_argument("--engine", choices=("embedded", "remote"))
        parser.add_argument(
            "--schedules",
            type=int,
            default=1,
            choices=range(1, MAX_SCHEDULES + 1),
            metavar="N",
            help="run each program in N schedules; the first is the plain one",
        )
        parser.add_argument(
            "--timeline",
            action="store_true",
            help="tell what every goroutine did, in program time",
        )

    def handle(self, *_args: object, **options: object) -> None:
        """Run the programs side by side on warm workers."""
        files = options["files"]
        assert isinstance(files, list)
        sources = [_read(name) for name in files]
        engine = options["engine"] or settings.ENGINE
        playground = wiring.engine(str(engine))
        asked = Asked(int(str(options["schedules"])), bool(options["timeline"]))
        judge = _judge_with(playground, asked)
        try:
            with ThreadPoolExecutor(settings.WORKERS) as threads:
                verdicts = threads.map(judge, sources)
                unjudged = sum(map(self._print, verdicts))
        finally:
            wiring.close()
        if unjudged:
            raise CommandError(f"{unjudged} of {len(files)} files were not judged.")

    def _print(self, verdict: Verdict) -> bool:
        """Print `verdict`; return whether it is none."""
        self.stdout.write(json.dumps(verdict_to_json(verdict), ensure_ascii=False))
        self.stdout.flush()
        return verdict.outcome is Outcome.UNAVAILABLE


def _judge_with(playground: Playground, asked: Asked) -> Callable[[str], Verdict]:
    def judge(source: str) -> Verdict:
        try:
            return try_program(playground, source, asked=asked)
        except PlaygroundError as error:
            return unavailable(error, playground.name)

    return judge


def _read(name: str) -> str:
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise CommandError(f"Cannot read {name}: {error.strerror}.") from error
    return data.decode("utf-8", "replace")
