"""The changes to Go's library: they fit, and one that does not is noticed."""

import json
import shutil

import pytest

from tutorial.playground.embedded.errors import ToolchainError
from tutorial.playground.embedded.overlay import CHANGES, OWN_SOURCE, write_overlay
from tutorial.playground.embedded.toolchain import Toolchain

FILES = sorted({change.file for change in CHANGES})


@pytest.fixture
def go_root(tmp_path):
    """A copy of those sources of Go that are changed."""
    library = Toolchain(tmp_path).root / "src"
    for name in FILES:
        copy = tmp_path / "go" / "src" / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(library / name, copy)
    return tmp_path / "go"


def test_it_replaces_each_file_that_changes(go_root, tmp_path):
    index = write_overlay(go_root, tmp_path / "overlay")

    replaced = json.loads(index.read_text())["Replace"]
    source = go_root / "src"
    assert replaced.pop(str(source / "runtime" / "leaklab.go")) == str(OWN_SOURCE)
    assert sorted(replaced) == [str(source / name) for name in FILES]


def test_it_makes_every_change(go_root, tmp_path):
    write_overlay(go_root, tmp_path / "overlay")

    for change in CHANGES:
        changed = tmp_path / "overlay" / change.file.replace("/", "_")
        assert change.new in changed.read_text()


def test_it_leaves_the_sources_as_they_are(go_root, tmp_path):
    before = [(go_root / "src" / name).read_text() for name in FILES]

    write_overlay(go_root, tmp_path / "overlay")

    assert [(go_root / "src" / name).read_text() for name in FILES] == before


@pytest.mark.parametrize("file", FILES)
def test_it_notices_a_change_that_does_not_fit(go_root, tmp_path, file):
    (go_root / "src" / file).write_text("package other\n")

    with pytest.raises(ToolchainError, match=file):
        write_overlay(go_root, tmp_path / "overlay")


@pytest.mark.parametrize("file", FILES)
def test_it_notices_a_place_that_is_no_longer_the_only_one(go_root, tmp_path, file):
    source = go_root / "src" / file
    source.write_text(source.read_text() * 2)

    with pytest.raises(ToolchainError, match=file):
        write_overlay(go_root, tmp_path / "overlay")
