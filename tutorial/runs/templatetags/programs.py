"""Programs, their code, and their recorded verdicts, for any page."""

from django.template import Library
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from tutorial.catalog.model import Snippet
from tutorial.runs import report as reports
from tutorial.runs.recorded import recorded_report

register = Library()


@register.inclusion_tag("runs/program.html")
def program(snippet: Snippet, place: str = "") -> dict[str, object]:
    """Show `snippet` ready to run. `place` tells two programs of a page apart."""
    return {
        "form_id": f"program-{snippet.id}-{place}".rstrip("-"),
        "snippet": snippet,
        "source": snippet.source,
        "lines": reports.listing(snippet.source),
    }


@register.simple_tag
def code_lines(
    source: str, report: reports.Report | None = None
) -> tuple[reports.CodeLine, ...]:
    """Return the lines of `source`, with the marks of `report` where there is one."""
    return reports.listing(source, report.marks if report else ())


@register.simple_tag
def recorded(snippet: Snippet | None) -> reports.Report | None:
    """Return the recorded run of `snippet`, if there is one."""
    return recorded_report(snippet, get_language() or "en") if snippet else None


@register.filter
def highlighted(html: str) -> SafeString:
    """Mark a highlighted line as HTML; the highlighter has escaped the code."""
    return mark_safe(html)  # noqa: S308
