"""Spans, and that the values that pass from step to step stay as they are."""

from dataclasses import FrozenInstanceError, fields, is_dataclass

import pytest

from extract import model
from extract.model import Span

PAIRS = [
    # first, second, covers, overlaps
    ((0, 5), (0, 5), True, True),  # itself
    ((0, 5), (1, 4), True, True),  # within
    ((1, 4), (0, 5), False, True),  # the other way round
    ((0, 5), (3, 8), False, True),  # across an end
    ((0, 5), (5, 8), False, False),  # side by side
    ((0, 5), (6, 8), False, False),  # apart
    ((0, 5), (5, 5), True, False),  # an empty span shares no character
    ((3, 3), (3, 3), True, False),
]
VALUES = [value for value in vars(model).values() if is_dataclass(value) and isinstance(value, type)]


@pytest.mark.parametrize(("first", "second", "covers", "_"), PAIRS)
def test_a_span_covers_what_lies_within_it(
    first: tuple[int, int], second: tuple[int, int], covers: bool, _: bool
) -> None:
    assert Span(*first).covers(Span(*second)) is covers


@pytest.mark.parametrize(("first", "second", "_", "overlaps"), PAIRS)
def test_spans_overlap_where_they_share_a_character(
    first: tuple[int, int], second: tuple[int, int], _: bool, overlaps: bool
) -> None:
    assert (Span(*first).overlaps(Span(*second)), Span(*second).overlaps(Span(*first))) == (overlaps, overlaps)


def test_spans_are_sorted_by_where_they_start() -> None:
    assert sorted([Span(3, 4), Span(0, 9), Span(0, 2)]) == [Span(0, 2), Span(0, 9), Span(3, 4)]


def test_a_span_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        setattr(Span(0, 5), "start", 1)  # noqa: B010 (an assignment is a type error already)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: value.__name__)
def test_every_value_is_frozen_and_holds_no_list(value: type) -> None:
    assert value.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert not [field.name for field in fields(value) if "list" in str(field.type)]
