"""The rules of the house that tools can hold: form, types, who imports whom."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TOOLS = Path(sys.executable).parent

RULES = {
    "formatting": ["ruff", "format", "--check", "."],
    "lint": ["ruff", "check", "."],
    "types": ["mypy", "tutorial", "tests", "benchmarks", "manage.py"],
    "imports": ["lint-imports"],
}


@pytest.mark.parametrize("rule", RULES)
def test_it_keeps_the_rule(rule):
    tool, *arguments = RULES[rule]

    done = subprocess.run(
        [TOOLS / tool, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr


def test_every_module_opens_with_a_sentence():
    silent = [
        str(path.relative_to(ROOT))
        for folder in ("benchmarks", "tests", "tutorial")
        for path in (ROOT / folder).rglob("*.py")
        if "migrations" not in path.parts and not path.read_text().startswith('"""')
    ]

    assert silent == []
