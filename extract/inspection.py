"""The lint of our data files: what the loader lets pass and a maintainer would not want."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extract.bodies import load_bodies
from extract.entries import Entry, Term
from extract.errors import ResourceError
from extract.gazetteer import Gazetteer, load_gazetteer
from extract.office_words import OfficeWords, load_office_words
from extract.officials import identity_keys, load_officials
from extract.portfolios import load_portfolios
from extract.posts import Official, overlap

_QID = re.compile(r"Q[1-9]\d*")
_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_PLACES = frozenset({"capital", "seat"})


def check_resources() -> tuple[str, ...]:
    """The problems of the data files, one line each: nothing where all is well."""
    try:
        gazetteer, words, officials = load_gazetteer(), load_office_words(), load_officials()
        portfolio_roles = load_portfolios().roles()
        load_bodies()
    except ResourceError as problem:
        return (str(problem),)
    return (
        *check_gazetteer(gazetteer),
        *_bad_roles(words, portfolio_roles),
        *_bad_offices(gazetteer, words),
        *check_officials(officials, gazetteer),
    )


def check_gazetteer(gazetteer: Gazetteer) -> tuple[str, ...]:
    """The problems of a gazetteer: strong names of two entries, dangling references, bad QIDs and dates."""
    return (*_shared_names(gazetteer), *_dangling(gazetteer), *_bad_qids(gazetteer), *_bad_terms(gazetteer))


def check_officials(officials: Iterable[Official], gazetteer: Gazetteer) -> tuple[str, ...]:
    """The problems of officials: who stands twice, owners that no file has, bad QIDs, overlapping terms."""
    return tuple(line for lines in (_twice(officials), _homeless(officials, gazetteer)) for line in lines)


def _twice(officials: Iterable[Official]) -> Iterator[str]:
    seen: dict[tuple[str, ...], Official] = {}
    for official in officials:
        for key in identity_keys(official):
            other = seen.setdefault(key, official)
            if other is not official:
                yield f"{official.name}: {key[0]} has {other.name} already"
                break


def _homeless(officials: Iterable[Official], gazetteer: Gazetteer) -> Iterator[str]:
    for official in officials:
        if official.wikidata is not None and not _QID.fullmatch(official.wikidata):
            yield f"{official.name}: {official.wikidata!r} is no Wikidata item"
        for index, post in enumerate(official.posts):
            if gazetteer.entry(post.of) is None:
                yield f"{official.name}: an office of {post.of!r}, which no file has"
            if any(overlap(post, other) for other in official.posts[index + 1 :]):
                yield f"{official.name}: {post.role} of {post.of} again before it ends"


def _shared_names(gazetteer: Gazetteer) -> Iterator[str]:
    """Strong forms that two entries share; a place may be the seat of several."""
    for form, candidates in gazetteer.forms():
        strong = {candidate.entry.id: candidate for candidate in candidates if not candidate.weak}
        if len(strong) > 1 and not {candidate.form_type for candidate in strong.values()} <= _PLACES:
            yield f"{form!r} is a strong name of {' and '.join(sorted(strong))}: make it weak in all but one"


def _dangling(gazetteer: Gazetteer) -> Iterator[str]:
    for entry in gazetteer.entries():
        if entry.of is not None and gazetteer.entry(entry.of) is None:
            yield f"{entry.id}: of {entry.of!r}, which no file has"
        for term in gazetteer.terms(entry.id):
            if gazetteer.entry(term.member) is None:
                yield f"{entry.id}: member {term.member!r}, which no file has"


def _bad_qids(gazetteer: Gazetteer) -> Iterator[str]:
    seen: dict[str, Entry] = {}
    for entry in gazetteer.entries():
        if entry.wikidata is None:
            continue
        if not _QID.fullmatch(entry.wikidata):
            yield f"{entry.id}: {entry.wikidata!r} is no Wikidata item"
        other = seen.setdefault(entry.wikidata, entry)
        if other is not entry:
            yield f"{entry.id}: has the Wikidata item of {other.id}, {entry.wikidata}"


def _bad_terms(gazetteer: Gazetteer) -> Iterator[str]:
    for entry in gazetteer.entries():
        terms = gazetteer.terms(entry.id)
        for term in terms:
            if any(day is not None and not _DAY.fullmatch(day) for day in (term.since, term.until)):
                yield f"{entry.id}: {term.member}: a date has to be a year, month or day"
            if term.since and term.until and term.since > term.until:
                yield f"{entry.id}: {term.member} leaves before it joins"
        yield from _overlaps(entry, terms)


def _overlaps(entry: Entry, terms: tuple[Term, ...]) -> Iterator[str]:
    for index, term in enumerate(terms):
        for later in terms[index + 1 :]:
            if term.member == later.member and (term.until is None or (later.since or "") <= term.until):
                yield f"{entry.id}: {term.member} joins again before it leaves"


def _bad_roles(words: OfficeWords, portfolio_roles: frozenset[str]) -> Iterator[str]:
    for role in sorted(portfolio_roles - set(words.roles)):
        yield f"portfolios.yaml: {role}: no such role"
    for key, cores in words.cores.phrases():
        roles = sorted({core.role for core in cores})
        if len(roles) > 1:
            yield f"offices.yaml: {' '.join(key)!r} stands under {' and '.join(roles)}"


def _bad_offices(gazetteer: Gazetteer, words: OfficeWords) -> Iterator[str]:
    """Offices that a section speaks of and none lists, and owners and countries that no file has."""
    for phrase in (*words.owners, *words.countries, *words.capital, *words.beside, *words.names):
        if not words.cores.get(phrase):
            yield f"offices.yaml: {phrase!r} is said of no office"
    for phrase, owner in words.owners.items():
        if gazetteer.entry(owner) is None:
            yield f"offices.yaml: {phrase!r} is an office of {owner!r}, which no file has"
    for phrase, by_country in words.countries.items():
        for code in by_country:
            if code != "default" and gazetteer.country(code) is None:
                yield f"offices.yaml: {phrase!r}: no country {code!r}"
