"""The public API of verdicts."""

import pytest

from tests.fakes import leak
from tests.small_course import LEAKING
from tutorial.playground.observation import PlaygroundError

URL = "/api/verdict"
JSON = "application/json"


def test_it_answers_the_object_of_the_contract(client, playground):
    playground.observation = leak(6, 5)

    response = client.post(URL, {"source": LEAKING, "schedules": 1}, JSON)

    found = response.json()
    assert response.status_code == 200
    assert found["outcome"] == "leak"
    assert found["goroutines"][0]["line"] == 6
    assert found["schedules"] is None


def test_a_program_that_cannot_be_run_is_a_result(client, playground):
    response = client.post(URL, {"source": ""}, JSON)

    assert (response.status_code, response.json()["outcome"]) == (200, "rejected")


def test_our_failure_is_told_apart(client, playground):
    playground.error = PlaygroundError()

    response = client.post(URL, {"source": LEAKING}, JSON)

    assert (response.status_code, response.json()["outcome"]) == (503, "unavailable")
    assert response.json()["summary"]
    assert response["Retry-After"]


def test_one_run_too_many_is_refused(client, playground, settings):
    settings.RUNS_PER_ADDRESS = 0

    response = client.post(URL, {"source": LEAKING}, JSON)

    assert (response.status_code, response.json()["outcome"]) == (429, "unavailable")


@pytest.mark.parametrize(
    "body",
    ["{", "[]", "{}", '{"source": 1}', "[" * 100_000, b"\xff"]
    + [
        f'{{"source": "x", "schedules": {value}}}'
        for value in ("0", "1001", "true", "[]")
    ]
    + ['{"source": "x", "timeline": 1}'],
)
def test_it_says_what_is_wrong_with_a_request(client, playground, body):
    response = client.post(URL, body, JSON)

    assert response.status_code == 400
    assert response.json()["error"]
    assert playground.sources == []


def test_half_a_character_is_no_part_of_a_program(client, playground):
    body = '{"source": "package main\\n// \\ud83d\\ude00 \\ud800 \\nfunc main() {}"}'

    response = client.post(URL, body, JSON)

    assert response.status_code == 200
    assert "// \N{GRINNING FACE} \N{REPLACEMENT CHARACTER} " in playground.sources[0]


def test_it_takes_nothing_that_a_form_can_post(client, playground):
    response = client.post(URL, '{"source": "package main"}', "text/plain")

    assert response.status_code == 415
    assert playground.sources == []


def test_a_body_that_is_too_large_is_refused(client, playground, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100

    response = client.post(URL, {"source": "x" * 200}, JSON)

    assert response.status_code == 413


def test_it_takes_only_posts(client):
    assert client.get(URL).status_code == 405
