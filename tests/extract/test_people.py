import pytest

from extract.people import group_people


def grouped(*texts: str) -> list[tuple[str, ...]]:
    """The forms of each person among names given in text order."""
    return sorted(person.forms for person in group_people(dict(enumerate(texts))))


def test_a_surname_joins_the_full_name_before_it() -> None:
    assert grouped("Sadyr Japarov", "Japarov") == [("Sadyr Japarov", "Japarov")]


def test_a_surname_joins_the_full_name_after_it() -> None:
    assert grouped("Japarov", "Sadyr Japarov") == [("Japarov", "Sadyr Japarov")]


def test_a_name_with_more_words_is_the_person_of_the_shorter_one() -> None:
    assert grouped("Joe Biden", "Joe R. Biden, Jr.", "Biden") == [("Joe Biden", "Joe R. Biden, Jr.", "Biden")]


ONE_PERSON = [
    (("Abdel Fattah al-Sisi", "al-Sisi"), "an Arabic surname with its article"),
    (("Abdel Fattah el-Sisi", "Sisi"), "and without it"),
    (("Abdel Fattah el-Sisi", "Abdel Fattah al-Sisi"), "the article in both spellings"),
    (("Mohammed bin Salman", "bin Salman"), "a Gulf prince by his father's name, with the word that says so"),
    (("Tamim bin Hamad Al Thani", "Sheikh Tamim"), "a ruler by his given name after a style"),
    (("Osama al-Najjar", "Abu Osama al-Najjar"), "a particle before the given name"),
    (("Xi Jinping", "Xi"), "a Chinese family name stands first"),
    (("Wang", "Wang Yi"), "the short form may stand before the full one"),
    (("Moon Jae-in", "Moon"), "a Korean family name"),
    (("Kim Jong Un", "Kim Jong-un", "Kim"), "given names joined or parted"),
    (("Nguyen Phu Trong", "Trong"), "Vietnamese news goes by the last given name"),
    (("Nguyen Phu Trong", "Nguyen"), "news abroad by the family name"),
    (("Orbán Viktor", "Viktor Orbán", "Orban"), "Hungarian in its own order and in the English one"),
    (("Kishida Fumio", "Fumio Kishida", "Kishida"), "Japanese likewise"),
    (("Shavkat Miromonovich Mirziyoyev", "Mirziyoyev"), "a surname after a patronymic"),
    (("Shavkat Miromonovich Mirziyoyev", "Shavkat Mirziyoyev"), "the patronymic left out"),
    (("Gurbanguly Berdimuhamedow", "Berdimuhamedow"), "a Turkmen surname"),
    (("Nicolás Maduro Moros", "Maduro"), "the first of two Spanish surnames"),
    (("Nicolás Maduro Moros", "Nicolás Maduro"), "the second left out"),
    (("Suharto", "Suharto"), "one name is all he has"),
    (("Joko Widodo", "Widodo"), "an Indonesian second name"),
    (("Aung San Suu Kyi", "Daw Suu Kyi"), "a Burmese form of address"),
    (("LAVROV", "Sergey Lavrov"), "a headline in capitals"),
    (("David Cameron", "Lord Cameron"), "a title of nobility"),
]


@pytest.mark.parametrize(("names", "reason"), ONE_PERSON)
def test_the_forms_of_one_person_are_joined(names: tuple[str, ...], reason: str) -> None:
    assert len(grouped(*names)) == 1, reason


APART = [
    (("George Bush", "Laura Bush", "Bush"), 3, "of a couple the surname alone may mean either"),
    (("Kim Jong Un", "Kim Yo Jong", "Kim"), 3, "nor does the family name of brother and sister tell"),
    (
        ("Salman bin Abdulaziz", "Mohammed bin Salman bin Abdulaziz", "Salman"),
        2,
        "a son and the king his father",
    ),
    (("Hamad Al Khalifa", "Salman bin Hamad Al Khalifa"), 2, "the son's name holds the father's"),
    (("Mohammed bin Nayef", "Mohammed bin Salman"), 2, "one given name, two fathers"),
    (("Henry A. Kissinger", "Assad"), 2, "an initial is no surname"),
    (("Walter Bush", "George W. Bush"), 2, "nor a first name"),
    (("Ivan Petrovich Sidorov", "Petrovich"), 2, "nobody goes by the father's name alone"),
    (("Ali Hassan", "Hassan Ali"), 2, "where families do not stand first, another order is another person"),
]


@pytest.mark.parametrize(("names", "count", "reason"), APART)
def test_names_of_several_persons_stay_apart(names: tuple[str, ...], count: int, reason: str) -> None:
    assert len(grouped(*names)) == count, reason


def test_of_two_with_one_surname_the_title_tells() -> None:
    texts = {0: "George Bush", 1: "Laura Bush", 2: "Bush"}
    people = group_people(texts, {0: frozenset({"HEAD_OF_STATE"}), 2: frozenset({"HEAD_OF_STATE"})})
    assert [person.forms for person in people] == [("George Bush", "Bush"), ("Laura Bush",)]


def test_marks_alone_name_nobody() -> None:
    assert grouped("Japarov", "…", "ʻ") == [("Japarov",)]


def test_the_fullest_form_names_the_person() -> None:
    (person,) = group_people({0: "Toqaev", 1: "Qasym-Zhomart Toqaev"})
    assert person.name.text == "Qasym-Zhomart Toqaev"


def test_a_name_in_capitals_names_the_person_only_where_no_other_does() -> None:
    (person,) = group_people({0: "WANG YI", 1: "Wang Yi"})
    assert person.name.text == "Wang Yi"
