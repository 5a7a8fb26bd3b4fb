"""Who a visitor is."""

import uuid

import pytest
from django.http import HttpResponse

from tutorial.accounts.guest import COOKIE, ensure_learner, learner_id, remember
from tutorial.accounts.models import Learner


def returning(rf, learner):
    """Return a request with the cookie that `learner` was given."""
    response = HttpResponse()
    remember(response, learner)
    request = rf.get("/")
    request.COOKIES[COOKIE] = response.cookies[COOKIE].value
    return request


def test_a_visitor_without_a_cookie_is_nobody(rf):
    assert learner_id(rf.get("/")) is None


def test_a_cookie_names_its_learner_without_a_query(rf):
    learner = Learner(pk=uuid.uuid4())

    assert learner_id(returning(rf, learner)) == learner.pk


def test_a_cookie_that_was_changed_names_nobody(rf):
    request = returning(rf, Learner(pk=uuid.uuid4()))
    request.COOKIES[COOKIE] = str(uuid.uuid4()) + request.COOKIES[COOKIE][36:]

    assert learner_id(request) is None


@pytest.mark.django_db
def test_a_learner_is_made_once(rf):
    learner = ensure_learner(rf.get("/"))

    assert ensure_learner(returning(rf, learner)) == learner
    assert Learner.objects.count() == 1


def test_the_cookie_needs_https_where_the_site_has_it(rf, settings):
    settings.HTTPS = True
    response = HttpResponse()

    remember(response, Learner(pk=uuid.uuid4()))

    assert response.cookies[COOKIE]["secure"]
