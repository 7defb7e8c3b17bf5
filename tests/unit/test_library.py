"""The public library does what the README shows."""

from pathlib import Path

import reportkit

INPUTS = Path(__file__).parents[2] / "inputs"
REPORTS = sorted(INPUTS.glob("*政府工作报告*"))


def test_two_reports_are_loaded_compared_and_briefed(tmp_path: Path) -> None:
    old, new = (reportkit.load(path) for path in REPORTS[-2:])
    comparison = reportkit.compare(old, new)
    written = reportkit.write(reportkit.brief(comparison), tmp_path / "b.docx")

    assert comparison.targets
    assert written.read_bytes().startswith(b"PK")


def test_three_years_make_a_series() -> None:
    series = reportkit.series(reportkit.load(path) for path in REPORTS)

    assert len(series.reports) == 3
    assert any(len([p for p in row.points if p.target]) >= 2 for row in series.rows)


def test_every_quote_is_the_text_of_its_spans() -> None:
    """The quote law, on every sample."""
    for path in INPUTS.iterdir():
        report = reportkit.load(path)
        text = report.document.source.text
        for statement in report.statements:
            assert "".join(text[s.start : s.end] for s in statement.passage.spans) == statement.passage.text


def test_the_planted_contradiction_is_found() -> None:
    comparison = reportkit.compare(reportkit.load(next(INPUTS.glob("*计划*"))))

    assert any("技术合同成交额" in finding.message for finding in comparison.findings)


def test_a_report_compared_with_itself_is_unchanged() -> None:
    report = reportkit.load(REPORTS[-1])
    comparison = reportkit.compare(report, report)

    assert {change.change.value for change in comparison.targets} == {"unchanged"}
    assert {change.relation.value for change in comparison.paragraphs} == {"same"}
