"""Results told in words alone."""

import pytest

from reportkit.assess.answers import answers_in_words
from reportkit.assess.outcomes import judge_outcome
from tests.unit.assess.building import report_of, statement

IMPORTS = statement("进出口增长6%左右", name="进出口", value=6, unit="%", measure="growth", comparator="~")


def answer(review, target=IMPORTS):
    """Return what a review says in words of a target, `None` where it says nothing."""
    report = report_of("云溪区2025年政府工作报告", "一、2024年工作回顾", review, "二、2025年主要工作", "抓好落实。")
    return answers_in_words([target], report).get("x1")


@pytest.mark.parametrize(
    ("review", "words", "verdict"),
    [
        (
            "受外需影响，全区进出口出现下降，年度增长目标未能实现。",
            "全区进出口出现下降，年度增长目标未能实现",
            "missed",
        ),
        ("全区进出口持续承压，结构更优。", "全区进出口持续承压", "unclear"),
        ("进出口超额完成目标，结构更优。", "进出口超额完成目标", "met"),
    ],
)
def test_words_of_state_answer_a_target(review, words, verdict):
    found = answer(review)

    assert found.passage.text == words
    assert judge_outcome(IMPORTS, found) == verdict


@pytest.mark.parametrize("review", ["清理规范进出口环节收费。", "进出口企业服务持续优化。", "经济运行平稳。"])
def test_a_mention_in_passing_answers_nothing(review):
    assert answer(review) is None


def test_only_the_review_answers():
    report = report_of(
        "云溪区2025年政府工作报告", "一、2024年工作回顾", "运行平稳。", "二、2025年主要工作", "进出口稳步增长。"
    )

    assert answers_in_words([IMPORTS], report) == {}


def test_an_answer_is_quoted_from_the_source():
    report = report_of("云溪区2025年政府工作报告", "一、2024年工作回顾", "全区进出口逐步回稳。", "二、2025年主要工作")
    found = answers_in_words([IMPORTS], report)["x1"]

    assert "".join(report.document.source.text[s.start : s.end] for s in found.passage.spans) == "全区进出口逐步回稳"
