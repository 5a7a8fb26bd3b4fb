"""How Go's library is made ready, without the half minute that it takes."""

import shutil
import subprocess
import sys
from collections import namedtuple
from concurrent.futures import ThreadPoolExecutor

import pytest

from tutorial.playground.embedded.errors import ToolchainError
from tutorial.playground.embedded.toolchain import FREE_BYTES_NEEDED, Toolchain

GO = """\
#!/bin/sh
# What of Go is needed here. It notes each build in a file beside it.
case "$*" in
"list std") printf 'fmt\\ninternal/abi\\nvendor/x\\n' ;;
list*) printf 'packagefile %s=/a\\n\\n' fmt internal/abi vendor/x ;;
build*) echo "$*" >> "$0.log"; printf 'fmt\\ninternal/abi\\n' >&2; exit STATUS ;;
esac
"""
PREPARE = """\
import sys
from pathlib import Path
from tutorial.playground.embedded.toolchain import Toolchain
toolchain = Toolchain(Path(sys.argv[1]))
toolchain.root = Path(sys.argv[2])
toolchain.prepare()
assert toolchain.is_ready
"""
Usage = namedtuple("Usage", "total used free")


@pytest.fixture
def go_root(tmp_path):
    """A Go that pretends to compile."""
    real = Toolchain(tmp_path).root
    root = tmp_path / "go-root"
    (root / "bin").mkdir(parents=True)
    (root / "src").symlink_to(real / "src")
    _write_go(root)
    return root


def _write_go(root, status=0):
    go = root / "bin" / "go"
    go.write_text(GO.replace("STATUS", str(status)))
    go.chmod(0o755)


def _toolchain(data, go_root):
    toolchain = Toolchain(data)
    toolchain.root = go_root
    return toolchain


def _builds(go_root):
    return (go_root / "bin" / "go.log").read_text().splitlines()


def test_it_is_not_ready_at_first(tmp_path):
    toolchain = Toolchain(tmp_path)

    assert (toolchain.is_ready, toolchain.percent_ready) == (False, 0)


def test_it_prepares_once(tmp_path, go_root):
    toolchain = _toolchain(tmp_path, go_root)

    toolchain.prepare()
    toolchain.prepare()

    assert (toolchain.is_ready, toolchain.percent_ready) == (True, 100)
    assert len(_builds(go_root)) == 1


def test_it_says_how_far_it_is(tmp_path, go_root):
    told: list[int] = []

    _toolchain(tmp_path, go_root).prepare(told.append)

    assert told == [33, 66]


def test_a_program_may_import_what_is_public_and_link_all(tmp_path, go_root):
    toolchain = _toolchain(tmp_path, go_root)

    toolchain.prepare()

    assert toolchain.compile_config.read_text() == "packagefile fmt=/a\n"
    assert len(toolchain.link_config.read_text().splitlines()) == 3


def test_threads_that_prepare_at_once_share_the_work(tmp_path, go_root):
    toolchain = _toolchain(tmp_path, go_root)

    with ThreadPoolExecutor(4) as pool:
        prepared = [pool.submit(toolchain.prepare) for _ in range(4)]

    assert [one.exception() for one in prepared] == [None] * 4
    assert len(_builds(go_root)) == 1


def test_processes_that_prepare_at_once_share_the_work(tmp_path, go_root):
    command = [sys.executable, "-c", PREPARE, str(tmp_path), str(go_root)]

    processes = [subprocess.Popen(command) for _ in range(2)]

    assert [process.wait() for process in processes] == [0, 0]
    assert len(_builds(go_root)) == 1


def test_it_is_not_ready_after_a_failure_and_tries_again(tmp_path, go_root):
    toolchain = _toolchain(tmp_path, go_root)
    _write_go(go_root, status=1)
    with pytest.raises(ToolchainError, match="does not compile"):
        toolchain.prepare()
    assert not toolchain.is_ready
    _write_go(go_root)

    toolchain.prepare()

    assert toolchain.is_ready


def test_it_says_where_it_cannot_write(tmp_path, go_root):
    (tmp_path / "taken").write_text("a file, not a folder")

    with pytest.raises(ToolchainError, match=r"cannot write .*taken"):
        _toolchain(tmp_path / "taken", go_root).prepare()


def test_it_says_how_much_disk_it_needs(tmp_path, go_root, monkeypatch):
    little = Usage(total=1 << 40, used=0, free=FREE_BYTES_NEEDED - 1)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: little)

    with pytest.raises(ToolchainError, match=f"{FREE_BYTES_NEEDED >> 20} MB"):
        _toolchain(tmp_path, go_root).prepare()


def test_it_says_which_tool_is_missing(tmp_path, go_root):
    with pytest.raises(ToolchainError, match="compile is missing"):
        _toolchain(tmp_path, go_root).tool("compile")


def test_its_tools_learn_nothing_of_our_environment(tmp_path, monkeypatch):
    monkeypatch.setenv("LEAKLAB_SECRET_KEY", "secret")
    monkeypatch.setenv("GOFLAGS", "-toolexec=/bin/sh")

    environment = Toolchain(tmp_path).environment()

    assert "secret" not in environment.values()
    assert environment["GOFLAGS"] == ""
    assert environment["GOPROXY"] == "off"
