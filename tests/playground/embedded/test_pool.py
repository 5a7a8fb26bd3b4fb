"""Workers come and go; whoever asks gets an answer, or hears why there is none."""

import os
import signal
import tempfile
import threading
from pathlib import Path

import pytest
from django.conf import settings

from tutorial.playground.embedded import pool
from tutorial.playground.embedded.engine import EmbeddedPlayground
from tutorial.playground.embedded.errors import ToolchainError, WorkerError
from tutorial.playground.observation import (
    Ending,
    PlaygroundBusyError,
    PlaygroundCancelledError,
)
from tutorial.playground.program import read_program

PLACES = ("/dev/shm", tempfile.gettempdir())  # noqa: S108 -- looked at, not used
HELLO = read_program("package main\n\nfunc main() { println(`hello`) }\n")
SPIN = read_program("package main\n\nfunc main() {\n\tfor {\n\t}\n}\n")


@pytest.fixture
def lonely(embedded):
    """A playground with one worker of its own, over the library of the others."""
    playground = EmbeddedPlayground(1, settings.DATA)
    yield playground
    playground.close()


def _workers():
    """Return the ids of the processes that this one has started: only workers here."""
    listed = Path("/proc/self/task").glob("*/children")
    return {int(child) for path in listed for child in path.read_text().split()}


def _scratch():
    """Return the folders that workers write to."""
    mine = f"leaklab-{os.getpid()}-*"
    return {path for place in PLACES for path in Path(place).glob(mine)}


def _kill(worker):
    os.kill(worker, signal.SIGKILL)
    os.waitid(os.P_PID, worker, os.WEXITED | os.WNOWAIT)


def _raise_at(state, error):
    def progress(now):
        if now == state:
            raise error

    return progress


def test_it_tells_how_a_run_advances(lonely):
    states: list[str] = []

    lonely.run(HELLO, states.append)

    assert list(dict.fromkeys(states)) == ["queued", "compiling", "running"]


def test_it_keeps_its_worker(lonely):
    before = _workers()
    lonely.run(HELLO)
    (worker,) = _workers() - before

    lonely.run(HELLO)

    assert _workers() - before == {worker}


def test_a_worker_that_was_killed_is_replaced(lonely):
    before = _workers()
    lonely.run(HELLO)
    (worker,) = _workers() - before
    _kill(worker)

    observation = lonely.run(HELLO)

    assert observation.ending is Ending.RETURNED
    assert worker not in _workers()


def test_a_worker_that_dies_in_a_run_is_our_fault_and_is_replaced(lonely):
    before = _workers()

    def kill(state):
        if state == "running":
            for worker in _workers() - before:
                _kill(worker)

    with pytest.raises(WorkerError):
        lonely.run(SPIN, kill)

    assert lonely.run(HELLO).ending is Ending.RETURNED


@pytest.mark.parametrize("state", ["queued", "compiling", "running"])
def test_whoever_cancels_frees_the_worker(lonely, state):
    before = _workers()

    with pytest.raises(PlaygroundCancelledError):
        lonely.run(SPIN, _raise_at(state, PlaygroundCancelledError()))

    assert _workers() == before
    assert lonely.run(HELLO).ending is Ending.RETURNED


def test_it_says_when_the_queue_is_full(embedded, monkeypatch):
    monkeypatch.setattr(pool, "QUEUE_PLACES", 0)
    full = EmbeddedPlayground(1, settings.DATA)

    def ask_too(_state):
        full.run(HELLO)

    with pytest.raises(PlaygroundBusyError):
        full.run(HELLO, ask_too)

    assert full.run(HELLO).ending is Ending.RETURNED
    full.close()


def test_whoever_waits_gets_the_next_worker(lonely):
    waits = threading.Event()
    seen = []

    def run_second():
        seen.append(lonely.run(HELLO, lambda _state: waits.set()).ending)

    second = threading.Thread(target=run_second)

    def begin_second(state):
        if state == "running":
            second.start()
            waits.wait()

    lonely.run(HELLO, begin_second)
    second.join()

    assert seen == [Ending.RETURNED]


def test_a_worker_that_overstays_is_replaced(lonely, monkeypatch):
    monkeypatch.setattr(pool, "WALL_SECONDS", 0.0)
    observation = lonely.run(SPIN)
    monkeypatch.undo()

    assert (observation.ending, observation.reason) == (Ending.TIMEOUT, "wall-time")
    assert lonely.run(HELLO).ending is Ending.RETURNED


def test_workers_end_with_the_playground(lonely):
    before = _workers()
    lonely.prepare()
    assert len(_workers() - before) == 1

    lonely.close()

    assert _workers() == before


def test_a_worker_leaves_nothing_behind(lonely):
    before = _scratch()
    lonely.run(HELLO)
    assert len(_scratch() - before) == 1
    with pytest.raises(PlaygroundCancelledError):
        lonely.run(SPIN, _raise_at("running", PlaygroundCancelledError()))
    assert _scratch() == before
    lonely.run(HELLO)

    lonely.close()

    assert _scratch() == before


def test_it_says_why_it_cannot_be_prepared(tmp_path):
    (tmp_path / "taken").write_text("a file, not a folder")
    unprepared = EmbeddedPlayground(1, tmp_path / "taken")
    states: list[str] = []

    for _ in range(2):
        with pytest.raises(ToolchainError, match="cannot write"):
            unprepared.run(HELLO, states.append)

    assert set(states) == {"preparing:0"}
