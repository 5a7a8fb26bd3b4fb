"""Playgrounds to talk to: a real one, and one that says whatever it is told."""

import socket
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import pytest

from tests.playground.remote.go_playground import GoPlayground, as_json
from tutorial.playground.remote import RemotePlayground

CONTACT = "https://leaklab.example/contact"


class RealServer(ThreadingHTTPServer):
    """golang/playground's /compile and /version, or go.dev's /compile alone."""

    def __init__(self, door: str) -> None:
        super().__init__(("127.0.0.1", 0), RealHandler)
        self.door = door
        self.go = GoPlayground()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class RealHandler(BaseHTTPRequestHandler):
    server: RealServer

    def do_POST(self) -> None:
        size = int(self.headers["Content-Length"])
        form = parse_qs(self.rfile.read(size).decode())
        fields = self.server.go.compile(
            form["body"][0], with_vet=form["withVet"] == ["true"]
        )
        is_go_dev = self.server.door == "go.dev"
        content_type = "text/plain; charset=utf-8" if is_go_dev else "application/json"
        self._send(as_json(fields, self.server.door), content_type)

    def do_GET(self) -> None:
        if self.path != "/version" or self.server.door == "go.dev":
            self.send_error(404)
            return
        self._send(
            b'{"Version":"go1.27.3","Release":"go1.27","Name":"Go 1.27"}',
            "application/json",
        )

    def _send(self, body: bytes, content_type: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="session")
def doors() -> Iterator[dict[str, RealServer]]:
    """The two front doors, by the names of their hosts."""
    servers = {door: RealServer(door) for door in ("play.golang.org", "go.dev")}
    for server in servers.values():
        threading.Thread(target=server.serve_forever, daemon=True).start()
    yield servers
    for server in servers.values():
        server.shutdown()
        server.server_close()


@pytest.fixture
def real(doors: dict[str, RealServer]) -> RemotePlayground:
    """A remote playground that really runs what it is sent."""
    return RemotePlayground(doors["play.golang.org"].url, CONTACT)


class Scripted:
    """A server that answers each connection with the next of its scripts."""

    def __init__(self, port: int = 0) -> None:
        self._listening = socket.create_server(("127.0.0.1", port))
        self._scripts: list[Callable[[socket.socket], None]] = []
        self.requests: list[bytes] = []
        threading.Thread(target=self._serve, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._listening.getsockname()[1]}"

    def will(self, script: Callable[[socket.socket], None]) -> None:
        """Do `script` with the next connection, after its request was read."""
        self._scripts.append(script)

    def will_answer(
        self,
        body: bytes,
        status: str = "200 OK",
        content_type: str = "application/json",
        headers: str = "",
    ) -> None:
        """Answer the next request with `body`."""
        head = (
            f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\n"
            f"Content-Length: {len(body)}\r\nConnection: close\r\n{headers}\r\n"
        )
        self.will(lambda connection: connection.sendall(head.encode() + body))

    def close(self) -> None:
        self._listening.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            with connection:
                self.requests.append(_read_request(connection))
                script = self._scripts.pop(0) if self._scripts else _not_found
                try:
                    script(connection)
                except OSError:
                    pass  # the other side had enough


def _not_found(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")


def _read_request(connection: socket.socket) -> bytes:
    request = b""
    while b"\r\n\r\n" not in request:
        request += connection.recv(65536)
    head, _, body = request.partition(b"\r\n\r\n")
    size = 0
    for line in head.split(b"\r\n"):
        if line.lower().startswith(b"content-length:"):
            size = int(line.partition(b":")[2])
    while len(body) < size:
        body += connection.recv(65536)
    return head + b"\r\n\r\n" + body


@pytest.fixture
def scripted() -> Iterator[Scripted]:
    """A server that says whatever it is told."""
    server = Scripted()
    yield server
    server.close()


@pytest.fixture
def remote(scripted: Scripted) -> RemotePlayground:
    """A remote playground that talks to the scripted server."""
    return RemotePlayground(scripted.url, CONTACT, wait=lambda _: None)
