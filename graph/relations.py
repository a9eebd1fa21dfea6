"""The relations that `resources/relations.yaml` declares."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from extract.errors import ResourceError
from extract.model import KINDS, MODES, STATUSES

RELATIONS_FILE = Path(__file__).parent / "resources" / "relations.yaml"
ORIGINS = ("events", "tenures", "memberships", "parts", "homes")
# PLOVER's sixteen event types and the one extension.
TYPES = (
    *("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT"),
    *("THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "STATEMENT"),
)
_KEYS = ("label", "source", "target", "symmetric", "from", "types", "modes", "statuses", "former")


@dataclass(frozen=True, slots=True)
class Relation:
    """A kind of tie: who may stand at its ends, whether it has a direction, what it adds up.

    `origin` is one of ORIGINS; `types`, `modes` and `statuses` choose events (no modes: any), `former` tenures.
    """

    name: str
    label: str
    source: tuple[str, ...]
    target: tuple[str, ...]
    symmetric: bool
    origin: str
    types: tuple[str, ...]
    modes: tuple[str, ...]
    statuses: tuple[str, ...]
    former: bool

    def joins(self, source: str, target: str) -> bool:
        """True where actors of these two kinds may stand at the ends."""
        return source in self.source and target in self.target


@cache
def load_relations(path: Path = RELATIONS_FILE) -> Mapping[str, Relation]:
    """The relations of a file by name, checked (ResourceError)."""
    with path.open(encoding="utf-8") as stream:
        blocks = yaml.safe_load(stream)
    if not isinstance(blocks, dict):
        raise ResourceError(f"{path.name}: a relation stands as `NAME:` with its keys below")
    return {str(name): _relation(f"{path.name}: {name}", str(name), block) for name, block in blocks.items()}


def _relation(where: str, name: str, block: object) -> Relation:
    if not isinstance(block, dict):
        raise ResourceError(f"{where}: has no keys")
    unknown = sorted(set(map(str, block)) - set(_KEYS))
    if unknown:
        raise ResourceError(f"{where}: unknown key {unknown[0]}; allowed are {', '.join(_KEYS)}")
    relation = Relation(
        name=name,
        label=str(block.get("label", "")),
        source=_choice(where, block, "source", KINDS),
        target=_choice(where, block, "target", KINDS),
        symmetric=block.get("symmetric", False) is True,
        origin=str(block.get("from", "events")),
        types=_choice(where, block, "types", TYPES),
        modes=_choice(where, block, "modes", MODES),
        statuses=_choice(where, block, "statuses", STATUSES),
        former=block.get("former", False) is True,
    )
    return _checked(where, relation)


def _checked(where: str, relation: Relation) -> Relation:
    if not relation.label or not relation.source or not relation.target:
        raise ResourceError(f"{where}: label, source and target are needed")
    if relation.origin not in ORIGINS:
        raise ResourceError(f"{where}: from is {relation.origin}; allowed are {', '.join(ORIGINS)}")
    if (relation.origin == "events") != bool(relation.types and relation.statuses):
        raise ResourceError(f"{where}: types and statuses are needed for events, and only there")
    if relation.symmetric and relation.source != relation.target:
        raise ResourceError(f"{where}: a symmetric relation has the same kinds at both ends")
    return relation


def _choice(where: str, block: Mapping[str, object], key: str, allowed: tuple[str, ...]) -> tuple[str, ...]:
    value = block.get(key, [])
    if value == "any":
        return allowed
    if not isinstance(value, list):
        raise ResourceError(f"{where}: {key} is a list or `any`")
    wrong = [str(item) for item in value if item not in allowed]
    if wrong:
        raise ResourceError(f"{where}: {key} has {wrong[0]}; allowed are {', '.join(allowed)}")
    return tuple(value)
