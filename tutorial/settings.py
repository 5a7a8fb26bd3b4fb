"""Every setting: an environment variable with a default that runs."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import django_stubs_ext
from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key
from django.utils.csp import CSP

from tutorial.caching import add_weak_tag

django_stubs_ext.monkeypatch()


def text(name: str, default: str = "") -> str:
    """Return LEAKLAB_<name>, without blanks around it."""
    return os.environ.get(f"LEAKLAB_{name}", default).strip()


def switch(name: str, default: str = "0") -> bool:
    """Return whether LEAKLAB_<name> is 1; only 0 and 1 are allowed."""
    return one_of(name, ("0", "1"), default) == "1"


def one_of(name: str, allowed: tuple[str, ...], default: str) -> str:
    """Return LEAKLAB_<name>, which has to be one of `allowed`."""
    value = text(name, default)
    if value not in allowed:
        choices = ", ".join(allowed)
        raise ImproperlyConfigured(f"LEAKLAB_{name} must be one of: {choices}.")
    return value


def whole(name: str, default: int, least: int = 0) -> int:
    """Return LEAKLAB_<name> as a number that is at least `least`."""
    value = text(name, str(default))
    if not value.isdecimal() or int(value) < least:
        raise ImproperlyConfigured(f"LEAKLAB_{name} must be a number from {least} up.")
    return int(value)


def names(name: str, default: str) -> list[str]:
    """Return LEAKLAB_<name>, names with commas between them."""
    return [part.strip() for part in text(name, default).split(",")]


def folder(name: str, default: Path) -> Path:
    """Return LEAKLAB_<name>, a folder to write to, made where it is missing."""
    path = Path(text(name) or default).resolve()
    with writing_to(path):
        path.mkdir(parents=True, exist_ok=True)
        if not os.access(path, os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return path


def kept(path: Path, make: Callable[[], str]) -> str:
    """Return the text of `path`, made on first need and readable by us alone.

    The file appears whole: two processes that start together agree on one text.
    """
    with writing_to(path.parent):
        if not path.exists():
            draft = path.with_name(f"{path.name}.{os.getpid()}")
            draft.touch(mode=0o600)
            draft.write_text(make())
            with suppress(FileExistsError):
                os.link(draft, path)
            draft.unlink()
        return path.read_text().strip()


@contextmanager
def writing_to(path: Path) -> Iterator[None]:
    """Say what to do where the folder `path` cannot be used."""
    try:
        yield
    except OSError as error:
        raise ImproperlyConfigured(
            f"{path} cannot be written to ({error.strerror}): make it writable, or "
            "name another folder with LEAKLAB_DATA."
        ) from error


ROOT = Path(__file__).resolve().parent.parent
DATA = folder("DATA", ROOT / "var")
"""The one folder that is written to: database, key, what the engine has built."""

DEBUG = switch("DEBUG")
SECRET_KEY = text("SECRET_KEY") or kept(DATA / "secret-key", get_random_secret_key)
ALLOWED_HOSTS = names("HOSTS", "localhost,127.0.0.1,[::1]")
HTTPS = switch("HTTPS")
PROXIES = whole("PROXIES", 0)
"""How many reverse proxies of ours stand in front and set X-Forwarded-For."""

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.staticfiles",
    "django_htmx",
    "tutorial.accounts",
    "tutorial.lessons",
    "tutorial.quizzes",
    "tutorial.runs",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]
ROOT_URLCONF = "tutorial.urls"
WSGI_APPLICATION = "tutorial.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.csp",
                "django.template.context_processors.i18n",
                "django.template.context_processors.request",
            ],
        },
    },
]

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DATA / "leaklab.sqlite3",
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        },
    },
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": 10_000},  # a seat that is culled is free too soon
    }
}

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("zh-hans", "简体中文")]
LOCALE_PATHS = [ROOT / "tutorial" / "locale"]
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600
LANGUAGE_COOKIE_SAMESITE = "Lax"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
CONTENT_ROOT = ROOT / "content"
STATICFILES_DIRS: list[Path | tuple[str, Path]] = [ROOT / "static"]
if (CONTENT_ROOT / "diagrams").is_dir():
    STATICFILES_DIRS.append(("diagrams", CONTENT_ROOT / "diagrams"))
IS_STATIC_COLLECTED = one_of("STATIC", ("folders", "collected"), "folders") != "folders"
"""Collected files have names that change with their content, and are cached for good.

From folders, each file is served as it stands in the checkout."""
STATIC_ROOT = DATA / "static" if IS_STATIC_COLLECTED else None
STORAGES = {
    "staticfiles": {
        "BACKEND": "tutorial.collected.CollectedFiles"
        if IS_STATIC_COLLECTED
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = not IS_STATIC_COLLECTED
WHITENOISE_MAX_AGE = 0 if DEBUG else 300
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_ADD_HEADERS_FUNCTION = add_weak_tag

SECURE_CSP: dict[str, list[str]] = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF, CSP.NONCE],
    "style-src": [CSP.SELF, CSP.NONCE],
    "img-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PROXIES else None
X_FRAME_OPTIONS = "DENY"
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "tutorial.failures.csrf_failure"
DATA_UPLOAD_MAX_MEMORY_SIZE = 512 * 1024
"""Above the largest program, even with every byte of it escaped in a form."""

ENGINE = one_of("ENGINE", ("embedded", "remote"), "embedded")
WORKERS = whole("WORKERS", os.process_cpu_count() or 1, least=1)
REMOTE_URL = text("REMOTE_URL", "https://play.golang.org")
REMOTE_CONTACT = text("REMOTE_CONTACT")
REMOTE_FALLBACK = switch("REMOTE_FALLBACK")
"""Whether programs run on the other engine where ENGINE fails."""
PLAYGROUND_SERVED = switch("PLAYGROUND_SERVED")
"""Whether this site answers the Go Playground's own protocol for others."""
RUNS_PER_LEARNER = whole("RUNS_PER_LEARNER", 2, least=1)
RUNS_PER_ADDRESS = whole("RUNS_PER_ADDRESS", 16, least=1)
"""Runs at the same time. A whole classroom may share one address."""

if (ENGINE == "remote" or REMOTE_FALLBACK) and not REMOTE_CONTACT:
    raise ImproperlyConfigured(
        "LEAKLAB_REMOTE_CONTACT must be an e-mail address or a page that tells the "
        "remote playground's owner whom to ask about this site's traffic."
    )

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "loggers": {
        "tutorial": {"handlers": ["console"], "level": "INFO"},
        "django": {"handlers": ["console"], "level": "INFO", "propagate": False},
    },
}
