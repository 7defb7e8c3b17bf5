"""Notes in their notations, and the documents of a gazette; every sample is invented."""

import pytest

from tests.unit.structure.building import LONG, paragraphs, understood


@pytest.mark.parametrize(
    ("mark", "body"), [("<sup>2</sup>", "<sup>2</sup> 甲园、乙园。"), ("²", "2: 甲园、乙园。"), ("²", "² 甲园、乙园。")]
)
def test_a_note_is_found_with_the_words_it_follows(mark, body):
    document = understood("各位代表：", "", f"建成“两个园”{mark}，" + LONG + "，扩", "", body, "", "大开放。")

    assert [(note.mark, note.text.text, note.anchor) for note in document.notes] == [("2", "甲园、乙园。", "“两个园”")]
    assert paragraphs(document)[-1].endswith("扩大开放。")


def test_a_note_at_the_end_of_its_paragraph_is_taken_out_of_it():
    document = understood("各位代表：", "围绕“一核”[footnoteRef:0]发展，" + LONG + "。 [0:  一核：中部新城。] ")

    assert [note.text.text for note in document.notes] == ["一核：中部新城。"]
    assert "footnoteRef" not in paragraphs(document)[-1]


def test_a_gazette_is_parted_by_its_contents_list():
    titles = ["云溪区会议议题", "关于云溪区交通情况的报告", "关于接受辞职的决定"]
    entries = [f"{title}·····({page})" for page, title in enumerate(titles, 1)]
    bodies = [line for title in titles for line in ("", title, "", LONG + "。")]

    document = understood("目 录", "", *entries, *bodies)

    assert [part.title for part in document.parts] == titles
    assert [part.speaker for part in document.parts] == [None, None, None]
