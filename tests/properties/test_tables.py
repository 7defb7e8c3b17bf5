"""Laws of reading tables: nothing raises, every quote is in the source, spaces and widths change nothing."""

from hypothesis import given
from hypothesis import strategies as st

from reportkit.extract.projects import projects
from reportkit.extract.tables import statements
from reportkit.extract.work import work_items
from tests.unit.extract.building import document_of_lines, document_of_table

AMOUNTS = ("5%", "6", "120", "3.5", "2030", "家", "年", "亿元", "万人", "以上", "±", "-", "—")
DEMANDS = ("增长", "新增", "达到", "均", "区级", "市级", "不低于全市平均水平", "待反馈", "第1项", "由", "牵头")
MARKS = ("、", "，", "/", "（", "）", "★", "▲", "\t")
WORDS = st.sampled_from((*AMOUNTS, *DEMANDS, *MARKS))
CELLS = st.lists(WORDS, max_size=9).map("".join)
HEADERS = st.sampled_from(
    ["指标名称", "2031年目标", "2030年完成情况", "属性", "进度", "单位", "同比增长（%）", "项目名称"]
)
CLAUSES = st.sampled_from(
    ["增长5%以上", "新增20家", "达到1.5万人", "下降3%左右", "市级20个、区级35个", "不低于全市平均水平"]
)


def facts(document):
    """Return what the statements say, without where."""
    return [
        (s.indicator, s.year, s.role, s.quantity.value, s.quantity.unit, s.quantity.measure, s.quantity.comparator)
        for s in statements(document)
    ]


@given(st.lists(HEADERS, min_size=1, max_size=5), st.data())
def test_any_table_is_read_without_raising_and_quotes_its_source(header, data):
    row = data.draw(st.lists(CELLS, min_size=len(header), max_size=len(header)))
    document = document_of_table(header, [row])

    list(projects(document))
    for statement in statements(document):
        quote = "".join(document.source.text[s.start : s.end] for s in statement.passage.spans)
        assert quote == statement.passage.text
        assert len(statement.indicator) <= 40


@given(st.lists(CELLS, max_size=6))
def test_any_arrangement_is_read_without_raising(lines):
    numbers = [item.number for item in work_items(document_of_lines(lines))]

    assert numbers == sorted(numbers)


@given(CLAUSES, st.integers(0, 12))
def test_a_space_inside_a_cell_changes_nothing(clause, at):
    spaced = clause[:at] + " " + clause[at:]

    assert facts(document_of_table(["指标", "2031年目标"], [["公园数", spaced]])) == facts(
        document_of_table(["指标", "2031年目标"], [["公园数", clause]])
    )


@given(CLAUSES)
def test_the_order_of_columns_changes_nothing(clause):
    there = document_of_table(["指标", "属性", "2031年目标"], [["公园数", "预期性", clause]])
    back = document_of_table(["2031年目标", "属性", "指标"], [[clause, "预期性", "公园数"]])

    assert facts(there) == facts(back)
