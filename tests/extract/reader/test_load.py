"""The choice of a language pipeline."""

from pathlib import Path

import pytest
import spacy

from extract.errors import ReaderError
from extract.reader.load import check_reader, load_reader


def test_an_unknown_pipeline_is_one_clear_line() -> None:
    with pytest.raises(ReaderError, match="no spaCy pipeline 'nowhere'") as caught:
        load_reader("nowhere")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("pipes", "lacking"),
    [([], "a parser and names"), (["ner"], "a parser"), (["parser"], "names")],
)
def test_a_pipeline_that_lacks_something_says_what(pipes: list[str], lacking: str) -> None:
    nlp = spacy.blank("en")
    for pipe in pipes:
        nlp.add_pipe(pipe)
    with pytest.raises(ReaderError, match=f"'mine' lacks {lacking}$"):
        check_reader(nlp, "mine")


def test_a_pipeline_on_disk_is_checked_too(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(ReaderError, match="lacks a parser and names"):
        load_reader(str(tmp_path / "blank"))


def test_weights_that_are_absent_are_named(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    with pytest.raises(ReaderError, match=r"reader\.onnx.* missing"):
        nlp.add_pipe("entente_reader", config={"weights": str(tmp_path)})


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a U.S.–Kenya pact", ["a", "U.S.", "–", "Kenya", "pact"]),  # two countries are two words
        ("U.S.-backed forces", ["U.S.", "-", "backed", "forces"]),  # as "Kenya-backed" is divided
        ("the U.S. envoy", ["the", "U.S.", "envoy"]),
    ],
)
def test_a_hyphen_after_an_abbreviation_divides_words(text: str, words: list[str]) -> None:
    assert [token.text for token in load_reader().make_doc(text)] == words
