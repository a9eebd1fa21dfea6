"""Cases of the quality bench, made by hand."""

from __future__ import annotations

from typing import Any

from bench.quality.gold import Case, Dyad

CAST = [{"key": "KEN", "names": ["Kenya", "Kenyan"]}, {"key": "TCD", "names": ["Chad"]}]


def wanted(sentence: str, type: str = "CONSULT", real: bool = True, pair: Any = ("KEN", "TCD")) -> Dyad:
    """A dyad of the gold."""
    event = {"sentence": sentence, "status": "happened" if real else "planned"}
    return Dyad(type, _pair(type, pair), real, False, event)


def told(
    sentence: str, type: str = "CONSULT", real: bool = True, pair: Any = ("KEN", "TCD"), sure: float = 0.8
) -> Dyad:
    """A dyad of Entente's."""
    proof = {"quote": sentence, "rule": f"{type.lower()}.rule", "confidence": sure}
    return Dyad(type, _pair(type, pair), real, False, {"type": type, "evidence": proof})


def case(*dyads: Dyad, found: tuple[str, ...] = ("KEN", "TCD")) -> Case:
    """An article with these dyads of either side."""
    said = [dyad for dyad in dyads if "evidence" in dyad.event]
    rows = {"events": [dyad.event for dyad in said]}
    gold = tuple(dyad for dyad in dyads if dyad not in said)
    return Case("a1", {"actors": CAST}, rows, gold, tuple(said), frozenset(found))


def _pair(type: str, pair: tuple[str | None, ...]) -> Any:
    return frozenset(pair) if type == "CONSULT" else pair
