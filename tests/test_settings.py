"""Settings, read by a process of their own as at a start of the site."""

import json
import os
import subprocess
import sys

import pytest

SHOW = """
import json
from django.conf import settings
names = ("DEBUG", "SECRET_KEY", "ENGINE", "CSRF_COOKIE_SECURE", "ALLOWED_HOSTS")
print(json.dumps({name: getattr(settings, name) for name in names}))
"""


def start(data, **variables):
    """Read the settings with `data` as the folder that is written to."""
    given = {f"LEAKLAB_{name}": value for name, value in variables.items()}
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-c", SHOW],
        env=kept
        | {"DJANGO_SETTINGS_MODULE": "tutorial.settings", "LEAKLAB_DATA": str(data)}
        | given,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_start_without_settings_makes_a_key_and_keeps_it(tmp_path):
    first = json.loads(start(tmp_path / "var").stdout)
    second = json.loads(start(tmp_path / "var").stdout)

    assert len(first["SECRET_KEY"]) >= 50
    assert second["SECRET_KEY"] == first["SECRET_KEY"]
    assert (tmp_path / "var" / "secret-key").stat().st_mode & 0o077 == 0
    assert first["DEBUG"] is False
    assert first["ENGINE"] == "embedded"


def test_a_key_of_the_environment_is_not_written(tmp_path):
    found = json.loads(start(tmp_path, SECRET_KEY="k" * 50).stdout)

    assert found["SECRET_KEY"] == "k" * 50
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DEBUG", "yes"),
        ("ENGINE", "docker"),
        ("WORKERS", "0"),
        ("WORKERS", "two"),
        ("PROXIES", "-1"),
        ("STATIC", "maybe"),
        ("PLAYGROUND_SERVED", "on"),
    ],
)
def test_a_wrong_value_stops_the_start_and_is_named(tmp_path, name, value):
    found = start(tmp_path, **{name: value})

    assert found.returncode != 0
    assert f"ImproperlyConfigured: LEAKLAB_{name}" in found.stderr


@pytest.mark.parametrize("wanted", [{"ENGINE": "remote"}, {"REMOTE_FALLBACK": "1"}])
def test_a_remote_playground_needs_a_contact(tmp_path, wanted):
    refused = start(tmp_path, **wanted)
    accepted = start(tmp_path, REMOTE_CONTACT="me@example.org", **wanted)

    assert "LEAKLAB_REMOTE_CONTACT" in refused.stderr
    assert accepted.returncode == 0


def test_blanks_around_the_names_of_hosts_do_not_matter(tmp_path):
    found = json.loads(start(tmp_path, HOSTS=" a.example, b.example ").stdout)

    assert found["ALLOWED_HOSTS"] == ["a.example", "b.example"]


def test_it_makes_its_folder_even_where_it_keeps_no_key_there(tmp_path):
    start(tmp_path / "new" / "var", SECRET_KEY="k" * 50)

    assert (tmp_path / "new" / "var").is_dir()


@pytest.mark.parametrize("variables", [{}, {"SECRET_KEY": "k" * 50}])
def test_a_folder_that_cannot_be_used_is_named(tmp_path, variables):
    (tmp_path / "taken").touch()

    found = start(tmp_path / "taken", **variables)

    assert f"ImproperlyConfigured: {tmp_path}/taken cannot be written" in found.stderr
    assert "LEAKLAB_DATA" in found.stderr


def test_https_makes_cookies_secure(tmp_path):
    assert json.loads(start(tmp_path, HTTPS="1").stdout)["CSRF_COOKIE_SECURE"] is True
