"""The examples of the event patterns, read by the trained reader: what each pattern finds and must not find."""

from __future__ import annotations

from functools import cache

import pytest

from extract.model import Actor, Article, Extraction, Report
from extract.patterns import Example, Pattern, load_patterns
from extract.pipeline import extract_articles
from extract.reader import load_reader

pytestmark = pytest.mark.model

# Both sides of these do the same thing: an example names who takes part, not on which side the text puts them.
UNDIRECTED = frozenset({"AGREE", "CONSULT", "COOPERATE", "SUPPORT"})
PATTERNS = load_patterns().patterns
EXAMPLES = [pytest.param(p, e, id=f"{p.name}-{i}") for p in PATTERNS for i, e in enumerate(p.examples)]
COUNTEREXAMPLES = [pytest.param(p, t, id=f"{p.name}-{i}") for p in PATTERNS for i, t in enumerate(p.counterexamples)]


@cache
def readings() -> dict[str, Extraction]:
    """What every example says, by its text; all are read at once."""
    texts = [*(e.text for p in PATTERNS for e in p.examples), *(t for p in PATTERNS for t in p.counterexamples)]
    articles = [Article(str(i), "", text, None, None, None, "en") for i, text in enumerate(dict.fromkeys(texts))]
    return {found.article.text: found for found in extract_articles(articles, load_reader())}


def names(found: Extraction, ids: tuple[str, ...]) -> set[str]:
    """The names of actors, and of whom they act for."""
    known = {actor.id: actor for actor in found.actors}
    said: set[str] = set()
    waiting: list[str | None] = list(ids)
    for id in waiting:
        actor = known.get(id or "")
        said |= {mention.text for mention in found.mentions if mention.actor == id}
        if actor is not None:
            said |= _own_names(actor)
            waiting.append(actor.of)
    return said


def _own_names(actor: Actor) -> set[str]:
    return {actor.name, *actor.aliases}


def tells(found: Extraction, report: Report, pattern: Pattern, example: Example) -> bool:
    """True where a report is the one that an example promises."""
    actors, recipients = names(found, report.actors), names(found, report.recipients)
    if pattern.type in UNDIRECTED:
        actors = recipients = actors | recipients
    right_kind = report.type == pattern.type and example.mode in {None, report.mode}
    return (
        right_kind
        and report.status == example.status
        and actors >= set(example.actors)
        and recipients >= set(example.recipients)
    )


@pytest.mark.parametrize(("pattern", "example"), EXAMPLES)
def test_an_example_yields_its_event(pattern: Pattern, example: Example) -> None:
    found = readings()[example.text]
    assert any(tells(found, report, pattern, example) for report in found.reports), found.reports


@pytest.mark.parametrize(("pattern", "text"), COUNTEREXAMPLES)
def test_a_counterexample_does_not_fit_its_pattern(pattern: Pattern, text: str) -> None:
    rules = [report.evidence.rule for report in readings()[text].reports]
    assert pattern.name not in rules
