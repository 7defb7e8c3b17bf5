"""An application on invented reports, its questions answered at once."""

import asyncio
from pathlib import Path

import pytest

from reportkit.language import Language
from reportkit.tui import ReportkitApp

OLD = """# 云溪区政府工作报告
（2025年1月8日）
## 一、2024年工作回顾
全区地区生产总值增长5.2%。[footnoteRef:0] 新增就业1.1万人。
## 二、2025年工作安排
### （一）稳增长
今年的预期目标是：地区生产总值增长5%左右，工业投资完成120亿元，新增就业1.15万人以上。
[red]建设[/red]新型工业园区 \x1b[2J\x1b]0;标题\x07，引进首店30家。
"""
NEW = """# 云溪区政府工作报告
（2026年1月7日）
## 一、2025年工作回顾
全区地区生产总值增长5.4%，工业投资完成143.2亿元。新增就业1.2万人。
## 二、2026年工作安排
### （一）稳增长
今年的预期目标是：地区生产总值增长5.5%左右，工业投资完成140亿元，新增就业1.15万人以上。
建设[@click=app.quit]新型[/]工业园区，引进首店40家。
"""


class AtOnce:
    """A desk that answers in the calling thread."""

    def __init__(self):
        self.cancelled = 0

    def ask(self, job, *values, step):
        """Answer now."""
        return job(*values, step)

    def cancel(self):
        """Count."""
        self.cancelled += 1


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "inputs"
    place.mkdir()
    (place / "云溪区2025年报告.md").write_text(OLD, encoding="utf-8")
    (place / "云溪区2026年报告.md").write_text(NEW, encoding="utf-8")
    return place


@pytest.fixture
def app(folder: Path, tmp_path: Path) -> ReportkitApp:
    return ReportkitApp(folder, Language.ZH, AtOnce(), AtOnce(), tmp_path / "outputs")


async def settle(pilot) -> None:
    """Wait until no worker runs and every message is handled."""
    for _ in range(3):
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        await asyncio.sleep(0)
    await pilot.pause()


async def open_both(pilot) -> None:
    """Compare the two reports of the folder."""
    await settle(pilot)
    await pilot.press("space", "j", "space", "enter")
    await settle(pilot)


def seen(app: ReportkitApp) -> str:
    """Return the words on the screen, row by row."""
    width, height = app.size
    lines = app.screen._compositor.render_strips()
    assert (width, height) == app.size
    return "\n".join(strip.text for strip in lines)
