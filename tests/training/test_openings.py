"""The annotated openings are well formed, and lie over the articles they were made from."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from extract.errors import ArticleError
from extract.model import KINDS, MODES, STATUSES
from extract.ontology import load_ontology
from training.annotations.openings import Row, cut_opening, lay_over, read_rows


def events() -> Iterator[tuple[str, Row, set[str]]]:
    """Every annotated event with the id of its article and the keys of its actors."""
    for id, row in read_rows().items():
        for event in row["events"]:
            yield id, event, {actor["key"] for actor in row["actors"]}


def test_there_are_2500_openings_with_more_than_5000_events() -> None:
    assert len(read_rows()) == 2500
    assert sum(1 for _ in events()) > 5000


def test_events_are_of_known_types_statuses_and_modes() -> None:
    types = load_ontology().types
    for id, event, _ in events():
        assert event["type"] in types, id
        assert event["status"] in STATUSES, id
        assert (event.get("mode") in MODES) == (event["type"] == "CONSULT"), id


def test_who_takes_part_is_among_the_actors() -> None:
    for id, event, keys in events():
        people = {*event["actors"], *event["recipients"], *filter(None, [event.get("said_by")])}
        assert people <= keys, id


def test_actors_are_of_known_kinds() -> None:
    assert {actor["kind"] for row in read_rows().values() for actor in row["actors"]} <= set(KINDS)


def test_the_words_that_tell_stand_in_the_sentence_and_the_sentence_in_the_opening() -> None:
    rows = read_rows()
    for id, event, _ in events():
        start, end = event["sentence"]
        assert 0 <= start < end <= rows[id]["length"], id
        if "trigger" in event:
            assert start <= event["trigger"][0] < event["trigger"][1], id


def test_no_row_holds_a_text() -> None:
    assert all(not {"text", "title"} & set(row) for row in read_rows().values())


def test_an_opening_ends_where_the_annotation_did() -> None:
    assert cut_opening("One.\n \nTwo. \n\n\nThree.", 10) == "One.\n\nTwo."


def test_sentences_are_quoted_from_the_article() -> None:
    row: Row = {"id": "a1", "length": 10, "actors": [], "relations": [], "events": [{"sentence": [6, 10]}]}
    opening, gold = lay_over({"id": "a1", "text": "One.\n\n\nTwo. Three.", "date": "2024-05-08"}, row)
    assert (opening["text"], gold["events"][0]["sentence"], gold["date"]) == ("One.\n\nTwo.", "Two.", "2024-05-08")


def test_another_text_is_refused() -> None:
    with pytest.raises(ArticleError, match="a1: not the text that was annotated"):
        lay_over({"id": "a1", "text": "Short."}, {"id": "a1", "length": 10, "events": []})
