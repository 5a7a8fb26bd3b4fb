"""Which objects the settings make."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from tutorial import wiring
from tutorial.playground.fallback import FallbackPlayground


@pytest.fixture(autouse=True)
def fresh(settings, tmp_path):
    """Settings that no playground was made from yet."""
    settings.DATA = tmp_path
    settings.REMOTE_CONTACT = "me@example.org"
    wiring.forget_playground()
    yield settings
    wiring.forget_playground()


@pytest.mark.parametrize("name", ["embedded", "remote"])
def test_programs_run_on_the_engine_that_is_named(fresh, name):
    fresh.ENGINE = name

    assert wiring.playground().name == name
    assert not isinstance(wiring.playground(), FallbackPlayground)
    assert wiring.uses_embedded() is (name == "embedded")


@pytest.mark.parametrize("name", ["embedded", "remote"])
def test_the_other_engine_stands_in_where_that_is_wanted(fresh, name):
    fresh.ENGINE, fresh.REMOTE_FALLBACK = name, True

    found = wiring.playground()

    assert isinstance(found, FallbackPlayground)
    assert found.name == name
    assert wiring.uses_embedded()


def test_a_playground_served_for_others_runs_programs_on_this_machine(fresh):
    fresh.ENGINE, fresh.PLAYGROUND_SERVED = "remote", True

    assert wiring.uses_embedded()


@pytest.mark.parametrize("url", ["play.golang.org", "ftp://a.example", "http://[", ""])
def test_a_remote_that_is_no_address_stops_the_start(fresh, url):
    fresh.ENGINE, fresh.REMOTE_URL = "remote", url

    with pytest.raises(ImproperlyConfigured, match="LEAKLAB_REMOTE_URL"):
        wiring.playground()
