"""Names of persons: which are one name, and which only look like it."""

from __future__ import annotations

import pytest

from extract.likeness import block_keys, differ_by_suffix, is_telling, person_likeness, read_full_name, surname_keys

SURE, UNSURE = 0.88, 0.7
SAME = [
    ("Qasym-Zhomart Toqaev", "Kassym-Jomart Tokayev", "two romanizations of Kazakh"),
    ("Volodymyr Zelensky", "Volodymyr Zelenskyy", "endings of one romanization"),
    ("Muammar Gaddafi", "Mu'ammar al-Qadhafi", "Arabic with article and sign"),
    ("Sergey Ivanoff", "Sergei Ivanov", "French -off"),
    ("Joe Biden", "Joseph R. Biden, Jr.", "a short form, an initial, a suffix"),
    ("Volodymyr Melnyk", "Vladimir Melnik", "one given name in two languages"),
    ("Viktor Orbán", "Orban Viktor", "the family name first"),
    ("Abdul Ghani Baradar", "Abdulghani Baradar", "one word or two"),
    ("Jean-Yves Le Drian", "Jean-Yves LeDrian", "a particle joined to its name"),
    ("Sheikh Tamim bin Hamad Al Thani", "Tamim bin Hamad Al-Thani", "a title before it"),
    ("Mohammad Ashraf Ghani", "Ashraf Ghani", "a first name that is often left out"),
    ("Pedro Sánchez Pérez-Castejón", "Pedro Sanchez", "a second surname"),
    ("S. Jaishankar", "Subrahmanyam Jaishankar", "an initial for the given name"),
    ("Alexander Lukashenko", "Aliaksandr Lukashenka", "-o in one language, -a in another"),
    ("H.E. Ilham Aliyev", "Ilham Aliyev", "a form of address in letters"),
    ("Martyr Hajj Qassem Soleimani", "Qasem Soleimani", "two titles"),
    ("Abbas Bagherpour Ardakani", "Abbas Baqerpour", "a second surname after another romanization"),
    ("Emomali Rahmon", "Emomalii Rahmonov", "an ending that was dropped"),
]
APART = [
    ("George W. Bush", "George H. W. Bush", "initials that differ"),
    ("Kim Jong-un", "Kim Jong-il", "one short syllable"),
    ("Ilham Aliyev", "Heydar Aliyev", "father and son"),
    ("Mohammed bin Salman", "Salman bin Mohammed", "the order tells who is whose son"),
    ("Salman bin Abdulaziz Al Saud", "Abdulaziz Al Saud", "a son is not his father"),
    ("Li Peng", "Li Ping", "one vowel of a Chinese name"),
    ("Mahmoud Abbas", "Mohamed Abbas", "two given names that look alike"),
    ("Hamad al-Barwani", "Hamoud al-Barwani", "two more of them"),
    ("Sergei Ivanov", "Sergei Ivashov", "one consonant before a common ending"),
    ("Alexander Berg", "Alexandra Berg", "a man and a woman"),
    ("Giorgio Rossi", "Giorgia Rossi", "a man and a woman, by the last letter"),
    ("Abdullah II", "Abdullah I", "two kings"),
    ("John Smith Jr.", "John Smith Sr.", "father and son of one name"),
    ("Ruben Berg", "Ruben Berg Jr.", "a suffix that alone tells a son from his father"),
    ("Ruben A. Berg", "Ruben A. Berg, Junior", "the same suffix in full"),
    ("Ruben Berg", "Ruben T. Berg III", "a suffix for the grandson"),
    ("Ruben Berg Jr.", "Ruben Berg III", "suffixes that differ"),
    ("Anna Berg", "Boris Novak", "nothing in common"),
    ("Lyndon B. Johnson", "Barack Obama", "an initial that begins another name"),
    ("Anna K. Berg", "Anna Krol", "an initial that begins another's surname"),
]

PLAINLY_TWO = [
    ("B. Hook", "George H. W. Bush", "nothing but initials in common"),
    ("Paul Ryan", "Paul R. Pillar", "an initial between that begins a surname"),
    ("Ali Khamenei", "H. E. Ilham Aliyev", "the letters of a form of address"),
    ("Mohammad Bagher Ghalibaf", "Mohammad Bagheri", "a given name that looks like a surname"),
    ("Mohammad Hossein Asafari", "Mohammad Hosseini", "a given name within that looks like a surname"),
    ("Ah Mehmood Ali", "Mahmoud Alavi", "a short word that is no initial"),
]


@pytest.mark.parametrize(("one", "other", "why"), SAME, ids=[why for *_, why in SAME])
def test_forms_of_one_name_agree(one: str, other: str, why: str) -> None:
    assert person_likeness(one, other) >= SURE


@pytest.mark.parametrize(("one", "other", "why"), SAME, ids=[why for *_, why in SAME])
def test_forms_of_one_name_meet_in_a_block(one: str, other: str, why: str) -> None:
    assert block_keys(one) & block_keys(other)


@pytest.mark.parametrize(("one", "other", "why"), APART, ids=[why for *_, why in APART])
def test_near_names_stay_apart(one: str, other: str, why: str) -> None:
    assert person_likeness(one, other) < SURE


@pytest.mark.parametrize(("one", "other", "why"), PLAINLY_TWO, ids=[why for *_, why in PLAINLY_TWO])
def test_other_names_are_not_even_asked_about(one: str, other: str, why: str) -> None:
    assert person_likeness(one, other) < UNSURE


@pytest.mark.parametrize(("one", "other", "_"), SAME + APART + PLAINLY_TWO)
def test_it_does_not_matter_which_name_is_first(one: str, other: str, _: str) -> None:
    assert person_likeness(one, other) == person_likeness(other, one)


def test_a_surname_alone_is_neither_sure_nor_ruled_out() -> None:
    assert 0.7 <= person_likeness("Tokaev", "Kassym-Jomart Tokayev") < SURE


def test_a_suffix_on_one_side_alone_is_neither_sure_nor_ruled_out() -> None:
    assert UNSURE <= person_likeness("Ruben Berg", "Ruben Berg Jr.") < SURE


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("Ruben Berg", "Ruben Berg Jr.", True, id="father and son, it may be"),
        pytest.param("Ruben Berg Jr.", "Ruben Berg jr", False, id="both have it"),
        pytest.param("Abdullah II", "Abdullah", False, id="the number of a king"),
        pytest.param("Ruben Berg Jr.", "Ruben Berg Sr.", False, id="two that differ are two persons"),
    ],
)
def test_a_suffix_that_only_one_name_has_is_told(one: str, other: str, expected: bool) -> None:
    assert differ_by_suffix(one, other) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("Yerlan Moldogaziev", True, id="a rare surname"),
        pytest.param("Ali Khan", False, id="a common one"),
        pytest.param("Kim Min-ho", True, id="three words"),
        pytest.param("Moldogaziev", False, id="a surname alone"),
        pytest.param("John Smith", False, id="common in English"),
    ],
)
def test_a_full_name_tells_a_person_unless_it_is_common(name: str, expected: bool) -> None:
    assert is_telling(name) is expected


def test_a_surname_alone_is_looked_for_among_surnames() -> None:
    assert block_keys("Toqaev") <= surname_keys("Kassym-Jomart Tokayev")


@pytest.mark.parametrize("empty", ["", "-", "..."])
def test_marks_are_no_name(empty: str) -> None:
    assert person_likeness(empty, "Anna Berg") == 0


def test_a_name_is_read_without_titles_particles_and_suffix() -> None:
    name = read_full_name("Prince Faisal bin Farhan Al Saud")
    assert (name.spelt, name.lineage, name.ordinal) == (("faisal", "farhan", "saud"), True, "")


def test_a_name_in_another_script_is_compared_as_it_stands() -> None:
    assert person_likeness("Касым Токаев", "Касым Токаев") == 1
