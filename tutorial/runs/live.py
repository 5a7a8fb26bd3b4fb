"""One run while it happens: a thread runs the program, the visitor's page follows."""

import json
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from queue import Empty, SimpleQueue
from threading import Event

from django.template.loader import render_to_string
from django.utils.translation import override

from tutorial import wiring
from tutorial.playground.observation import (
    PlaygroundCancelledError,
    PlaygroundError,
)
from tutorial.runs.failures import failure_html
from tutorial.runs.report import report
from tutorial.verdicts.trial import try_program
from tutorial.verdicts.verdict import Verdict

SILENCE_SECONDS = 0.5
"""How long a page hears nothing at most, so that a vanished one is noticed."""
ENDED = "ended"


class LiveRun:
    """The states of one run as lines of JSON. Closing it stops the run."""

    def __init__(
        self, text: str, language: str, on_end: Callable[[], None] = lambda: None
    ) -> None:
        self._text = text
        self._language = language
        self._states: SimpleQueue[str] = SimpleQueue()
        self._is_abandoned = Event()
        self._verdict = self._start(on_end)

    def __iter__(self) -> Iterator[bytes]:
        for state in self._followed():
            yield _line(_message(state))
        yield _line(self._last_message())

    def close(self) -> None:
        """Stop the run at its next step; nobody is waiting for it any more."""
        self._is_abandoned.set()

    def _start(self, on_end: Callable[[], None]) -> Future[Verdict]:
        thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="run")
        future = thread.submit(
            try_program,
            wiring.playground(),
            self._text,
            self._on_progress,
            self._language,
        )
        future.add_done_callback(lambda _: on_end())
        future.add_done_callback(lambda _: self._states.put(ENDED))
        thread.shutdown(wait=False)
        return future

    def _on_progress(self, state: str) -> None:
        if self._is_abandoned.is_set():
            raise PlaygroundCancelledError
        self._states.put(state)

    def _followed(self) -> Iterator[str]:
        while (state := self._next_state()) != ENDED:
            yield state

    def _next_state(self) -> str:
        try:
            return self._states.get(timeout=SILENCE_SECONDS)
        except Empty:
            return "alive"

    def _last_message(self) -> dict[str, object]:
        with override(self._language):
            try:
                verdict = self._verdict.result()
            except PlaygroundError as error:
                return {"state": "failed", "html": failure_html(error)}
            context = {"report": report(verdict, self._text, self._language)}
            html = render_to_string("runs/verdict.html", context)
        return {"state": "done", "html": html}


def _message(state: str) -> dict[str, object]:
    """Return the message for a state of a run: "compiling", "preparing:40"."""
    name, mark, percent = state.partition(":")
    return {"state": name, "percent": int(percent)} if mark else {"state": name}


def _line(message: dict[str, object]) -> bytes:
    return json.dumps(message, ensure_ascii=False).encode() + b"\n"
