"""Answering a question."""

import pytest

from tutorial.accounts.models import Learner
from tutorial.quizzes.models import Attempt

HTMX = {"HX-Request": "true"}

pytestmark = [pytest.mark.usefixtures("catalog"), pytest.mark.django_db]


def url(question_id, language="en"):
    return f"/{language}/questions/{question_id}/answer/"


def test_it_says_why_a_right_answer_is_right_and_shows_the_evidence(client):
    response = client.post(url("predict"), {"answer": "leak"}, headers=HTMX)

    assert response.status_code == 200
    assert "That is right." in response.text
    assert "Why leak." in response.text
    assert "Why clean." not in response.text
    assert "It leaks." in response.text
    assert 'data-outcome="leak"' in response.text


def test_it_explains_a_wrong_answer_and_leaves_it_picked(client):
    response = client.post(url("who"), {"answer": "main"}, headers=HTMX)

    assert "Not quite." in response.text
    assert "It is over." in response.text
    assert "It waits." not in response.text
    assert 'value="main" required checked' in response.text
    assert "Check again" in response.text


@pytest.mark.parametrize(("line", "is_right"), [("6", True), ("5", False)])
def test_it_grades_a_line_by_the_recorded_run(client, line, is_right):
    client.post(url("line"), {"answer": line}, headers=HTMX)

    assert Attempt.objects.get().is_correct is is_right


@pytest.mark.parametrize(
    ("picked", "is_right"),
    [(["send", "x"], True), (["send"], False), (["send", "main", "x"], False)],
)
def test_all_that_is_right_has_to_be_picked_and_nothing_else(client, picked, is_right):
    client.post(url("both"), {"answer": picked}, headers=HTMX)

    assert Attempt.objects.get().is_correct is is_right


@pytest.mark.parametrize(
    ("question_id", "picked"),
    [("who", []), ("who", ["nobody"]), ("who", ["send", "main"]), ("line", ["99"])],
)
def test_it_asks_again_where_nothing_that_is_offered_was_picked(
    client, question_id, picked
):
    response = client.post(url(question_id), {"answer": picked}, headers=HTMX)

    assert response.status_code == 422
    assert "Pick an answer first." in response.text
    assert not Attempt.objects.exists()
    assert not Learner.objects.exists()


def test_without_a_script_it_leads_back_to_the_question(client):
    response = client.post(url("who"), {"answer": "main"})

    assert response.status_code == 302
    assert response["Location"] == "/en/lessons/01-nature/first/#question-who"
    assert "It is over." in client.get(response["Location"]).text


@pytest.mark.parametrize("picked", ["main", "nobody"])
def test_the_question_does_not_forget_the_lesson_that_it_stands_in(client, picked):
    posted = {"answer": picked, "lesson": "01-nature/first"}

    response = client.post(url("who"), posted, headers=HTMX)

    assert 'name="lesson" value="01-nature/first"' in response.text


@pytest.mark.parametrize("lesson", ["https://evil.example", "//evil.example", "x"])
def test_it_leads_to_no_place_but_its_lessons(client, lesson):
    response = client.post(url("who"), {"answer": "main", "lesson": lesson})

    assert response["Location"] == "/en/lessons/01-nature/first/#question-who"


def test_without_a_script_it_asks_again_on_a_page_of_its_own(client):
    response = client.post(url("who"), {}, headers={"Accept-Language": "en"})

    assert response.status_code == 422
    assert "<html" in response.text
    assert "/en/lessons/01-nature/first/#question-who" in response.text


def test_the_first_answer_makes_a_learner_whom_scripts_cannot_see(client):
    response = client.post(url("who"), {"answer": "send"}, headers=HTMX)

    cookie = response.cookies["learner"]
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")
    assert str(Attempt.objects.get().learner_id) in cookie.value


def test_a_returning_learner_stays_the_same(client):
    client.post(url("who"), {"answer": "main"}, headers=HTMX)
    client.post(url("who"), {"answer": "send"}, headers=HTMX)

    assert Learner.objects.count() == 1
    assert Attempt.objects.by(Learner.objects.get().pk).solved() == {"who"}


def test_a_forged_cookie_is_nobody(client):
    client.cookies["learner"] = "00000000-0000-0000-0000-000000000000:forged"

    client.post(url("who"), {"answer": "send"}, headers=HTMX)

    assert (
        Learner.objects.filter(pk="00000000-0000-0000-0000-000000000000").count() == 0
    )


def test_a_learner_whose_row_is_gone_starts_anew(client, learner):
    learner.delete()

    response = client.post(url("who"), {"answer": "send"}, headers=HTMX)

    assert response.status_code == 200
    assert Attempt.objects.count() == 1


def test_it_answers_in_the_language_of_the_page(client):
    response = client.post(url("who", "zh-hans"), {"answer": "main"}, headers=HTMX)

    assert "它已结束。" in response.text
    assert "还不对。" in response.text


def test_an_unknown_question_is_not_found(client):
    assert client.post(url("nothing"), {"answer": "x"}).status_code == 404
