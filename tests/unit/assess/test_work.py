"""What became of projects and work items."""

import pytest

from reportkit.assess.work import finished


@pytest.mark.parametrize("words", ["已竣工", "基本竣工", "基本完工", "建成投用", "全线通车"])
def test_a_project_wholly_built_is_finished(words: str) -> None:
    assert finished(words)


@pytest.mark.parametrize("words", [None, "完成建设进度95%", "东段已完工，西段进场施工", "部分竣工", "预计年底竣工"])
def test_a_project_built_in_part_or_to_be_built_is_not(words: str | None) -> None:
    assert not finished(words)
