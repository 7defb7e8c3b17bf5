"""Linking the paragraphs of two sides."""

from reportkit.align import align
from reportkit.model import Half, Mode, Relation

from .building import report
from .test_sections import FARMING, HARBOUR, SCHOOLS


def links(old_texts, new_texts, mode=Mode.DRAFTS):
    old, new = report([("任务", Half.PLAN, old_texts)]), report([("任务", Half.PLAN, new_texts)])
    return [(link.old, link.new, link.relation) for link in align(old, new, mode).paragraphs]


def test_an_edited_paragraph_is_changed_and_the_others_are_the_same() -> None:
    found = links([FARMING, SCHOOLS], [FARMING, SCHOOLS.replace("小学", "中学")])

    assert found == [("p1", "p1", Relation.SAME), ("p2", "p2", Relation.CHANGED)]


def test_between_drafts_a_paragraph_that_left_its_order_is_moved() -> None:
    found = links([FARMING, SCHOOLS, HARBOUR], [HARBOUR, FARMING, SCHOOLS])

    assert found[0] == ("p3", "p1", Relation.MOVED)
    assert {relation for _, _, relation in found[1:]} == {Relation.SAME}


def test_a_paragraph_cut_in_two_is_split() -> None:
    found = links([FARMING + SCHOOLS, HARBOUR], [FARMING, SCHOOLS, HARBOUR])

    assert found[:2] == [("p1", "p1", Relation.SPLIT), ("p1", "p2", Relation.SPLIT)]


def test_two_paragraphs_put_together_are_merged() -> None:
    found = links([FARMING, SCHOOLS, HARBOUR], [FARMING + SCHOOLS, HARBOUR])

    assert found[:2] == [("p1", "p1", Relation.MERGED), ("p2", "p1", Relation.MERGED)]


def test_what_has_no_partner_is_added_or_removed() -> None:
    found = links([FARMING, SCHOOLS], [FARMING, HARBOUR])

    assert found[1:] == [(None, "p2", Relation.ADDED), ("p2", None, Relation.REMOVED)]


def test_paragraphs_of_numbers_alone_find_each_other() -> None:
    found = links([FARMING, "2030年3月15日"], [FARMING, "2031年3月15日"])

    assert found[1] == ("p2", "p2", Relation.CHANGED)
