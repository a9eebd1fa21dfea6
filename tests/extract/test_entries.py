"""Data files become entries, forms and memberships."""

from __future__ import annotations

from typing import Any

import pytest

from extract.entries import Term, read_entries
from extract.errors import ResourceError


def read(**content: Any) -> dict[str, set[tuple[str, bool]]]:
    """Forms by type, each with whether it is weak."""
    found: dict[str, set[tuple[str, bool]]] = {}
    for form in read_entries("f.yaml", content).forms:
        found.setdefault(form.type, set()).add((form.text, form.weak))
    return found


COUNTRY = {"name": "Xland", "official": "Republic of Xland", "adjectives": ["Xish"], "demonyms": ["Xers"]}


def test_country_has_a_form_for_every_way_to_name_it() -> None:
    forms = read(countries={"QQQ": COUNTRY | {"capital": "Xburg", "former": ["Oldland"], "acronyms": ["XL"]}})
    assert forms == {
        "name": {("Xland", False), ("Republic of Xland", False)},
        "adjective": {("Xish", False)},
        "demonym": {("Xers", False)},
        "capital": {("Xburg", False)},
        "former": {("Oldland", False)},
        "acronym": {("XL", False)},
    }


def test_adjectives_and_capitals_are_no_names_of_a_country() -> None:
    (entry,) = read_entries("f.yaml", {"countries": {"QQQ": COUNTRY | {"capital": "Xburg"}}}).entries
    assert entry.names == ("Xland", "Republic of Xland")


def test_capital_of_the_same_name_is_no_form_of_its_own() -> None:
    assert "capital" not in read(countries={"QQQ": {"name": "Xland", "capital": "Xland"}})


def test_capital_can_be_weak_and_a_venue() -> None:
    content = {"countries": {"QQQ": {"name": "Xland", "capital": "Victory", "venue": True, "weak": ["Victory"]}}}
    (capital,) = [form for form in read_entries("f.yaml", content).forms if form.type == "capital"]
    assert (capital.weak, capital.venue) == (True, True)


@pytest.mark.parametrize(
    ("section", "item", "id", "of"),
    [
        ("organizations", {"name": "A", "type": "organ", "of": "un"}, "org:a", "org:un"),
        ("groups", {"name": "A", "type": "armed", "of": "AFG"}, "group:a", "country:AFG"),
        ("named", {"name": "A", "of": "USA"}, "body:USA/a", "country:USA"),
        ("named", {"name": "A", "of": "USA", "slug": "senate"}, "body:USA/senate", "country:USA"),
    ],
)
def test_ids_of_actors(section: str, item: dict[str, str], id: str, of: str) -> None:
    (entry,) = read_entries("f.yaml", {section: {"a": item}}).entries
    assert (entry.id, entry.of) == (id, of)


def test_places_have_spellings_and_weak_forms() -> None:
    content = {"cities": {"KAZ": ["Almaty/Alma-Ata", "Kant*"]}, "regions": {"world": ["Black Sea"]}}
    read_content = read_entries("f.yaml", content)
    assert [(entry.id, entry.type, entry.of) for entry in read_content.entries] == [
        ("place:KAZ/almaty", "city", "country:KAZ"),
        ("place:KAZ/kant", "city", "country:KAZ"),
        ("place:world/black-sea", "region", None),
    ]
    assert [form.text for form in read_content.forms if form.weak] == ["Kant"]


def test_metonym_names_its_country_or_an_entry() -> None:
    metonyms = [{"name": "Kremlin", "for": "RUS", "kind": "seat"}, {"name": "Evere", "for": "org:nato", "kind": "seat"}]
    assert [form.entry for form in read_entries("f.yaml", {"metonyms": metonyms}).forms] == ["country:RUS", "org:nato"]


def test_metonym_of_another_kind_is_refused() -> None:
    with pytest.raises(ResourceError, match="kind has to be capital or seat"):
        read_entries("f.yaml", {"metonyms": [{"name": "Kremlin", "for": "RUS", "kind": "city"}]})


def test_memberships_with_and_without_dates() -> None:
    members = "KAZ 1994, GEO 1993-12-03/2009-08-18, RWA /2025, NER, org:eu 2023"
    content = {"organizations": {"a": {"name": "A", "type": "regional", "members": members}}}
    assert read_entries("f.yaml", content).terms["org:a"] == (
        Term("country:KAZ", "1994", None),
        Term("country:GEO", "1993-12-03", "2009-08-18"),
        Term("country:RWA", None, "2025"),
        Term("country:NER", None, None),
        Term("org:eu", "2023", None),
    )


@pytest.mark.parametrize("members", ["Kazakhstan", "KAZ since 1994", "KAZ,,GEO", "KAZ 1994 2000"])
def test_unreadable_membership_is_refused(members: str) -> None:
    with pytest.raises(ResourceError, match=r"f\.yaml: a: cannot read the membership"):
        read_entries("f.yaml", {"organizations": {"a": {"name": "A", "type": "regional", "members": members}}})


@pytest.mark.parametrize(
    ("term", "on", "holds"),
    [
        (Term("country:GEO", "1993-12-03", "2009-08-18"), "2009-08-18", True),  # the last day counts
        (Term("country:GEO", "1993-12-03", "2009-08-18"), "2009-08-19", False),
        (Term("country:GEO", "1993-12-03", "2009-08-18"), "1993-12-02", False),
        (Term("country:GEO", None, "2009"), "2009-06-01", True),  # all of the last year
        (Term("country:GEO", "2009", None), "2009-06-01", True),
        (Term("country:GEO", None, None), "1800-01-01", True),  # unknown counts from the start
        (Term("country:GEO", "1993", "2009"), None, False),  # without a day: who has not left
        (Term("country:GEO", "1993", None), None, True),
    ],
)
def test_term_holds_on_a_day(term: Term, on: str | None, holds: bool) -> None:
    assert term.holds(on) is holds


def test_weak_form_that_is_no_name_is_refused() -> None:
    with pytest.raises(ResourceError, match="the weak form 'YY' is none of its names"):
        read_entries("f.yaml", {"groups": {"a": {"name": "A", "type": "armed", "weak": ["YY"]}}})
