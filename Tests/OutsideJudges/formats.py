"""Holds every format against what others say of it.

    formats.py POSRUBRIC PATH...

POSRUBRIC evaluates PATH..., and programs that are written here to trip formats up, into every format. The schema of JUnit XML is read from
the folder of the judges, that of SARIF from a folder `shared` beside the package, where there is one. Prints what was held against what, and
ends with an error where something differs.
"""

import csv
import io
import json
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile

import cmarkgfm
import jsonschema
from lxml import etree, html
from sarif import loader

program, *given = sys.argv[1:]
xsd = next(pathlib.Path(sys.prefix).glob("sources/**/junit-10.xsd"))
schemas = [folder / "shared/data/sarif-schema-2.1.0.json" for folder in pathlib.Path.cwd().parents]
sarif_schema = next((path for path in schemas if path.exists()), None)
rubric, paths, people = "illinois-perkins-iv", given, []


def run(*arguments, codes=(0, 2)):
    done = subprocess.run([program, *arguments], capture_output=True)
    assert done.returncode in codes, done.stderr.decode()
    return done.stdout.decode()


def report(name, *options):
    return run("evaluate", "--rubric", rubric, "--fail-on", "never", "-f", name, *options, *people, *paths)


def schema(name):
    return jsonschema.Draft202012Validator(json.loads(run("schema", name)))


def read_json():
    whole = json.loads(report("json"))
    schema("report").validate(whole)
    line = schema("report-line")
    lines = [json.loads(text) for text in report("ndjson").split("\n")[:-1]]
    full = [json.loads(text) for text in report("ndjson", "--verbose").split("\n")[:-1]]
    for item in lines + full:
        line.validate(item)
    told = [item for item in lines if "notices" in item]
    assert told == [item for item in full if "notices" in item] == whole.get("notices", [])
    assert bool(told) == ("--waivers" in people)
    lines, full = ([item for item in items if "notices" not in item] for items in (lines, full))
    assert len(lines) == len(full) == len(whole["programs"]) + len(whole["unevaluated"])
    verdicts = {item["file"]: item["verdict"] for item in lines if "verdict" in item}
    assert verdicts == {item["file"]: item["verdict"] for item in whole["programs"]}
    print(f"JSON and {len(lines)} lines are what their schemas say")
    return whole, lines


def read_sarif(whole):
    for options in ([], ["--verbose"]):
        text = report("sarif", *options)
        log = json.loads(text)
        if sarif_schema:
            jsonschema.Draft4Validator(json.loads(sarif_schema.read_text())).validate(log)
            print("SARIF is what OASIS' schema says")
        else:
            print("SARIF's schema is not there")
        (part,) = log["runs"]
        rules = [part["tool"]["driver"]["rules"], part["tool"]["extensions"][0]["rules"]]
        for result in part["results"]:
            reference = result["rule"]
            rule = rules["toolComponent" in reference][reference["index"]]
            assert result["ruleId"] == rule["id"] or result["ruleId"].startswith(rule["id"] + "/")
            assert (result["kind"] == "fail") == (result["level"] != "none")
        prints = [
            (r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], r["ruleId"], r["partialFingerprints"]["element/v1"])
            for r in part["results"]
        ]
        assert len(set(prints)) == len(prints)
        with tempfile.NamedTemporaryFile("w", suffix=".sarif", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            assert loader.load_sarif_file(file.name).get_result_count() == len(part["results"])
    mistaken = {item["file"] for item in whole["unevaluated"]}
    told = part["invocations"][0]["toolExecutionNotifications"]
    assert len([one for one in told if one["level"] == "error"]) == len(mistaken)
    notices = [one for file in whole.get("notices", []) for one in file["notices"]]
    assert [one["descriptor"]["id"] for one in told if one["level"] == "warning"] == [one["code"] for one in notices]
    print(f"sarif-tools reads {len(prints)} results")


def read_junit(whole):
    tree = etree.fromstring(report("junit").encode())
    etree.XMLSchema(etree.parse(str(xsd))).assertValid(tree)
    suites = tree.findall("testsuite")
    assert len([suite for suite in suites if suite.find("system-err") is not None]) == len(whole.get("notices", []))
    for suite in suites:
        assert int(suite.get("tests")) == len(suite.findall("testcase"))
        for attribute, element in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert int(suite.get(attribute)) == len(suite.findall(f"testcase/{element}"))
    failures = sum(int(suite.get("failures")) for suite in suites)
    not_met = sum(
        item["decides"] and item["verdict"] == "not-met" and item.get("waiver", {}).get("state") != "in-force"
        for one in whole["programs"] for item in one["requirements"]
    )
    assert failures == not_met
    print(f"JUnit is what junit-10.xsd says: {len(suites)} suites, {failures} failures")


def read_csv(whole):
    """The totals of the report, reckoned anew with SQL over the table."""
    rows = list(csv.reader(io.StringIO(report("csv").lstrip("\ufeff"), newline=""), strict=True))
    database = sqlite3.connect(":memory:")
    columns = ",".join(f'"{name}"' for name in rows[0])
    database.execute(f"create table report ({columns})")
    database.executemany(f"insert into report values ({','.join('?' * len(rows[0]))})", rows[1:])

    def count(condition):
        return database.execute(f"select count(*) from report where {condition}").fetchone()[0]

    summary = whole["summary"]
    for verdict in ("compliant", "not-compliant", "undetermined", "graded-only"):
        assert count(f"record = 'program' and verdict = '{verdict}'") == summary[verdict]
    assert count("record = 'program' and verdict = 'not-evaluated'") == summary["unevaluated"]
    assert count("record = 'program' and verdict <> 'not-evaluated'") == summary["programs"]
    # A program is compliant where no requirement that decides is anything but met or not applicable.
    again = database.execute(
        """
        select p.file, p.verdict, sum(f.decides = 'yes' and f.result = 'not-met'),
            sum(f.decides = 'yes' and f.result = 'undetermined'), p."requirements-not-met", p."requirements-undetermined"
        from report p join report f on f.file = p.file and f.record = 'finding' and f.kind = 'requirement'
        where p.record = 'program' group by p.file
        """
    ).fetchall()
    rated = {item["file"] for item in whole["programs"] if "not-rated" not in item}
    for file, verdict, not_met, open_, told_not_met, told_open in again:
        assert (not_met, open_) == (int(told_not_met), int(told_open)), file
        if file in rated and verdict != "graded-only":
            assert verdict == ("not-compliant" if not_met else "undetermined" if open_ else "compliant"), file
    assert len(again) == summary["programs"]
    assert not any(cell[:1] in tuple("=+-@\t\r") and cell for row in rows for cell in row)
    if len(whole["programs"]) > 1 and whole["rubric"]["id"] == "illinois-perkins-iv":
        read_portfolio(database, count)
    print(f"SQLite reckons the same totals over {len(rows) - 1} rows")


def read_portfolio(database, count):
    """The totals that the page over all programs prints, against SQL."""
    page = html.fromstring(report("html"))
    tiles = [[part.text_content() for part in tile.findall("p")] for tile in page.findall(".//ul[@class='tiles']/li")]
    numbers = {words: number for number, words in tiles}
    for verdict in ("compliant", "not-compliant", "undetermined"):
        printed = int(numbers.get(verdict.replace("-", " "), 0))
        assert printed == count(f"record = 'program' and verdict = '{verdict}'"), (verdict, numbers)
    lower, upper = database.execute(
        'select avg("score-lower"), avg("score-upper") from report where record = \'program\' and "score-lower" <> \'\''
    ).fetchone()
    mean = numbers["mean quality of 100"]
    printed = [float(number) for number in mean.split(" to ")]
    assert abs(printed[0] - lower) < 0.11 and abs(printed[-1] - upper) < 0.11, (mean, lower, upper)
    totals = database.execute(
        """
        select "finding-title", sum(result = 'not-met'), sum(result = 'undetermined') from report
        where record = 'finding' and kind = 'requirement' and decides = 'yes' group by id
        """
    ).fetchall()
    table = page.xpath("//table[caption[starts-with(., 'Requirements that decide')]]")[0]
    told = {row.findtext("th"): tuple(int(cell.text) for cell in row.findall("td")[:2]) for row in table.findall("tbody/tr")}
    assert told == {title: (closed, open_) for title, closed, open_ in totals if closed or open_}, told
    print(f"SQLite reckons the same totals as the page prints, and the same {len(told)} rows of requirements")


def read_lines(whole, lines):
    """The score of every principle, reckoned anew from the levels of its criteria where all of them are certain."""
    scale = whole["rubric"]["scale"]
    weights = {p["id"]: {c["id"]: c["weight"] for c in p["criteria"]} for p in whole["rubric"]["principles"]}
    certain = 0
    for line in lines:
        for principle in line.get("principles", []):
            counted = [c for c in principle["criteria"] if c["applies"] == "yes"]
            if principle["score"] is None or any(c["applies"] == "undetermined" for c in principle["criteria"]):
                continue
            for end in ("lower", "upper"):
                total = sum(weights[principle["id"]][c["id"]] for c in counted)
                points = sum(
                    weights[principle["id"]][c["id"]] * scale.index(c["level"][end]) * 100 / (len(scale) - 1) for c in counted
                )
                assert abs(points / total - principle["score"][end]) < 0.001, (line["file"], principle["id"])
                certain += 1
    print(f"{certain} ends of scores are reckoned the same from the lines")


def read_markdown():
    look_at_markdown(report("markdown"))


def look_at_markdown(text):
    page = cmarkgfm.github_flavored_markdown_to_html(text, cmarkgfm.cmark.Options.CMARK_OPT_UNSAFE)
    tags = set(re.findall(r"<([a-z0-9]+)", page))
    known = {"h1", "h2", "h3", "p", "table", "thead", "tbody", "tr", "th", "td", "ol", "ul", "li", "strong", "code", "br",
             "details", "summary", "a", "pre"}
    assert tags <= known, tags - known
    assert not [link for link in re.findall(r'<a href="([^"]*)"', page) if not re.match(r"(https?://|mailto:)", link)]
    assert page.count("<h1>") == 1
    print(f"cmark-gfm finds nothing but {' '.join(sorted(tags))}")


def read_gitlab():
    look_at_issues(json.loads(report("gitlab")))


def look_at_issues(issues):
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert issue["location"]["lines"]["begin"] >= 1 and not issue["location"]["path"].startswith("./")
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    print(f"GitLab gets {len(issues)} issues")


HOSTILE = [
    "</script><img src=x onerror=alert(1)>", "]]></failure><testcase/>", "=HYPERLINK(\"http://x\";\"y\")", "+1", "-1", "@SUM(A1)",
    "\t=1", "\r\n::error file=x::y", "a\",\"b\r\nprogram,x", "x%0A::error::y", "| a | b |\n|---|---|", "# heading\n- item\n1. x",
    "[x](javascript:alert(1)) ![x](y) `a`` <b>|", "@everyone #1", "```\ncode", "</details><h1>x</h1>", "\x1b]8;;http://x\x07link",
    "{0} %s %d \\u0041", "w" * 3000, "看護師" * 200, "שלום \u202eעולם\u202c", "مرحبا بالعالم", "e" + "\u0301" * 300, "👩‍⚕️🇺🇸", "\x00\x0b\x85\u2028",
]


def hostile(text):
    """A program in which a text stands in every field where people write what they like. JSON is YAML."""
    school = {"id": "ths", "name": text, "type": "high-school"}
    college = {"id": "lcc", "name": text, "type": "community-college"}
    return {
        "program-of-study": 1, "title": text, "status": "submission", "description": text, "cluster": "Manufacturing",
        "pathway": "Production", "institutions": [school, college],
        "sequence": [
            {"stage": "grade 9", "courses": [{"title": text, "content": "cte", "prerequisites": ["Later"]}, {"title": "Later"}]},
            {"stage": "year 1", "courses": [{"title": text, "number": text, "content": "cte", "credits": 3}]},
        ],
        "partners": [{"name": text, "kind": "business"}], "credentials": [{"title": text, "kind": "recognition"}],
        "agreements": [{"kind": "articulation", "between": ["ths", "lcc"], "status": "in-force", "conditions": [text]}],
    }


def asking(count):
    """A rubric of so many requirements that nobody meets, with words that are meant to trip formats up."""
    words = HOSTILE[count % 7]
    requirement = {
        "class": "must", "expect": {"partners-found": {"at-least": 100}}, "why": words, "remedy": words.replace("{", "("),
        "cites": [{"source": "s", "at": words, "force": "shall"}],
    }
    return {
        "rubric": 1, "id": "many", "version": "1.0.0", "title": words, "sources": {"s": {"title": words, "cite": words}},
        "classes": {"must": words}, "profiles": {"all": {"title": words, "classes": ["must"], "default": "yes"}},
        "scale": ["low", "high"], "measures": {"partners-found": {"title": words, "count": "partners"}},
        "requirements": [{"id": f"r-{number}", "title": f"{number} {words}", **requirement} for number in range(count)],
    }


def told(command, name, *arguments):
    return run(command, "-f", name, *arguments, codes=(0, 1, 2))


def judge_listed(name, command, *arguments):
    """What `plan` or `compare` tells, in every format."""
    print(f"-- {name}")
    whole = json.loads(told(command, "json", *arguments))
    lines = [json.loads(text) for text in told(command, "ndjson", *arguments).split("\n")[:-1]]
    if command == "plan":
        schema("plan").validate(whole)
        assert lines == [whole]
        count = len(whole["steps"]) + len(whole["left-over"]) + len(whole.get("waived", []))
        failing = len(whole["steps"])
    else:
        schema("comparison").validate(whole)
        line = schema("comparison-line")
        for item in lines:
            line.validate(item)
        assert lines[:len(whole["programs"])] == whole["programs"]
        count = sum(len(one["changes"]) if one["old"] and one["new"] else 1 for one in whole["programs"])
        failing = sum(change["change"] == "worse" for one in whole["programs"] for change in one["changes"])
    refused = whole.get("unevaluated", [])
    mistakes = sum(len(file["diagnostics"]) for file in refused)

    text = told(command, "sarif", *arguments)
    log = json.loads(text)
    if sarif_schema:
        jsonschema.Draft4Validator(json.loads(sarif_schema.read_text())).validate(log)
        print("SARIF is what OASIS' schema says")
    (part,) = log["runs"]
    rules = part["tool"]["driver"]["rules"]
    assert len(part["results"]) == count + mistakes
    for result in part["results"]:
        rule = rules[result["rule"]["index"]]["id"]
        assert result["ruleId"] == rule or result["ruleId"].startswith(rule + "/")
        assert (result["kind"] == "fail") == (result["level"] != "none")
    prints = [
        (r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], r["ruleId"], r["partialFingerprints"]["element/v1"])
        for r in part["results"]
    ]
    assert len(set(prints)) == len(prints)
    assert part["invocations"][0]["executionSuccessful"] == (not refused)
    with tempfile.NamedTemporaryFile("w", suffix=".sarif", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        assert loader.load_sarif_file(file.name).get_result_count() == len(part["results"])
    print(f"sarif-tools reads {len(prints)} results")

    tree = etree.fromstring(told(command, "junit", *arguments).encode())
    etree.XMLSchema(etree.parse(str(xsd))).assertValid(tree)
    for suite in tree.findall("testsuite"):
        assert int(suite.get("tests")) == len(suite.findall("testcase"))
        for attribute, element in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert int(suite.get(attribute)) == len(suite.findall(f"testcase/{element}"))
    assert len(tree.findall("testsuite/testcase/failure")) == failing
    assert len(tree.findall("testsuite/testcase/error")) == len(refused)
    print(f"JUnit is what junit-10.xsd says: {failing} failures")

    rows = list(csv.reader(io.StringIO(told(command, "csv", *arguments).lstrip("\ufeff"), newline=""), strict=True))
    assert len(rows) == 1 + count + mistakes + sum(len(file["notices"]) for file in whole.get("notices", []))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert not any(cell[:1] in tuple("=+-@\t\r") and cell for row in rows for cell in row)
    print(f"the table has {count} rows")
    look_at_markdown(told(command, "markdown", *arguments))
    look_at_issues(json.loads(told(command, "gitlab", *arguments)))
    return whole, part


def judge_agreement(*arguments):
    """A study of agreement in every format: what people say of each other's judgments is in all of them."""

    def written(name):
        return run("review", "agreement", "-f", name, "--samples", "50", *arguments, codes=(0,))

    whole = json.loads(written("json"))
    schema("agreement").validate(whole)
    assert json.loads(written("ndjson")) == whole
    voices = [voice for dispute in whole["to-talk-about"] for voice in dispute["voices"]]
    log = json.loads(written("sarif"))
    if sarif_schema:
        jsonschema.Draft4Validator(json.loads(sarif_schema.read_text())).validate(log)
    places = sorted(
        (place["artifactLocation"]["uri"], place["region"]["startLine"])
        for result in log["runs"][0]["results"]
        for place in [result["locations"][0]["physicalLocation"]]
    )
    assert places == sorted((voice["file"], voice["line"]) for voice in voices)
    tree = etree.fromstring(written("junit").encode())
    etree.XMLSchema(etree.parse(str(xsd))).assertValid(tree)
    assert len(tree.findall("testsuite/testcase/skipped")) == len(voices)
    rows = list(csv.DictReader(io.StringIO(written("csv").lstrip("\ufeff"), newline=""), strict=True))
    assert sum(row["kind"] == "voice" for row in rows) == len(voices)
    figures = {(row["id"] or row["title"], row["figure"]): row["value"] for row in rows if row["kind"] == "figure"}
    for part in [whole["criteria"], *whole["items"]]:
        for name, figure in part.items():
            if isinstance(figure, dict) and "value" in figure:
                assert float(figures[part.get("id", "Levels of all criteria"), name]) == figure["value"]
    look_at_markdown(written("markdown"))
    look_at_issues(json.loads(written("gitlab")))
    print(f"agreement: {len(voices)} voices in every format")


def apply_fixes(given, part):
    """A file with the fixes of all results, made from its end to its start. Each is one of the file as it is: what belongs to a deeper
    entry comes first where two are put at one place."""
    text = pathlib.Path(given).read_bytes().decode()
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    edits = []
    for number, result in enumerate(part["results"]):
        for fix in result.get("fixes", []):
            for replacement in fix["artifactChanges"][0]["replacements"]:
                region = replacement["deletedRegion"]
                start = starts[region["startLine"] - 1] + region["startColumn"] - 1
                end = starts[region["endLine"] - 1] + region["endColumn"] - 1
                put = replacement["insertedContent"]["text"]
                edits.append((start, len(put.lstrip()) - len(put), number, end, put))
    for start, _, _, end, put in sorted(edits, reverse=True):
        text = text[:start] + put + text[end:]
    return text, len(edits)


def judge_fixes(given, folder):
    """The fixes that SARIF holds, made by somebody else, do what the plan promises."""
    whole, part = judge_listed(f"the plan of {given}", "plan", given)
    for result in part["results"]:
        (folder / "step.pos.yaml").write_text(apply_fixes(given, {"results": [result]})[0])
        run("evaluate", str(folder / "step.pos.yaml"), codes=(0, 1))
    text, count = apply_fixes(given, part)
    assert count == len(whole["steps"]) and whole["reached"] == "by-text", (count, whole["reached"])
    (folder / "fixed.pos.yaml").write_text(text)
    line = json.loads(run("evaluate", "-f", "ndjson", str(folder / "fixed.pos.yaml"), codes=(0, 1)))
    assert line["verdict"] == whole["after"]["verdict"] == "compliant", line["verdict"]
    assert line["score"] == whole["after"]["score"], (line["score"], whole["after"]["score"])
    print(f"{count} fixes of SARIF reach the target")


def judge(name, with_rubric, with_paths, with_people=()):
    global rubric, paths, people
    rubric, paths, people = with_rubric, with_paths, with_people
    print(f"-- {name}")
    whole, lines = read_json()
    read_sarif(whole)
    read_junit(whole)
    read_csv(whole)
    read_lines(whole, lines)
    read_markdown()
    read_gitlab()


judge("what is given", rubric, given)
judge(
    "what people say", "Examples/reviews/rubric.yaml", ["Examples/reviews"], ["--review", "Examples/reviews"])
judge(
    "what is waived", "Examples/own-rubric/rubric.yaml", ["Examples/waivers"],
    ["--waivers", "Examples/waivers/waivers.yaml", "--as-of", "2012-12-15"])
with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    (folder / "hostile").mkdir()
    for number, text in enumerate(HOSTILE):
        # A name of a file can hold anything but a slash.
        file = re.sub(r"[/\x00]", "_", text)[:40].encode("utf-8", "ignore")[:100].decode("utf-8", "ignore")
        (folder / "hostile" / f"{number} {file}.pos.yaml").write_text(json.dumps(hostile(text)))
        (folder / "hostile" / f"{number} mistaken.pos.yaml").write_text(json.dumps({"program-of-study": 1, text: text}))
    judge("hostile words", rubric, [str(folder / "hostile")])
    plain = folder / "plain.pos.yaml"
    plain.write_text('{"program-of-study": 1, "title": "No courses at all", "status": "submission", "partners": "none"}')
    for count in (1, 500):
        (folder / f"{count}.yaml").write_text(json.dumps(asking(count)))
        judge(f"{count} findings", str(folder / f"{count}.yaml"), [str(plain)])
    judge_fixes("Examples/plan/hilltop-welding.pos.yaml", folder)
    judge_listed("a plan under a waiver", "plan", "--rubric", "Examples/own-rubric/rubric.yaml", "Examples/waivers/ridge-welding.pos.yaml",
                 "--waivers", "Examples/waivers/waivers.yaml", "--as-of", "2012-12-15")
    judge_listed("a plan with people", "plan", "--rubric", "Examples/reviews/rubric.yaml", "Examples/reviews/hilltop-welding.pos.yaml")
    judge_listed("two folders", "compare", "--rubric", "Examples/own-rubric/rubric.yaml", "Examples/published", str(folder / "hostile"))
    judge_listed("a comparison under a waiver", "compare", "--rubric", "Examples/own-rubric/rubric.yaml", "--waivers",
                 "Examples/waivers/waivers.yaml", "--as-of", "2012-12-15", "Examples/waivers/ridge-welding.pos.yaml",
                 "Examples/compare/2012.pos.yaml")
    judge_agreement("Examples/agreement")
    judge_agreement("--rubric", "Examples/reviews/rubric.yaml", "Examples/reviews")
    judge_listed("two rubrics", "compare", "--rubric", "perkins-v", "--against", "illinois-perkins-iv", "Examples/published")
    (folder / "none").mkdir()
    judge("no file", "illinois-perkins-iv", ["--allow-empty", str(folder / "none")])
