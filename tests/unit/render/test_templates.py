"""Templates are found, checked, strict, and kept from harm."""

from pathlib import Path

import pytest

from reportkit.errors import RenderError
from reportkit.language import Language
from reportkit.render import bounded, templates
from tests.unit.render import invented


def own(folder: Path, body: str) -> templates.Template:
    (folder / "mine").mkdir()
    (folder / "mine" / "template.toml").write_text('title = "我的简报"\n', encoding="utf-8")
    (folder / "mine" / "briefing.md.j2").write_text(body, encoding="utf-8")
    return templates.find_template(str(folder / "mine"))


def refused(folder: Path, body: str) -> RenderError:
    with pytest.raises(RenderError) as caught:
        templates.brief(invented.full(), own(folder, body), {})
    return caught.value


def test_the_shipped_template_is_found_by_name() -> None:
    assert templates.find_template("briefing").title == "目标对比简报"


def test_a_workspace_template_is_listed_and_hides_a_shipped_one(tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "templates" / "briefing"
    folder.mkdir(parents=True)
    (folder / "template.toml").write_text('title = "本地"\n', encoding="utf-8")

    assert {t.name: t.title for t in templates.list_templates()}["briefing"] == "本地"


def test_an_unknown_template_names_the_known_ones() -> None:
    with pytest.raises(RenderError, match="briefing"):
        templates.find_template("nosuch")


def test_an_unknown_option_is_refused() -> None:
    with pytest.raises(RenderError, match="RK506"):
        templates.brief(invented.full(), templates.find_template("briefing"), {"期数": "1"})


def test_a_template_of_ones_own_is_rendered_in_its_bounds(tmp_path) -> None:
    briefing = templates.brief(invented.full(), own(tmp_path, "# {{ region }}\n{{ total }}项\n"), {})

    assert briefing.title == "云溪区"


def test_a_missing_variable_names_line_source_and_the_nearest_match(tmp_path) -> None:
    words = refused(tmp_path, "# 题\n{{ totl }}\n").words(Language.ZH)

    assert "第 2 行" in words
    assert "total" in words


def test_a_mistake_of_writing_names_its_line(tmp_path) -> None:
    assert "第 2 行" in refused(tmp_path, "# 题\n{% if %}\n").words(Language.ZH)


@pytest.mark.parametrize(
    "body",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ options.__init__.__globals__ }}",
        "{{ '9' * 10**9 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{% for i in range(10**9) %}{% endfor %}",
        "{% include '/etc/hostname' %}",
        "{% include '../briefing/briefing.md.j2' %}",
        "{{ options.update({}) }}",
        ":::nosuch x",
        "| a | b |\n| c |",
        ":::widths 1 2 3\n| a | b |\n| c | d |",
    ],
)
def test_harm_and_mistakes_are_refused_with_a_coded_reason(tmp_path, body: str) -> None:
    assert refused(tmp_path, body).code.startswith("RK5")


def test_a_template_that_asks_for_too_much_memory_is_stopped(tmp_path) -> None:
    assert refused(tmp_path, "{{ 'x' | center(900000000) }}").code in {"RK504", "RK505", "RK509"}


def test_an_endless_template_is_stopped(tmp_path) -> None:
    loops = "{% for i in range(90000) %}" * 3 + "{% endfor %}" * 3
    template = own(tmp_path, loops)

    with pytest.raises(RenderError, match="RK508"):
        bounded.render(template.name, template.folder, {}, seconds=0.5)
