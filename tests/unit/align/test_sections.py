"""Linking the sections of two sides."""

from reportkit.align import align, choose_mode
from reportkit.model import Half, Mode, Relation

from .building import report

FARMING = "推进乡村振兴，建设美丽庭院和农村公路，提高粮食产量，帮助农民增收。种好水稻，养好河塘，办好合作社。"
SCHOOLS = "新建幼儿园和小学，扩大普惠托育，提升教师队伍，推进健康社区和医院建设。开放体育场馆，关爱学生视力。"
HARBOUR = "扩大港口吞吐能力，发展海运物流，吸引外资企业落户，优化口岸通关服务。开行班列，建设保税仓库。"


def links(old, new, mode=Mode.REPORTS):
    return {(link.old, link.new): link.relation for link in align(old, new, mode).sections}


def test_sections_without_a_common_word_in_their_titles_are_linked_by_what_stands_under_them() -> None:
    old = report([("田野新貌", Half.PLAN, [FARMING]), ("桃李满园", Half.PLAN, [SCHOOLS])])
    new = report(
        [("育人强基", Half.PLAN, [SCHOOLS + "办好开学第一课。"]), ("农家兴旺", Half.PLAN, [FARMING + "修好水渠。"])]
    )

    assert links(old, new) == {("s1", "s2"): Relation.SAME, ("s2", "s1"): Relation.SAME}


def test_a_review_is_never_linked_with_a_plan_across_reports() -> None:
    old = report([("乡村工作", Half.PLAN, [FARMING])])
    new = report([("乡村工作", Half.REVIEW, [FARMING])])

    assert links(old, new) == {("s1", None): Relation.REMOVED, (None, "s1"): Relation.ADDED}


def test_a_part_that_says_nothing_of_its_half_follows_the_part_before_it() -> None:
    old = report([("回顾", Half.REVIEW, [SCHOOLS]), ("任务", Half.PLAN, [HARBOUR]), ("乡村", None, [FARMING])])
    new = report([("乡村", Half.REVIEW, [FARMING + "修渠。"])])

    assert ("s3", "s1") not in links(old, new)


def test_inside_one_report_the_review_is_linked_with_the_plan() -> None:
    one = report([("乡村面貌改善", Half.REVIEW, [FARMING]), ("建设美丽乡村", Half.PLAN, ["继续" + FARMING])])

    assert links(one, one, Mode.REVIEW_PLAN) == {("s1", "s2"): Relation.SAME}


def test_what_belongs_to_neither_half_stands_on_both_sides_and_is_the_same() -> None:
    one = report([("附件", None, ["名单。"]), ("回顾", Half.REVIEW, [FARMING]), ("任务", Half.PLAN, [FARMING])])

    assert links(one, one, Mode.REVIEW_PLAN)["s1", "s1"] is Relation.SAME


def test_strangers_stay_alone() -> None:
    old = report([("田野新貌", Half.PLAN, [FARMING])])
    new = report([("通江达海", Half.PLAN, [HARBOUR])])

    assert links(old, new) == {("s1", None): Relation.REMOVED, (None, "s1"): Relation.ADDED}


def test_texts_that_share_most_paragraphs_are_drafts_of_one_document() -> None:
    old = report([("任务", Half.PLAN, [FARMING, SCHOOLS, HARBOUR])])
    new = report([("任务", Half.PLAN, [FARMING, SCHOOLS, "另起炉灶。"])])

    assert choose_mode(old, new) is Mode.DRAFTS


def test_every_link_says_why() -> None:
    old = report([("田野新貌", Half.PLAN, [FARMING]), ("港口", Half.PLAN, [HARBOUR])])
    new = report([("农家兴旺", Half.PLAN, [FARMING + "修渠。"])])

    assert all(link.reason for link in align(old, new, Mode.REPORTS).sections)
