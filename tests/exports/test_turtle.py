"""Turtle: short where the grammar allows it, in full where not, the same bytes each time."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pyoxigraph
import pytest

from exports import ntriples, turtle
from graph.rdf_terms import PREFIXES
from tests.exports.hostile import OFFICIALS, hostile_graph

XSD = PREFIXES["xsd"]
BASE = "https://w3id.org/entente"


@pytest.mark.parametrize(
    ("term", "short"),
    [
        (f"<{BASE}/vocab#met>", "ent:met"),
        (f"<{BASE}/actor/country:KAZ>", "actor:country:KAZ"),
        (f"<{BASE}/actor/person:KAZ/a-b>", "actor:person:KAZ\\/a-b"),
        (f"<{BASE}/actor/a%20b>", "actor:a%20b"),
        (f"<{BASE}/event/0f3a>", "event:0f3a"),
        (f"<{BASE}/report/0f3a#target>", f"<{BASE}/report/0f3a#target>"),
        (f"<{BASE}/article/a.txt>", f"<{BASE}/article/a.txt>"),
        (f"<{BASE}/place/>", f"<{BASE}/place/>"),
        ("<https://example.org/>", "<https://example.org/>"),
        ('"plain"', '"plain"'),
        ('"a \\"^^ b"', '"a \\"^^ b"'),
        (f'"7"^^<{XSD}integer>', "7"),
        (f'"0.9"^^<{XSD}decimal>', "0.9"),
        (f'"true"^^<{XSD}boolean>', "true"),
        (f'"2024-05"^^<{XSD}gYearMonth>', '"2024-05"^^xsd:gYearMonth'),
        (
            '"2024/2025"^^<http://id.loc.gov/datatypes/edtf/EDTF>',
            '"2024/2025"^^<http://id.loc.gov/datatypes/edtf/EDTF>',
        ),
    ],
)
def test_a_term_is_as_short_as_turtle_allows(term: str, short: str) -> None:
    assert turtle.shorten(term) == short
    prefixes = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items())
    (read,) = pyoxigraph.parse(f"{prefixes} <x:s> <x:p> {short} .", pyoxigraph.RdfFormat.TURTLE)
    assert str(read.object) == term


def test_the_same_graph_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = BytesIO(), BytesIO()
    with hostile_graph(tmp_path / "g.db") as graph:
        turtle.write(graph, first)
        turtle.write(graph, second)
    assert first.getvalue() == second.getvalue()


def test_the_order_of_articles_does_not_matter(tmp_path: Path) -> None:
    first, second = BytesIO(), BytesIO()
    with hostile_graph(tmp_path / "a.db") as graph:
        ntriples.write(graph, first)
    with hostile_graph(tmp_path / "b.db", officials=OFFICIALS[::-1]) as graph:
        ntriples.write(graph, second)
    assert first.getvalue() == second.getvalue()


def test_what_is_said_of_a_thing_stands_together(tmp_path: Path) -> None:
    stream = BytesIO()
    with hostile_graph(tmp_path / "g.db") as graph:
        turtle.write(graph, stream)
    assert stream.getvalue().count(b"\nactor:country:KGZ a ") == 1
