"""Word files: what a reader of the page sees, and nothing else."""

import pytest

from reportkit.model import BlockKind, Source
from reportkit.readers import read
from tests.packing import STRICT, cell, packed, paragraph, run, table

STYLES = (
    '<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="a2"><w:name w:val="章"/><w:basedOn w:val="a1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="节"/>'
    '<w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="a4"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="a5"><w:name w:val="圈"/><w:basedOn w:val="a6"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="a6"><w:name w:val="套"/><w:basedOn w:val="a5"/></w:style>'
)


def texts(source: Source) -> list[str]:
    return [source.text[block.span.start : block.span.end] for block in source.blocks]


def body(content: str, **parts: str) -> list[str]:
    return texts(read(packed(content, **parts), "报告.docx"))


def changed(kind: str, content: str) -> str:
    return f'<w:{kind} w:id="1" w:author="甲">{content}</w:{kind}>'


@pytest.mark.parametrize("suffix", ["docx", "docm", "dotx", "dotm"])
@pytest.mark.parametrize("namespace", [None, STRICT])
def test_every_kind_of_word_file_opens(suffix: str, namespace: str | None) -> None:
    data = packed(paragraph("一"), namespace) if namespace else packed(paragraph("一"))

    assert texts(read(data, f"报告.{suffix}")) == ["一"]


@pytest.mark.parametrize(("style", "level"), [("a1", 1), ("a2", 1), ("a3", 2), ("a4", 0), ("a5", None), ("没有", None)])
def test_headings_are_told_by_style_by_what_it_is_based_on_and_by_outline(style: str, level: int | None) -> None:
    source = read(packed(paragraph("一", f'<w:pStyle w:val="{style}"/>'), styles=STYLES), "报告.docx")

    assert source.blocks[0].level == level


def test_bold_is_told_by_run_and_by_style_and_touching_stretches_are_one() -> None:
    runs = run("二是", "<w:b/>") + run("压实责任", "<w:b/>") + run("。甲", '<w:b w:val="0"/>')
    mixed = f"<w:p>{runs}</w:p>"
    source = read(packed(mixed + paragraph("节", '<w:pStyle w:val="a3"/>'), styles=STYLES), "报告.docx")

    assert [source.text[s.start : s.end] for block in source.blocks for s in block.bold] == ["二是压实责任", "节"]


def test_a_lead_set_in_another_face_counts_as_bold() -> None:
    lead = run("注重引领。", '<w:rFonts w:eastAsia="楷体_GB2312"/>')
    rest = run("发挥作用", '<w:rFonts w:eastAsia="仿宋_GB2312"/>')
    source = read(packed(f"<w:p>{lead}{rest}</w:p>"), "报告.docx")

    assert [source.text[s.start : s.end] for s in source.blocks[0].bold] == ["注重引领。"]


def numbered(level: int, list_id: int = 1) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'


def level_of(index: int, style: str, text: str) -> str:
    return f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{style}"/><w:lvlText w:val="{text}"/></w:lvl>'


NUMBERS = (
    '<w:abstractNum w:abstractNumId="0">'
    + level_of(0, "chineseCounting", "%1、")
    + level_of(1, "chineseCounting", "（%2）")
    + level_of(2, "decimal", "%3.")
    + level_of(3, "bullet", "•")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="5"/>'
    "</w:lvlOverride></w:num>"
)


def test_automatic_numbers_are_read_as_printed() -> None:
    order = [
        (0, "回顾"),
        (1, "工业"),
        (1, "投资"),
        (2, "甲"),
        (2, "乙"),
        (3, "丙"),
        (0, "安排"),
        (1, "产业"),
        (2, "丁"),
    ]

    assert body("".join(paragraph(text, numbered(level)) for level, text in order), numbering=NUMBERS) == [
        "一、回顾", "（一）工业", "（二）投资", "1. 甲", "2. 乙", "丙", "二、安排", "（一）产业", "1. 丁",
    ]  # fmt: skip


def test_a_number_before_bold_words_is_bold_as_they_are() -> None:
    content = f"<w:p><w:pPr>{numbered(2)}</w:pPr>" + run("压实责任。", "<w:b/>") + run("甲") + "</w:p>"
    source = read(packed(content, numbering=NUMBERS), "报告.docx")

    assert [source.text[s.start : s.end] for s in source.blocks[0].bold] == ["1. 压实责任。"]


def test_a_list_that_starts_anew_starts_at_its_own_number() -> None:
    content = paragraph("甲", numbered(2)) + paragraph("乙", numbered(2, 2)) + paragraph("丙", numbered(2, 2))

    assert body(content, numbering=NUMBERS) == ["1. 甲", "5. 乙", "6. 丙"]


def test_tracked_changes_are_read_as_accepted_and_counted() -> None:
    old, new = run("5%").replace("w:t", "w:delText"), run("5.5%")
    content = f"<w:p>{run('增长')}{changed('del', old)}{changed('ins', new)}{changed('moveFrom', run('旧'))}</w:p>"
    source = read(packed(content), "报告.docx")

    assert (texts(source), source.diagnostics[0].code) == (["增长5.5%"], "RK104")
    assert dict(source.diagnostics[0].values) == {"inserted": 1, "deleted": 2}


def test_a_paragraph_whose_end_is_deleted_goes_on_in_the_next() -> None:
    first = paragraph("扩大", f"<w:rPr>{changed('del', '')}</w:rPr>")

    assert body(first + paragraph("投资") + paragraph("完")) == ["扩大投资", "完"]


def test_controls_links_and_fields_are_looked_through() -> None:
    field = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    code = field.format("begin") + run("PAGE") + field.format("separate") + run("7") + field.format("end")
    content = f"<w:p><w:hyperlink>{run('甲')}</w:hyperlink><w:smartTag>{run('乙')}</w:smartTag>{code}</w:p>"

    assert body(f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>") == ["甲乙7"]


def test_a_text_box_is_read_once_after_the_paragraph_that_holds_it() -> None:
    box = f"<w:pict><w:txbxContent>{paragraph('框')}</w:txbxContent></w:pict>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"

    assert body(f"<w:p>{run('甲')}<w:r>{both}</w:r></w:p>{paragraph('乙')}") == ["甲", "框", "乙"]


def test_hidden_text_is_left_out_and_told() -> None:
    source = read(packed(f"<w:p>{run('甲')}{run('暗处', '<w:vanish/>')}</w:p>"), "报告.docx")

    assert (texts(source), source.diagnostics[0].code) == (["甲"], "RK105")


def test_breaks_tabs_hyphens_and_symbols_are_characters() -> None:
    signs = '<w:tab/><w:br/><w:noBreakHyphen/><w:softHyphen/><w:sym w:font="Wingdings" w:char="F0AB"/>'

    assert body("<w:p>" + run("甲") + f"<w:r>{signs}</w:r>" + run("乙\n丙") + "</w:p>") == ["甲\t", "-★乙 丙"]


def test_notes_lie_behind_the_text_and_know_where_their_mark_stands() -> None:
    mark = '<w:r><w:footnoteReference w:id="7"/></w:r>'
    notes = f'<w:footnote w:id="7"><w:p><w:r><w:footnoteRef/></w:r>{run(" 三个聚焦：甲。")}</w:p></w:footnote>'
    source = read(packed(f"<w:p>{run('“三个聚焦”')}{mark}{run('乙')}</w:p>", footnotes=notes), "报告.docx")
    note = source.notes[0]

    assert (note.mark, source.text[: note.at], note.number) == ("1", "“三个聚焦”", 1)
    assert source.text[note.span.start : note.span.end] == "三个聚焦：甲。"


def test_a_mark_without_its_note_is_told() -> None:
    source = read(packed('<w:p><w:r><w:footnoteReference w:id="7"/></w:r></w:p>'), "报告.docx")

    assert "RK109" in [found.code for found in source.diagnostics]


def grid(*rows: str) -> list[list[tuple[str, int, int] | None]]:
    source = read(packed(table(*rows)), "报告.docx")
    block = source.blocks[0]
    assert block.kind is BlockKind.TABLE
    return [
        [(source.text[c.span.start : c.span.end], c.columns, c.rows) if c else None for c in row] for row in block.grid
    ]


def test_a_table_has_its_cells_by_row_and_grid_column() -> None:
    assert grid(cell("指标") + cell("目标"), cell("增速") + cell("5%")) == [
        [("指标", 1, 1), ("目标", 1, 1)],
        [("增速", 1, 1), ("5%", 1, 1)],
    ]


def test_merged_cells_cover_their_places() -> None:
    top = cell("产业", '<w:vMerge w:val="restart"/>') + cell("甲", '<w:gridSpan w:val="2"/>')
    below = cell("", "<w:vMerge/>") + cell("乙") + cell("丙")

    assert grid(top, below) == [[("产业", 1, 2), ("甲", 2, 1), None], [None, ("乙", 1, 1), ("丙", 1, 1)]]


def test_a_span_beyond_what_word_knows_is_clamped() -> None:
    assert len(grid(cell("甲", '<w:gridSpan w:val="100000000"/>'))[0]) == 63


def test_lines_and_nested_tables_of_a_cell_stay_in_it() -> None:
    inner = paragraph("上") + table(cell("左") + cell("右")) + paragraph("")

    assert grid(f"<w:tc>{inner}</w:tc>" + cell("乙"))[0] == [("上\n左\t右", 1, 1), ("乙", 1, 1)]


def test_deleted_rows_are_gone() -> None:
    gone = f"<w:trPr>{changed('del', '')}</w:trPr>" + cell("旧")

    assert grid(gone, cell("新")) == [[("新", 1, 1)]]


def test_block_numbers_count_paragraphs_and_tables() -> None:
    source = read(packed(paragraph("一") + table(cell("二")) + "<w:p/>" + paragraph("四")), "报告.docx")

    assert [(block.number, block.kind.value) for block in source.blocks] == [
        (1, "paragraph"), (2, "table"), (3, "paragraph"), (4, "paragraph"),
    ]  # fmt: skip


def test_a_damaged_part_beside_the_text_costs_no_words() -> None:
    source = read(packed(paragraph("一"), styles="<w:style>"), "报告.docx")

    assert texts(source) == ["一"]
    assert "RK108" in [found.code for found in source.diagnostics]


def test_addresses_outside_are_listed() -> None:
    source = read(packed(paragraph("一")), "报告.docx")

    assert [found.values["links"] for found in source.diagnostics] == ["http://example.invalid/"]


BROKEN = run("一、回顾", "<w:b/>") + "<w:r><w:br/></w:r>" + run("增长5%，") + '<w:r><w:br w:type="page"/></w:r>'


def test_lines_broken_by_hand_are_blocks_of_their_own() -> None:
    source = read(packed(f"<w:p>{BROKEN}</w:p>" + paragraph("完")), "报告.docx")

    assert texts(source) == ["一、回顾", "增长5%，", "完"]
    assert [(block.number, block.kind.value, len(block.bold)) for block in source.blocks] == [
        (1, "line", 1), (2, "line", 0), (3, "paragraph", 0),
    ]  # fmt: skip


def test_a_heading_broken_by_hand_stays_whole() -> None:
    content = "<w:p><w:pPr><w:pStyle w:val='a1'/></w:pPr>" + run("一、") + "<w:r><w:br/></w:r>" + run("回顾") + "</w:p>"

    assert body(content, styles=STYLES) == ["一、\n回顾"]
