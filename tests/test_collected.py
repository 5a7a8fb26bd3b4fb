"""Collecting the static files, as it is done where the site is deployed."""

import json
import re

import pytest
from django.core.management import call_command

COLLECTED = {"staticfiles": {"BACKEND": "tutorial.collected.CollectedFiles"}}


@pytest.fixture
def collected(settings, tmp_path):
    """The folder of the collected files, and their names there by given name."""
    settings.STORAGES = COLLECTED
    settings.STATIC_ROOT = tmp_path
    call_command("collectstatic", interactive=False, verbosity=0)
    names = json.loads((tmp_path / "staticfiles.json").read_text())["paths"]
    return tmp_path, names


def test_a_script_imports_scripts_of_its_own_version(collected):
    folder, names = collected

    script = (folder / names["js/program.js"]).read_text()

    imported = re.findall(r'^import .* from "\./(.+)";$', script, re.MULTILINE)
    assert len(imported) > 1
    assert {f"js/{name}" for name in imported} <= set(names.values())
    assert f'import("./{names["js/editor.js"].removeprefix("js/")}")' in script


def test_the_editor_is_collected_as_it_was_built(collected, settings):
    folder, names = collected
    built = settings.ROOT / "static" / "js" / "editor.js"

    assert (folder / names["js/editor.js"]).read_bytes() == built.read_bytes()
