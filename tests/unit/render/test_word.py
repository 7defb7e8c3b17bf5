"""The Word file is sound, official in form and the same every time."""

import re
import zipfile
from io import BytesIO

import pytest

from reportkit import pipeline
from reportkit.model.briefing import Annex, Briefing, Grid, Imprint, Run, Words
from reportkit.render import word
from tests.unit.render import invented
from tests.unit.render.wordlint import faults, members, text_of

OFFICE = {"期号": "1", "单位": "云溪区人民政府办公室", "日期": "2026年1月15日", "报": "区委。", "发": "柳荫镇。"}


def made(*pieces) -> bytes:
    return word.write(Briefing(title="题", stem="题", template="t", pieces=pieces))


def body_of(data: bytes) -> str:
    return members(data)["word/document.xml"].decode()


@pytest.mark.parametrize("comparison", [invented.full(), invented.arrangement(), invented.comparison()])
def test_every_briefing_passes_the_lint(comparison) -> None:
    assert faults(pipeline.to_bytes(pipeline.brief(comparison, "briefing", OFFICE), ".docx")) == []


def test_two_runs_give_equal_bytes() -> None:
    first, second = (pipeline.to_bytes(pipeline.brief(invented.full()), ".docx") for _ in range(2))

    assert first == second


def test_members_are_sorted_and_stamped_1980() -> None:
    infos = zipfile.ZipFile(BytesIO(made(Words(runs=(Run(text="甲"),))))).infolist()

    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}
    assert [info.filename for info in infos][1:] == sorted(info.filename for info in infos)[1:]


def test_the_page_is_the_official_one() -> None:
    body = body_of(made(Words(runs=(Run(text="甲"),))))

    assert '<w:pgSz w:w="11906" w:h="16838"/>' in body
    assert 'w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"' in body
    assert '<w:docGrid w:type="lines" w:linePitch="579"/>' in body


def test_a_wide_annex_stands_on_a_turned_sheet_with_its_own_page_number() -> None:
    body = body_of(made(Annex(label="附件", title="表", landscape=True)))

    assert 'w:w="16838" w:h="11906" w:orient="landscape"' in body
    assert 'w:type="default" r:id="rId5"' in body


def test_every_font_is_given_for_all_four_kinds_of_character() -> None:
    styles = members(made())["word/styles.xml"].decode()

    assert all(tag.count("w:") == 5 for tag in re.findall(r"<w:rFonts[^>]*>", styles))
    assert "Theme" not in styles


def test_a_table_repeats_its_header_and_splits_no_row() -> None:
    cell = (Run(text="甲"),)
    body = body_of(made(Grid(header=(cell, cell), rows=((cell, cell),), widths=(1, 2))))

    assert body.count("<w:tblHeader/>") == 1
    assert body.count("<w:cantSplit/>") == 2
    assert body.count("<w:gridCol ") == body.count("<w:tcW ") / 2 == 2


def test_marks_survive_black_and_white() -> None:
    body = body_of(made(Words(runs=(Run(text="新", mark=True), Run(text="旧", gone=True)))))

    assert '<w:u w:val="single"/>' in body
    assert "<w:strike/>" in body


@pytest.mark.parametrize("words", ["A<B & C>D", '"引"', "“引”—…", "]]>", "<w:p/>", "蕰藻浜 喆"])
def test_every_value_appears_exactly(words: str) -> None:
    assert words in text_of(made(Words(runs=(Run(text=words),))))


def test_characters_xml_cannot_hold_are_replaced_and_reported() -> None:
    briefing = pipeline.brief(invented.comparison((invented.change(1, new="增长\x016%"),)))

    assert "增长�6%" in text_of(word.write(briefing))
    assert [d.code for d in briefing.diagnostics] == ["RK551"]


def test_rare_characters_are_listed_and_get_a_font_that_has_them() -> None:
    briefing = pipeline.brief(invented.comparison((invented.change(1, new="蕰藻浜治理"),)))

    assert briefing.diagnostics[0].values["characters"] == "蕰"
    assert 'w:eastAsia="宋体"' in body_of(word.write(briefing))


def test_the_imprint_lies_on_the_foot_of_the_text_area() -> None:
    body = body_of(made(Imprint(lines=("报：区委。", "发：石桥镇。"))))

    assert body.count("<w:framePr ") == body.count('w:vAnchor="page"') == 2
