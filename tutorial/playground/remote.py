"""Run programs on a remote Go Playground: go.dev, golang/playground or a Leak Lab."""

import random
import re
import time
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlsplit

import httpx

from tutorial.playground.breaker import Breaker
from tutorial.playground.check import checked
from tutorial.playground.conclude import ENGINE, conclude
from tutorial.playground.observation import (
    Ending,
    Observation,
    PlaygroundBusyError,
    PlaygroundError,
    Progress,
    ignore_progress,
)
from tutorial.playground.probe import add_probe, to_archive
from tutorial.playground.program import Program, RejectedError
from tutorial.playground.transport import (
    DeadlineTransport,
    RemoteBrokenError,
    RemoteSlowError,
    RemoteUnreachableError,
)
from tutorial.playground.wire import (
    Answer,
    RemoteAnswerError,
    read_answer,
    read_beginning,
)

BUDGET_SECONDS = 25.0
"""For a run, of which the Playground itself may take 20 s."""
MAX_ANSWER_BYTES = 16 << 20
VERSION_SECONDS = 3600.0
JITTER_SECONDS = (0.1, 0.4)

# go.dev names no type, so that its JSON goes as text/plain.
_ANSWER_TYPES = ("application/json", "text/plain")
_BUSY = (429, 503)
_VERSION = re.compile(r"(?:go|devel)[\w.+: -]{1,60}")


class RemoteRestingError(PlaygroundError):
    """The remote playground failed again and again, and is left in peace for now."""


class RemotePlayground:
    """Sends programs to the Go Playground whose /compile is below `url`.

    `url` is, for example, https://go.dev/_ or https://play.golang.org. `contact` is an
    address or a page, by which the remote's owner can find out who asks.
    """

    name = ENGINE

    def __init__(
        self,
        url: str,
        contact: str,
        budget_seconds: float = BUDGET_SECONDS,
        wait: Callable[[float], None] = time.sleep,
    ) -> None:
        self._url = _checked_url(url)
        self._headers = {
            "User-Agent": f"leak-lab/0.1 (+{_checked_contact(contact)})",
            "Accept": "application/json",
            "Accept-Encoding": "identity",
        }
        self._budget_seconds = budget_seconds
        self._wait = wait
        self._trusted = httpx.create_ssl_context()
        self._breaker = Breaker(failures=4, seconds=30)
        self._version = ""
        self._version_until = 0.0

    def run(
        self, program: Program, progress: Progress = ignore_progress
    ) -> Observation:
        """Run `program` there.

        Raises PlaygroundError, of the kind that happened, where the remote failed.
        """
        started = time.monotonic()
        try:
            probed = add_probe(checked(program))
            archive = to_archive(probed.program)
        except RejectedError as error:
            return Observation(Ending.REJECTED, self.name, "", reason=error.reason)
        progress("compiling")
        seen = conclude(self._compile(archive, progress), probed)
        wall_ms = round((time.monotonic() - started) * 1000)
        version = seen.go_version or self._remote_version()
        return replace(seen, go_version=version, wall_ms=wall_ms)

    def _compile(self, archive: str, progress: Progress) -> Answer:
        if self._breaker.is_open:
            raise RemoteRestingError(self._url)
        try:
            answer = self._post(archive, progress)
        except (RemoteUnreachableError, RemoteSlowError, RemoteBrokenError):
            # Not for an answer that is wrong: a program can provoke that, with the
            # words "out of memory" for example.
            self._breaker.fail()
            raise
        self._breaker.succeed()
        return answer

    def _post(self, archive: str, progress: Progress) -> Answer:
        deadline = time.monotonic() + self._budget_seconds
        try:
            return self._post_once(archive, progress, deadline)
        except RemoteUnreachableError:
            # Nothing was sent, so asking again repeats nothing.
            self._wait(random.uniform(*JITTER_SECONDS))  # noqa: S311 -- jitter
            if time.monotonic() >= deadline:
                raise
            return self._post_once(archive, progress, deadline)

    def _post_once(self, archive: str, progress: Progress, deadline: float) -> Answer:
        form = {"body": archive, "version": "2", "withVet": "true"}
        with (
            self._client(deadline - time.monotonic()) as client,
            client.stream("POST", f"{self._url}/compile", data=form) as response,
        ):
            _check_headers(response)
            body, is_whole = _read(response, MAX_ANSWER_BYTES, progress)
        text = body.decode("utf-8", "replace")
        return read_answer(text) if is_whole else read_beginning(text)

    def _remote_version(self) -> str:
        """Return the Go version of the remote, "" where it does not tell.

        It is asked at most once in a while, and only where the report did not say it.
        """
        if time.monotonic() >= self._version_until:
            self._version_until = time.monotonic() + VERSION_SECONDS
            try:
                self._version = self._ask_version()
            except PlaygroundError:
                self._version = ""  # go.dev has no such page
        return self._version

    def _ask_version(self) -> str:
        with (
            self._client(min(3.0, self._budget_seconds)) as client,
            client.stream("GET", f"{self._url}/version") as response,
        ):
            _check_headers(response)
            body, _ = _read(response, 4096, ignore_progress)
        found = re.search(r'"Version"\s*:\s*"([^"]*)"', body.decode("utf-8", "replace"))
        version = found[1] if found else ""
        return version if _VERSION.fullmatch(version) else ""

    def _client(self, seconds: float) -> httpx.Client:
        return httpx.Client(
            transport=DeadlineTransport(seconds, self._trusted),
            headers=self._headers,
            follow_redirects=False,
        )


def _check_headers(response: httpx.Response) -> None:
    if response.status_code in _BUSY:
        raise PlaygroundBusyError(f"the remote answered {response.status_code}")
    if response.status_code != httpx.codes.OK:
        raise RemoteAnswerError(f"the remote answered {response.status_code}")
    content_type = response.headers.get("Content-Type", "")
    if content_type.partition(";")[0].strip().lower() not in _ANSWER_TYPES:
        raise RemoteAnswerError(f"the remote answered with {content_type[:100]!r}")


def _read(
    response: httpx.Response, limit: int, progress: Progress
) -> tuple[bytes, bool]:
    """Return the first `limit` bytes of the body, and whether that is all of it."""
    body = bytearray()
    for chunk in response.iter_raw():
        body += chunk
        if len(body) > limit:
            return bytes(body[:limit]), False
        progress("running")
    return bytes(body), True


def _checked_url(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(f"not the address of a playground: {url!r}")
    if parts.query or parts.fragment:
        raise ValueError(f"a playground's address ends with its path: {url!r}")
    return url.rstrip("/")


def _checked_contact(contact: str) -> str:
    contact = contact.strip()
    if not contact or not contact.isascii() or not contact.isprintable():
        raise ValueError("the contact must be an e-mail address or a page")
    return contact
