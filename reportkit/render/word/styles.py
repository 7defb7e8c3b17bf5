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


def _all() -> list[str]:
    indent = '<w:ind w:firstLine="640" w:firstLineChars="200"/>'
    exact = f'<w:spacing w:line="{m.LINE}" w:lineRule="exact"/>'
    loose = '<w:widowControl w:val="0"/>'
    body = f'{loose}{exact}{indent}<w:jc w:val="both"/>'
    heading = f'<w:keepNext/>{loose}{exact}{indent}<w:jc w:val="both"/>'
    centre = '<w:jc w:val="center"/>'
    title_line = f'<w:spacing w:line="{m.TITLE_LINE}" w:lineRule="exact"/>'
    small = f'<w:spacing w:line="{m.TABLE_LINE}" w:lineRule="exact"/>'
    size = _size(m.BODY_SIZE)
    return [
        _style("Body", "Body Text", body, spacing() + size),
        _style("Title", "Title", f"{loose}{title_line}{centre}", fonts(m.TITLE_FACE) + _size(m.TITLE_SIZE)),
        _style("Heading1", "heading 1", _outlined(heading, 0), fonts(m.HEI_TI) + spacing() + size),
        _style("Heading2", "heading 2", _outlined(heading, 1), fonts(m.KAI_TI) + spacing() + size),
        _style("Heading3", "heading 3", _outlined(heading, 2), fonts(m.FANG_SONG) + spacing() + size),
        _style("Heading4", "heading 4", _outlined(heading, 3), fonts(m.FANG_SONG) + spacing() + size),
        _style("AnnexLabel", "Annex Label", f"<w:keepNext/><w:pageBreakBefore/>{loose}{exact}", fonts(m.HEI_TI) + size),
        _style(
            "AnnexTitle",
            "Annex Title",
            f"<w:keepNext/>{loose}{title_line}{centre}",
            fonts(m.TITLE_FACE) + _size(m.TITLE_SIZE),
        ),
        _style("TableShort", "Table Short", f'<w:snapToGrid w:val="0"/>{small}{centre}', _size(m.TABLE_SIZE)),
        _style("Remark", "Remark", f'<w:snapToGrid w:val="0"/>{small}<w:jc w:val="both"/>', _size(m.TABLE_SIZE)),
        _style("Break", "Break", '<w:snapToGrid w:val="0"/><w:spacing w:line="20" w:lineRule="exact"/>', _size(2)),
        _style("AnnexList", "Annex List", f"{loose}{exact}{_hanging(5, 3)}", spacing() + size),
        _style("AnnexItem", "Annex Item", f"{loose}{exact}{_hanging(5, 0)}", spacing() + size),
        _style("TableText", "Table Text", f'<w:snapToGrid w:val="0"/>{small}', _size(m.TABLE_SIZE)),
        _style(
            "TableHead",
            "Table Head",
            f'<w:keepNext/><w:snapToGrid w:val="0"/>{small}{centre}',
            fonts(m.HEI_TI) + _size(m.TABLE_SIZE),
        ),
        _style("TableBand", "Table Band", f'<w:snapToGrid w:val="0"/>{small}', fonts(m.HEI_TI) + _size(m.TABLE_SIZE)),
        _style(
            "Masthead",
            "Masthead",
            f'<w:spacing w:before="0" w:after="240"/>{centre}',
            f'{fonts(m.TITLE_FACE)}<w:color w:val="{m.RED}"/>{_size(m.MASTHEAD_SIZE)}',
        ),
        _style("MastheadIssue", "Masthead Issue", f"{exact}{centre}", size),
        _style("MastheadLine", "Masthead Line", _ruled(exact), size),
        _style("Imprint", "Imprint", f'{exact}<w:ind w:left="280" w:right="280"/>', _size(m.IMPRINT_SIZE)),
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
