"""Laws of the grammar of demands, held on any text."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from reportkit.extract.found import Stated
from reportkit.extract.prose import prose, stated_in
from reportkit.extract.timing import Frame
from reportkit.model import Role
from reportkit.text.folding import fold
from reportkit.text.numerals import number, written
from reportkit.text.quantities import quantities
from tests.unit.extract.building import document_of_lines

WORDS = (
    *(
        "税收",
        "工业投资",
        "养老床位",
        "云溪区",
        "新增",
        "完成",
        "增长",
        "下降",
        "达到",
        "提高到",
        "从",
        "由",
        "分别",
        "均",
    ),
    *("以上", "以内", "左右", "不低于", "超过", "近", "、", "，", "。", "；", "和", "的", "（", "）", "“", "”", "其中"),
    *("5", "12.5", "1,200", "三", "两", "百", "一半", "三分之一", "翻一番", "万", "亿", "多", "余", "-", "～"),
    *(
        "%",
        "个百分点",
        "亿元",
        "家",
        "张",
        "人次",
        "万人",
        "年",
        "天",
        "平方米",
        "每千人",
        "同步",
        "全市",
        "平均水平",
        "下达",
    ),
    *("今年", "去年", "2030年", "预计", "目标", "力争", "比上年", "项目", "企业", "比重", "市级", "区级", "占"),
)
SENTENCES = st.lists(st.sampled_from(WORDS), max_size=30).map("".join)
WIDE = {ord(narrow): chr(ord(narrow) + 0xFEE0) for narrow in "0123456789.%"}
AHEAD = Frame(role=Role.TARGET, year=2031, home=2031)


def stated(text: str) -> list[tuple[object, ...]]:
    found = [one for one in stated_in(fold(text), AHEAD) if isinstance(one, Stated)]
    return [(one.name, one.reading and (one.reading.value, one.reading.unit), one.comparator) for one in found]


@given(st.integers(min_value=0, max_value=10**8 - 1))
def test_a_numeral_written_and_read_comes_back(value: int) -> None:
    assert number(written(value)) == Decimal(value)


@given(SENTENCES)
def test_widths_do_not_change_what_is_stated(text: str) -> None:
    assert stated(text.translate(WIDE)) == stated(text)


@given(SENTENCES, st.data())
def test_spaces_do_not_change_what_is_stated(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(min_value=0, max_value=len(text)))
    space = data.draw(st.sampled_from([" ", "\u3000", "\u200b", "\ufeff"]))

    assert stated(text[:place] + space + text[place:]) == stated(text)


@given(st.lists(SENTENCES, min_size=1, max_size=4))
def test_every_statement_quotes_the_source(lines: list[str]) -> None:
    document = document_of_lines(lines)
    for statement in prose(document):
        spans = statement.passage.spans
        quote = "".join(document.source.text[span.start : span.end] for span in spans)

        assert statement.passage.text == quote != ""
        assert 0 <= statement.quantity.start <= statement.quantity.end <= len(quote)
        assert 0 < len(statement.indicator) <= 40


@given(st.one_of(st.text(), SENTENCES))
def test_reading_never_raises(text: str) -> None:
    for quantity in quantities(text):
        assert 0 <= quantity.start <= quantity.end <= len(text)
    stated(text)
