"""The verdict that was recorded for a snippet."""

import pytest

pytestmark = pytest.mark.usefixtures("catalog")


def test_it_is_the_partial_of_a_verdict_and_says_that_it_was_recorded(client):
    response = client.get("/en/run/recorded/leak/")

    assert response.text.lstrip().startswith("<article")
    assert "data-recorded" in response.text
    assert "Recorded run" in response.text
    assert 'data-action="rerun"' in response.text


def test_it_is_told_anew_in_the_language_of_the_reader(client):
    response = client.get("/zh-hans/run/recorded/leak/")

    assert "Recorded in English." not in response.text
    assert "第 6 行" in response.text


@pytest.mark.parametrize("snippet_id", ["other", "nothing"])
def test_there_is_none_where_nothing_was_recorded(client, snippet_id):
    assert client.get(f"/en/run/recorded/{snippet_id}/").status_code == 404
