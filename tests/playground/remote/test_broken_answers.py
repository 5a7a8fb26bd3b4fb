"""What the remote engine does where the other side fails. Kinds are types."""

import json
import socket
import struct
import threading

import pytest

from tests.playground.remote.conftest import CONTACT, Scripted
from tutorial.playground import remote as remote_module
from tutorial.playground.observation import (
    Ending,
    PlaygroundBusyError,
    PlaygroundCancelledError,
)
from tutorial.playground.program import read_program
from tutorial.playground.remote import RemotePlayground, RemoteRestingError
from tutorial.playground.transport import (
    RemoteBrokenError,
    RemoteSlowError,
    RemoteUnreachableError,
)
from tutorial.playground.wire import RemoteAnswerError

HELLO = read_program('package main\n\nfunc main() { println("hello") }\n')
OK = b'{"Errors":"","Events":null,"Status":0,"IsTest":false,"TestsFailed":0}\n'
EVENT = {"Message": "x", "Kind": "stdout", "Delay": 0}


@pytest.mark.parametrize(
    "status",
    ["500 Internal Server Error", "400 Bad Request", "404 Not Found", "204 No Content"],
)
def test_it_refuses_an_answer_that_is_not_ok(scripted, remote, status):
    scripted.will_answer(b"Internal Server Error", status=status)

    with pytest.raises(RemoteAnswerError):
        remote.run(HELLO)


@pytest.mark.parametrize("status", ["429 Too Many Requests", "503 Service Unavailable"])
def test_it_says_that_the_remote_is_busy(scripted, remote, status):
    scripted.will_answer(b"", status=status)

    with pytest.raises(PlaygroundBusyError):
        remote.run(HELLO)


def test_it_follows_no_redirect(scripted, remote):
    elsewhere = f"Location: {scripted.url}/elsewhere\r\n"
    scripted.will_answer(b"", status="307 Temporary Redirect", headers=elsewhere)
    scripted.will_answer(OK)

    with pytest.raises(RemoteAnswerError):
        remote.run(HELLO)
    assert len(scripted.requests) == 1


@pytest.mark.parametrize("content_type", ["text/html; charset=utf-8", "image/png", ""])
def test_it_refuses_what_is_not_json_by_its_type(scripted, remote, content_type):
    scripted.will_answer(OK, content_type=content_type)

    with pytest.raises(RemoteAnswerError):
        remote.run(HELLO)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<!DOCTYPE html><p>Be right back",
        OK[:40],
        b"[]",
        b"null",
        b"[" * 200_000,
        b'{"Events":null}',
        b'{"Errors":null,"Events":null}',
        b'{"Errors":[],"Events":null}',
        b'{"compile_errors":"","output":"hello"}',
        b'{"Errors":"","Events":{}}',
        b'{"Errors":"","Events":["x"]}',
        b'{"Errors":"","Events":null,"Status":"0"}',
        b'{"Errors":"","Events":null,"Status":true}',
        b'{"Errors":"","Events":null,"Status":1.5}',
        b'{"Errors":"","Events":null,"VetErrors":[]}',
        b'{"Errors":"","Events":null,"IsTest":true}',
        b'{"Errors":"","Events":[{"Message":"x","Kind":"stdout"}]}',
        *(
            json.dumps({"Errors": "", "Events": [EVENT | wrong]}).encode()
            for wrong in (
                {"Kind": "stdlog"},
                {"Kind": None},
                {"Message": 7},
                {"Delay": "1"},
                {"Delay": 1.5},
                {"Delay": True},
            )
        ),
    ],
)
def test_it_refuses_what_is_not_the_answer_of_a_playground(scripted, remote, body):
    scripted.will_answer(body)

    with pytest.raises(RemoteAnswerError):
        remote.run(HELLO)


def test_it_notices_a_body_that_ends_early(scripted, remote):
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
    scripted.will(lambda to: to.sendall(head + b"Content-Length: 999\r\n\r\n" + OK))

    with pytest.raises(RemoteBrokenError):
        remote.run(HELLO)


def test_it_notices_what_is_not_http(scripted, remote):
    scripted.will(lambda to: to.sendall(b"SSH-2.0-OpenSSH_9.2\r\n"))

    with pytest.raises(RemoteBrokenError):
        remote.run(HELLO)


def reset(connection: socket.socket) -> None:
    linger = struct.pack("ii", 1, 0)
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)


@pytest.mark.parametrize("hang_up", [reset, lambda connection: connection.close()])
def test_it_does_not_repeat_what_was_sent(scripted, remote, hang_up):
    scripted.will(hang_up)
    scripted.will_answer(OK)

    with pytest.raises(RemoteBrokenError):
        remote.run(HELLO)
    assert len(scripted.requests) == 1


def drip(beginning: bytes):
    """Return a script that sends a byte now and then, for as long as it is let."""

    def script(connection: socket.socket) -> None:
        connection.sendall(beginning)
        nothing = threading.Event()
        while not nothing.wait(0.01):
            connection.sendall(b" ")

    return script


@pytest.mark.parametrize(
    "beginning",
    [
        b"HTTP/1.1 200 OK\r\nX-Slow: ",
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{",
    ],
)
def test_it_gives_up_on_a_server_that_drips(scripted, beginning):
    scripted.will(drip(beginning))

    with pytest.raises(RemoteSlowError):
        RemotePlayground(scripted.url, CONTACT, budget_seconds=0.3).run(HELLO)


def test_it_gives_up_on_a_server_that_is_silent(scripted):
    release = threading.Event()
    scripted.will(lambda _: release.wait(30) and None)

    with pytest.raises(RemoteSlowError):
        RemotePlayground(scripted.url, CONTACT, budget_seconds=0.2).run(HELLO)
    release.set()


def test_it_reads_no_more_than_its_limit(scripted, remote, monkeypatch):
    monkeypatch.setattr(remote_module, "MAX_ANSWER_BYTES", 10_000)
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n"

    def flood(connection: socket.socket) -> None:
        connection.sendall(head + b'{"Errors":"","Events":[')
        while True:
            connection.sendall(json.dumps(EVENT).encode() + b",")

    scripted.will(flood)

    seen = remote.run(HELLO)

    assert (seen.ending, seen.reason) == (Ending.TIMEOUT, "output")
    assert seen.truncated
    assert 100 < len(seen.events) < 300


def test_it_refuses_a_long_answer_that_is_something_else(scripted, remote, monkeypatch):
    monkeypatch.setattr(remote_module, "MAX_ANSWER_BYTES", 10)
    scripted.will_answer(b'{"Errors":"' + b"x" * 100)

    with pytest.raises(RemoteAnswerError):
        remote.run(HELLO)


def unused_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
        return port


def test_it_asks_once_more_where_no_connection_was_made():
    waits: list[float] = []
    url = f"http://127.0.0.1:{unused_port()}"

    with pytest.raises(RemoteUnreachableError):
        RemotePlayground(url, CONTACT, wait=waits.append).run(HELLO)
    assert len(waits) == 1


def test_the_second_connection_may_succeed():
    port = unused_port()
    servers: list[Scripted] = []

    def start(_seconds: float) -> None:
        servers.append(Scripted(port))
        servers[0].will_answer(OK)

    seen = RemotePlayground(f"http://127.0.0.1:{port}", CONTACT, wait=start).run(HELLO)

    servers[0].close()
    assert seen.ending is Ending.EXIT


def test_it_leaves_a_remote_in_peace_that_fails_and_fails():
    url = f"http://127.0.0.1:{unused_port()}"
    remote = RemotePlayground(url, CONTACT, wait=lambda _: None)
    for _ in range(4):
        with pytest.raises(RemoteUnreachableError):
            remote.run(HELLO)

    with pytest.raises(RemoteRestingError):
        remote.run(HELLO)


def test_a_program_cannot_make_it_rest(scripted, remote):
    for _ in range(5):
        scripted.will_answer(b"", status="500 Internal Server Error")
        with pytest.raises(RemoteAnswerError):
            remote.run(HELLO)


def test_it_stops_where_the_caller_wants_no_more(scripted, remote):
    def stop(_state: str) -> None:
        raise PlaygroundCancelledError

    with pytest.raises(PlaygroundCancelledError):
        remote.run(HELLO, stop)
    assert scripted.requests == []


def test_it_introduces_itself_and_asks_for_vet(scripted, remote):
    scripted.will_answer(OK)

    remote.run(HELLO)

    head, _, body = scripted.requests[0].partition(b"\r\n\r\n")
    assert head.startswith(b"POST /compile HTTP/1.1\r\n")
    assert f"user-agent: leak-lab/0.1 (+{CONTACT})".encode() in head.lower().replace(
        CONTACT.lower().encode(), CONTACT.encode()
    )
    assert b"application/x-www-form-urlencoded" in head
    assert body.endswith(b"&version=2&withVet=true")


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("package main\nfunc other() {}\n", "no-main"),
        ('package main\nimport "C"\nfunc main() {}\n', "cgo"),
        ("package main\nfunc main() {}\nvar x = `\n--  y.go --\n`\n", "bad-archive:--"),
        (
            "package main\nfunc main() {}\n"
            + "".join(f"-- f{n}.go --\npackage main\n" for n in range(18)),
            "too-many-files",
        ),
    ],
)
def test_it_sends_nothing_that_would_be_rejected(scripted, remote, source, reason):
    seen = remote.run(read_program(source))

    assert (seen.ending, seen.reason) == (Ending.REJECTED, reason)
    assert scripted.requests == []


@pytest.mark.parametrize(
    ("url", "contact"),
    [
        ("ftp://go.dev/_", CONTACT),
        ("go.dev/_", CONTACT),
        ("https://", CONTACT),
        ("https://go.dev/_?backend=gotip", CONTACT),
        ("https://go.dev/_", " "),
        ("https://go.dev/_", "me\r\nX-Evil: 1"),
    ],
)
def test_wrong_settings_stop_the_start(url, contact):
    with pytest.raises(ValueError, match=r"playground|contact"):
        RemotePlayground(url, contact)
