"""Which stretches of a text are names: on docs with names marked as a reader would."""

import random
from itertools import pairwise

import pytest

from extract.gazetteer import load_gazetteer
from extract.mentions import Name, find_names
from tests.parses import marked

Seen = list[tuple[str, str, str | None]]


def names_in(*texts: str, published: str | None = "2024-05-08") -> tuple[list[str], tuple[Name, ...]]:
    """The texts of the names, and the names."""
    doc = marked(*texts)
    names = find_names(doc, load_gazetteer(), published)
    return [name.text(doc) for name in names], names


def seen(text: str, published: str | None = "2024-05-08") -> Seen:
    """(text, kind, the gazetteer's id) of each name."""
    texts, names = names_in(text, published=published)
    ids = [name.candidate.entry.id if name.candidate else None for name in names]
    return [(text, name.kind, id) for text, name, id in zip(texts, names, ids, strict=True)]


US = ("US", "country", "country:USA")
PEOPLE = [
    ("[PERSON Sadyr Japarov] left", ["Sadyr Japarov"]),
    ("[PERSON President Sadyr Japarov] left", ["Sadyr Japarov"]),  # a title is no part of a name
    ("[PERSON Prime Minister Narendra Modi] left", ["Narendra Modi"]),
    ("[PERSON Mr. Japarov] left", ["Japarov"]),  # nor is a form of address
    ("[PERSON Sheikh Tamim Al Thani] left", ["Tamim Al Thani"]),
    ("[PERSON HH] the Amir left", []),  # nor does one alone name anybody
    ("Qatari [PERSON Amir Sheikh Tamim Al Thani] left", ["Tamim Al Thani"]),  # a title here
    ("[PERSON Mullah Omar] left", ["Mullah Omar"]),  # which stays where it is half of what somebody is called
    ("[PERSON Amir Khan Muttaqi] left", ["Amir Khan Muttaqi"]),  # a title that is as often a name
    ("[PERSON Sadyr Japarov 's] visit", ["Sadyr Japarov"]),  # a possessive ending
    ('[PERSON " Sadyr Japarov "] left', ["Sadyr Japarov"]),  # quotation marks
    ("[PERSON - Sadyr Japarov -] left", ["Sadyr Japarov"]),  # dashes
    ("[PERSON Joe Biden Jr.] left", ["Joe Biden Jr."]),  # the stop of an abbreviation stays
    ("[PERSON …] left", []),  # nothing that names
]
KNOWN = [
    ("South Sudan left", [("South Sudan", "country", "country:SSD")]),  # the longest name
    ("[PERSON Hezbollah] left", [("Hezbollah", "group", "group:hezbollah")]),  # the gazetteer knows better
    ("[PERSON Michael Jordan] left", [("Michael Jordan", "person", None)]),  # a country within a name is none
    ("[GPE Jordan] left", [("Jordan", "country", "country:JOR")]),  # a name of many, labelled
    ("Jordan left", []),  # … and not labelled
    ("[PERSON Jordan] left", [("Jordan", "country", "country:JOR")]),  # a label alone makes no person of it
    ("Mr. [PERSON Jordan] left", [("Jordan", "person", None)]),  # … but a form of address does
    ("President [PERSON Jordan] left", [("Jordan", "person", None)]),  # … or a title
    ("[PERSON Amy Jordan] came , [PERSON Jordan] left", [("Amy Jordan", "person", None), ("Jordan", "person", None)]),
    ("the [ORG Iran - Oman] committee", [("Iran", "country", "country:IRN"), ("Oman", "country", "country:OMN")]),
    ("[GPE Nowhereville] burns", [("Nowhereville", "place", None)]),
    ("the [ORG Blue Club] met", [("Blue Club", "organization", None)]),
    ("the [ORG blue club] met", []),  # not worn as a name
    ("the [ORG X] met", []),  # a letter is no name
    ("the Foreign Ministry said", [("Foreign Ministry", "body", None)]),  # a body, its owner unknown as yet
    (
        "the [ORG Kazakh Foreign Ministry] said",
        [
            ("Kazakh", "country", "country:KAZ"),
            ("Foreign Ministry", "body", None),
        ],
    ),
    # a label that joins a country and a body, on either side, is two names
    ("the [ORG Supreme Court of Kenya] ruled", [("Supreme Court", "body", None), ("Kenya", "country", "country:KEN")]),
    ("the [ORG U.S. FBI] said", [("U.S.", "country", "country:USA"), ("FBI", "body", "body:USA/fbi")]),
    ("the [ORG Chess Club of Chad] won", [("Chess Club of Chad", "organization", None)]),  # whose first half is none
    # what others' bodies are called as well belongs to the state beside it
    ("the Philippine Senate voted", [("Philippine", "country", "country:PHL"), ("Senate", "body", None)]),
    ("the Senate of Kenya and the US voted", [("Senate", "body", None), ("Kenya", "country", "country:KEN"), US]),
    (  # … and is nobody's here where other countries alone are named
        "the [ORG Senate] told Kenya",
        [("Senate", "body", None), ("Kenya", "country", "country:KEN")],
    ),
    (  # a label that runs over two known names
        "the [ORG Hamas Nukhba Force] said",
        [("Hamas", "group", "group:hamas"), ("Nukhba Force", "group", "group:nukhba")],
    ),
    ("Kenyan forces left", [("Kenyan", "country", "country:KEN"), ("forces", "body", None)]),  # an army by another word
    ("the US voted , the Senate too", [US, ("Senate", "body", "body:USA/senate")]),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_a_person_is_named_without_what_stands_around_the_name(text: str, expected: list[str]) -> None:
    assert [found for found, kind, _ in seen(text) if kind == "person"] == expected


@pytest.mark.parametrize(("text", "expected"), KNOWN)
def test_names_are_known_or_labelled(text: str, expected: Seen) -> None:
    assert seen(text) == expected


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2020-06-01", ["country:KAZ"]),
        ("2024-06-01", []),
        (None, ["country:KAZ"]),
    ],
)
def test_a_capital_stands_for_its_country_in_its_time(published: str | None, expected: list[str]) -> None:
    assert [id for _, _, id in seen("Nur-Sultan objected", published)] == expected


def test_a_weak_name_is_settled_by_the_full_one_beside_it() -> None:
    assert ("IS", "group", "group:islamic-state") in seen("the Islamic State said so before IS did")


def test_a_common_word_is_weak_as_a_body() -> None:
    _, (name,) = names_in("the police came")
    assert (name.kind, name.weak) == ("body", True)


def test_a_body_carries_the_slug_of_what_it_is() -> None:
    _, (name,) = names_in("the Ministry of Foreign Affairs said")
    assert name.slug == "ministry-of-foreign-affairs"


def test_a_name_ends_with_its_sentence() -> None:
    texts, _ = names_in("they went to South", "Sudan is far")
    assert texts == ["Sudan"]


def test_names_never_overlap_and_stand_in_order() -> None:
    rng = random.Random(7)  # noqa: S311 (the same cases every time)
    words = ["Kazakh", "Foreign", "Ministry", "President", "[PERSON South Korea 's Kim]", "US", "[ORG UN Council]"]
    for _ in range(200):
        _, names = names_in(" ".join(rng.choices(words, k=8)))
        assert all(before.end <= after.start for before, after in pairwise(names))


def test_a_title_labelled_as_a_person_names_nobody() -> None:
    doc = marked("[PERSON Leo Wood] , [PERSON Taoiseach] of [GPE Ireland]")
    assert [name.text(doc) for name in find_names(doc, load_gazetteer(), None) if name.kind == "person"] == ["Leo Wood"]
