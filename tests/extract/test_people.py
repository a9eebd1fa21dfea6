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


def test_two_with_one_surname_stay_two_and_the_surname_goes_to_the_last() -> None:
    assert grouped("George Bush", "Laura Bush", "Bush") == [("George Bush",), ("Laura Bush", "Bush")]


def test_marks_alone_name_nobody() -> None:
    assert grouped("Japarov", "…", "ʻ") == [("Japarov",)]


def test_the_fullest_form_names_the_person() -> None:
    (person,) = group_people({0: "Toqaev", 1: "Qasym-Zhomart Toqaev"})
    assert person.name.text == "Qasym-Zhomart Toqaev"
