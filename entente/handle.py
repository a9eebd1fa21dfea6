"""A graph as its users hold it: questions as methods, views, files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self

from entente.late import late
from exports.formats import FORMATS, load_writer
from extract.errors import QuestionError
from graph import questions
from graph.corrections import corrections_text, read_corrections
from graph.merge import REAL
from graph.model import Decision, Edge, Event, Node
from graph.resolve import Correction
from graph.store import EventGraph, open_store


class Graph:
    """An open graph; close it, or use it as a context manager.

    Questions take names or ids and raise QuestionError for a name that is unknown or ambiguous, with suggestions. Every
    method raises StoreError where the file cannot be read or written. `store` gives all else that the graph holds.
    """

    def __init__(self, store: EventGraph) -> None:
        self.store = store

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self.store.close()

    def who_met(  # noqa: PLR0913 - the question has that many sides
        self,
        name: str | None = None,
        *,
        with_: str | None = None,
        since: str | None = None,
        until: str | None = None,
        status: Sequence[str] = REAL,
        mode: Sequence[str] = (),
        place: str | None = None,
        min_confidence: float = 0.0,
        limit: int | None = None,
    ) -> tuple[questions.Meeting, ...]:
        """The meetings, visits, calls and talks of an actor and of those who act for it, or of all, the newest first.

        `with_` asks for the other side, `since` and `until` are dates such as 2021, 2021-09 or 2021-09-23, `place` a
        place or the code of its country; `min_confidence` is the least probability of being right. Plans and denials
        are left out unless `status` names them.
        """
        return questions.who_met(
            self.store,
            name,
            with_=with_,
            since=since,
            until=until,
            status=status,
            mode=mode,
            place=place,
            min_confidence=min_confidence,
            limit=limit,
        )

    def show(self, name: str, *, limit: int | None = None) -> questions.Profile:
        """Who somebody is: names, whom it acts for, offices, memberships, whom it met, what it did.

        `limit` keeps the newest deeds of each chapter.
        """
        return questions.show(self.store, name, limit=limit)

    def explain(self, id: str) -> questions.Explanation:
        """Every account of an event, report or edge, with quote, place in the article, rule and confidence."""
        return questions.explain(self.store, id)

    def stats(self) -> questions.Statistics:
        """How much the graph holds, of what, from when."""
        return questions.count(self.store)

    def timeline(
        self,
        name: str,
        *,
        since: str | None = None,
        until: str | None = None,
        types: Sequence[str] = (),
        status: Sequence[str] = (),
        limit: int | None = None,
    ) -> tuple[questions.Happening, ...]:
        """What an actor and those who act for it did and underwent, the oldest first."""
        return questions.timeline(self.store, name, since=since, until=until, types=types, status=status, limit=limit)

    def path(self, one: str, other: str) -> tuple[questions.Step, ...]:
        """The shortest chain of meetings between two actors; empty where there is none."""
        return questions.find_path(self.store, one, other)

    def brokers(
        self,
        *,
        kinds: Sequence[str] = (),
        countries: bool = False,
        since: str | None = None,
        until: str | None = None,
        limit: int | None = None,
    ) -> tuple[Any, ...]:
        """Through whom most of the shortest chains of meetings lead: values of `graph.questions.brokers.Broker`.

        `kinds` keeps to actors of these kinds, `countries` counts officials and bodies as their countries.
        """
        found: tuple[Any, ...] = late("graph.questions.brokers:find_brokers")(
            self.store, kinds=kinds, countries=countries, since=since, until=until, limit=limit
        )
        return found

    def search(self, text: str, *, limit: int | None = None) -> tuple[questions.Quotation, ...]:
        """The sentences of evidence that hold all these words, the closest first."""
        return questions.search(self.store, text, limit=limit)

    def nodes(self) -> Iterator[Node]:
        """Every actor, in the order of ids."""
        return self.store.nodes()

    def edges(self) -> Iterator[Edge]:
        """Every typed tie, in the order of (source, target, relation)."""
        return self.store.edges()

    def events(self) -> Iterator[Event]:
        """Every event with its reports, in the order of ids."""
        return self.store.events()

    def same(self, one: str, other: str, *, reason: str = "", by: str = "user") -> None:
        """Decide that two names mean the same actor; `undo` takes it back."""
        self._decide(one, other, "same", reason, by)

    def different(self, one: str, other: str, *, reason: str = "", by: str = "user") -> None:
        """Decide that two names mean two actors; `undo` takes it back."""
        self._decide(one, other, "different", reason, by)

    def undo(self, one: str, other: str, *, by: str = "user") -> None:
        """Withdraw what somebody decided with `same` or `different` (QuestionError where that is nothing)."""
        questions.undo(self.store, one, other, by)

    def duplicates(self, *, verdict: str = "unsure", limit: int | None = None) -> tuple[questions.Duplicate, ...]:
        """The pairs of actors that may be one and are left to settle, the likeliest first; or those of a verdict."""
        return questions.duplicates(self.store, verdict=verdict, limit=limit)

    def corrections(self) -> str:
        """All that people decided on who is who, as the text of a corrections file."""
        return corrections_text(tuple(self.store.decisions()))

    def correct(self, text: str, *, file: str = "corrections") -> Correction:
        """Make people's decisions exactly those in the text of a corrections file; `file` is its name in errors.

        Decisions that it does not hold are withdrawn. Raises ResourceError, and changes nothing, where it is not right.
        """
        return self.store.correct(read_corrections(text, file))

    def remove(self, article: str) -> None:
        """Take back all that an article said (QuestionError where the graph has no article of this id)."""
        if not self.store.remove(article):
            raise QuestionError(f"the graph has no article {article!r}")

    def to_networkx(self, *, relations: Iterable[str] | None = None) -> Any:
        """A networkx MultiDiGraph of actors and ties; `graph.network` lists the attributes."""
        return late("graph.network:to_networkx")(self.store, relations=relations)

    def to_rdf(self) -> Any:
        """An rdflib Graph of everything."""
        return late("graph.rdf:to_rdf")(self.store)

    def export(self, format: str, stream: BinaryIO) -> None:
        """Write the graph in a file format (QuestionError for one that does not exist)."""
        if format not in FORMATS:
            raise QuestionError(f"there is no format {format!r}; there are {', '.join(FORMATS)}")
        load_writer(format)(self.store, stream)

    def _decide(self, one: str, other: str, verdict: str, reason: str, by: str) -> None:
        left, right = questions.two_ids(self.store, one, other)
        self.store.decide(Decision(left, right, verdict, 1.0, reason, by))


def open_graph(path: str | Path, *, read_only: bool = True) -> Graph:
    """The graph in a file; one that is opened to read can be read while a build writes it.

    Raises StoreError for a file that is missing, is no graph, or was made by a newer version.
    """
    return Graph(open_store(path, read_only=read_only))
