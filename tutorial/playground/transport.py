"""HTTP over connections that share one deadline, whatever the other side does.

The time-outs of an HTTP client are for each read. A server that sends a byte every
second, in its headers or in its body, is within them for ever.
"""

import contextlib
import ssl
import time
from collections.abc import Iterable, Iterator

import httpcore
import httpx

from tutorial.playground.observation import PlaygroundError

CONNECT_SECONDS = 5.0
"""A host that does not answer at all is given up early, so that there is time left."""


class RemoteUnreachableError(PlaygroundError):
    """No connection could be made: nothing was sent."""


class RemoteSlowError(PlaygroundError):
    """The remote playground did not answer within the time it was given."""


class RemoteBrokenError(PlaygroundError):
    """The connection ended, or was no HTTP, before the answer was there."""


class DeadlineTransport(httpx.BaseTransport):
    """Sends requests, all of which together have `seconds` from now on.

    Raises the errors of this module.
    """

    def __init__(self, seconds: float, trusted: ssl.SSLContext) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=trusted,
            network_backend=_Network(time.monotonic() + seconds),
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send `request` and return the answer, its body not yet read."""
        with _failures_told_apart():
            response = self._pool.handle_request(
                httpcore.Request(
                    method=request.method,
                    url=str(request.url),
                    headers=request.headers.raw,
                    content=request.read(),
                )
            )
        assert isinstance(response.stream, Iterable)
        return httpx.Response(
            response.status,
            headers=response.headers,
            stream=_Body(response, response.stream),
        )

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, response: httpcore.Response, chunks: Iterable[bytes]) -> None:
        self._response = response
        self._chunks = chunks

    def __iter__(self) -> Iterator[bytes]:
        with _failures_told_apart():
            yield from self._chunks

    def close(self) -> None:
        self._response.close()


class _Network(httpcore.NetworkBackend):
    def __init__(self, deadline: float) -> None:
        self._deadline = deadline
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        left = min(CONNECT_SECONDS, _seconds_left(self._deadline))
        stream = self._sockets.connect_tcp(
            host, port, left, local_address, socket_options
        )
        return _Stream(stream, self._deadline)


class _Stream(httpcore.NetworkStream):
    def __init__(self, stream: httpcore.NetworkStream, deadline: float) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _seconds_left(self._deadline))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _seconds_left(self._deadline))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        left = _seconds_left(self._deadline)
        stream = self._stream.start_tls(ssl_context, server_hostname, left)
        return _Stream(stream, self._deadline)

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)


def _seconds_left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout
    return left


@contextlib.contextmanager
def _failures_told_apart() -> Iterator[None]:
    try:
        yield
    except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
        raise RemoteUnreachableError(str(error)) from error
    except httpcore.TimeoutException as error:
        raise RemoteSlowError("the time is over") from error
    except (httpcore.NetworkError, httpcore.ProtocolError) as error:
        raise RemoteBrokenError(str(error)) from error
