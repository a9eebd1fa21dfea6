"""Whether a confidence means what it says: how many of the reports of each bin are right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bench.quality.gold import Case

BINS = 10


@dataclass(frozen=True, slots=True)
class Judged:
    """A report with its confidence and the share of its pairs that are right."""

    article: str
    rule: str
    confidence: float
    right: float


def judge(cases: Iterable[Case], type: str | None = None) -> tuple[Judged, ...]:
    """Every report of a set (of one type, where given), held against the gold of its article.

    A pair is right where the gold has it under the same type, and took place in both or in neither.
    """
    found = []
    for case in cases:
        wanted = {(dyad.type, dyad.pair, dyad.real) for dyad in case.wanted}
        for event in case.said["events"]:
            own = [dyad for dyad in case.told if dyad.event is event and not dyad.free]
            if own and type in {None, event["type"]}:
                hits = sum((dyad.type, dyad.pair, dyad.real) in wanted for dyad in own)
                proof = event["evidence"]
                found.append(Judged(case.id, proof["rule"], proof["confidence"], hits / len(own)))
    return tuple(found)


def brier(judged: Sequence[Judged]) -> float:
    """The mean squared distance of confidence and truth."""
    return sum((each.confidence - each.right) ** 2 for each in judged) / len(judged)


def calibration_error(judged: Sequence[Judged]) -> float:
    """The expected calibration error: how far confidence and share of right ones lie apart, over the bins."""
    gaps = [abs(_mean_confidence(own) - _share(own)) * len(own) for own in bins(judged) if own]
    return sum(gaps) / len(judged)


def bins(judged: Iterable[Judged]) -> tuple[tuple[Judged, ...], ...]:
    """The reports by tenths of confidence; 1.0 stands in the last."""
    sorted_in: list[list[Judged]] = [[] for _ in range(BINS)]
    for each in judged:
        sorted_in[min(int(each.confidence * BINS), BINS - 1)].append(each)
    return tuple(map(tuple, sorted_in))


def _share(judged: Sequence[Judged]) -> float:
    return sum(each.right for each in judged) / len(judged)


def _mean_confidence(judged: Sequence[Judged]) -> float:
    return sum(each.confidence for each in judged) / len(judged)


def report(title: str, judged: Sequence[Judged]) -> str:
    """The reliability table."""
    if not judged:
        return f"{title}: no reports"
    errors = f"expected calibration error {calibration_error(judged):.3f}, Brier score {brier(judged):.3f}"
    lines = [
        f"{title}: {len(judged)} reports, {_share(judged):.3f} right, {errors}",
        f"{'confidence':14}{'reports':>8}{'mean':>8}{'right':>8}",
    ]
    for number, own in enumerate(bins(judged)):
        if own:
            label = f"{number / BINS:.1f} to {(number + 1) / BINS:.1f}"
            lines.append(f"{label:14}{len(own):8}{_mean_confidence(own):8.3f}{_share(own):8.3f}")
    return "\n".join(lines)
