"""The one module that turns settings into domain objects."""

from functools import cache

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from tutorial.catalog.load import load_catalog
from tutorial.catalog.model import Catalog
from tutorial.playground.embedded.engine import EmbeddedPlayground
from tutorial.playground.fallback import FallbackPlayground
from tutorial.playground.observation import Playground
from tutorial.playground.remote import RemotePlayground


@cache
def catalog() -> Catalog:
    """Return the course. The first call reads and checks all of content/."""
    return load_catalog(settings.CONTENT_ROOT)


@cache
def playground() -> Playground:
    """Return the place where programs run, as LEAKLAB_ENGINE says."""
    first = engine(settings.ENGINE)
    if not settings.REMOTE_FALLBACK:
        return first
    second = engine("embedded" if settings.ENGINE == "remote" else "remote")
    return FallbackPlayground(first, second)


def forget_playground() -> None:
    """Let the next caller make a playground of its own, as after a fork."""
    playground.cache_clear()
    embedded.cache_clear()


def engine(name: str) -> Playground:
    """Return the engine called `name`: "embedded" or "remote"."""
    return embedded() if name == "embedded" else _remote()


@cache
def embedded() -> EmbeddedPlayground:
    """Return the engine on this machine; its processes start when first needed."""
    return EmbeddedPlayground(workers=settings.WORKERS, data=settings.DATA)


def uses_embedded() -> bool:
    """Say whether programs may run on this machine, so that Go is worth preparing."""
    return (
        settings.ENGINE == "embedded"
        or settings.REMOTE_FALLBACK
        or settings.PLAYGROUND_SERVED
    )


def close() -> None:
    """End the processes of the engine, if it was made."""
    if embedded.cache_info().currsize:
        embedded().close()


def _remote() -> Playground:
    try:
        return RemotePlayground(settings.REMOTE_URL, settings.REMOTE_CONTACT)
    except ValueError as error:
        message = f"LEAKLAB_REMOTE_URL or LEAKLAB_REMOTE_CONTACT: {error}."
        raise ImproperlyConfigured(message) from error
