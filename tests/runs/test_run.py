"""The workbench, and running from it without a script."""

import re

import pytest
from django.test import Client

from tests.fakes import leak, leaks, not_built
from tests.small_course import LEAKING
from tutorial.playground.observation import PlaygroundBusyError, PlaygroundError
from tutorial.runs.report import MAX_CARDS

URL = "/en/run/"

pytestmark = pytest.mark.usefixtures("catalog")


def marked_lines(text):
    """Return the numbers of the lines with a mark, by class."""
    found = re.findall(r'<li data-line="(\d+)" class="([^"]+)"', text)
    return {int(number): classes for number, classes in found}


def test_it_offers_the_examples(client):
    response = client.get(URL)

    assert 'href="/en/run/?snippet=leak"' in response.text
    assert "snippet=other" not in response.text


def test_it_starts_with_the_snippet_that_is_asked_for(client):
    response = client.get(URL, {"snippet": "other"})

    assert ">Another</p>" in response.text
    assert "results := make(chan int)" in response.text


def test_the_other_language_shows_the_same_snippet(client):
    response = client.get(URL, {"snippet": "other"})

    assert '<a class="tool" href="/zh-hans/run/?snippet=other"' in response.text


def test_an_unknown_snippet_is_an_empty_page(client):
    assert client.get(URL, {"snippet": "nothing"}).status_code == 200


def test_a_posted_program_is_judged_and_marked(client, playground):
    playground.observation = leak(6, 5)

    response = client.post(URL, {"source": LEAKING.replace("\n", "\r\n")})

    assert playground.sources == [LEAKING]
    assert 'data-outcome="leak"' in response.text
    assert marked_lines(response.text) == {5: "is-start", 6: "is-blocked"}


def test_what_several_goroutines_have_in_common_is_said_once(client, playground):
    playground.observation = leaks([6, 7], created_line=5)

    text = client.post(URL, {"source": LEAKING}).text

    code = text.partition("data-static")[2].partition("</ol>")[0]
    assert code.count("started here") == 1
    assert ">goroutine 1, goroutine 2: </span>started here</span>" in code
    assert ">goroutine 2: </span>stands here: chan send</span>" in code


def test_it_says_how_many_goroutines_it_does_not_show(client, playground):
    playground.observation = leaks(range(1, MAX_CARDS + 3), created_line=5)

    english = client.post(URL, {"source": LEAKING})
    chinese = client.post("/zh-hans/run/", {"source": LEAKING})

    assert english.text.count("data-goroutine ") == MAX_CARDS
    assert "2 more goroutines stand at other places" in english.text
    assert "另有 2 个 goroutine" in chinese.text


def test_a_changed_snippet_is_not_offered_the_recorded_run(client, playground):
    changed = {"source": LEAKING + "// changed\n", "snippet": "leak"}
    recorded = 'data-recorded-url="/en/run/recorded/leak/"'

    assert recorded in client.get(URL, {"snippet": "leak"}).text
    assert recorded not in client.post(URL, changed).text


def test_a_program_that_was_changed_is_not_called_by_the_name_of_its_snippet(
    client, playground
):
    same = client.post(URL, {"source": LEAKING, "snippet": "leak"})
    other = client.post(URL, {"source": LEAKING + "\n", "snippet": "leak"})

    assert ">A leak</p>" in same.text
    assert ">Your program</p>" in other.text


def test_a_program_with_nothing_to_mark_is_shown_once(client, playground):
    text = client.post(URL, {"source": LEAKING}).text

    assert 'data-outcome="clean"' in text
    assert text.count("make(chan int)") == 1


def test_a_mistake_of_the_compiler_is_marked(client, playground):
    playground.observation = not_built(4, 2, "declared and not used: results")

    response = client.post(URL, {"source": LEAKING})

    assert marked_lines(response.text) == {4: "is-wrong"}
    assert "declared and not used: results" in response.text


def test_a_program_that_cannot_be_run_is_a_result(client, playground):
    response = client.post(URL, {"source": " "})

    assert response.status_code == 200
    assert 'data-outcome="rejected"' in response.text
    assert playground.sources == []


def test_markup_in_a_program_is_only_text(client, playground):
    playground.observation = not_built(1, 1, "<img src=x>")

    response = client.post(URL, {"source": "</textarea><script>alert(1)</script>"})

    assert "<script>alert" not in response.text
    assert "<img src=x>" not in response.text


@pytest.mark.parametrize(
    ("error", "kind"),
    [(PlaygroundBusyError(), "busy"), (PlaygroundError(), "unavailable")],
)
def test_our_failure_keeps_the_program(client, playground, error, kind):
    playground.error = error

    response = client.post(URL, {"source": LEAKING})

    assert response.status_code == 503
    assert response["Retry-After"] == "10"
    assert f'data-failure="{kind}"' in response.text
    assert "results &lt;- 1" in response.text


def test_one_run_too_many_is_refused_in_the_language_of_the_reader(
    client, playground, settings
):
    settings.RUNS_PER_ADDRESS = 0

    response = client.post("/zh-hans/run/", {"source": LEAKING})

    assert response.status_code == 429
    assert 'data-failure="crowded"' in response.text
    assert "暂不可用" in response.text
    assert playground.sources == []


def test_a_run_gives_its_seat_back(client, settings, playground):
    settings.RUNS_PER_ADDRESS = 1
    playground.error = PlaygroundError()
    client.post(URL, {"source": LEAKING})
    playground.error = None

    assert client.post(URL, {"source": LEAKING}).status_code == 200


def test_a_post_without_a_token_keeps_the_program(playground):
    strict = Client(enforce_csrf_checks=True)

    response = strict.post(URL, {"source": LEAKING})

    assert response.status_code == 403
    assert "results &lt;- 1" in response.text
    assert 'action="/en/run/"' in response.text
    assert playground.sources == []


def test_a_body_beyond_all_programs_is_refused_kindly(client, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100

    response = client.post(URL, {"source": "x" * 200})

    assert response.status_code == 400
    assert "larger than any program we run" in response.text
