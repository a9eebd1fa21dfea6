"""A profile as a page of text: facts, offices, whom the actor met, what it did, what it belongs to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from entente.cli.table import Row, joined, lay_out, wrap
from extract.identity import slug
from graph.merge import REAL
from graph.model import Node
from graph.questions import Belonging, Chapter, Counterpart, Deed, Named, Office, Profile
from graph.questions.activities import MEETINGS
from graph.questions.sources import Source
from graph.relations import load_relations

_LABEL, _INDENT = 12, 4
_QUOTE = 300
_MANY_NAMES = 12
_FEW = 20  # how many times more articles a person's best known office has than one that few give


def profile_page(profile: Profile, width: int, most: int | None) -> Iterator[str]:
    """The lines of a page at most `width` columns wide, with at most `most` entries in each list."""
    actor = profile.actor
    yield from wrap(" · ".join(filter(None, (actor.name, actor.kind, actor.id, actor.wikidata))), width)
    for label, value in _facts(profile):
        for number, line in enumerate(wrap(value, width - _LABEL)):
            yield f"{'' if number else label:<{_LABEL}}{line}"
    yield from _offices(profile, width, most)
    for title, belongings in (
        ("member of", profile.member_of),
        ("members", profile.members),
        ("part of", profile.part_of),
        ("bodies and parts", profile.parts),
    ):
        yield from _belongings(title, belongings, width, most)
    yield from _counterparts(profile.counterparts, width, most)
    for chapter in profile.chapters:
        yield from _heading(chapter.name, sum(1 + len(deed.alike) for deed in chapter.deeds), chapter.events)
        yield from _meetings(chapter, profile.actor, width) if chapter.name == MEETINGS else _deeds(chapter, width)


def _heading(title: str, shown: int, total: int) -> Iterator[str]:
    """An empty line, a title and how many entries there are."""
    yield ""
    yield (
        f"{title.upper()} ({total})" if shown >= total else f"{title.upper()} ({shown} of {total}; --limit 0 shows all)"
    )


def _cut(title: str, found: Sequence[object], most: int | None) -> Iterator[str]:
    """The heading of a list of which only the first entries are shown; nothing where it is empty."""
    if found:
        yield from _heading(title, len(found[:most]), len(found))


def _facts(profile: Profile) -> Iterator[tuple[str, str]]:
    ties = [f"{_relation(name, first)} {events}" for name, first, events in profile.relations]
    country = () if profile.country is None or profile.country.id == profile.actor.id else (profile.country,)
    acts_for = [home for home in profile.acts_for if home not in country]
    facts = [
        ("names", _some(_called(profile.names), _MANY_NAMES)),
        ("country", _names(country)),
        ("acts for", _names(acts_for)),
        ("events", _events(profile)),
        ("is quoted", f"in {profile.said} reports" if profile.said > 1 else "in 1 report" if profile.said else ""),
        ("ties", _some(ties, _MANY_NAMES)),
        ("so called", _some([f"{other.name} ({other.id})" for other in profile.namesakes], _MANY_NAMES // 2)),
    ]
    yield from ((label, value) for label, value in facts if value)


def _called(names: Sequence[tuple[str, int]]) -> list[str]:
    """The names with the articles that use them; what differs in signs and case alone is one name."""
    first = {slug(name) or name: (name, articles) for name, articles in reversed(names)}
    ways = list(dict.fromkeys(slug(name) or name for name, _ in names))
    counted = [(first[way][0], _articles(first[way][1]) if way == ways[0] else str(first[way][1])) for way in ways]
    return [f"{name} ({articles})" for name, articles in counted]


def _some(values: Sequence[str], most: int) -> str:
    more = f" and {len(values) - most} more" if len(values) > most else ""
    return joined(values[:most]) + more


def _names(actors: Iterable[Named]) -> str:
    return joined(actor.name for actor in actors)


def _articles(number: int) -> str:
    return "1 article" if number == 1 else f"{number} articles"


def _events(profile: Profile) -> str:
    """How many events took place, between which days, how many are only planned, possible or denied."""
    real = [tally for tally in profile.events if tally.status in REAL]
    events, own = sum(tally.events for tally in real), sum(tally.own for tally in real)
    first = min((tally.first for tally in real if tally.first), default=None)
    last = max((tally.last for tally in real if tally.last), default=None)
    whole = str(events) + (f", {own} its own and {events - own} of those who act for it" if own < events else "")
    parts = [whole + (f", {first} to {last}" if first and last else "")]
    parts += [f"{tally.events} {tally.status}" for tally in profile.events if tally.status not in REAL]
    return "; ".join(parts)


def _relation(name: str, first: bool) -> str:
    relation = load_relations()[name]
    return relation.label if first else f"← {relation.label}"


def _offices(profile: Profile, width: int, most: int | None) -> Iterator[str]:
    """The offices with their sentences, and in short those that few articles give to who is well known for another."""
    best: dict[str, int] = {}
    for office in profile.offices:
        best[office.person.id] = max(best.get(office.person.id, 0), office.sources)
    few = [one for one in profile.offices if _is_said_by_few(one, best[one.person.id])]
    offices = [one for one in profile.offices if one not in few]
    yield from _cut("offices", offices, most)
    for office in offices[:most]:
        yield from wrap(f"{_office(office, profile.actor.id)}{_seen(office)}", width)
        written = _other_spellings(office)
        if written:
            yield from wrap(f"also written {_some(written, _MANY_NAMES)}", width, _INDENT)
        yield from _proof(office.quote, office.article, width)
    if few:
        told = [f"{_office(office, profile.actor.id)} ({office.sources})" for office in few]
        yield from wrap(f"Few articles also say: {_some(told, most or len(told))}", width)


def _is_said_by_few(office: Office, best: int) -> bool:
    return not (office.former or office.acting) and office.sources * _FEW < best


def _office(office: Office, asked: str) -> str:
    manner = "former " if office.former else "acting " if office.acting else ""
    of = f" of {office.of.name}" if office.of and office.of.id != asked else ""
    holder = "" if office.person.id == asked else f"{office.person.name}: "
    return f"{holder}{manner}{office.office}{of}"


def _seen(fact: Office | Belonging) -> str:
    since = f", since {fact.since}" if fact.since else ""
    until = f", until {fact.until}" if fact.until else ""
    days = (
        "" if fact.first is None else f", {fact.first}" if fact.first == fact.last else f", {fact.first} to {fact.last}"
    )
    return f"{since}{until} · {_articles(fact.sources)}{days}"


def _other_spellings(office: Office) -> list[str]:
    """How else the office is written; another case is no other way."""
    ways = dict.fromkeys(text.casefold() for text, _ in office.spellings)
    first = {text.casefold(): text for text, _ in reversed(office.spellings)}
    return [first[way] for way in ways if way != office.office.casefold()]


def _belongings(title: str, belongings: Sequence[Belonging], width: int, most: int | None) -> Iterator[str]:
    yield from _cut(title, belongings, most)
    for one in belongings[:most]:
        yield from wrap(f"{one.actor.name}{_seen(one)}", width)
        yield from _proof(one.quote, one.article, width)


def _proof(quote: str, article: Source, width: int, more: str = "") -> Iterator[str]:
    published = f", {article.date}" if article.date else ""
    yield from wrap(f"“{_shortened(quote)}” — {article.title}{published}{more}", width, _INDENT)


def _shortened(quote: str) -> str:
    return quote if len(quote) <= _QUOTE else quote[:_QUOTE].rsplit(" ", 1)[0] + " …"


def _counterparts(counterparts: Sequence[Counterpart], width: int, most: int | None) -> Iterator[str]:
    yield from _cut("met, visited or called", counterparts, most)
    twice = Counter(one.actor.name for one in counterparts[:most])
    rows = [
        Row(
            (
                _one_of(c.actor, twice),
                *(str(n or "") for n in (c.events, c.met, c.visits, c.calls)),
                c.first or "",
                c.last or "",
            )
        )
        for c in counterparts[:most]
    ]
    if rows:
        yield from lay_out(("WHOM", "EVENTS", "MET", "VISITS", "CALLS", "FIRST", "LAST"), rows, width=width)


def _one_of(actor: Named, twice: Mapping[str, int]) -> str:
    """The name of an actor, with its id where another one is called the same."""
    return f"{actor.name} ({actor.id})" if twice[actor.name] > 1 else actor.name


def _meetings(chapter: Chapter, asked: Node, width: int) -> Iterator[str]:
    """The meetings as a table, each with its sentence below; without WHO where it is always the asked actor itself."""
    rows = [Row(_meeting(deed), _told(deed)) for deed in chapter.deeds]
    headings: tuple[str, ...] = ("DATE", "WHO", "MET", "HOW", "WHERE", "SOURCES")
    if all(row.cells[1] == asked.name for row in rows):
        headings, rows = _without_second(headings), [Row(_without_second(row.cells), row.below) for row in rows]
    yield from lay_out(headings, rows, width=width, indent=_INDENT)


def _without_second(cells: tuple[str, ...]) -> tuple[str, ...]:
    return cells[:1] + cells[2:]


def _meeting(deed: Deed) -> tuple[str, ...]:
    one = deed.happening
    how = " ".join(word for word in (_status(one.status), one.mode or "meeting") if word)
    who = _names(actor for actor in (*one.actors, *one.recipients) if actor not in deed.others)
    return one.date or "undated", who, _names(deed.others), how, one.place.name if one.place else "", str(one.sources)


def _told(deed: Deed) -> tuple[str, ...]:
    one = deed.happening
    speaker = "" if one.said_by is None else f", according to {one.said_by.name}"
    published = f", {one.article.date}" if one.article.date else ""
    alike = f" (+{len(deed.alike)} alike)" if deed.alike else ""
    return (f"“{_shortened(one.quote)}” — {one.article.title}{published}{speaker} [{one.event}]{alike}",)


def _status(status: str) -> str:
    return "" if status == "happened" else status


def _deeds(chapter: Chapter, width: int) -> Iterator[str]:
    """Deeds in one line each, with the id that `explain` takes."""
    rows = [Row((deed.happening.date or "undated", _deed(deed), deed.happening.event)) for deed in chapter.deeds]
    yield from lay_out(("DATE", "WHAT", "EVENT"), rows, width=width)


def _deed(deed: Deed) -> str:
    one = deed.happening
    what = " ".join(word for word in (_status(one.status), one.mode or one.type.lower()) if word)
    sides = " → ".join(names for names in (_names(one.actors), _names(one.recipients)) if names)
    named = {actor.name for actor in (*one.actors, *one.recipients)}
    place = f", {one.place.name}" if one.place and one.place.name not in named else ""
    told = f", told {one.article.date}" if one.date is None and one.article.date else ""
    sources = f" ({_articles(one.sources)})" if one.sources > 1 else ""
    alike = f" (+{len(deed.alike)} alike)" if deed.alike else ""
    return f"{what}: {sides}{place}{told}{sources}{alike}"
