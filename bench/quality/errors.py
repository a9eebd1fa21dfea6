"""The error report: missed and spurious pairs by cause, and what mending each cause would bring."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from math import ceil
from types import ModuleType

from bench.quality.causes import Diagnosis, quote
from bench.quality.gold import Case, Dyad, match

TARGET = 0.10


@dataclass(slots=True)
class Tally:
    """The pairs that were found, and the others by cause, each as (article, pair)."""

    found: int = 0
    missed: defaultdict[str, list[tuple[str, Dyad]]] = field(default_factory=lambda: defaultdict(list))
    spurious: defaultdict[str, list[tuple[str, Dyad]]] = field(default_factory=lambda: defaultdict(list))

    def f1(self, cured: Iterable[str] = ()) -> float:
        """The F1 if no pair were missed or spurious for the causes that are `cured`: what was missed is found."""
        cures = set(cured)
        found = self.found + sum(len(self.missed[cause]) for cause in cures)
        missed = sum(len(pairs) for cause, pairs in self.missed.items() if cause not in cures)
        spurious = sum(len(pairs) for cause, pairs in self.spurious.items() if cause not in cures)
        return 2 * found / (2 * found + missed + spurious) if found else 0.0

    def causes(self) -> tuple[str, ...]:
        """Every cause, the one that brings most when mended first."""
        names = sorted({cause for side in (self.missed, self.spurious) for cause, pairs in side.items() if pairs})
        return tuple(sorted(names, key=lambda cause: -self.f1([cause])))


def tally(scorer: ModuleType, cases: Iterable[Case], diagnosis: Diagnosis, met: bool) -> Tally:
    """The errors of a set by cause: of all pairs, or with `met` of those who met, called or visited."""
    result = Tally()
    for case in cases:
        found, missed, spurious = match(scorer, case, met)
        result.found += found
        for dyad in missed:
            result.missed[diagnosis.of_missed(case, dyad)].append((case.id, dyad))
        for dyad in spurious:
            result.spurious[diagnosis.of_spurious(case, dyad)].append((case.id, dyad))
    return result


def report(title: str, errors: Tally, show: int = 0) -> str:
    """The table of causes, the shortest way to ten more points, and `show` examples of each cause."""
    base = errors.f1()
    lines = [
        f"{title}: F1 {base:.3f}, {errors.found} pairs found",
        f"{'cause':28}{'missed':>8}{'spurious':>10}{'F1':>8}",
    ]
    for cause in errors.causes():
        gain = errors.f1([cause]) - base
        lines.append(f"{cause:28}{len(errors.missed[cause]):8}{len(errors.spurious[cause]):10}{100 * gain:+8.1f}")
    lines.append(_way(errors, base))
    for cause in errors.causes() if show else ():
        lines.append(f"-- {cause}")
        lines.extend(_example("missed", each) for each in errors.missed[cause][:show])
        lines.extend(_example("spurious", each) for each in errors.spurious[cause][:show])
    return "\n".join(lines)


def _way(errors: Tally, base: float) -> str:
    """Which causes, the most rewarding first, add up to TARGET."""
    cured: list[str] = []
    for cause in errors.causes():
        cured.append(cause)
        if errors.f1(cured) >= base + TARGET:
            break
    whole = f"{', '.join(cured)} mended whole (F1 {errors.f1(cured):.3f})"
    return f"ten more points: {_pairs_needed(errors, base + TARGET)} of the missed pairs found, or {whole}"


def _pairs_needed(errors: Tally, goal: float) -> int:
    """How many of the missed pairs, whatever their cause, would have to be found for an F1."""
    wrong = sum(len(pairs) for side in (errors.missed, errors.spurious) for pairs in side.values())
    doubled = 2 * errors.found
    return max(0, ceil((goal * (doubled + wrong) - doubled) / (2 - goal)))


def _example(side: str, error: tuple[str, Dyad]) -> str:
    article, dyad = error
    text = quote(dyad) if side == "spurious" else str(dyad.event.get("sentence"))
    who = " / ".join(sorted(dyad.people)) if isinstance(dyad.pair, frozenset) else " > ".join(map(str, dyad.pair))
    return f"   {side} {article} {dyad.type} {dyad.event.get('status')} {who} | {' '.join(text.split())}"
