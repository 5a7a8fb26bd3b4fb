"""The pages for what goes wrong."""

import pytest

from tests.small_course import LEAKING
from tutorial import wiring

pytestmark = pytest.mark.usefixtures("catalog")


@pytest.fixture
def broken(monkeypatch, client):
    """A site whose playground has a mistake of ours in it."""

    def fail():
        raise RuntimeError("our own mistake")

    monkeypatch.setattr(wiring, "playground", fail)
    client.raise_request_exception = False
    return client


def test_our_own_mistake_keeps_the_program_and_asks_to_try_again(broken):
    response = broken.post("/en/run/", {"source": LEAKING})

    assert response.status_code == 500
    assert "Something broke on our side." in response.text
    assert "results &lt;- 1" in response.text
    assert "our own mistake" not in response.text


def test_it_says_so_in_chinese(broken):
    response = broken.post("/zh-hans/run/", {"source": LEAKING})

    assert "我们这边出了故障。" in response.text


def test_an_address_outside_both_languages_is_not_found(client):
    response = client.get("/nothing", headers={"Accept-Language": "zh-CN"})

    assert response.status_code == 404
    assert "这个地址没有接收者" in response.text


def test_no_page_links_to_another_site_that_its_address_names(client):
    response = client.get("/", PATH_INFO="//evil.example/")

    assert response.status_code == 404
    assert "evil" not in response.text
    assert '<a class="tool" href="/zh-hans/"' in response.text


def test_it_tells_whoever_watches_that_it_is_there(client):
    response = client.get("/healthz")

    assert (response.status_code, response.text) == (200, "ok")
