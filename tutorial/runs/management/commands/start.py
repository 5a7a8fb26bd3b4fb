"""`manage.py start`: the whole site on this machine, with one command."""

import shutil
import socket
import sys
import threading
from argparse import ArgumentParser
from pathlib import Path
from typing import Any, TextIO

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db.utils import DatabaseError
from gunicorn.app.base import BaseApplication
from gunicorn.workers.base import Worker

from tutorial import wiring
from tutorial.catalog.errors import CatalogError
from tutorial.playground.observation import PlaygroundError

THREADS = 128
"""A run holds one while its page follows it. There are more of them than places in
the engine's queue, so that readers find one however many programs wait."""
FREE_BYTES_NEEDED = 50 << 20


class Command(BaseCommand):
    """Create what is missing, serve at once, prepare Go meanwhile."""

    help = "Start the site on http://127.0.0.1:8000 and everything that it needs."
    requires_system_checks = ()  # they would ask the database before it is there

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the address to listen on."""
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *_args: object, **options: object) -> None:
        """Check, migrate, and serve until Ctrl-C."""
        host, port = str(options["host"]), int(str(options["port"]))
        _check_address(host, port)
        _check_space(settings.DATA)
        try:
            wiring.catalog()
            wiring.playground()
            call_command("migrate", verbosity=0, interactive=False)
        except (CatalogError, PlaygroundError) as error:
            raise CommandError(str(error)) from error
        except DatabaseError as error:
            raise CommandError(f"The database cannot be used: {error}") from error
        # The engine has processes and threads: the one that serves makes its own.
        wiring.forget_playground()
        self.stdout.write(f"Leak Lab is at http://{host}:{port}/ (Ctrl-C ends it).")
        self.stdout.flush()
        _Server(host, port).run()


class _Server(BaseApplication):
    """Gunicorn with one process of many threads, which owns the engine."""

    def __init__(self, host: str, port: int) -> None:
        self._bind = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
        super().__init__()

    def load_config(self) -> None:
        options: dict[str, Any] = {
            "bind": self._bind,
            "worker_class": "gthread",
            "workers": 1,
            "threads": THREADS,
            "timeout": 120,
            "graceful_timeout": 2,
            "loglevel": "warning",
            "control_socket_disable": True,
            "post_worker_init": _prepare_in_background,
            "worker_exit": lambda _server, _worker: wiring.close(),
        }
        for name, value in options.items():
            if name in self.cfg.settings:
                self.cfg.set(name, value)

    def load(self) -> Any:
        from tutorial.wsgi import application  # noqa: PLC0415 -- after the fork

        return application


def _check_address(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except OSError as error:
            raise CommandError(
                f"Cannot listen on {host}:{port}: {error.strerror}. If another "
                f"program has the port, choose one: manage.py start --port {port + 1}"
            ) from error


def _check_space(folder: Path) -> None:
    free = shutil.disk_usage(folder).free
    if free < FREE_BYTES_NEEDED:
        raise CommandError(
            f"{folder} has {free >> 20} MB of free disk; {FREE_BYTES_NEEDED >> 20} "
            "MB are needed. Free some, or name another folder with LEAKLAB_DATA."
        )


def _prepare_in_background(_worker: Worker) -> None:
    if wiring.uses_embedded():
        threading.Thread(target=_prepare, daemon=True).start()


def _prepare() -> None:
    """Prepare Go, and show how far it is in the terminal."""
    bar = _ProgressLine(sys.stderr)
    try:
        wiring.embedded().prepare(bar.show)
    except PlaygroundError as error:
        bar.say(f"Programs cannot run: {error}")
        return
    if bar.was_shown:
        bar.say("Go is ready.")


class _ProgressLine:
    """A line that is written over in a terminal, and rarely repeated in a file."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._shown = -1

    @property
    def was_shown(self) -> bool:
        return self._shown >= 0

    def show(self, percent: int) -> None:
        is_terminal = self._stream.isatty()
        if percent == self._shown or (not is_terminal and percent < self._shown + 20):
            return
        self._shown = percent
        text = f"Preparing Go's library: {percent} %"
        self._write(f"\r{text} " if is_terminal else f"{text}\n")

    def say(self, text: str) -> None:
        is_after_bar = self.was_shown and self._stream.isatty()
        self._write(f"\n{text}\n" if is_after_bar else f"{text}\n")

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()
