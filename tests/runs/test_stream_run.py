"""A run that tells each step as it happens."""

import json

import pytest

from tests.fakes import leak
from tests.small_course import LEAKING
from tutorial.playground.observation import PlaygroundBusyError
from tutorial.runs.live import LiveRun

URL = "/en/run/stream/"

pytestmark = pytest.mark.usefixtures("catalog")


def messages(response):
    """Return what the stream said, without its signs of life."""
    found = [json.loads(line) for line in response.streaming_content]
    return [message for message in found if message["state"] != "alive"]


def test_it_tells_each_step_and_ends_with_the_verdict(client, playground):
    playground.observation = leak(6, 5)
    playground.states = ("queued", "preparing:40", "compiling", "running")

    response = client.post(URL, {"source": LEAKING})

    *steps, last = messages(response)
    assert response["Content-Type"] == "application/x-ndjson"
    assert steps == [
        {"state": "queued"},
        {"state": "preparing", "percent": 40},
        {"state": "compiling"},
        {"state": "running"},
    ]
    assert last["state"] == "done"
    assert 'data-outcome="leak"' in last["html"]
    assert 'data-line="6" data-created-line="5"' in last["html"]


def test_it_speaks_the_language_of_the_page(client, playground):
    playground.observation = leak(6, 5)

    response = client.post("/zh-hans/run/stream/", {"source": LEAKING})

    last = messages(response)[-1]
    assert "第 6 行" in last["html"]
    assert "泄漏" in last["html"]


def test_it_says_when_the_playground_failed(client, playground):
    playground.error = PlaygroundBusyError()

    last = messages(client.post(URL, {"source": LEAKING}))[-1]

    assert last["state"] == "failed"
    assert 'data-failure="busy"' in last["html"]


def test_it_refuses_before_it_begins_where_too_much_runs(client, playground, settings):
    settings.RUNS_PER_ADDRESS = 0

    response = client.post(URL, {"source": LEAKING})

    assert response.status_code == 429
    assert 'data-failure="crowded"' in response.text


def test_a_seat_is_free_again_after_the_last_word(client, playground, settings):
    settings.RUNS_PER_ADDRESS = 1

    messages(client.post(URL, {"source": LEAKING}))
    second = client.post(URL, {"source": LEAKING})

    assert messages(second)[-1]["state"] == "done"


def test_a_learner_has_seats_of_their_own(client, learner, playground, settings):
    settings.RUNS_PER_LEARNER = 1
    playground.gate.clear()

    first = client.post(URL, {"source": LEAKING})
    second = client.post(URL, {"source": LEAKING})

    assert (first.status_code, second.status_code) == (200, 429)
    playground.gate.set()
    assert messages(first)[-1]["state"] == "done"


@pytest.mark.django_db
def test_it_stops_the_run_when_nobody_listens_any_more(client, playground):
    playground.gate.clear()
    response = client.post(URL, {"source": LEAKING})
    next(iter(response.streaming_content))

    response.close()

    assert playground.was_cancelled.wait(timeout=10)


def test_it_shows_a_sign_of_life_while_a_program_is_silent(playground):
    playground.gate.clear()
    playground.states, playground.is_silent = ("running",), True
    said = iter(LiveRun(LEAKING, "en"))

    states = [json.loads(next(said))["state"] for _ in range(2)]

    assert states == ["running", "alive"]
    playground.gate.set()
    assert json.loads(list(said)[-1])["state"] == "done"


def test_it_takes_only_posts(client):
    assert client.get(URL).status_code == 405
