"""Static files on their way to the browser."""

URL = "/static/css/site.css"
GZIP = {"Accept-Encoding": "gzip"}


def test_a_static_file_is_compressed_and_kept_for_a_while(client):
    response = client.get(URL, headers=GZIP)

    assert response["Content-Encoding"] == "gzip"
    assert "max-age=300" in response["Cache-Control"]


def test_a_file_that_has_not_changed_is_not_sent_again(client):
    tag = client.get(URL, headers=GZIP)["ETag"]

    response = client.get(URL, headers=GZIP | {"If-None-Match": tag})

    assert response.status_code == 304
