"""The JSON row of an extraction."""

from __future__ import annotations

import json
from dataclasses import replace

from extract.model import Membership, Mention, Part, Place, Span, Tenure
from extract.rows import extraction_row
from tests import factories as make


def test_a_row_is_json() -> None:
    row = extraction_row(make.extraction())
    assert json.loads(json.dumps(row)) == row


def test_an_article_keeps_its_fields() -> None:
    row = extraction_row(make.extraction())
    fields = {key: row[key] for key in ("id", "title", "date", "source", "url")}
    assert fields == {"id": "a1", "title": "A meeting", "date": "2024-05-08", "source": "Example Wire", "url": None}


def test_an_actor_lists_its_different_mentions_and_its_country_as_a_code() -> None:
    names = [
        Mention(Span(at, at + 6), text, make.official().id)
        for at, text in ((9, "Sarsen"), (0, "Aida S"), (30, "Sarsen"))
    ]
    row = extraction_row(make.extraction(actors=(make.official(),), mentions=tuple(names), reports=()))
    (actor,) = row["actors"]
    assert (actor["mentions"], actor["of"], actor["kind"]) == (["Aida S", "Sarsen"], "KAZ", "official")


def test_an_event_has_its_evidence() -> None:
    said = make.report(place=Place("Bishkek", "KGZ"), said_by="country:KAZ")
    (event,) = extraction_row(make.extraction(reports=(said,)))["events"]
    assert event == {
        "id": said.id,
        "type": "CONSULT",
        "mode": "meeting",
        "cameo": "04",
        "actors": ["country:KAZ"],
        "recipients": ["country:KGZ"],
        "date": "2024-05-06",
        "place": "Bishkek",
        "status": "happened",
        "said_by": "country:KAZ",
        "evidence": {"start": 0, "end": 89, "quote": make.TEXT, "rule": "consult.meet", "confidence": 0.9},
    }


def test_relations_share_one_form() -> None:
    person, proof = make.official().id, make.evidence()
    said = replace(
        make.extraction(),
        tenures=(Tenure(person, "minister", "country:KAZ", "2023", None, True, False, proof),),
        memberships=(Membership("country:KAZ", "org:csto", None, None, proof),),
        parts=(Part("body:KAZ/mfa", "country:KAZ", proof),),
    )
    rows = extraction_row(said)["relations"]
    short = [(r["kind"], r["subject"], r["object"], r["office"], r["since"], r["former"]) for r in rows]
    assert short == [
        ("holds_office", person, "KAZ", "minister", "2023", True),
        ("member_of", "country:KAZ", "org:csto", None, None, False),
        ("part_of", "body:KAZ/mfa", "KAZ", None, None, False),
    ]
