"""The named people and fakes that tests of pages meet."""

import pytest
from django.core.cache import cache
from django.http import HttpResponse

from tests.fakes import FakePlayground
from tests.small_course import small_catalog
from tutorial import wiring
from tutorial.accounts.guest import remember
from tutorial.accounts.models import Learner


@pytest.fixture
def playground(monkeypatch):
    """The place where programs run, under the test's control."""
    fake = FakePlayground()
    monkeypatch.setattr(wiring, "playground", lambda: fake)
    return fake


@pytest.fixture
def catalog(monkeypatch):
    """A course of two lessons, in place of the real one."""
    small = small_catalog()
    monkeypatch.setattr(wiring, "catalog", lambda: small)
    return small


@pytest.fixture
def learner(db, client):
    """Someone who has answered before, and whose cookie the client holds."""
    known = Learner.objects.create()
    response = HttpResponse()
    remember(response, known)
    client.cookies.update(response.cookies)
    return known


@pytest.fixture(autouse=True)
def _empty_cache():
    """Leave no seat taken by an earlier test."""
    cache.clear()
