"""The editor's bundle, which is built by hand and kept in the repository."""

import hashlib
import json
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parent.parent / "static" / "js"
SOURCES = ("colors.js", "editor.js", "marked-lines.js", "package-lock.json")


def test_the_bundle_is_built_from_the_sources_beside_it():
    digest = hashlib.sha256()
    for name in SOURCES:
        digest.update((SCRIPTS / "src" / name).read_bytes())

    built = (SCRIPTS / "editor.js").read_text()

    again = "build it again: cd static/js/src && npm ci && npm run build"
    assert f"sha256 {digest.hexdigest()}" in built[:300], again


def test_every_package_in_the_lock_that_is_bundled_has_its_licence():
    lock = json.loads((SCRIPTS / "src" / "package-lock.json").read_text())
    licences = (SCRIPTS / "editor.licences.txt").read_text()

    asked = lock["packages"][""]["dependencies"]

    assert asked
    for name, version in asked.items():
        assert f"{name} {version} (MIT)" in licences


def test_the_lock_names_no_host():
    assert "://" not in (SCRIPTS / "src" / "package-lock.json").read_text()
