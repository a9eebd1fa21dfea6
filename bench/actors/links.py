"""How well actors are known: links that encyclopedia editors set in news, beside what our extraction makes of them.

    python -m bench.actors.links ARTICLES.jsonl.gz [--days odd|even|all] [--officials FILE] [--errors N]

Each row of the source has a `text`, a `date` and `wikilinks`: [[surface form, page title], …] in the order of the text.
Whom a page is about, its title alone says (bench.actors.pages.page_subject): our own data decide it, never the surface.
A link counts as right where our extraction gives its span the very actor: the gazetteer's entry for a country,
organization, group or named body, for a people its country, for a state's body composed of ordinary words a body (or
the government) of that country. Heads of state and government are the pages that FILE has a name or an alias for; right
is a person whose country is one that FILE has as theirs. Without FILE our own officials decide, which measures how well
they are found in the text and nothing of who is missing.

The actor of a span is that of the mention that shares most with it, at least half of both together; of one that ends
where the span ends, as names end in what they are ("army" in "Israeli army"); or of one that has all of it and more
("Houthi rebels" for "Houthi"): any of these may be right. No link is dropped: those whose surface
the text lacks, and those whose surface does not name the page ("killings" to the page of a country), count as wrong.
`by names` is the share that the search for names finds alone, without composed bodies, people and what they act for.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from spacy.tokens import Doc

from bench.actors.pages import KNOWN, MISSING, Subject, page_subject
from extract.dateline import blank_dateline
from extract.gazetteer import Gazetteer, load_gazetteer
from extract.mentions import find_names
from extract.model import Actor, Article, Extraction, Mention, Span
from extract.officials import load_officials
from extract.pipeline import extract_article
from extract.reader import load_reader

LEADER = "head of state or government"
_HEADS = frozenset({"HEAD_OF_STATE", "HEAD_OF_GOVERNMENT"})
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Link:
    """A link as set in a text; `span` is None where the text lacks the surface."""

    page: str
    surface: str
    span: Span | None
    subject: Subject


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of a link: the id of the actor found (None for nobody), and whether that, or a name alone, is right."""

    link: Link
    found: str | None
    right: bool
    named: bool


def place_links(text: str, pairs: Iterable[Sequence[str]]) -> Iterator[tuple[str, str, Span | None]]:
    """(surface, page, span) of links in the order of the text; one that stands earlier is looked for from the start."""
    at = 0
    for surface, page in pairs:
        start = text.find(surface, at)
        start = text.find(surface) if start < 0 else start
        at = max(at, start + len(surface))
        yield surface, page, None if start < 0 else Span(start, start + len(surface))


def judge(link: Link, extraction: Extraction, names: Sequence[Mention]) -> Verdict:
    """Whether the extraction, and the names by themselves (`names`, by entry), give the link's span its actor."""
    if link.span is None:
        return Verdict(link, None, False, False)
    actors = {actor.id: actor for actor in extraction.actors}
    found = actors_of(link.span, extraction.mentions)
    right = any(_fits(link.subject, actors[id], actors) for id in found)
    named = link.subject.id in actors_of(link.span, names)
    return Verdict(link, found[0] if found else None, right, named)


def actors_of(span: Span, mentions: Iterable[Mention]) -> tuple[str, ...]:
    """Ids of whom a span names: by the mention closest to it, those that end where it ends, those that cover it."""
    near = sorted((each for each in mentions if each.span.overlaps(span)), key=lambda each: -_shared(span, each.span))
    best = [each.actor for each in near[:1] if _shared(span, each.span) >= _HALF]
    ends = [each.actor for each in near if span.covers(each.span) and each.span.end == span.end]
    around = [each.actor for each in near if each.span.covers(span)]
    return tuple(dict.fromkeys(best + ends + around))


def _shared(one: Span, other: Span) -> float:
    both = min(one.end, other.end) - max(one.start, other.start)
    return both / (max(one.end, other.end) - min(one.start, other.start))


def _fits(subject: Subject, actor: Actor, actors: Mapping[str, Actor]) -> bool:
    if subject.sort == LEADER:
        return actor.kind == "official" and _country(actor, actors) in {subject.id, *subject.others}
    if subject.sort == "state body":
        return actor.kind != "official" and _country(actor, actors) == subject.id
    return actor.id == subject.id


def _country(actor: Actor, actors: Mapping[str, Actor]) -> str | None:
    seen: set[str] = set()
    while actor.kind != "country":
        if actor.of is None or actor.of not in actors or actor.of in seen:
            return None
        seen.add(actor.of)
        actor = actors[actor.of]
    return actor.id


def read_leaders(path: Path) -> dict[str, frozenset[str]]:
    """Country ids by name and alias of heads of state and government, from a CSV as the reference officials have it.

    Columns `name`, `aliases` (divided by a bar), `role` and `iso3`; names of one word are left out.
    """
    with path.open(encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if row["role"] in _HEADS and row["iso3"]]
    return _by_name(
        (name, f"country:{row['iso3']}") for row in rows for name in (row["name"], *row["aliases"].split("|"))
    )


def own_leaders() -> dict[str, frozenset[str]]:
    """Country ids by name of the heads of state and government that our own data have."""
    return _by_name(
        (name, post.of)
        for official in load_officials()
        for post in official.posts
        if post.role in _HEADS and post.of.startswith("country:")
        for name in (official.name, *official.names)
    )


def _by_name(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    leaders: dict[str, frozenset[str]] = {}
    for name, country in pairs:
        if " " in name:
            leaders[name] = leaders.get(name, frozenset()) | {country}
    return leaders


def subject_of(page: str, gazetteer: Gazetteer, leaders: Mapping[str, frozenset[str]]) -> Subject | None:
    """Whom a page is about, leaders among them."""
    countries = sorted(leaders.get(unquote(page).replace("_", " "), ()))
    return Subject(LEADER, countries[0], frozenset(countries[1:])) if countries else page_subject(page, gazetteer)


def read_rows(path: Path, days: str) -> list[dict[str, Any]]:
    """The rows with links, of the odd or even days of the month or of all."""
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        rows = [json.loads(line) for line in stream]
    parity = {"odd": (1,), "even": (0,), "all": (0, 1)}[days]
    return [row for row in rows if row.get("wikilinks") and int(row["date"][-2:]) % 2 in parity]


def judge_rows(rows: Iterable[Mapping[str, Any]], leaders: Mapping[str, frozenset[str]]) -> Iterator[Verdict]:
    """The verdict on every link to somebody, in order."""
    reader, gazetteer = load_reader(), load_gazetteer()
    for row in rows:
        article = Article(row["id"], row["title"], row["text"], row["date"])
        placed = [
            (*each, subject_of(each[1], gazetteer, leaders)) for each in place_links(article.text, row["wikilinks"])
        ]
        links = [Link(page, text, span, about) for text, page, span, about in placed if about is not None]
        if links:
            names = list(name_mentions(reader(blank_dateline(article.text)), gazetteer, article.date))
            extraction = extract_article(article, reader)
            yield from (judge(link, extraction, names) for link in links)


def name_mentions(doc: Doc, gazetteer: Gazetteer, published: str | None) -> Iterator[Mention]:
    """The names of a doc that are the gazetteer's, as mentions of its entries."""
    for name in find_names(doc, gazetteer, published):
        if name.candidate is not None:
            span = doc[name.start : name.end]
            yield Mention(Span(span.start_char, span.end_char), span.text, name.candidate.entry.id)


def print_table(verdicts: Sequence[Verdict]) -> None:
    """Print a line for each sort of page, and what the gazetteer lacks."""
    print(f"{'page is':30}{'links':>7}{'right':>8}{'nobody':>8}{'other':>8}{'no such text':>14}{'by names':>10}")
    for sort in (*KNOWN, LEADER):
        own = [each for each in verdicts if each.link.subject.sort == sort]
        if own:
            wrong = [each for each in own if not each.right]
            absent = sum(each.link.span is None for each in wrong)
            nobody = sum(each.found is None for each in wrong) - absent
            right, named = (sum(flags) / len(own) for flags in ([v.right for v in own], [v.named for v in own]))
            other = len(wrong) - absent - nobody
            print(f"{sort:30}{len(own):7}{right:8.3f}{nobody:8}{other:8}{absent:14}{named:10.3f}")
    sorts = Counter(each.link.subject.sort for each in verdicts)
    listed = sorts["organization"] + sorts["group"] + sorts["body"]
    lacking = sorts[MISSING]
    print(
        f"organizations, groups and named bodies: {listed} links to known ones, {lacking} to pages that the gazetteer"
    )
    print(f"lacks, {lacking / max(1, listed + lacking):.1%} of both")


def print_errors(verdicts: Iterable[Verdict], count: int) -> None:
    """Print the most frequent errors and the most frequent pages that the gazetteer lacks."""
    wrong: Counter[tuple[str, ...]] = Counter()
    lacking: Counter[str] = Counter()
    for each in verdicts:
        subject = each.link.subject
        if subject.sort == MISSING:
            lacking[unquote(each.link.page)] += 1
        elif not each.right:
            wrong[subject.sort, each.link.page, each.link.surface, str(each.found)] += 1
    for sort in (*KNOWN, LEADER):
        for error, times in [pair for pair in wrong.most_common() if pair[0][0] == sort][:count]:
            print(f"{times:4}  {' | '.join(error)}")
    for page, times in lacking.most_common(count):
        print(f"{times:4}  {MISSING} | {page}")


def main() -> None:
    """Measure and print."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("articles", type=Path, help="gzipped JSON Lines with text, date and wikilinks")
    cli.add_argument("--days", choices=("odd", "even", "all"), default="all", help="days of the month to take rows of")
    cli.add_argument("--officials", type=Path, help="CSV of officials: name, aliases, role, iso3")
    cli.add_argument("--errors", type=int, default=0, help="how many errors of each sort to list (default none)")
    args = cli.parse_args()
    leaders = read_leaders(args.officials) if args.officials else own_leaders()
    rows = read_rows(args.articles, args.days)
    verdicts = list(judge_rows(rows, leaders))
    print(f"{len(rows)} rows, {sum(len(row['wikilinks']) for row in rows)} links, {len(verdicts)} judged")
    print_table(verdicts)
    print_errors(verdicts, args.errors)


if __name__ == "__main__":
    main()
