"""Values with sensible defaults, so that a test names only what it is about."""

from __future__ import annotations

from extract.identity import report_id
from extract.model import Actor, Article, Evidence, Extraction, Mention, Place, Report, Span

TEXT = "Kazakh Foreign Minister Aida Sarsen met with her Kyrgyz counterpart in Bishkek on Monday."


def article(id: str = "a1", text: str = TEXT, date: str | None = "2024-05-08", title: str = "A meeting") -> Article:
    """An article of one sentence."""
    return Article(id=id, title=title, text=text, date=date, source="Example Wire", url=None, language="en")


def evidence(article: str = "a1", quote: str = TEXT, rule: str = "consult.meet", confidence: float = 0.9) -> Evidence:
    """Evidence whose quote stands at the start of the article."""
    return Evidence(article, Span(0, len(quote)), quote, rule, confidence)


def country(code: str = "KAZ", name: str = "Kazakhstan") -> Actor:
    """A country actor."""
    return Actor(id=f"country:{code}", kind="country", name=name)


def official(slug: str = "aida-sarsen", name: str = "Aida Sarsen", code: str = "KAZ") -> Actor:
    """A named official of a country."""
    return Actor(id=f"person:{code}/{slug}", kind="official", name=name, of=f"country:{code}")


def report(
    actors: tuple[str, ...] = ("country:KAZ",),
    recipients: tuple[str, ...] = ("country:KGZ",),
    type: str = "CONSULT",
    mode: str | None = "meeting",
    date: str | None = "2024-05-06",
    place: Place | None = None,
    status: str = "happened",
    said_by: str | None = None,
    proof: Evidence | None = None,
) -> Report:
    """A report with the id that its content gives it."""
    draft = Report("", type, mode, actors, recipients, date, place, status, said_by, proof or evidence())
    return Report(report_id(draft), type, mode, actors, recipients, date, place, status, said_by, draft.evidence)


def extraction(
    source: Article | None = None,
    actors: tuple[Actor, ...] | None = None,
    reports: tuple[Report, ...] | None = None,
    mentions: tuple[Mention, ...] = (),
) -> Extraction:
    """An article in which two countries meet."""
    return Extraction(
        article=source or article(),
        actors=(country(), country("KGZ", "Kyrgyzstan")) if actors is None else actors,
        mentions=mentions,
        reports=(report(),) if reports is None else reports,
    )
