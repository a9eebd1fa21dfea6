"""Who is a member of what, as the text words it."""

import pytest

from extract.memberships import find_memberships
from tests.readings import read_sentences

KAZ, BLR = "country:KAZ", "country:BLR"

MEMBERS = [
    ("Kazakhstan is a member of the CSTO.", [KAZ]),
    ("Kazakhstan and Belarus are members of the CSTO.", [KAZ, BLR]),
    ("The CSTO members, which include Kazakhstan and Belarus, met.", [KAZ, BLR]),
    ("Kenya met members of the CSTO, which include Kazakhstan and Belarus.", [KAZ, BLR]),
    ("Kenya met members of the CSTO, including Kazakhstan and Belarus.", [KAZ, BLR]),
    ("CSTO members such as Kazakhstan and Belarus met.", [KAZ, BLR]),
    ("CSTO member Kazakhstan met Chad.", [KAZ]),
    ("Kazakhstan, a member of the CSTO, met Chad.", [KAZ]),
    ("Kazakhstan, a member of the CSTO, and Belarus met.", [KAZ]),  # one is a member, the other only beside it
    ("Kazakhstan and Belarus, members of the CSTO, met.", [KAZ, BLR]),
    ("Kazakhstan is a CSTO member.", [KAZ]),
    ("CSTO allies including Kazakhstan met.", [KAZ]),
]
NO_MEMBERS = [
    "Kazakhstan is not a member of the CSTO.",
    "Kazakhstan is no longer a member of the CSTO.",
    "Kazakhstan is a former member of the CSTO.",
    "Kazakhstan may be a member of the CSTO.",
    "Kazakhstan will be a member of the CSTO.",
    "Kazakhstan met a member of the CSTO.",
    "Kenya met members of the CSTO.",
]


@pytest.mark.parametrize(("text", "expected"), MEMBERS)
def test_members_are_named_in_many_ways(text: str, expected: list[str]) -> None:
    found = find_memberships(read_sentences(text))
    assert [(stated.member, stated.organization) for stated in found] == [(id, "org:csto") for id in expected]


@pytest.mark.parametrize("text", NO_MEMBERS)
def test_who_is_not_or_not_yet_a_member_is_none(text: str) -> None:
    assert find_memberships(read_sentences(text)) == ()


def test_a_membership_told_twice_is_one_with_the_first_sentence() -> None:
    texts = ("Kazakhstan is a member of the CSTO.", "Kazakhstan, a member of the CSTO, met Chad.")
    (membership,) = find_memberships(read_sentences(*texts))
    assert membership.evidence.quote == texts[0]
