from dataclasses import replace

import pytest

from extract.identity import content_hash, report_id, slug
from extract.model import Evidence, Place, Span
from tests.factories import report

SLUGS = [
    ("Sadyr Japarov", "sadyr-japarov"),
    ("  Sadyr \n Japarov ", "sadyr-japarov"),  # white space is folded
    ("Qasym-Zhomart Toqaev", "qasym-zhomart-toqaev"),
    ("Recep Tayyip Erdoğan", "recep-tayyip-erdogan"),  # marks fall away
    ("Łukasz Bjørn Þórr", "lukasz-bjorn-thorr"),  # letters that do not decompose
    ("Ana d'Arc", "ana-darc"),  # an apostrophe joins
    ("O’Neill", "oneill"),
    ("U.S.", "us"),  # so do the stops of an acronym
    ("Group of 7", "group-of-7"),
    ("Owner_Name", "owner-name"),  # an underscore parts
    ("Садыр Жапаров", "садыр-жапаров"),  # other scripts keep their letters
    ("李强", "李强"),
    ("Ⅻ", "xii"),  # compatibility forms are folded
    ("…", ""),
    ("", ""),
]


@pytest.mark.parametrize(("name", "expected"), SLUGS)
def test_a_name_becomes_words_joined_by_hyphens(name: str, expected: str) -> None:
    assert slug(name) == expected


@pytest.mark.parametrize("name", [name for name, _ in SLUGS])
def test_a_slug_is_its_own_slug(name: str) -> None:
    assert slug(slug(name)) == slug(name)


def test_a_hash_is_sixteen_hexadecimal_digits() -> None:
    assert len(content_hash("a")) == len(f"{int(content_hash('a'), 16):016x}") == 16


def test_a_hash_stays_the_same_from_version_to_version() -> None:
    assert content_hash("a", None, ("b", 1)) == "aeb3bd04f1b72ff5"


def test_parts_that_run_together_are_told_apart() -> None:
    assert content_hash("ab", "c") != content_hash("a", "bc")


def test_half_a_surrogate_pair_can_be_hashed() -> None:
    assert content_hash("\ud800") != content_hash("\ud801")


def test_the_id_of_a_report_does_not_count_in_it() -> None:
    told = report()
    assert report_id(replace(told, id="other")) == report_id(told)


@pytest.mark.parametrize(
    "change",
    [
        {"type": "AID"},
        {"mode": "visit"},
        {"actors": ("country:UZB",)},
        {"recipients": ()},
        {"date": None},
        {"place": Place("Osh")},
        {"place": Place("Osh", "KGZ")},
        {"status": "planned"},
        {"said_by": "country:KAZ"},
        {"evidence": Evidence("a2", Span(0, 4), "They", "consult.meet", 0.9)},
        {"evidence": Evidence("a1", Span(1, 4), "hey", "consult.meet", 0.9)},
    ],
)
def test_whatever_is_said_counts_in_the_id(change: dict[str, object]) -> None:
    told = report()
    assert report_id(replace(told, **change)) != report_id(told)  # type: ignore[arg-type]


def test_the_confidence_does_not_count_in_the_id() -> None:
    told = report()
    assert report_id(replace(told, evidence=replace(told.evidence, confidence=0.1))) == report_id(told)


def test_the_sides_are_told_apart() -> None:
    assert report(("country:KAZ", "country:KGZ"), ()).id != report(("country:KAZ",), ("country:KGZ",)).id
