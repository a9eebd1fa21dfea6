"""The frozen values that pass from step to step: an article, what it names and what it says."""

from __future__ import annotations

from dataclasses import dataclass

KINDS = ("country", "official", "organization", "body", "group", "other")
STATUSES = ("happened", "ongoing", "planned", "possible", "denied", "historical")
MODES = ("meeting", "visit", "phone", "multilateral", "talks", "third-party")


@dataclass(frozen=True, slots=True)
class Article:
    """One text as stored: every span of the system counts characters of `text`.

    `date` is the day of publication (`YYYY-MM-DD`), `language` an ISO 639-1 code; both None where unknown.
    """

    id: str
    title: str
    text: str
    date: str | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's text, `start` included, `end` excluded, in characters."""

    start: int
    end: int

    def covers(self, other: Span) -> bool:
        """True where `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """True where the two spans share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names an actor; `actor` is the actor's id."""

    span: Span
    text: str
    actor: str


@dataclass(frozen=True, slots=True)
class Actor:
    """A country, official, organization, body of a state, armed or political group, or other.

    `of` is the id of the actor that this one acts for; `name` the fullest name seen or the gazetteer's; `aliases` the
    other names; `wikidata` a QID.
    """

    id: str
    kind: str
    name: str
    aliases: tuple[str, ...] = ()
    of: str | None = None
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where something happened, as the text names it, with the ISO 3166 alpha-3 code of its country if known."""

    name: str
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why something is in the graph: the sentence, the rule or model that fired, a confidence in 0..1.

    `article` is an article's id and `span` the sentence's place in it, so that `text[span] == quote`.
    """

    article: str
    span: Span
    quote: str
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Report:
    """What one article says happened.

    `type` is a PLOVER event type or STATEMENT, `mode` one of MODES (CONSULT only), `actors` and `recipients` actor ids
    (the two sides; without sides all stand in `actors`), `date` an EDTF string, `status` one of STATUSES, `said_by` the
    id of the actor that the article gives as its source. `id` is a hash of the rest.
    """

    id: str
    type: str
    mode: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    date: str | None
    place: Place | None
    status: str
    said_by: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person holds an office of a country or organization (`of`: an actor id); `since` and `until` are EDTF."""

    person: str
    office: str
    of: str | None
    since: str | None
    until: str | None
    former: bool
    acting: bool
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Membership:
    """A country (or other actor) is a member of an organization; `since` and `until` are EDTF."""

    member: str
    organization: str
    since: str | None
    until: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Part:
    """A body belongs to a whole: a ministry to a country, an agency to an organization."""

    part: str
    whole: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one article says. Every id in it resolves to one of `actors`."""

    article: Article
    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    reports: tuple[Report, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    memberships: tuple[Membership, ...] = ()
    parts: tuple[Part, ...] = ()
