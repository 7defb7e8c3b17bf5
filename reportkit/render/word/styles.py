"""The styles of the official page as `word/styles.xml`."""

from reportkit.render.word import measures as m
from reportkit.render.word.xml import fonts, spacing

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def styles_xml() -> str:
    """Return `word/styles.xml`."""
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles {_W}><w:docDefaults><w:rPrDefault><w:rPr>'
        f'{fonts(m.FANG_SONG)}<w:sz w:val="{m.BODY_SIZE}"/><w:szCs w:val="{m.BODY_SIZE}"/>'
        '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
        '<w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>' + "".join(_all()) + "</w:styles>"
    )


_LOOSE = '<w:widowControl w:val="0"/>'
_EXACT = f'<w:spacing w:line="{m.LINE}" w:lineRule="exact"/>'
_TITLE_LINE = f'<w:spacing w:line="{m.TITLE_LINE}" w:lineRule="exact"/>'
_INDENT = '<w:ind w:firstLine="640" w:firstLineChars="200"/>'
_CENTRE, _BOTH = '<w:jc w:val="center"/>', '<w:jc w:val="both"/>'


def _all() -> list[str]:
    return [*_running_text(), *_annex_styles(), *_table_styles(), *_frame_styles()]


def _running_text() -> list[str]:
    """Return title, headings by the kinds of their numbers, and body."""
    size = _size(m.BODY_SIZE)
    heading = f"<w:keepNext/>{_LOOSE}{_EXACT}{_INDENT}{_BOTH}"
    faces = (m.HEI_TI, m.KAI_TI, m.FANG_SONG, m.FANG_SONG)
    return [
        _style("Body", "Body Text", f"{_LOOSE}{_EXACT}{_INDENT}{_BOTH}", spacing() + size),
        _style("Title", "Title", f"{_LOOSE}{_TITLE_LINE}{_CENTRE}", fonts(m.TITLE_FACE) + _size(m.TITLE_SIZE)),
        *(
            _style(f"Heading{level}", f"heading {level}", _outlined(heading, level - 1), fonts(face) + spacing() + size)
            for level, face in enumerate(faces, start=1)
        ),
    ]


def _annex_styles() -> list[str]:
    size = _size(m.BODY_SIZE)
    label = f"<w:keepNext/><w:pageBreakBefore/>{_LOOSE}{_EXACT}"
    title = f"<w:keepNext/>{_LOOSE}{_TITLE_LINE}{_CENTRE}"
    return [
        _style("AnnexList", "Annex List", f"{_LOOSE}{_EXACT}{_hanging(5, 3)}", spacing() + size),
        _style("AnnexItem", "Annex Item", f"{_LOOSE}{_EXACT}{_hanging(5, 0)}", spacing() + size),
        _style("AnnexLabel", "Annex Label", label, fonts(m.HEI_TI) + size),
        _style("AnnexTitle", "Annex Title", title, fonts(m.TITLE_FACE) + _size(m.TITLE_SIZE)),
    ]


def _table_styles() -> list[str]:
    """Return what stands in and under tables, off the grid."""
    off = f'<w:snapToGrid w:val="0"/><w:spacing w:line="{m.TABLE_LINE}" w:lineRule="exact"/>'
    size, black = _size(m.TABLE_SIZE), fonts(m.HEI_TI)
    return [
        _style("TableText", "Table Text", off, size),
        _style("TableShort", "Table Short", f"{off}{_CENTRE}", size),
        _style("TableHead", "Table Head", f"<w:keepNext/>{off}{_CENTRE}", black + size),
        _style("TableBand", "Table Band", off, black + size),
        _style("Remark", "Remark", f"{off}{_BOTH}", size),
        _style("Break", "Break", '<w:snapToGrid w:val="0"/><w:spacing w:line="20" w:lineRule="exact"/>', _size(2)),
    ]


def _frame_styles() -> list[str]:
    """Return the head of a briefing, its imprint and the page number."""
    red = f'{fonts(m.TITLE_FACE)}<w:color w:val="{m.RED}"/>{_size(m.MASTHEAD_SIZE)}'
    size = _size(m.BODY_SIZE)
    side = f'<w:ind w:left="{m.NUMBER_INDENT}" w:right="{m.NUMBER_INDENT}"/>'
    return [
        _style("Masthead", "Masthead", f'<w:spacing w:before="0" w:after="240"/>{_CENTRE}', red),
        _style("MastheadIssue", "Masthead Issue", f"{_EXACT}{_CENTRE}", size),
        _style("MastheadLine", "Masthead Line", _ruled(_EXACT), size),
        _style("Imprint", "Imprint", f"{_EXACT}{side}", _size(m.IMPRINT_SIZE)),
        _style("PageNumber", "Page Number", "", fonts(m.SONG_TI) + _size(m.NUMBER_SIZE)),
    ]


def _ruled(exact: str) -> str:
    rule = f'<w:pBdr><w:bottom w:val="single" w:sz="18" w:space="6" w:color="{m.RED}"/></w:pBdr>'
    tab = f'<w:tabs><w:tab w:val="right" w:pos="{m.TEXT_WIDTH}"/></w:tabs>'
    return rule + tab + exact.replace("<w:spacing ", '<w:spacing w:after="480" ')


def _hanging(left: int, hanging: int) -> str:
    """Return an indent in characters of the body's size."""
    return (
        f'<w:ind w:left="{left * m.BODY_SIZE * 10}" w:leftChars="{left * 100}" '
        f'w:hanging="{hanging * m.BODY_SIZE * 10}" w:hangingChars="{hanging * 100}"/>'
    )


def _outlined(properties: str, level: int) -> str:
    return f'{properties}<w:outlineLvl w:val="{level}"/>'


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _style(name: str, shown: str, paragraph: str, characters: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{shown}"/><w:basedOn w:val="Normal"/>'
        f"<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{characters}</w:rPr></w:style>"
    )
