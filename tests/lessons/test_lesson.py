"""The page of a lesson."""

import re

import pytest

from tutorial.quizzes.models import Attempt

URL = "/en/lessons/01-nature/first/"

pytestmark = pytest.mark.usefixtures("catalog")


@pytest.mark.django_db
def test_it_costs_a_passing_reader_no_query(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.get(URL)

    assert response.status_code == 200
    assert "<p>Read <code>this</code>.</p>" in response.text
    assert response.cookies.keys() <= {"csrftoken"}


def test_it_costs_a_learner_one_query(client, learner, django_assert_num_queries):
    Attempt.objects.create(
        learner=learner, question_id="who", answer=["main"], is_correct=False
    )

    with django_assert_num_queries(1):
        response = client.get(URL)

    assert 'value="main" required checked' in response.text
    assert "It is over." in response.text


def test_it_shows_the_last_answer_only(client, learner):
    for picked in ("main", "send"):
        Attempt.objects.create(
            learner=learner,
            question_id="who",
            answer=[picked],
            is_correct=picked == "send",
        )

    response = client.get(URL)

    assert 'value="send" required checked' in response.text
    assert 'value="main" required checked' not in response.text


def test_it_shows_nothing_of_another_learner(client, learner):
    Attempt.objects.create(
        learner=learner, question_id="who", answer=["main"], is_correct=False
    )
    client.cookies.clear()

    response = client.get(URL)

    assert "It is over." not in response.text


@pytest.mark.parametrize(
    "secret", ["It waits.", "It is over.", "Why leak.", "At the send.", "chan send"]
)
def test_it_keeps_the_keys_to_itself(client, secret):
    assert secret not in client.get(URL).text


def test_it_names_the_same_lesson_in_the_other_language(client):
    response = client.get(URL)

    chinese = '<a class="tool" href="/zh-hans/lessons/01-nature/first/"'
    assert chinese in response.text


def test_it_links_to_the_next_lesson_and_from_the_last_to_the_workbench(client):
    first = client.get(URL)
    last = client.get("/en/lessons/01-nature/second/")

    assert 'rel="next" href="/en/lessons/01-nature/second/"' in first.text
    assert 'rel="prev" href="/en/lessons/01-nature/first/"' in last.text
    assert 'onward-after" href="/en/run/"' in last.text


def test_it_loads_no_script_that_it_does_not_need(client):
    response = client.get("/en/lessons/01-nature/second/")

    scripts = re.findall(r'<script[^>]* src="([^"]+)"', response.text)
    assert [path.rsplit("/", 1)[1] for path in scripts] == ["theme.js", "site.js"]


def test_it_has_no_inline_script_and_no_inline_style(client):
    text = client.get(URL).text

    assert not re.search(r"<script(?![^>]* src=)", text)
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=", text)


def test_its_programs_can_be_run_without_a_script(client):
    text = client.get(URL).text

    form = re.search(r'<form id="([^"]+)"[^>]* method="post" action="/en/run/"', text)
    assert form is not None
    assert f'type="submit" form="{form[1]}"' in text


def test_an_unknown_lesson_is_not_found_in_both_languages(client):
    english = client.get("/en/lessons/01-nature/nowhere/")
    chinese = client.get("/zh-hans/lessons/01-nature/nowhere/")

    assert (english.status_code, chinese.status_code) == (404, 404)
    assert "Nothing is listening at this address." in english.text
    assert "这个地址没有接收者" in chinese.text


def test_it_is_compressed(client):
    response = client.get(URL, headers={"Accept-Encoding": "gzip"})

    assert response["Content-Encoding"] == "gzip"
