"""The benchmark of links counts what it says it counts, on rows of our own."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.actors.links import (
    LEADER,
    Link,
    Verdict,
    actors_of,
    judge,
    own_leaders,
    place_links,
    print_table,
    read_leaders,
    subject_of,
)
from bench.actors.pages import MISSING, Subject, page_subject
from extract.gazetteer import load_gazetteer
from extract.model import Actor, Mention, Span
from tests import factories as make

PAGES = [
    ("Israel", Subject("country", "country:ISR")),
    ("United_States_of_America", Subject("country", "country:USA")),  # a long form
    ("Georgia_(country)", Subject("country", "country:GEO")),  # a bracket that only sorts
    ("Jordan", Subject("country", "country:JOR")),  # a title is no doubtful name
    ("C%C3%B4te_d%27Ivoire", Subject("country", "country:CIV")),  # percent-encoded
    ("Kenyans", Subject("people", "country:KEN")),
    ("Chinese_people", Subject("people", "country:CHN")),
    ("NATO", Subject("organization", "org:nato")),
    ("Hezbollah", Subject("group", "group:hezbollah")),
    ("IDF", Subject("body", "body:ISR/armed-forces")),
    ("Ministry_of_Defence_(Kenya)", Subject("state body", "country:KEN")),
    ("Government_of_Kenya", Subject("state body", "country:KEN")),
    ("Royal_Bahraini_Army", Subject("state body", "country:BHR")),
    ("United_States_Department_of_State", Subject("body", "body:USA/ministry-of-foreign-affairs")),  # listed, owned
    ("Liberal_Democratic_Party_(Japan)", Subject("group", "group:ldp")),  # a bracket that narrows
    ("Hamas_(film)", None),  # … and one that says another thing
    ("The_New_York_Times", Subject("organization", "org:new-york-times")),  # without its article
    ("Pro-Israel", None),  # half a word
    ("Kenya_Beekeepers_Association", Subject(MISSING, None)),
    ("Nairobi", None),  # a capital is a place
    ("West_Bank", None),  # and so is this, whatever its last word
    ("US$", None),
    ("Kenya_at_the_Olympics", None),
]
TEXT = "Kenyan police met in Kenya"


def link(surface: str, subject: Subject, span: Span | None) -> Link:
    """A link to a page that does not matter."""
    return Link("Page", surface, span, subject)


@pytest.mark.parametrize(("page", "expected"), PAGES)
def test_a_title_says_whom_its_page_is_about(page: str, expected: Subject | None) -> None:
    assert page_subject(page, load_gazetteer()) == expected


def test_links_are_placed_in_order_and_those_without_their_text_kept() -> None:
    placed = place_links("Kenya and Kenya", [("Kenya", "A"), ("Kenya", "B"), ("Chad", "C")])
    assert [(page, span) for _, page, span in placed] == [("A", Span(0, 5)), ("B", Span(10, 15)), ("C", None)]


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (Span(0, 6), ("country:KEN", "body:KEN/police")),  # "Kenyan": closest, and what covers it
        (Span(7, 13), ("body:KEN/police",)),  # "police": by the name that ends there
        (Span(14, 17), ()),
    ],
)
def test_a_span_names_whom_mentions_close_to_it_name(span: Span, expected: tuple[str, ...]) -> None:
    mentions = (
        Mention(Span(0, 13), "Kenyan police", "body:KEN/police"),
        Mention(Span(0, 6), "Kenyan", "country:KEN"),
    )
    assert actors_of(span, mentions) == expected


@pytest.mark.parametrize(
    ("subject", "span", "right"),
    [
        (Subject("country", "country:KEN"), Span(21, 26), True),
        (Subject("country", "country:TCD"), Span(21, 26), False),
        (Subject("country", "country:KEN"), None, False),
        (Subject("state body", "country:KEN"), Span(0, 13), True),
        (Subject(LEADER, "country:KEN"), Span(0, 13), False),  # a body is no person
    ],
)
def test_a_link_is_right_where_its_span_names_its_actor(subject: Subject, span: Span | None, right: bool) -> None:
    kenya, police = (
        Actor("country:KEN", "country", "Kenya"),
        Actor("body:KEN/police", "body", "Kenyan police", (), "country:KEN"),
    )
    mentions = (Mention(Span(0, 13), "Kenyan police", police.id), Mention(Span(21, 26), "Kenya", kenya.id))
    extraction = make.extraction(make.article(text=TEXT), (kenya, police), (), mentions)
    assert judge(link("x", subject, span), extraction, ()).right is right


def test_a_leader_may_act_for_any_country_that_the_file_has(tmp_path: Path) -> None:
    file = tmp_path / "officials.csv"
    rows = ["Ada Bell,Ada B. Bell,HEAD_OF_STATE,KEN", "Ada Bell,Ada,HEAD_OF_STATE,TCD", "Bo Dee,,FOREIGN_MINISTER,TCD"]
    file.write_text("\n".join(["name,aliases,role,iso3", *rows]), encoding="utf-8")
    leaders = read_leaders(file)
    assert leaders == {"Ada Bell": frozenset({"country:KEN", "country:TCD"}), "Ada B. Bell": frozenset({"country:KEN"})}
    expected = Subject(LEADER, "country:KEN", frozenset({"country:TCD"}))
    assert subject_of("Ada_Bell", load_gazetteer(), leaders) == expected


def test_our_own_leaders_are_those_of_countries() -> None:
    leaders = own_leaders()
    assert leaders["Joe Biden"] == {"country:USA"}
    assert all(id.startswith("country:") for countries in leaders.values() for id in countries)


def test_the_table_leaves_out_no_link(capsys: pytest.CaptureFixture[str]) -> None:
    country = Subject("country", "country:KEN")
    verdicts = [
        Verdict(link("Kenya", country, Span(0, 5)), "country:KEN", right=True, named=True),
        Verdict(link("Kenya", country, Span(0, 5)), "country:TCD", right=False, named=True),
        Verdict(link("Kenya", country, Span(0, 5)), None, right=False, named=False),
        Verdict(link("Kenya", country, None), None, right=False, named=False),
        Verdict(link("Club", Subject(MISSING, None), Span(0, 5)), None, right=False, named=False),
        Verdict(link("NATO", Subject("organization", "org:nato"), Span(0, 5)), "org:nato", right=True, named=True),
    ]
    print_table(verdicts)
    lines = capsys.readouterr().out.splitlines()
    assert next(line.split() for line in lines if line.startswith("country")) == [
        *("country", "4", "0.250", "1", "1", "1", "0.500")
    ]
    assert "1 links to known ones, 1 to pages" in lines[-2]
    assert lines[-1].startswith("lacks, 50.0%")
