"""Reading a source as a person reads it; every sample is invented."""

from reportkit.model import DocumentKind, Half
from tests.unit.structure.building import LONG, paragraphs, understood


def titles(document):
    return [section.title.text for section in document.sections]


def paths(document):
    return {section.path[-1]: section.path[:-1] for section in document.sections}


def test_a_paragraph_broken_by_a_page_is_joined_over_the_rule():
    document = understood("各位代表：", "", LONG + "，扩", "", "---", "", "大投资，取得新的成效。")

    assert LONG + "，扩大投资，取得新的成效。" in paragraphs(document)


def test_a_paragraph_that_ends_stays_apart_from_the_next():
    document = understood("各位代表：", "", LONG + "。", "", "下一年要继续努力，做好各项工作。")

    assert paragraphs(document)[1:] == [LONG + "。", "下一年要继续努力，做好各项工作。"]


def test_a_title_without_closing_mark_is_not_joined_with_what_follows():
    document = understood("关于云溪区交通工作的报告", "", "云溪区人民政府", "", "各位代表：")

    assert paragraphs(document) == ["关于云溪区交通工作的报告", "云溪区人民政府", "各位代表："]


def test_spaces_go_between_chinese_and_stay_between_latin_words():
    document = understood("各位代表：", "引进 CITY MART 等 3 家企业，成效明显。")

    assert paragraphs(document)[-1] == "引进CITY MART等3家企业，成效明显。"


def test_depth_comes_from_the_numbering_and_not_from_markdown():
    document = understood(
        "#### 一、上年工作回顾", "", "## **（一）经济平稳**", "", LONG + "。", "", "### （二）民生改善", ""
    )

    assert paths(document)["民生改善"] == ("上年工作回顾",)
    assert [section.number for section in document.sections] == ["一、", "（一）", "（二）"]


def test_a_bold_lead_is_a_run_in_heading_and_stays_in_its_paragraph():
    document = understood("一、回顾", "", "**道路通行明显改善。**" + LONG + "。")

    assert document.sections[-1].run_in
    assert paragraphs(document)[-1].startswith("道路通行明显改善。")


def test_neighbouring_bare_leads_head_their_paragraphs():
    document = understood("（一）民生", "就业形势保持稳定。" + LONG + "。", "教育质量稳步提升。" + LONG + "。")

    assert titles(document) == ["民生", "就业形势保持稳定", "教育质量稳步提升"]


def test_counted_leads_are_sections_at_the_start_but_not_behind_a_colon():
    document = understood("（一）问题", "一是用地仍然偏紧。" + LONG + "。", "", "主要有：一是人手不足。二是资金不足。")

    assert titles(document) == ["问题", "一是用地仍然偏紧"]


def test_a_sentence_in_bold_inside_a_led_paragraph_is_a_lead_too():
    document = understood(
        "（一）投资", "", "投资保持较快增长。一是项目加快。" + LONG + "。**二是资金到位。**" + LONG + "。"
    )

    assert titles(document)[-2:] == ["一是项目加快", "二是资金到位"]


def test_a_caption_hangs_on_the_numbered_heading_and_holds_nothing_after_its_table():
    document = understood(
        "（一）经济",
        "",
        "**增长较快。**" + LONG + "。",
        "",
        "专栏1：主要做法",
        "",
        "方面\t做法",
        "招商\t上门",
        "",
        LONG + "。",
    )

    assert paths(document)["专栏1：主要做法"] == ("经济",)
    assert document.paragraphs[-1].section == document.sections[0].id


def test_addressing_the_house_again_returns_to_the_part():
    document = understood("一、回顾", "（一）经济", LONG + "。", "各位代表！", LONG + "，成绩来之不易。")

    assert document.paragraphs[-1].section == document.sections[0].id


def test_halves_and_years_follow_the_headings():
    document = understood(
        "政府工作报告", "", "一、2030年工作回顾", "", LONG + "。", "", "二、2031年工作安排", "", LONG + "。"
    )

    assert [(s.half, s.year) for s in document.sections] == [(Half.REVIEW, 2030), (Half.PLAN, 2031)]
    assert (document.metadata.kind, document.metadata.year) == (DocumentKind.WORK_REPORT, 2031)
