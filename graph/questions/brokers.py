"""Who stands between the others: betweenness in the network of meetings (Freeman 1977, Brandes 2001).

Loaded only when it is asked: it needs networkx.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import networkx

from extract.errors import QuestionError
from extract.model import KINDS
from graph.edges import PAIRWISE_LIMIT
from graph.questions.names import Cast, Named
from graph.questions.period import Period, period
from graph.relations import load_relations
from graph.store import EventGraph

# Ties times actors up to which every shortest chain is followed, in seconds; beyond, the chains from a sample.
_AFFORDABLE = 8_000_000
_SEED = 1
_MOST_MET = 3
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Broker:
    """An actor in the network of meetings.

    `betweenness` is the share (0..1) of the shortest chains between two others that lead through it, `counterparts` how
    many it met, `most_met` those it met most. `estimated` is true where the network is so large that the chains from a
    sample of actors were followed.
    """

    actor: Named
    kind: str
    country: str | None
    betweenness: float
    counterparts: int
    most_met: tuple[Named, ...]
    estimated: bool


def find_brokers(
    graph: EventGraph,
    *,
    kinds: Sequence[str] = (),
    countries: bool = False,
    since: str | None = None,
    until: str | None = None,
    limit: int | None = None,
) -> tuple[Broker, ...]:
    """The actors through whom most chains of meetings lead, the first ones first; nobody who is between no others.

    `kinds` keeps the network to actors of these kinds, `countries` counts officials and bodies as the country that they
    act for, `since` and `until` are dates (EDTF). Plans and denials connect nobody. Raises QuestionError for words that
    do not exist.
    """
    for kind in kinds:
        if kind not in KINDS:
            raise QuestionError(f"there is no kind {kind!r}; there are {', '.join(KINDS)}")
    with graph.guarded():
        network = _network(graph.db, period(since, until), kinds or KINDS, countries)
        shares, estimated = _betweenness(network)
        found = sorted((id for id in shares if shares[id] > 0), key=lambda id: (-shares[id], id))
        cast = Cast(graph.db)
        return tuple(_broker(graph.db, network, id, shares[id], estimated, cast) for id in found[:limit])


def _network(db: sqlite3.Connection, when: Period, kinds: Sequence[str], countries: bool) -> networkx.Graph[str]:
    """Actors and how often two of them met, always in the same order."""
    met = Counter[tuple[str, str]]()
    for one, one_kind, other, other_kind, events in db.execute(_query(countries), _values(when)):
        if one != other and one_kind in kinds and other_kind in kinds:
            met[min(one, other), max(one, other)] += events
    network: networkx.Graph[str] = networkx.Graph()
    network.add_weighted_edges_from((one, other, met[one, other]) for one, other in sorted(met))
    return network


def _query(countries: bool) -> str:
    """The query for (one, its kind, other, its kind, events); its words come from the checked resource alone."""
    modes = ", ".join(f"'{mode}'" for mode in load_relations()["MET"].modes)
    statuses = ", ".join(f"'{status}'" for status in load_relations()["MET"].statuses)
    shown = (
        "(SELECT coalesce(home.key, actor.key) FROM actor "
        "LEFT JOIN actor AS home ON home.id = 'country:' || actor.country WHERE actor.key = {0}.actor)"
        if countries
        else "{0}.actor"
    )
    return f"""
        WITH tie (a, b, event) AS (
            SELECT {shown.format("one")}, {shown.format("two")}, event.key FROM event
                JOIN involvement AS one ON one.event = event.key AND one.direct = 1
                JOIN involvement AS two ON two.event = event.key AND two.direct = 1
            WHERE event.type = 'CONSULT' AND event.mode IN ({modes}) AND event.status IN ({statuses})
                AND (:first IS NULL OR event.last >= :first) AND (:last IS NULL OR event.first <= :last)
                AND ((event.sided = 1 AND one.side = 0 AND two.side = 1)
                    OR (event.sided = 0 AND event.parties <= {PAIRWISE_LIMIT} AND one.actor < two.actor))
        )
        SELECT one.id, one.kind, other.id, other.kind, count(DISTINCT tie.event)
        FROM tie JOIN actor AS one ON one.key = tie.a JOIN actor AS other ON other.key = tie.b
        GROUP BY tie.a, tie.b"""  # noqa: S608 - see the docstring


def _values(when: Period) -> dict[str, str | None]:
    return {"first": when.first, "last": when.last}


def _betweenness(network: networkx.Graph[str]) -> tuple[dict[str, float], bool]:
    """The share of shortest chains through each actor, and whether it is an estimate."""
    actors, ties = network.number_of_nodes(), network.number_of_edges()
    sample = None if actors * ties <= _AFFORDABLE else max(_AFFORDABLE // ties, 1)
    shares: dict[str, float] = networkx.betweenness_centrality(network, k=sample, seed=_SEED)
    return shares, sample is not None


def _broker(
    db: sqlite3.Connection, network: networkx.Graph[str], id: str, share: float, estimated: bool, cast: Cast
) -> Broker:
    kind, country = db.execute("SELECT kind, country FROM actor WHERE id = ?", (id,)).fetchone()
    most = sorted(network[id], key=lambda other: (-network[id][other]["weight"], other))[:_MOST_MET]
    return Broker(
        cast.named(id), kind, country, round(share, _DIGITS), len(network[id]), cast.all_named(most), estimated
    )
