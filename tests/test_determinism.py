"""The same articles give the same graph: in any order, twice, or with some taken away and put back."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from extract.identity import report_id
from extract.model import Actor, Extraction, Membership, Part, Place, Tenure
from graph.store import EventGraph, open_store
from tests import factories as make

_CODES = ("KAZ", "KGZ", "UZB", "TJK")


def _cast(rng: random.Random) -> tuple[Actor, ...]:
    """Countries and officials, some without a country, some under changing names and homes."""
    countries = tuple(make.country(code, code.title()) for code in _CODES)
    others = (Actor("org:csto", "organization", "CSTO"), Actor("body:UZB/mfa", "body", "Ministry", (), "country:UZB"))
    people = []
    for name, codes in (("Aida Sarsen", "KAZ"), ("Bek Omar", "UZB TJK"), ("Chyngyz Toktom", "KGZ")):
        code = rng.choice((*codes.split(), "-"))
        id = f"person:{code}/{name.lower().replace(' ', '-')}"
        of = None if code == "-" else f"country:{rng.choice((code, code, 'KAZ'))}"
        people.append(Actor(id, "official", rng.choice((name, name.split()[1], name.upper())), (name,), of))
    return (*countries, *people, *others)


def _article(number: int, rng: random.Random) -> Extraction:
    actors = _cast(rng)
    ids = [actor.id for actor in actors]
    proof = make.evidence(f"a{number}")
    reports = []
    for _ in range(rng.randrange(6)):
        sides = rng.sample(ids[3:7], rng.choice((2, 2, 2, 3)))
        draft = make.report(
            actors=tuple(sides[:1]) if rng.random() < 0.7 else tuple(sides),
            recipients=(),
            type=rng.choice(("CONSULT", "CONSULT", "AID")),
            date=rng.choice((None, *("2024-05-06",) * 9, "2024-05", "XXXX-05-06")),
            place=rng.choice((None, Place("Bishkek", "KGZ"), Place("Osh"))),
            status=rng.choice(("happened", "planned", "ongoing")),
            proof=proof,
        )
        draft = replace(draft, recipients=tuple(sides[1:]) if len(draft.actors) == 1 else ())
        if draft.type != "CONSULT":
            draft = replace(draft, mode=None)
        reports.append(replace(draft, id=report_id(draft)))
    return replace(
        make.extraction(make.article(f"a{number}"), actors, tuple(reports)),
        tenures=(
            Tenure(ids[4], "minister", rng.choice(("country:KAZ", None)), None, None, rng.random() < 0.5, False, proof),
        ),
        memberships=(Membership(ids[rng.randrange(4)], "org:csto", None, None, proof),),
        parts=(Part("body:UZB/mfa", rng.choice(("country:UZB", "country:KAZ")), proof),),
    )


def _articles(seed: int) -> list[Extraction]:
    rng = random.Random(seed)  # noqa: S311 - a test wants the same numbers every time
    return [_article(number, rng) for number in range(16)]


def _dump(graph: EventGraph) -> list[object]:
    tables = graph.nodes(), graph.edges(), graph.events(), graph.tenures(), graph.memberships(), graph.parts()
    return [row for table in (*tables, graph.decisions(), graph.articles()) for row in table]


def _involved(graph: EventGraph) -> list[tuple[object, ...]]:
    """The derived rows that questions read, in words instead of keys."""
    query = (
        "SELECT a.id, i.day, e.id, i.last, i.type, i.mode, i.status, i.side, i.direct, e.parties, e.sided, e.reports, "
        "e.sources, e.first, e.last, e.place, e.country FROM involvement i JOIN actor a ON a.key = i.actor "
        "JOIN event e ON e.key = i.event ORDER BY 1, 2, 3"
    )
    return list(graph.db.execute(query))


def _built(path: Path, articles: list[Extraction]) -> tuple[list[object], list[tuple[object, ...]]]:
    with open_store(path, create=True) as graph:
        for article in articles:
            graph.put(article)
        assert not graph.db.execute("PRAGMA foreign_key_check").fetchall()
        return _dump(graph), _involved(graph)


def test_the_articles_of_this_test_do_merge(tmp_path: Path) -> None:
    """Without merged events and decided actors the tests below would prove little."""
    with open_store(tmp_path / "g.db", create=True) as graph:
        for article in _articles(0):
            graph.put(article)
        assert (max(event.sources for event in graph.events()) > 1, bool(list(graph.decisions()))) == (True, True)


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_articles_does_not_matter(tmp_path: Path, seed: int) -> None:
    articles = _articles(seed)
    shuffled = random.Random(seed + 1).sample(articles, len(articles))  # noqa: S311
    assert _built(tmp_path / "one.db", articles) == _built(tmp_path / "two.db", shuffled)


@pytest.mark.parametrize("seed", range(5))
def test_reading_articles_again_changes_nothing(tmp_path: Path, seed: int) -> None:
    articles = _articles(seed)
    assert _built(tmp_path / "g.db", articles) == _built(tmp_path / "g.db", articles)


@pytest.mark.parametrize("seed", range(5))
def test_what_was_removed_and_put_back_leaves_no_trace(tmp_path: Path, seed: int) -> None:
    articles = _articles(seed)
    before = _built(tmp_path / "g.db", articles)
    with open_store(tmp_path / "g.db") as graph:
        for article in articles[::2]:
            graph.remove(article.article.id)
    assert _built(tmp_path / "g.db", articles[::2]) == before


@pytest.mark.parametrize("seed", range(5))
def test_a_removed_article_is_as_one_never_read(tmp_path: Path, seed: int) -> None:
    articles = _articles(seed)
    _built(tmp_path / "all.db", articles)
    with open_store(tmp_path / "all.db") as graph:
        for article in articles[6:]:
            graph.remove(article.article.id)
        assert (_dump(graph), _involved(graph)) == _built(tmp_path / "half.db", articles[:6])
