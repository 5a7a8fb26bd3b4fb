"""The cookie that tells a returning learner from a passing reader."""

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from tutorial.accounts.models import Learner

COOKIE = "learner"
COOKIE_AGE = 365 * 24 * 3600
SALT = "tutorial.accounts.learner"


def learner_id(request: HttpRequest) -> UUID | None:
    """Return the learner that the cookie names, without a query."""
    value = request.get_signed_cookie(COOKIE, default="", salt=SALT)
    return UUID(value) if value else None


def ensure_learner(request: HttpRequest) -> Learner:
    """Return the learner of the cookie, made now if this is the first answer."""
    known = learner_id(request)
    if known is None:
        return Learner.objects.create()
    learner, _ = Learner.objects.get_or_create(pk=known)
    return learner


def remember(response: HttpResponse, learner: Learner) -> None:
    """Let the browser keep who `learner` is, out of reach of scripts."""
    response.set_signed_cookie(
        COOKIE,
        str(learner.pk),
        salt=SALT,
        max_age=COOKIE_AGE,
        httponly=True,
        samesite="Lax",
        secure=settings.HTTPS,
    )
