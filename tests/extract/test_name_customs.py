from typing import Any

import pytest

from extract.errors import ResourceError
from extract.name_customs import load_customs, read_customs


@pytest.mark.parametrize(("word", "expected"), [("nguyen", True), ("orban", True), ("biden", False)])
def test_a_family_name_may_stand_first(word: str, expected: bool) -> None:
    assert (word in load_customs().family_first) is expected


@pytest.mark.parametrize(("word", "expected"), [("miromonovich", True), ("ovich", False), ("mirziyoyev", False)])
def test_a_patronymic_is_known_by_its_ending(word: str, expected: bool) -> None:
    assert load_customs().is_patronymic(word) is expected


def test_words_of_lineage_are_particles() -> None:
    assert load_customs().lineage <= load_customs().particles


WRONG = [
    ({"familes": ["wang"]}, "unknown section 'familes' (allowed: particles, lineage"),
    ({"particles": "al"}, "particles has to be a list of strings"),
    ({"particles": ["Al"]}, "'Al' has to be one word in lower case"),
    ({"family_first": ["wang"]}, "family_first has to be a mapping of customs to lists"),
    ({"family_first": {"chinese": ["ou yang"]}}, "chinese: 'ou yang' has to be one word in lower case"),
]


@pytest.mark.parametrize(("content", "message"), WRONG)
def test_a_wrong_file_is_refused(content: dict[str, Any], message: str) -> None:
    with pytest.raises(ResourceError) as caught:
        read_customs("mine", content)
    assert message in str(caught.value)
