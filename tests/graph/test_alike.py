"""The same actor under other spellings: found, explained, taken back, whatever the order of articles."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from extract.identity import slug
from extract.model import Actor, Extraction, Tenure
from graph.model import Decision
from graph.store import EventGraph, open_store
from graph.verdicts import LIKENESS
from tests import factories as make

Post = tuple[str, str] | None


@pytest.fixture
def graph(tmp_path: Path) -> Iterator[EventGraph]:
    with open_store(tmp_path / "g.db", create=True) as opened:
        yield opened


def official(name: str, code: str = "KAZ") -> Actor:
    return Actor(f"person:{code}/{slug(name)}", "official", name, (), None if code == "-" else f"country:{code}")


def told(article: str, *officials: Actor, office: str | None = None, date: str = "2024-05-08") -> Extraction:
    """An article that names these officials, all of them in an office where one is given."""
    cast = (make.country(), make.country("KGZ", "Kyrgyzstan"), make.country("FRA", "France"), *officials)
    proof = make.evidence(article)
    holders = [one for one in officials if office and one.kind == "official"]
    posts = tuple(Tenure(o.id, office or "", o.of, None, None, False, False, proof) for o in holders)
    return replace(make.extraction(make.article(article, date=date), cast, ()), tenures=posts)


def people(graph: EventGraph) -> int:
    return sum(node.kind == "official" for node in graph.nodes())


def verdicts(graph: EventGraph) -> list[tuple[str, str, str]]:
    return [(one.verdict, one.left, one.right) for one in graph.decisions() if one.by == LIKENESS]


TOQAEV, TOKAYEV = official("Qasym-Zhomart Toqaev"), official("Kassym-Jomart Tokayev")


def test_two_spellings_in_two_articles_are_one_actor(graph: EventGraph) -> None:
    graph.put(told("a1", TOQAEV))
    graph.put(told("a2", TOKAYEV))
    assert people(graph) == 1


def test_the_verdict_names_both_forms_score_country_and_office(graph: EventGraph) -> None:
    graph.put(told("a1", TOQAEV, office="president"))
    graph.put(told("a2", TOKAYEV, office="President"))
    (one,) = graph.decisions()
    reason = "Kassym-Jomart Tokayev ~ Qasym-Zhomart Toqaev, .99, both of KAZ, both president"
    assert (one.verdict, one.score, one.reason) == ("same", 0.99, reason)


def test_a_verdict_goes_with_the_article_that_it_came_from(graph: EventGraph) -> None:
    graph.put(told("a1", TOQAEV))
    graph.put(told("a2", TOKAYEV))
    graph.remove("a1")
    assert (people(graph), verdicts(graph)) == (1, [])


def test_an_article_that_names_both_speaks_against_one(graph: EventGraph) -> None:
    graph.put(told("a1", TOQAEV, TOKAYEV))
    (one,) = graph.decisions()
    assert (one.score < 0.9, "one article names both" in one.reason) == (True, True)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(official("Aida Sarsen"), official("Aida Sarsen", "KGZ"), ["unsure"], id="namesakes abroad"),
        pytest.param(official("Aida Sarsen"), official("Ayda Sarsen", "KGZ"), [], id="other spelling abroad"),
        pytest.param(official("Ilham Omar"), official("Heydar Omar"), [], id="one surname"),
        pytest.param(official("Toqaev", "-"), TOKAYEV, ["unsure"], id="a surname without country"),
        pytest.param(official("Toqaev"), TOKAYEV, ["unsure"], id="a surname of that country"),
        pytest.param(official("Qasym-Zhomart Toqaev", "-"), TOKAYEV, ["same"], id="a full name without country"),
        pytest.param(replace(TOQAEV, wikidata="Q1"), replace(TOKAYEV, wikidata="Q2"), [], id="two items of Wikidata"),
        pytest.param(
            replace(official("Tokayev"), wikidata="Q1"), replace(TOKAYEV, wikidata="Q1"), ["same"], id="one item"
        ),
        pytest.param(
            replace(official("Anna Berg"), wikidata="Q1"),
            replace(official("Boris Novak"), wikidata="Q1"),
            ["unsure"],
            id="one item under two names",
        ),
        pytest.param(
            replace(official("Anna Berg"), wikidata="Q1"),
            replace(official("Anna Novak", "KGZ"), wikidata="Q1"),
            ["unsure"],
            id="one item in two countries",
        ),
        pytest.param(
            Actor("org:adb", "organization", "ADB"),
            Actor("org:b", "organization", "Asian Development Bank"),
            ["unsure"],
            id="an acronym",
        ),
        pytest.param(
            Actor("org:o", "organization", "Organisation of Steppe States"),
            Actor("org:z", "organization", "Organization of Steppe States"),
            ["same"],
            id="a spelling",
        ),
        pytest.param(Actor("holder:KAZ/president", "official", "president"), TOKAYEV, [], id="an unnamed holder"),
    ],
)
def test_a_pair_gets_its_verdict(graph: EventGraph, one: Actor, other: Actor, expected: list[str]) -> None:
    graph.put(told("a1", one))
    graph.put(told("a2", other))
    assert [verdict for verdict, *_ in verdicts(graph)] == expected


def test_who_may_be_two_is_neither(graph: EventGraph) -> None:
    for article, one in (("a1", ("Aida Sarsen", "-")), ("a2", ("Ayda Sarsen",)), ("a3", ("Aida Sarsyn", "KGZ"))):
        graph.put(told(article, official(*one)))
    assert {verdict for verdict, *_ in verdicts(graph)} == {"unsure"}


def test_a_surname_is_the_only_holder_of_the_same_office(graph: EventGraph) -> None:
    graph.put(told("a1", official("Toqaev"), office="president"))
    graph.put(told("a2", TOKAYEV, office="president"))
    assert people(graph) == 1


def test_a_second_of_that_surname_takes_it_back(graph: EventGraph) -> None:
    graph.put(told("a1", official("Toqaev"), office="president"))
    graph.put(told("a2", TOKAYEV, office="president"))
    graph.put(told("a3", official("Kemel Toqaev")))
    assert people(graph) == 3


def test_two_presidents_of_one_country_at_one_time_are_to_be_settled(graph: EventGraph) -> None:
    graph.put(told("a1", official("Anna Berg"), office="president"))
    graph.put(told("a2", official("Boris Novak"), office="president"))
    (one,) = graph.decisions()
    assert (one.verdict, "two names for the president of KAZ, 2024-05" in one.reason) == ("unsure", True)


FATHER, SON = official("Ruben Berg"), official("Ruben Berg Jr.")


@pytest.mark.parametrize(
    ("office", "before", "expected"),
    [
        pytest.param(None, "2024-05-08", ["unsure"], id="nothing but the suffix"),
        pytest.param("president", "2022-05-08", ["same"], id="one office at nearly one time"),
        pytest.param("president", "1984-05-08", [], id="one office forty years apart"),
    ],
)
def test_father_and_son_are_told_by_the_time_of_their_offices(
    graph: EventGraph, office: str | None, before: str, expected: list[str]
) -> None:
    graph.put(told("a1", FATHER, office=office, date=before))
    graph.put(told("a2", SON, office=office))
    assert [verdict for verdict, *_ in verdicts(graph)] == expected


def test_a_formal_name_with_a_suffix_is_the_short_one(graph: EventGraph) -> None:
    graph.put(told("a1", official("Joe Omar"), office="president"))
    graph.put(told("a2", official("Joseph R. Omar, Jr."), office="president"))
    assert people(graph) == 1


@pytest.mark.parametrize("other", ["FM", "Minister of Foreign Affairs", "top diplomat", "foreign secretary"])
def test_an_office_is_one_however_it_is_called(graph: EventGraph, other: str) -> None:
    graph.put(told("a1", TOQAEV, office="foreign minister"))
    graph.put(told("a2", TOKAYEV, office=other))
    (one,) = graph.decisions()
    assert (one.verdict, ", both " in one.reason) == ("same", True)


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        pytest.param("2024-05-20", "president and foreign minister at one time", id="at once"),
        pytest.param("2019-05-08", "of different offices", id="one after the other"),
    ],
)
def test_offices_that_nobody_holds_together_count_against(graph: EventGraph, date: str, expected: str) -> None:
    graph.put(told("a1", TOKAYEV, office="president"))
    graph.put(told("a2", TOQAEV, office="foreign minister", date=date))
    (one,) = graph.decisions()
    assert expected in one.reason


def test_two_names_for_one_foreign_minister_are_to_be_settled_however_the_office_is_called(graph: EventGraph) -> None:
    graph.put(told("a1", official("Anna Berg"), office="FM"))
    graph.put(told("a2", official("Boris Novak"), office="minister of foreign affairs"))
    assert [verdict for verdict, *_ in verdicts(graph)] == ["unsure"]


def of(home: str, name: str = "Aida Sarsen") -> Actor:
    """An official of an organization."""
    return Actor(f"person:{home}/{slug(name)}", "official", name, (), f"org:{home}")


UNITED, STEPPE = Actor("org:un", "organization", "United Nations"), Actor("org:sss", "organization", "Steppe States")


@pytest.mark.parametrize(
    ("cast", "expected"),
    [
        pytest.param((official("Aida Sarsen"), of("un")), 1, id="a full name"),
        pytest.param((official("Ali Khan"), of("un", "Ali Khan")), 2, id="a common name"),
        pytest.param((official("Aida Sarsen"), official("Aida Sarsen", "KGZ"), of("un")), 3, id="two countries"),
        pytest.param((official("Aida Sarsen"), of("un"), of("sss")), 1, id="two organizations"),
        pytest.param((of("un"), of("sss")), 2, id="two organizations and no country"),
        pytest.param((official("Aida Sarsen"), of("un"), official("Aida Sarsen", "-")), 1, id="and without country"),
        pytest.param((official("Ayda Sarsen"), of("un")), 2, id="another spelling"),
        pytest.param(
            (replace(official("Aida Sarsen"), wikidata="Q1"), replace(of("un"), wikidata="Q2")), 2, id="items"
        ),
    ],
)
def test_somebody_of_an_organization_is_the_one_of_that_name_of_a_country(
    graph: EventGraph, cast: tuple[Actor, ...], expected: int
) -> None:
    for number, one in enumerate(cast):
        graph.put(told(f"a{number}", UNITED, STEPPE, one))
    assert people(graph) == expected


def test_an_article_that_names_both_keeps_the_one_of_an_organization_apart(graph: EventGraph) -> None:
    graph.put(told("a1", UNITED, official("Aida Sarsen"), of("un")))
    assert people(graph) == 2


def test_two_holders_who_are_known_to_be_two_persons_need_no_settling(graph: EventGraph) -> None:
    graph.put(told("a1", replace(official("Anna Berg"), wikidata="Q1"), office="president"))
    graph.put(told("a2", replace(official("Boris Novak"), wikidata="Q2"), office="president"))
    assert verdicts(graph) == []


def test_one_president_after_the_other_needs_no_settling(graph: EventGraph) -> None:
    graph.put(told("a1", official("Anna Berg"), office="president", date="2019-05-08"))
    graph.put(told("a2", official("Boris Novak"), office="president"))
    assert verdicts(graph) == []


def test_a_person_overrules_the_rule(graph: EventGraph) -> None:
    graph.put(told("a1", TOQAEV))
    graph.put(told("a2", TOKAYEV))
    graph.decide(Decision(TOQAEV.id, TOKAYEV.id, "different", 1.0, "", "me"))
    assert people(graph) == 2


NAMES = [
    *("Qasym-Zhomart Toqaev", "Kassym-Jomart Tokayev", "Tokaev", "Toqaev", "Kemel Toqaev", "Aida Sarsen", "Sarsen"),
    *("Ayda Sarsyn", "Bek Omar", "Beck Omar", "Joe Omar", "Joseph B. Omar", "Omar"),
]


def _random_official(rng: random.Random) -> Actor:
    name = rng.choice(NAMES)
    item = "Q1" if name.endswith("Tokayev") and rng.random() < 0.5 else rng.choice((None,) * 9 + ("Q2",))
    home = rng.choice(("KAZ", "KGZ", "-", "un"))
    return replace(of("un", name) if home == "un" else official(name, home), wikidata=item)


def _random_articles(seed: int) -> list[Extraction]:
    rng = random.Random(seed)  # noqa: S311
    return [
        told(
            f"a{number}",
            UNITED,
            *{one.id: one for one in (_random_official(rng) for _ in range(3))}.values(),
            office=rng.choice((None, "president", "foreign minister")),
            date=rng.choice(("2019-05-08", "2024-05-08")),
        )
        for number in range(14)
    ]


def _built(path: Path, articles: list[Extraction], removed: list[Extraction]) -> tuple[object, ...]:
    with open_store(path, create=True) as graph:
        for article in (*articles, *removed):
            graph.put(article)
        for article in removed:
            graph.remove(article.article.id)
        blocks = graph.db.execute(
            "SELECT block.key, code, id FROM block JOIN actor ON actor.key = actor ORDER BY 1, 2, 3"
        )
        return list(graph.decisions()), list(graph.nodes()), blocks.fetchall()


@pytest.mark.parametrize("seed", range(8))
def test_neither_order_nor_what_was_removed_matters(tmp_path: Path, seed: int) -> None:
    articles = _random_articles(seed)
    kept, gone = articles[:9], articles[9:]
    shuffled = random.Random(seed).sample(kept, len(kept))  # noqa: S311
    assert _built(tmp_path / "one.db", kept, []) == _built(tmp_path / "two.db", shuffled, gone)


def test_those_articles_do_bring_verdicts_of_both_kinds(tmp_path: Path) -> None:
    """Without them the test above would prove little."""
    with open_store(tmp_path / "g.db", create=True) as graph:
        for article in _random_articles(0):
            graph.put(article)
        assert {verdict for verdict, *_ in verdicts(graph)} == {"same", "unsure"}


def _work(graph: EventGraph, extraction: Extraction) -> int:
    """How many steps the database takes, in hundreds."""
    steps = [0]

    def step() -> int:
        steps[0] += 1
        return 0

    graph.db.set_progress_handler(step, 100)
    graph.put(extraction)
    graph.db.set_progress_handler(None, 0)
    return steps[0]


def test_a_new_article_costs_the_same_in_a_larger_graph(graph: EventGraph) -> None:
    def crowd(start: int, end: int) -> None:
        names = [f"{a}{b}ir {c}{d}ov" for a in "BDGKL" for b in "aeio" for c in "MNPRST" for d in ("al", "em", "ibd")]
        for number in range(start, end):
            graph.put(told(f"c{number}", *map(official, names[number * 9 : number * 9 + 9])))

    graph.put(told("a1", TOQAEV))
    crowd(0, 3)
    few = _work(graph, told("a2", TOKAYEV))
    graph.remove("a2")
    crowd(3, 40)
    assert _work(graph, told("a2", TOKAYEV)) < 1.5 * few
