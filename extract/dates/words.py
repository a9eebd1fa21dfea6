"""The words of date expressions, from `resources/dates.yaml`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

from extract.errors import ResourceError
from extract.knowledge import check_sections, load_resource, read_texts


@dataclass(frozen=True, slots=True)
class DateWords:
    """Every word list of the file under the name of its section; months and weekdays count from 1 and 0."""

    months: Mapping[str, tuple[str, ...]]
    weekdays: Mapping[str, tuple[str, ...]]
    ambiguous_months: tuple[str, ...]
    month_leads: tuple[str, ...]
    year_leads: tuple[str, ...]
    counted: tuple[str, ...]
    determiners: tuple[str, ...]
    no_nouns: tuple[str, ...]
    weekday_names_before: tuple[str, ...]
    weekday_names_after: tuple[str, ...]
    day_names_after: tuple[str, ...]
    known_days: tuple[str, ...]
    known_day_nouns: tuple[str, ...]
    numbers: Mapping[str, int]
    seasons: Mapping[str, str]
    season_leads: tuple[str, ...]
    earlier: tuple[str, ...]
    later: tuple[str, ...]
    parts: tuple[str, ...]
    parts_of_day: tuple[str, ...]
    this: tuple[str, ...]
    last: tuple[str, ...]
    next: tuple[str, ...]
    stretch_back: tuple[str, ...]
    stretch_ahead: tuple[str, ...]
    days: Mapping[str, int]
    anchored_days: Mapping[str, int]
    anchored_stretches: Mapping[str, int]
    ago: tuple[str, ...]
    ahead: tuple[str, ...]
    earlier_than: tuple[str, ...]
    later_than: tuple[str, ...]
    agencies: tuple[str, ...]
    not_places: tuple[str, ...]


@cache
def date_words(source: str | Path = "dates") -> DateWords:
    """The words of the data file, ours or the user's.

    Raises ResourceError where a section is unknown, absent or of the wrong shape.
    """
    content = load_resource(source)
    file = source.name if isinstance(source, Path) else f"{source}.yaml"
    names = {field.name: str(field.type) for field in fields(DateWords)}
    check_sections(file, content, tuple(names))
    for name in names:
        if name not in content:
            raise ResourceError(f"{file}: lacks the section {name!r}")
    words = DateWords(**{name: _SHAPES[shape](file, name, content[name]) for name, shape in names.items()})
    if (len(words.months), len(words.weekdays)) != (12, 7):
        raise ResourceError(f"{file}: has to list twelve months and seven weekdays")
    return words


def _mapping(file: str, name: str, value: Any) -> dict[Any, Any]:
    if not isinstance(value, dict):
        raise ResourceError(f"{file}: {name} has to be a mapping")
    return value


def _texts(file: str, name: str, value: Any) -> dict[str, str]:
    return {str(key): str(inner) for key, inner in _mapping(file, name, value).items()}


def _counts(file: str, name: str, value: Any) -> dict[str, int]:
    items = _mapping(file, name, value).items()
    for key, inner in items:
        if not isinstance(inner, int):
            raise ResourceError(f"{file}: {name}: {key!r} has to be a whole number")
    return {str(key): inner for key, inner in items}


def _lists(file: str, name: str, value: Any) -> dict[str, tuple[str, ...]]:
    return {str(key): read_texts(file, f"{name}: {key}", inner) for key, inner in _mapping(file, name, value).items()}


_SHAPES: dict[str, Callable[[str, str, Any], Any]] = {
    "Mapping[str, tuple[str, ...]]": _lists,
    "Mapping[str, int]": _counts,
    "Mapping[str, str]": _texts,
    "tuple[str, ...]": read_texts,
}
