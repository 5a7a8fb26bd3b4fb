"""The Go Playground's protocol at /compile."""

import json

import pytest
from django.test import Client

from tutorial import wiring
from tutorial.playground.observation import (
    Ending,
    Event,
    Observation,
    PlaygroundBusyError,
    PlaygroundError,
)

URL = "/compile"


class FakePlayground:
    """Says hello, whatever it is asked to run, or fails as it is told to."""

    name = "embedded"

    def __init__(self) -> None:
        self.error: Exception | None = None
        self.asked: list[str] = []

    def run(self, program):
        self.asked.append(program.files[0].text)
        if self.error:
            raise self.error
        hello = (Event("stdout", "hello\n", 0),)
        return Observation(Ending.RETURNED, self.name, "go", events=hello, exit_code=0)


@pytest.fixture
def playground(monkeypatch, settings):
    settings.PLAYGROUND_SERVED = True
    fake = FakePlayground()
    monkeypatch.setattr(wiring, "embedded", lambda: fake)
    return fake


def test_it_answers_a_form(client, playground):
    response = client.post(
        URL, {"body": "package main", "version": "2", "withVet": "true"}
    )

    assert response.headers["Content-Type"] == "application/json"
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.json() == {
        "Errors": "",
        "Events": [{"Message": "hello\n", "Kind": "stdout", "Delay": 0}],
        "Status": 0,
        "IsTest": False,
        "TestsFailed": 0,
        "VetOK": True,
    }
    assert playground.asked == ["package main"]


def test_it_answers_json(client, playground):
    sent = {"Body": "package main", "WithVet": False}

    response = client.post(URL, json.dumps(sent), content_type="application/json")

    assert response.json()["Status"] == 0
    assert "VetOK" not in response.json()


def test_it_answers_the_old_shape_where_no_version_is_asked_for(client, playground):
    response = client.post(URL, {"body": "package main"})

    assert response.json() == {"compile_errors": "", "output": "hello\n"}


@pytest.mark.parametrize("sent", ["", "{", "[]", '{"Body": 1}', "[" * 100_000])
def test_it_refuses_what_holds_no_program(client, playground, sent):
    response = client.post(URL, sent, content_type="application/json")

    assert (response.status_code, response.text) == (400, "Bad Request\n")
    assert playground.asked == []


def test_it_refuses_a_form_without_a_body(client, playground):
    assert client.post(URL, {"withVet": "true"}).status_code == 400
    assert client.get(URL).status_code == 400


def test_an_empty_program_is_a_compile_error(client, playground):
    response = client.post(URL, '{"Body": ""}', content_type="application/json")

    assert response.json()["Errors"] == "no Go files in .\n"


def test_it_lets_other_origins_ask(client, playground):
    response = client.options(URL)

    assert response.status_code == 200
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert playground.asked == []


def test_it_asks_for_no_token_and_sets_no_cookie(playground):

    response = Client(enforce_csrf_checks=True).post(URL, {"body": "package main"})

    assert response.status_code == 200
    assert not response.cookies


def test_it_says_when_it_is_busy(client, playground):
    playground.error = PlaygroundBusyError()

    response = client.post(URL, {"body": "package main", "version": "2"})

    assert (response.status_code, response.headers["Retry-After"]) == (503, "5")


def test_it_says_that_a_failure_is_its_own(client, playground):
    playground.error = PlaygroundError("no Go here")

    response = client.post(URL, {"body": "package main", "version": "2"})

    assert (response.status_code, response.text) == (500, "Internal Server Error\n")


def test_it_is_not_there_unless_it_is_switched_on(client, playground, settings):
    settings.PLAYGROUND_SERVED = False

    assert client.post(URL, {"body": "package main"}).status_code == 404
