"""How many programs a visitor runs at a time."""

import pytest
from django.core.cache import cache

from tutorial.runs.seats import CrowdedError, take_seat


def test_as_many_seats_as_the_settings_allow(rf, settings):
    settings.RUNS_PER_ADDRESS = 2
    seats = [take_seat(rf.post("/")) for _ in range(2)]

    with pytest.raises(CrowdedError):
        take_seat(rf.post("/"))

    seats[0].release()
    take_seat(rf.post("/"))


def test_another_address_has_seats_of_its_own(rf, settings):
    settings.RUNS_PER_ADDRESS = 1
    take_seat(rf.post("/"))

    take_seat(rf.post("/", REMOTE_ADDR="192.0.2.1"))


def test_a_seat_released_late_does_not_free_the_seat_of_another(rf, settings):
    settings.RUNS_PER_ADDRESS = 1
    late = take_seat(rf.post("/"))
    cache.clear()  # as when its time is over
    take_seat(rf.post("/"))

    late.release()

    with pytest.raises(CrowdedError):
        take_seat(rf.post("/"))


@pytest.mark.parametrize(
    ("proxies", "told", "is_same"),
    [
        (0, "192.0.2.1", True),
        (1, "192.0.2.1", False),
        (1, "192.0.2.1, 127.0.0.1", True),
        (2, "192.0.2.1, 192.0.2.2", False),
        (3, "192.0.2.1, 192.0.2.2", False),
    ],
)
def test_an_address_is_believed_to_our_own_proxies_only(
    rf, settings, proxies, told, is_same
):
    settings.RUNS_PER_ADDRESS, settings.PROXIES = 1, proxies
    take_seat(rf.post("/"))
    request = rf.post("/", headers={"X-Forwarded-For": told})

    if is_same:
        with pytest.raises(CrowdedError):
            take_seat(request)
    else:
        take_seat(request)
