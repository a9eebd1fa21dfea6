"""A row as an article."""

from __future__ import annotations

import pytest

from extract.errors import ArticleError
from extract.sources.rows import article_of_row
from extract.sources.source import Given


def test_a_row_s_own_title_and_date_win_over_those_for_all() -> None:
    row = {"text": "They met.", "title": "Own", "date": "2021-09-30"}
    article = article_of_row(row, "a", Given("All", "2020-01-01"))
    assert (article.title, article.date) == ("Own", "2021-09-30")


def test_what_is_given_for_all_fills_what_a_row_leaves_out_and_does_not_change_its_id() -> None:
    bare, filled = (
        article_of_row({"text": "They met."}, "a", given) for given in (Given(), Given("All", "2020-01-01"))
    )
    assert (filled.title, filled.date) == ("All", "2020-01-01")
    assert filled.id == bare.id


@pytest.mark.parametrize(("written", "id"), [(7, "7"), (" a\n b ", "a b"), (1.5, "1.5"), ("None Such", "None Such")])
def test_an_id_is_one_line_of_text(written: object, id: str) -> None:
    assert article_of_row({"text": "They met.", "id": written}, "a", Given()).id == id


def test_a_title_may_say_what_elsewhere_means_nothing() -> None:
    assert article_of_row({"text": "They met.", "title": "None"}, "a", Given()).title == "None"


@pytest.mark.parametrize("field", ["id", "title", "date", "source", "url"])
def test_a_field_of_another_kind_is_refused(field: str) -> None:
    with pytest.raises(ArticleError, match=f"^a: the {field} is neither a string nor a number"):
        article_of_row({"text": "They met.", field: ["x"]}, "a", Given())


def test_the_text_of_a_row_is_clean_by_contract_and_not_searched_for_furniture() -> None:
    text = "Home | World | Sport\nShare\nAdvertisement\nThey met in Oslo on Monday, said both of the ministers."
    assert article_of_row({"text": text}, "a", Given()).text == text
