"""How many programs one visitor may run at a time."""

from dataclasses import dataclass, replace
from secrets import token_hex

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from tutorial.accounts.guest import learner_id
from tutorial.playground.observation import PlaygroundBusyError

SEAT_SECONDS = 180
"""After this a seat is free again even if the process that held it died."""
SALT = "tutorial.runs.seats"


class CrowdedError(PlaygroundBusyError):
    """The visitor already runs as many programs as one may."""


@dataclass(frozen=True, slots=True)
class Seat:
    """The right to one run, until it is released or its `with` block ends."""

    keys: tuple[str, ...]
    holder: str
    """What the cache holds under the keys, unless the time of the seat is over."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, *_error: object) -> None:
        self.release()

    def release(self) -> None:
        """Let the visitor run the next program; another's seat is left alone."""
        held = cache.get_many(self.keys)
        cache.delete_many([key for key in held if held[key] == self.holder])


def take_seat(request: HttpRequest) -> Seat:
    """Return a seat for the visitor, or raise CrowdedError."""
    limits = {_address_key(request): settings.RUNS_PER_ADDRESS}
    if learner := learner_id(request):
        limits[f"learner:{learner}"] = settings.RUNS_PER_LEARNER
    seat = Seat((), holder=token_hex(8))
    for visitor, limit in limits.items():
        if (key := _take(visitor, limit, seat.holder)) is None:
            seat.release()
            raise CrowdedError
        seat = replace(seat, keys=(*seat.keys, key))
    return seat


def _take(visitor: str, limit: int, holder: str) -> str | None:
    """Add the first free one of the visitor's seats to the cache, atomically."""
    keys = (f"seat:{visitor}:{number}" for number in range(limit))
    return next((key for key in keys if cache.add(key, holder, SEAT_SECONDS)), None)


def _address_key(request: HttpRequest) -> str:
    """Return a name for the address that does not tell the address."""
    address = request.META.get("REMOTE_ADDR", "")
    if settings.PROXIES:
        hops = request.headers.get("X-Forwarded-For", address).split(",")
        address = hops[-min(settings.PROXIES, len(hops))].strip()
    return "address:" + salted_hmac(SALT, address, algorithm="sha256").hexdigest()[:24]
