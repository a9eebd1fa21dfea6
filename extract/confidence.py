"""How sure a report is: the probability that it is right, by a logistic model in `resources/confidence.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import exp
from typing import Any

from extract.errors import ResourceError
from extract.knowledge import check_sections, load_resource
from extract.signs import SIGNS

_SECTIONS = ("source", "date", "intercept", "signs", "types", "rules")
# No report is certain, and none that a pattern found is worthless.
_LEAST, _MOST = 0.02, 0.98


@dataclass(frozen=True, slots=True)
class ConfidenceModel:
    """Weights in log odds of signs (extract.signs), event types and rules; one that is not listed weighs nothing."""

    intercept: float
    signs: Mapping[str, float]
    types: Mapping[str, float]
    rules: Mapping[str, float]

    def probability(self, type: str, rule: str, signs: Mapping[str, float]) -> float:
        """The probability that a report is right: type, sides, and whether it took place."""
        odds = self.intercept + self.types.get(type, 0.0) + self.rules.get(rule, 0.0)
        odds += sum(self.signs.get(name, 0.0) * value for name, value in signs.items())
        return min(max(1 / (1 + exp(-odds)), _LEAST), _MOST)


@cache
def load_confidence() -> ConfidenceModel:
    """The model shipped with the package. Raises ResourceError where the file is malformed."""
    return read_confidence(load_resource("confidence"), "confidence.yaml")


def read_confidence(content: Mapping[str, Any], file: str) -> ConfidenceModel:
    """The model in a data file's content. Raises ResourceError."""
    check_sections(file, content, _SECTIONS)
    for section in _SECTIONS:
        if section not in content:
            raise ResourceError(f"{file}: lacks {section!r}")
    weights = {section: _weights(file, section, content[section]) for section in ("signs", "types", "rules")}
    for name, weight in weights["signs"].items():
        if name not in SIGNS:
            raise ResourceError(f"{file}: unknown sign {name!r} (allowed: {', '.join(SIGNS)})")
        if SIGNS[name] and weight > 0:
            raise ResourceError(f"{file}: {name}: may only make a report less sure, not {weight:+}")
    (intercept,) = _weights(file, "intercept", {"intercept": content["intercept"]}).values()
    return ConfidenceModel(intercept, **weights)


def _weights(file: str, section: str, values: Any) -> dict[str, float]:
    numbers = isinstance(values, dict) and all(type(value) in {int, float} for value in values.values())
    if not numbers:
        raise ResourceError(f"{file}: {section} has to map names to numbers")
    return {str(name): float(value) for name, value in values.items()}
