"""Edits between two texts."""

import pytest

from reportkit.text import diff
from reportkit.text.diff import apply, edits


def shown(old: str, new: str) -> str:
    signs = {"=": "{}", "-": "[-{}]", "+": "[+{}]"}
    return "".join(signs[step.kind.value].format(step.text) for step in edits(old, new))


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("产值增长4.1%", "产值增长3.1%", "产值增长[-4.1%][+3.1%]"),
        ("完成15.43亿元", "完成12亿元", "完成[-15.43亿][+12亿]元"),
        ("2030年的目标", "2031年的目标", "[-2030年][+2031年]的目标"),
        ("第十四个五年规划", "第十五个五年规划", "[-第十四个][+第十五个]五年规划"),
        ("约１２．５％的家庭", "约12.5%的家庭", "约[-１２．５％][+12.5%]的家庭"),
        ("扶持1,200家企业", "扶持1,300家企业", "扶持[-1,200][+1,300]家企业"),
        ("三分之一的村", "三分之二的村", "[-三分之一][+三分之二]的村"),
    ],
)
def test_a_number_changes_as_a_whole(old: str, new: str, wanted: str) -> None:
    assert shown(old, new) == wanted


def test_equal_texts_are_kept_and_empty_ones_have_no_steps() -> None:
    assert shown("不变", "不变") == "不变"
    assert edits("", "") == ()


def test_crumbs_between_changes_are_not_kept() -> None:
    assert shown("坚持稳中求进工作总基调", "坚持稳中求进、以进促稳") == "坚持稳中求进[-工作总基调][+、以进促稳]"


def test_long_texts_are_parted_at_anchors_and_still_exact(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(diff, "LONG", 10)
    old = "".join(chr(0x4E00 + number * 7 % 900) for number in range(600))
    new = old[:100] + "新增" + old[100:300] + old[320:]

    assert apply(old, edits(old, new)) == new
    assert len([step for step in edits(old, new) if step.kind.value != "="]) == 2


def test_steps_about_another_text_are_refused() -> None:
    with pytest.raises(ValueError, match="别的"):
        apply("别的", edits("这个", "那个"))
