"""The data files of the package are sound."""

from __future__ import annotations

import pytest

from extract.gazetteer import load_gazetteer
from extract.inspection import check_resources
from extract.knowledge import RESOURCES
from extract.officials import load_officials

OWN = (
    "countries",
    "country_codes",
    "metonyms",
    "organizations",
    "groups",
    "bodies",
    "cities",
    "offices",
    "officials",
    "portfolios",
    "descriptions",
)


def test_no_problems() -> None:
    assert check_resources() == ()


@pytest.mark.parametrize("name", OWN)
def test_file_begins_by_saying_what_it_is_with_source_and_date(name: str) -> None:
    lines = (RESOURCES / f"{name}.yaml").read_text(encoding="utf-8").splitlines()
    head = " ".join(lines[: next(i for i, line in enumerate(lines) if not line.startswith("#"))])
    assert head.startswith("# ")
    assert "2026-11-24" in head
    assert "ource" in head or "ompiled" in head


@pytest.mark.parametrize(
    ("kind", "least"),
    [("country", 200), ("organization", 500), ("group", 250), ("body", 150), ("place", 1200)],
)
def test_enough_is_known(kind: str, least: int) -> None:
    assert len(load_gazetteer().entries(kind)) >= least


@pytest.mark.parametrize(
    ("role", "least"), [("HEAD_OF_STATE", 140), ("HEAD_OF_GOVERNMENT", 130), ("FOREIGN_MINISTER", 120)]
)
def test_officials_of_enough_countries_are_known(role: str, least: int) -> None:
    assert len({post.of for official in load_officials() for post in official.posts if post.role == role}) >= least


def test_at_least_250_organizations_are_no_news_or_companies() -> None:
    others = {"news", "company", "institute", "ngo"}
    assert len([entry for entry in load_gazetteer().entries("organization") if entry.type not in others]) >= 250


def test_every_sovereign_state_has_capital_adjective_and_qid() -> None:
    gazetteer = load_gazetteer()
    for id in gazetteer.members("org:un"):
        entry = gazetteer.entry(id)
        assert entry is not None
        assert entry.wikidata, id
