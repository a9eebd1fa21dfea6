"""What the finder of offices knows on the way: an office's own words, its modifiers, the names around it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from extract.gazetteer import Match


@dataclass(frozen=True, slots=True)
class Own:
    """The own words of an office, without modifiers: they end before word `end`."""

    end: int
    role: str
    phrase: str
    deputy: bool = False
    plural: bool = False
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """The names in the tokens: gazetteer matches by first token and by end, and the ends of bodies."""

    starts: Mapping[int, Match]
    ends: Mapping[int, Match | None]
    spans: tuple[tuple[int, int], ...] = ()

    def cuts(self, start: int, end: int) -> bool:
        """True where tokens `start` to `end` cut a name in two: "chief of the Atomic Energy | Organization"."""
        return any(first < start < last <= end - 1 or start < first < end < last for first, last in self.spans)


@dataclass(frozen=True, slots=True)
class Before:
    """The modifiers found so far, up to word `at`, and the country among them."""

    at: int
    kinds: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    owner: str | None = None
