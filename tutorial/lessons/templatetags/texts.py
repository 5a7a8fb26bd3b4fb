"""Texts of the catalog in the reader's language, and the same page in the other."""

from django.template import Library
from django.template.context import RequestContext
from django.urls import reverse, translate_url
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from tutorial.catalog.model import Lesson, Text
from tutorial.catalog.rendering import render_inline

register = Library()


@register.filter
def plain(text: Text) -> str:
    """Return a text without markup, such as a title."""
    return text.in_language(get_language() or "en")


@register.filter
def inline(text: Text) -> SafeString:
    """Return a text with its Markdown rendered; it is our own and may be trusted."""
    html = render_inline(text.in_language(get_language() or "en"))
    return mark_safe(html)  # noqa: S308


@register.simple_tag(takes_context=True)
def page_in(context: RequestContext, language: str) -> str:
    """Return the address of the page at hand in `language`, else of the home page."""
    home = f"/{language}/"
    request = context.get("request")
    page = translate_url(request.get_full_path(), language) if request else home
    return page if page.startswith(home) else home


@register.filter
def trusted(html: str) -> SafeString:
    """Mark the HTML of a lesson as such: the catalog has made it from our own text."""
    return mark_safe(html)  # noqa: S308


@register.filter
def address(lesson: Lesson) -> str:
    """Return the address of a lesson in the reader's language."""
    return reverse("lessons:lesson", args=lesson.id.split("/"))
