"""Loading and checking data files: what the system knows stands in YAML under `resources/`, not in code."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from extract.errors import ResourceError

RESOURCES = Path(__file__).parent / "resources"


class _StrictLoader(yaml.CSafeLoader):
    """PyYAML keeps the last of two equal keys without a word; a data file may not lose an item that way."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        mapping = super().construct_mapping(node, deep=deep)
        if len(mapping) != len(node.value):
            keys = [self.construct_object(key) for key, _ in node.value]
            twice = next(key for key in keys if keys.count(key) > 1)
            raise ResourceError(f"line {node.start_mark.line + 1}: the key {twice!r} stands twice")
        return mapping


@dataclass(frozen=True, slots=True)
class Shape:
    """Which keys an item of a data file may have, by the kind of value that each takes.

    `text` keys take one string, `texts` a list of strings, `flags` true or false, `mappings` a mapping of strings;
    `required` are those that must stand.
    """

    text: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    mappings: tuple[str, ...] = ()
    required: tuple[str, ...] = ()

    @property
    def allowed(self) -> tuple[str, ...]:
        """Every key that an item may have."""
        return self.text + self.texts + self.flags + self.mappings


@dataclass(frozen=True, slots=True)
class Item:
    """One checked item of a data file; `where` names file and item for error messages."""

    where: str
    key: str
    values: Mapping[str, Any]

    def text(self, key: str) -> str:
        """The string under a key that must stand."""
        return str(self.values[key])

    def optional(self, key: str) -> str | None:
        """The string under `key`, None where the item leaves it out."""
        value = self.values.get(key)
        return None if value is None else str(value)

    def texts(self, key: str) -> tuple[str, ...]:
        """The strings under `key`, none where the item leaves it out."""
        return tuple(map(str, self.values.get(key, ())))

    def flag(self, key: str) -> bool:
        """True where the item sets `key`."""
        return bool(self.values.get(key, False))


def load_resource(source: str | Path) -> dict[str, Any]:
    """The content of a data file: one of ours by name (`countries`), or a user's by path.

    Raises ResourceError, in one line with the file's name, where it cannot be read as one YAML mapping.
    """
    path = source if isinstance(source, Path) else RESOURCES / f"{source}.yaml"
    try:
        with path.open(encoding="utf-8") as stream:
            content = yaml.load(stream, Loader=_StrictLoader)  # noqa: S506 (a subclass of the safe loader)
    except ResourceError as problem:
        raise ResourceError(f"{path.name}: {problem}") from None
    except yaml.MarkedYAMLError as problem:
        line = problem.problem_mark.line + 1 if problem.problem_mark else 1
        raise ResourceError(f"{path.name}: line {line}: {problem.problem}") from problem
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as problem:
        raise ResourceError(f"{path.name}: cannot be read: {' '.join(str(problem).split())}") from problem
    if not isinstance(content, dict):
        raise ResourceError(f"{path.name}: has to be a mapping of sections")
    return {str(section): value for section, value in content.items()}


def check_sections(file: str, content: Mapping[str, Any], allowed: tuple[str, ...]) -> None:
    """Refuse sections that a data file may not have."""
    for section in content:
        if section not in allowed:
            raise ResourceError(f"{file}: unknown section {section!r} (allowed: {', '.join(allowed)})")


def read_items(file: str, section: Any, shape: Shape) -> tuple[Item, ...]:
    """The items of one section (a mapping of keys to mappings, or a list of mappings), each checked against `shape`."""
    if section is None:
        return ()
    if isinstance(section, dict):
        pairs = [(str(key), value) for key, value in section.items()]
    elif isinstance(section, list):
        pairs = [(_list_key(index, value), value) for index, value in enumerate(section, start=1)]
    else:
        raise ResourceError(f"{file}: a section has to be a mapping or a list")
    return tuple(_checked(f"{file}: {key}", key, values, shape) for key, values in pairs)


def read_texts(file: str, name: str, value: Any) -> tuple[str, ...]:
    """A section that is a plain list of strings."""
    if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
        raise ResourceError(f"{file}: {name} has to be a list of strings")
    return tuple(value)


def _list_key(index: int, value: Any) -> str:
    name = value.get("name") if isinstance(value, dict) else None
    return f"item {index}" if name is None else str(name)


def _checked(where: str, key: str, values: Any, shape: Shape) -> Item:
    if not isinstance(values, dict):
        raise ResourceError(f"{where}: has to be a mapping")
    for name in values:
        if name not in shape.allowed:
            raise ResourceError(f"{where}: unknown key {name!r} (allowed: {', '.join(shape.allowed)})")
    for name in shape.required:
        if name not in values:
            raise ResourceError(f"{where}: lacks {name!r}")
    for name, value in values.items():
        if not _fits(name, value, shape):
            raise ResourceError(f"{where}: {name!r} has a value of the wrong kind: {value!r}")
    return Item(where, key, values)


def _fits(name: str, value: Any, shape: Shape) -> bool:
    if name in shape.text:
        return isinstance(value, str | int | date) and not isinstance(value, bool)
    if name in shape.texts:
        return isinstance(value, list) and all(isinstance(text, str) for text in value)
    if name in shape.flags:
        return isinstance(value, bool)
    return isinstance(value, dict) and all(isinstance(text, str) for text in (*value, *value.values()))
