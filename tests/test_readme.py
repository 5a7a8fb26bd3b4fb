"""The README says what the code does."""

import os
import re
import runpy

import pytest
from django.conf import settings

from tutorial.playground.embedded import builder, machine, pool, system, worker
from tutorial.playground.program import MAX_FILES, MAX_SOURCE_BYTES
from tutorial.verdicts.verdict import Outcome

README = (settings.ROOT / "README.md").read_text()
SETTING = re.compile(r"^\| `LEAKLAB_(\w+)` \| (.*?) ?\|", re.MULTILINE)
MEGABYTE = 1 << 20


class Asked(dict[str, str]):
    """An environment that notes the default of every variable it is asked for."""

    def __init__(self, given: dict[str, str]) -> None:
        super().__init__(given)
        self.defaults: dict[str, str] = {}

    def get(self, name, default=None):
        """Return what was given, or the default."""
        self.defaults[name] = default
        return super().get(name, default)


@pytest.fixture
def defaults(monkeypatch, tmp_path):
    """The variables that the settings read, with their defaults."""
    environment = Asked({"LEAKLAB_DATA": str(tmp_path)})
    monkeypatch.setattr(os, "environ", environment)
    runpy.run_path(str(settings.ROOT / "tutorial" / "settings.py"))
    return {
        name.removeprefix("LEAKLAB_"): default
        for name, default in environment.defaults.items()
        if name.startswith("LEAKLAB_")
    }


def test_it_lists_every_setting_and_no_other(defaults):
    assert {name for name, _ in SETTING.findall(README)} == defaults.keys()


def test_it_tells_the_defaults(defaults):
    told = {
        name: default.strip("`")
        for name, default in SETTING.findall(README)
        if default.startswith("`") and defaults[name]
    }

    assert len(told) > 10
    assert told == {name: defaults[name] for name in told}


def test_it_names_every_outcome():
    sentence = README.partition("Outcomes are ")[2].partition("## ")[0]

    assert set(re.findall(r"`(\w+)`", sentence)) == set(Outcome)


@pytest.mark.parametrize(
    "row",
    [
        f"source | {MAX_SOURCE_BYTES >> 10} KB, {MAX_FILES} files",
        f"building | {builder.BUILD_SECONDS} s a package, "
        f"{builder.BUILD_MEMORY_BYTES >> 30} GB",
        f"processor time | {worker.CPU_SECONDS:.0f} s",
        f"memory | {machine.MEMORY_BYTES // MEGABYTE} MB",
        f"output | {system.OUTPUT_BYTES >> 10} KB kept, "
        f"{system.FLOOD_BYTES // MEGABYTE} MB written",
        f"programs waiting for a worker | {pool.QUEUE_PLACES}",
    ],
)
def test_it_tells_the_limits(row):
    assert f"| {row} |" in README
