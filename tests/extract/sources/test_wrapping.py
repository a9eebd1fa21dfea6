"""Undoing line breaks."""

from __future__ import annotations

import textwrap

import pytest

from extract.sources.wrapping import unwrap

PARAGRAPHS = (
    (
        "The foreign ministers of Chad and Niger met in the desert town of Agadez on Monday to speak of a road "
        "between their capitals, and about the trucks that wait beside it for weeks. Neither spoke to reporters."
    ),
    "They will meet again in May, said an official who asked not to be named because he was not allowed to speak.",
)


@pytest.mark.parametrize("width", [60, 72, 79, 100])
def test_wrapped_paragraphs_become_lines_again(width: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in PARAGRAPHS)
    assert unwrap(wrapped) == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("\n".join(PARAGRAPHS), "paragraphs of one line each"),
        ("Ministers of both countries met in Agadez on a hot Monday\nThey spoke.\nThey left.", "sentences a line each"),
        ("Albania\nCroatia\nKosovo", "a list"),
        ("A line that is neither short nor long, of some sixty letters\n• a point\n• another", "points"),
    ],
)
def test_other_lines_stay(text: str, reason: str) -> None:
    assert unwrap(text) == text, reason
