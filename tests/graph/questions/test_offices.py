"""Offices: one however it is written, with the articles that say so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from extract.errors import ResourceError
from extract.model import Actor, Tenure
from graph import questions
from graph.office_names import load_office_words, nearest_office, office_key
from graph.store import EventGraph, open_store
from tests import factories as make

KAZ, AIDA = make.country(), make.official()
MINISTRY = Actor("body:KAZ/mfa", "body", "Kazakh Foreign Ministry", of=KAZ.id)

Hold = Callable[..., None]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("Foreign Minister", "foreign minister", True, id="case"),
        pytest.param("Foreign Minister", "Minister of Foreign Affairs", True, id="order and words that say nothing"),
        pytest.param("Secretary-General", "Secretary General", True, id="a hyphen"),
        pytest.param("Vice President", "Vice-President", True, id="a hyphen after a word that matters"),
        pytest.param("PM", "Premier", True, id="short words"),
        pytest.param("spokeswoman", "Spokesman", True, id="he or she"),
        pytest.param("Defence Minister", "Defense Minister", True, id="British and American"),
        pytest.param("President", "Vice President", False, id="a vice is another office"),
        pytest.param("Foreign Minister", "Deputy Foreign Minister", False, id="so is a deputy"),
        pytest.param("Foreign Minister", "Interior Minister", False, id="another ministry"),
    ],
)
def test_two_ways_to_write(one: str, other: str, same: bool) -> None:
    assert (office_key(one) == office_key(other)) is same


@pytest.mark.parametrize(
    ("written", "held", "meant"),
    [
        pytest.param("top diplomat", ["Foreign Minister"], "Foreign Minister", id="a nickname"),
        pytest.param("top diplomat", ["Secretary of State"], "Secretary of State", id="of another office elsewhere"),
        pytest.param("top diplomat", ["President"], "top diplomat", id="that the person does not hold"),
        pytest.param("minister", ["Foreign Minister"], "Foreign Minister", id="a short form"),
        pytest.param("minister", ["Foreign Minister", "Trade Minister"], "minister", id="of two: nobody knows which"),
        pytest.param("minister", ["Prime Minister"], "minister", id="a prime minister is called otherwise"),
        pytest.param("president", ["Vice President"], "president", id="no short form at all"),
    ],
)
def test_an_office_that_another_one_means(written: str, held: list[str], meant: str) -> None:
    assert nearest_office(office_key(written), [office_key(office) for office in held]) == office_key(meant)


def test_a_file_with_other_keys_is_refused(tmp_path: Path) -> None:
    (tmp_path / "offices.yaml").write_text("wrods: {}\n", encoding="utf-8")
    with pytest.raises(ResourceError, match="its keys are words, unsaid"):
        load_office_words(tmp_path / "offices.yaml")


@pytest.fixture
def graph(tmp_path: Path) -> Iterator[EventGraph]:
    with open_store(tmp_path / "g.db", create=True) as opened:
        yield opened


@pytest.fixture
def hold(graph: EventGraph) -> Hold:
    """Puts an article that gives Aida an office into the graph."""
    count = iter(range(100))

    def put(
        office: str, of: str | None = KAZ.id, day: str = "2024-05-08", quote: str = make.TEXT, **more: object
    ) -> None:
        id = f"a{next(count)}"
        said = {"since": None, "until": None, "former": False, "acting": False, **more}
        tenure = Tenure(AIDA.id, office, of, evidence=make.evidence(id, quote), **said)  # type: ignore[arg-type]
        told = make.extraction(make.article(id, text=quote, date=day), (KAZ, AIDA, MINISTRY), ())
        graph.put(type(told)(told.article, told.actors, tenures=(tenure,)))

    return put


def offices(graph: EventGraph, name: str = AIDA.id) -> tuple[questions.Office, ...]:
    return questions.show(graph, name).offices


def test_spellings_of_one_office_are_one_with_the_days_it_was_told(graph: EventGraph, hold: Hold) -> None:
    hold("Foreign Minister", day="2024-05-08")
    hold("Foreign Minister", day="2024-06-01")
    hold("Minister of Foreign Affairs", day="2024-01-01")
    (office,) = offices(graph)
    assert office.spellings == (("Foreign Minister", 2), ("Minister of Foreign Affairs", 1))
    assert (office.office, office.sources, office.first, office.last) == (
        "Foreign Minister",
        3,
        "2024-01-01",
        "2024-06-01",
    )


def test_a_nickname_never_names_the_office(graph: EventGraph, hold: Hold) -> None:
    for office in ("top diplomat", "top diplomat", "foreign minister"):
        hold(office)
    assert [(office.office, office.sources) for office in offices(graph)] == [("foreign minister", 3)]


def test_a_former_and_an_acting_holder_are_told_apart(graph: EventGraph, hold: Hold) -> None:
    hold("minister")
    hold("minister", former=True)
    hold("minister", acting=True)
    assert {(office.former, office.acting) for office in offices(graph)} == {
        (False, False),
        (True, False),
        (False, True),
    }


def test_an_office_of_nobody_is_that_of_the_country_that_has_it(graph: EventGraph, hold: Hold) -> None:
    hold("foreign minister")
    hold("foreign minister", of=None)
    (office,) = offices(graph)
    assert (office.sources, office.of and office.of.name) == (2, "Kazakhstan")


def test_the_date_that_most_articles_give_stands(graph: EventGraph, hold: Hold) -> None:
    for since in ("2023", "2022", "2023", None):
        hold("minister", since=since)
    assert [office.since for office in offices(graph)] == ["2023"]


def test_a_sentence_that_names_the_person_is_quoted(graph: EventGraph, hold: Hold) -> None:
    hold("minister", quote="The minister spoke.")
    hold("minister", quote="The Kazakh minister, Aida Sarsen, spoke.")
    assert [office.quote for office in offices(graph)] == ["The Kazakh minister, Aida Sarsen, spoke."]


def test_a_country_has_the_offices_of_its_bodies(graph: EventGraph, hold: Hold) -> None:
    hold("spokesperson", of=MINISTRY.id)
    assert [office.of and office.of.id for office in offices(graph, KAZ.id)] == [MINISTRY.id]
