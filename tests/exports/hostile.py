"""A graph whose names, titles and quotes hold what breaks careless writers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from extract.model import Actor, Extraction, Membership, Part, Place, Span, Tenure
from graph.store import EventGraph, open_store
from tests import factories as make

# (what breaks, the text)
TEXTS = (
    ("quotes", "the \"so-called\" 'Republic' of «X»"),
    ("markup", "<b>Müller & Søn</b> &amp; <!-- x -->"),
    ("the end of a CDATA section", "a ]]> b"),
    ("control characters", "A\x00B\x07C\x1bD\x7fE\x85F"),
    ("line breaks and tabs", "first line\nsecond\r\nthird\tcolumn\u2028fourth\u2029"),
    ("backslashes", "C:\\new\\table \\u0041 \\"),
    ("characters beyond the basic plane", "😀 𝔸 👩‍👩‍👧"),
    ("right to left", "وزارة الخارجية \u202eabc\u202c משרד החוץ"),
    ("noncharacters", "x\ufffe\uffff\ufdd0y"),
    ("length", "long " * 2000),
    ("list marks", "a|b|c"),
    ("braces and percent", "{0} %s %(x)s ${y} %20"),
    ("spaces around", "  padded  "),
)
OFFICIALS = tuple(
    Actor(f"person:KAZ/hostile-{number:02}", "official", name, (f"alias of {name}",), "country:KAZ", "Q42")
    for number, (_, name) in enumerate(TEXTS)
)
# dates as precise as articles give them
DATES = ("2024-05-06", "2024-05", "2024", "2024-04-29/2024-05-02", "XXXX-05-06", None)


def hostile_graph(path: Path, officials: tuple[Actor, ...] = OFFICIALS) -> EventGraph:
    """A new graph file in which every hostile text is a name, a title, a quote, a place, an office and a source."""
    graph = open_store(path, create=True)
    for official in officials:
        graph.put(_extraction(OFFICIALS.index(official), official))
    return graph


def _extraction(number: int, official: Actor) -> Extraction:
    kaz, kgz = make.country(), replace(make.country("KGZ", "Kyrgyzstan"), wikidata="Q813")
    org, body = Actor("org:sco", "organization", "SCO"), Actor("body:KAZ/mfa", "body", "Ministry", (), "country:KAZ")
    group, other = Actor("group:x", "group", "X", (), None, "no QID"), Actor("other:y", "other", "Y")
    name = official.name
    article = replace(
        make.article(f"../{number}/a b?#%/.", text=name, title=name), source=name, url=f"https://example.org/{name}"
    )
    proof = replace(make.evidence(article.id, quote=name), span=Span(0, len(name)), confidence=0.1 + number / 20)
    date = DATES[number % len(DATES)]
    reports = (
        make.report(
            (official.id, kaz.id), (kgz.id,), date=date, place=Place(name, "KGZ"), proof=proof, said_by=body.id
        ),
        make.report((kaz.id, kgz.id, org.id), (), mode="multilateral", date=date, place=Place(name), proof=proof),
        make.report((group.id,), (kaz.id,), type="ACCUSE", mode=None, date=date, proof=proof),
        make.report((official.id,), (other.id,), mode="visit", date=date, status="planned", proof=proof),
    )
    return Extraction(
        article=article,
        actors=(official, kaz, kgz, org, body, group, other),
        reports=reports,
        tenures=(
            Tenure(official.id, name, kaz.id, "2023-01-05", None, False, number % 2 == 0, proof),
            Tenure(official.id, "envoy", None, None, "2020", True, False, proof),
        ),
        memberships=(Membership(kgz.id, org.id, "2001-06", None, proof),),
        parts=(Part(body.id, kaz.id, proof),),
    )
