"""The home page."""

import pytest

from tutorial.quizzes.models import Attempt

URL = "/en/"


@pytest.mark.django_db
@pytest.mark.usefixtures("catalog")
def test_it_lays_out_the_course_without_a_query(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.get(URL)

    assert "Nature" in response.text
    assert 'href="/en/lessons/01-nature/first/"' in response.text


@pytest.mark.usefixtures("catalog")
def test_it_shows_what_a_learner_has_solved(client, learner, django_assert_num_queries):
    for question_id, is_correct in (("who", True), ("line", False), ("gone", True)):
        Attempt.objects.create(
            learner=learner,
            question_id=question_id,
            answer=["x"],
            is_correct=is_correct,
        )

    with django_assert_num_queries(1):
        response = client.get(URL)

    assert "1 of 4 solved" in response.text


@pytest.mark.usefixtures("catalog")
def test_the_root_goes_to_the_language_of_the_browser(client):
    response = client.get("/", headers={"Accept-Language": "zh-CN,zh;q=0.9"})

    assert response.status_code == 302
    assert response["Location"] == "/zh-hans/"


@pytest.mark.usefixtures("catalog")
def test_the_root_remembers_a_choice_of_language(client):
    client.cookies["django_language"] = "en"

    response = client.get("/", headers={"Accept-Language": "zh-CN"})

    assert response["Location"] == "/en/"


@pytest.mark.usefixtures("catalog")
def test_it_speaks_chinese(client):
    response = client.get("/zh-hans/")

    assert '<html lang="zh-hans">' in response.text
    assert "工作台" in response.text
    assert "Workbench" not in response.text


@pytest.mark.usefixtures("catalog")
def test_it_allows_nothing_but_our_own_scripts_and_styles(client):
    policy = client.get(URL)["Content-Security-Policy"]

    directives = dict(part.split(" ", 1) for part in policy.split("; "))
    assert directives["default-src"] == "'none'"
    assert directives["script-src"].startswith("'self' 'nonce-")
    assert directives["style-src"].startswith("'self' 'nonce-")
    assert "unsafe" not in policy
    assert directives["frame-ancestors"] == "'none'"
