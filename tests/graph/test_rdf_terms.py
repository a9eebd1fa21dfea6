"""Terms: whatever an id, a name or a date holds, the term is one that RDF software reads, and the right one."""

from __future__ import annotations

import pyoxigraph
import pytest

from graph.rdf_terms import EDTF, Moment, actor, boolean, concept, decimal, minted, moment, relation, text, web_address
from graph.rdf_text import legible


def parsed(term: str) -> pyoxigraph.NamedNode | pyoxigraph.Literal:
    """The term as another program reads it."""
    (quad,) = pyoxigraph.parse(f"<x:s> <x:p> {term} .", pyoxigraph.RdfFormat.N_TRIPLES)
    assert isinstance(quad.object, pyoxigraph.NamedNode | pyoxigraph.Literal)
    return quad.object


@pytest.mark.parametrize(
    ("id", "iri"),
    [
        pytest.param("country:KAZ", "actor/country:KAZ", id="colons stay readable"),
        pytest.param("person:KAZ/a-b", "actor/person:KAZ/a-b", id="slashes stay readable"),
        pytest.param("person:KAZ/", "actor/person:KAZ%2F", id="an empty segment could be resolved away"),
        pytest.param("a/../b", "actor/a%2F%2E%2E%2Fb", id="so could a dotted one"),
        pytest.param('a b<>"{}|\\^`', "actor/a%20b%3C%3E%22%7B%7D%7C%5C%5E%60", id="characters that IRIs forbid"),
        pytest.param("тест", "actor/%D1%82%D0%B5%D1%81%D1%82", id="other scripts"),
        pytest.param("a%20b", "actor/a%2520b", id="an escape in the id is not one of ours"),
        pytest.param("a#b?c", "actor/a%23b%3Fc", id="neither fragment nor query"),
    ],
)
def test_an_actor_has_an_iri_of_its_own(id: str, iri: str) -> None:
    assert parsed(actor(id)).value == f"https://w3id.org/entente/{iri}"


def test_a_lone_surrogate_in_an_id_is_escaped() -> None:
    assert actor("a\ud800") == "<https://w3id.org/entente/actor/a%ED%A0%80>"


def test_the_parts_of_an_id_stay_apart() -> None:
    assert minted("post", "a/b", "c") != minted("post", "a", "b/c")


@pytest.mark.parametrize(
    "value",
    [
        'say "yes"',
        "a\\b",
        "line\nbreak\r\n",
        "tab\there",
        "😀",
        "\u202eabc",
        "]]> <&>",
        "",
        "'",
        "x" * 10_000,
        "\\u0041",
    ],
)
def test_a_text_comes_back_as_it_was(value: str) -> None:
    assert parsed(text(value)).value == value


@pytest.mark.parametrize("value", ["a\x00b", "a\x1fb", "a\ud800b", "a\uffffb", "a\x7fb", "a\x85b"])
def test_what_no_file_can_carry_is_left_out(value: str) -> None:
    assert parsed(text(value)).value == "ab"


@pytest.mark.parametrize("value", ["ab", "a\nb\tc\rd", "\ufdcf", "\U0010fffd"])
def test_legible_text_stays_as_it_is(value: str) -> None:
    assert legible(value) == value


@pytest.mark.parametrize(
    ("url", "value"),
    [
        pytest.param("https://example.org/a?b=c#d", "https://example.org/a?b=c#d", id="a plain address"),
        pytest.param(
            "https://example.org/a b<c>", "https://example.org/a%20b%3Cc%3E", id="characters that IRIs forbid"
        ),
        pytest.param("https://example.org/%zz%41", "https://example.org/%25zz%41", id="a percent that escapes nothing"),
        pytest.param("https://example.org/#a#b", "https://example.org/#a%23b", id="a second fragment"),
        pytest.param(
            "http://пример.рф/", "http://%D0%BF%D1%80%D0%B8%D0%BC%D0%B5%D1%80.%D1%80%D1%84/", id="another script"
        ),
    ],
)
def test_a_web_address_is_an_iri(url: str, value: str) -> None:
    found = parsed(web_address(url))
    assert isinstance(found, pyoxigraph.NamedNode)
    assert found.value == value


@pytest.mark.parametrize("url", ["javascript:alert(1)", "/local/file.txt", "https://", "https://a:port/", "www.x.org"])
def test_what_is_no_web_address_stays_text(url: str) -> None:
    assert parsed(web_address(url)) == pyoxigraph.Literal(url)


@pytest.mark.parametrize(
    ("date", "stamp", "first", "last"),
    [
        ("2021-09-23", '"2021-09-23"^^xsd:date', "2021-09-23", "2021-09-23"),
        ("2021-09", '"2021-09"^^xsd:gYearMonth', "2021-09-01", "2021-09-30"),
        ("2020", '"2020"^^xsd:gYear', "2020-01-01", "2020-12-31"),
        ("2021-09-23/2021-09-25", None, "2021-09-23", "2021-09-25"),
    ],
)
def test_a_date_keeps_its_precision_and_has_limits(date: str, stamp: str | None, first: str, last: str) -> None:
    found = moment(date)
    assert found.edtf == f'"{date}"^^{EDTF}'
    assert (found.stamp and found.stamp.replace("<http://www.w3.org/2001/XMLSchema#", "xsd:").rstrip(">")) == stamp
    assert found.first is not None
    assert found.last is not None
    assert (parsed(found.first).value, parsed(found.last).value) == (first, last)


def test_a_yearless_date_is_extended_only() -> None:
    assert moment("XXXX-09-26") == Moment(f'"XXXX-09-26"^^{EDTF}')


def test_text_that_is_no_date_stays_text() -> None:
    assert moment("last spring").edtf == '"last spring"'


@pytest.mark.parametrize(("value", "shown"), [(0.9, "0.9"), (1.0, "1.0"), (0, "0.0"), (1e-9, "0.0"), (2 / 3, "0.6667")])
def test_a_confidence_is_a_decimal(value: float, shown: str) -> None:
    assert decimal(value) == f'"{shown}"^^<http://www.w3.org/2001/XMLSchema#decimal>'


def test_a_truth_value_is_written_in_lower_case() -> None:
    assert boolean(True).startswith('"true"')


def test_a_relation_names_a_property() -> None:
    assert relation("PLANS_TO_MEET") == concept("plansToMeet") == "<https://w3id.org/entente/vocab#plansToMeet>"


def test_a_word_that_no_iri_may_hold_is_escaped() -> None:
    assert concept("status", "a>b c") == "<https://w3id.org/entente/vocab#status-a%3Eb%20c>"
