"""The preview in a browser: edit, the page changes; a finding appears; a click goes there.

Run by ``make preview-test``; it needs the system's Chromium (Debian: ``apt install chromium``).
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from tests.kit.previewed import previewed

ROOT = Path(__file__).parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome")
STEP = 20_000
"""Milliseconds after which what should be seen is given up."""
LATE = "沙棠县新馆"
"""Words of a page far down."""
WRONG = "会议听取了汇报，，作了部署。"


@pytest.fixture(scope="module")
def browser():
    path = next(filter(None, map(shutil.which, NAMES)), None)
    assert path, "no Chromium: apt install chromium"
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])


@pytest.fixture
def issue(tmp_path):
    return Path(shutil.copy(ROOT / "issues" / "2026-002.yaml", tmp_path))


@pytest.fixture
def window(browser, issue):
    """The preview's window once all is shown; what its console complains of fails the test."""
    with previewed(issue) as process:
        page = browser.new_page(viewport={"width": 1200, "height": 800})
        page.set_default_timeout(STEP)
        asked, complaints = [], []
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: complaints.append(said.text))
        page.goto(process.address)
        summary(page, "没有发现问题")
        page.evaluate("window.sameDocument = true")
        yield page
        assert page.evaluate("window.sameDocument"), "reloaded"
        assert {url for url in asked if not url.startswith(process.address)} <= {
            f"http://{process.host}:{process.port}/favicon.ico"
        }
        assert [said for said in complaints if "404" not in said] == []
        page.close()


def summary(page: Page, words: str) -> None:
    expect(page.locator("#summary")).to_have_text(words, timeout=STEP)


def edit(issue: Path, old: str, new: str) -> None:
    text = issue.read_text("utf-8")
    assert old in text
    issue.write_text(text.replace(old, new, 1), "utf-8")


def page_with(window: Page, words: str) -> int:
    """The number of the page whose words hold these."""
    found = window.evaluate(
        "words => [...document.querySelectorAll('.page')].findIndex("
        "page => [...page.querySelectorAll('text')].some(t => t.textContent.includes(words)))",
        words,
    )
    return int(found) + 1


def ink(window: Page, number: int) -> bytes:
    return window.locator(".page").nth(number - 1).screenshot()


def test_saving_changes_the_page_in_place_and_keeps_what_is_in_view(window, issue):
    number = page_with(window, LATE)
    assert number > 3
    window.locator(".page").nth(number - 1).scroll_into_view_if_needed()
    window.evaluate("document.querySelector('main').scrollTop += 123")
    before = ink(window, number)
    top = window.evaluate("document.querySelector('main').scrollTop")
    edit(issue, LATE, "沙棠县旧馆")
    window.get_by_text("沙棠县旧馆").first.wait_for(state="attached")
    assert page_with(window, LATE) == 0
    assert window.evaluate("document.querySelector('main').scrollTop") == top
    assert ink(window, number) != before


def test_the_glyphs_are_drawn_and_not_only_named(window):
    first = window.locator(".page").first
    red = first.screenshot()
    window.evaluate("document.querySelector('#outlines defs').replaceChildren()")
    assert first.screenshot() != red
    lost = window.evaluate(
        "[...document.querySelectorAll('.page use')].filter("
        "use => !document.querySelector(use.getAttribute('href')))"
        ".length === document.querySelectorAll('.page use').length"
    )
    assert lost


def test_a_finding_appears_and_a_click_goes_to_its_place_and_shows_the_line(window, issue):
    number = page_with(window, LATE)
    edit(issue, f"、{LATE}", f"。{WRONG}{LATE}")
    found = window.locator("#findings li", has_text="，，")
    found.wait_for()
    assert found.locator("pre").is_hidden()
    found.locator("button").click()
    spot = window.locator(f".page:nth-child({number}) .spot")
    spot.first.wait_for()
    box, view = spot.first.bounding_box(), window.locator("main").bounding_box()
    assert view["y"] < box["y"] < box["y"] + box["height"] < view["y"] + view["height"]
    lines = issue.read_text("utf-8").splitlines()
    line = next(n for n, text in enumerate(lines, 1) if WRONG in text)
    assert found.locator("pre .own").inner_text().startswith(f"{line}　")
    assert found.locator("pre mark").inner_text() == "，，"

    edit(issue, f"。{WRONG}{LATE}", f"、{LATE}")
    summary(window, "没有发现问题")
    assert window.locator(".spot").count() == 0


def test_a_broken_file_keeps_the_pages_and_says_what_is_wrong(window, issue):
    before = window.locator(".page").count()
    edit(issue, "编发单位: ", "编发单位： [")
    window.locator("body.stale").wait_for()
    assert window.locator("#findings li.error").count() >= 1
    assert window.locator(".page svg").count() == before
    assert "读不通" in window.locator("#state").inner_text()
    edit(issue, "编发单位： [", "编发单位: ")
    window.locator("body:not(.stale)").wait_for()


def test_a_page_more_or_less_is_counted(window, issue):
    count = window.locator(".page").count()
    assert window.locator("#count").inner_text() == f"共 {count} 页"
    edit(issue, LATE, LATE + "甲" * 900)
    window.locator(".page").nth(count).wait_for(state="attached")
    assert window.locator("#count").inner_text() == f"共 {window.locator('.page').count()} 页"


def test_masthead_copies_and_the_last_page_are_at_a_glance(window):
    assert window.locator("#title").inner_text() == "青岚档案工作简报　第2期（总第414期）"
    assert "末页 22 行" in window.locator("#last").inner_text()
    assert window.locator("#masthead dd").first.inner_text() == "青岚档案工作简报"
    assert "与名录一致" in window.locator("#copies-sum").inner_text()
    assert window.locator("#copies tr").last.inner_text().split() == ["合计", "21"]


def test_when_the_preview_ends_the_window_says_so(browser, issue):
    page = browser.new_page()
    page.set_default_timeout(STEP)
    with previewed(issue) as process:
        page.goto(process.address)
        page.locator(".page svg").first.wait_for()
        process.interrupt()
        expect(page.locator("#state")).to_contain_text("已经停了", timeout=STEP)
        assert page.locator(".page svg").count() > 0
    page.close()
