"""The guess at a language."""

from __future__ import annotations

import pytest

from extract.sources.language import guess_language


@pytest.mark.parametrize(
    ("text", "language", "reason"),
    [
        ("The ministers of the two countries met in Tashkent to talk about trade and water.", "en", "plain English"),
        (("Die Außenminister der beiden Länder haben sich in Taschkent getroffen, um über den Handel und das Wasser zu "
         "sprechen, und es wird ein weiteres Treffen im Juni geben."), "de", "plain German"),
        (("Президент Казахстана встретился с министром в Ташкенте, и они говорили о том, что торговля между странами "
         "не росла, но в этом году она будет расти."), "ru", "another script"),
        ("外交部长在北京会见了俄罗斯外交部长。", "zh", "a script without spaces"),
        ("ქვეყნის პრემიერი შეხვდა მინისტრს", "und", "a script of no language listed"),
        ("President Tebboune appoints Sifi Ghrieb.", None, "English, with no small word to show it"),
        ("Biden met today with Commission President Ursula von der Leyen.", None, "names weigh much in a short text"),
    ],
)  # fmt: skip
def test_the_small_words_tell_the_language(text: str, language: str | None, reason: str) -> None:
    assert guess_language(text) == language, reason
