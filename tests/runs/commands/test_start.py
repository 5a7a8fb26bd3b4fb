"""`manage.py start`: what it checks, that it serves, and that it ends what it began."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def taken_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


@pytest.fixture
def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def test_it_says_which_port_is_taken_and_offers_another(taken_port):
    with pytest.raises(CommandError, match=f"--port {taken_port + 1}"):
        call_command("start", port=taken_port)


def test_it_says_when_the_disk_is_full(free_port, settings, tmp_path, monkeypatch):
    settings.DATA = tmp_path
    full = shutil.disk_usage(tmp_path)._replace(free=1 << 20)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: full)

    with pytest.raises(CommandError, match="1 MB of free disk"):
        call_command("start", port=free_port)


@pytest.mark.parametrize(
    ("setting", "value", "said"),
    [
        ("LEAKLAB_WORKERS", "x", "LEAKLAB_WORKERS must be a number from 1 up."),
        ("LEAKLAB_DATA", f"{__file__}/var", "name another folder with LEAKLAB_DATA."),
        ("LEAKLAB_DATA", "/proc/self", "name another folder with LEAKLAB_DATA."),
    ],
)
def test_it_says_in_a_sentence_which_setting_is_wrong(
    free_port, tmp_path, setting, value, said
):
    environment = os.environ | {"LEAKLAB_DATA": str(tmp_path), setting: value}

    done = subprocess.run(
        [sys.executable, "manage.py", "start", "--port", str(free_port)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert done.stderr.endswith(f"{said}\n")


def test_it_serves_and_ends_everything_that_it_started(free_port, tmp_path):
    site = subprocess.Popen(
        [sys.executable, "manage.py", "start", "--port", str(free_port)],
        cwd=ROOT,
        env=os.environ | {"LEAKLAB_DATA": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
        text=True,
    )
    try:
        address = f"http://127.0.0.1:{free_port}"
        assert site.stdout is not None
        assert address in site.stdout.readline()
        assert _answer(site, f"{address}/healthz") == b"ok"
        assert b"Leak Lab" in _answer(site, f"{address}/zh-hans/")
    finally:
        os.killpg(site.pid, signal.SIGINT)
        said, _ = site.communicate(timeout=60)

    assert "Traceback" not in said
    assert _processes_that_name(str(tmp_path)) == []


def _answer(site: "subprocess.Popen[str]", url: str) -> bytes:
    """Ask until the site listens; fail at once if it has ended."""
    while site.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=30) as response:
                answer: bytes = response.read()
                return answer
        except urllib.error.URLError as error:
            if not isinstance(error.reason, ConnectionRefusedError):
                raise
    raise AssertionError(site.communicate()[0])


def _processes_that_name(folder: str) -> list[str]:
    return [
        command
        for process in Path("/proc").glob("[0-9]*")
        if folder in (command := _command(process))
    ]


def _command(process: Path) -> str:
    try:
        return (process / "cmdline").read_bytes().decode("utf-8", "replace")
    except OSError:
        return ""  # it has just ended
