"""What became of a register: how much of it was read, and what could not be used."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

_SHOWN = 3


@dataclass(slots=True)
class Tally:
    """Counts that grow while a register is read: officials and offices kept, and what was left out, and why.

    `positions` has the positions that are no office known here, `broken` the lines that are no JSON objects,
    `homeless` the offices of a country or organization that is unknown.
    """

    officials: int = 0
    offices: int = 0
    homeless: int = 0
    positions: Counter[str] = field(default_factory=Counter)
    broken: int = 0
    first_broken: int = 0

    def lines(self) -> Iterator[str]:
        """The counts in words, one line each; what did not happen is not told."""
        yield f"{self.officials} officials with {self.offices} offices"
        if self.positions:
            often = ", ".join(repr(label[:60]) for label, _ in self.positions.most_common(_SHOWN))
            yield f"left out {self.positions.total()} offices that are of no known kind, such as {often}"
        if self.homeless:
            yield f"left out {self.homeless} offices of a country or organization that is not known"
        if self.broken:
            yield f"passed over {self.broken} lines that are no JSON objects, the first is line {self.first_broken}"
