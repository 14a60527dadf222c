"""Holds `posrubric rubric check` against z3 on random rubrics: both must call the same conditions impossible, empty or superfluous.

    python3 Tests/OutsideJudges/rubric_check.py .build/debug/posrubric [rubrics] [seed]
"""

import collections
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import z3

# The measures of every rubric: how it writes them, and their domains: whole or not, least, greatest, whether there may be none.
MEASURES = {
    "some": ("count: awards", (True, 0, None, False)),
    "others": ("count: credentials", (True, 0, None, False)),
    "single": ("count: advisory", (True, 0, 1, False)),
    "kinds": ("distinct: awards.level, among: [certificate, associate, bachelor]", (True, 0, 3, False)),
    "hours": ("sum: work-based-learning.hours", (False, 0, None, False)),
    "portion": ("share: awards, having: {level: associate}", (False, 0, 100, True)),
    "grade": ("smallest: courses.earliest-grade", (True, 5, 12, True)),
}
HEAD = """rubric: 1
id: random
version: 1.0.0
title: Random
sources: {act: {title: The Act}}
classes: {limb: a limb}
profiles: {all: {title: All, classes: [limb], default: yes}}
scale: [low, high]
measures:
"""


def compare(random_source):
    name = random_source.choice(list(MEASURES))
    whole, least, most, _ = MEASURES[name][1]

    def limit():
        top = most if most is not None else 4
        if not whole and random_source.random() < 0.3:
            return random_source.choice([12.5, 33.25, 0.5])
        return random_source.choice([least, least + 1, least + 2, top, top + 1, top // 2 + least])
    kind = random_source.choice(["at-least", "at-most", "exactly", "between"])
    if kind == "between":
        low, high = sorted([limit(), limit()])
        return ("compare", name, kind, (low, high))
    return ("compare", name, kind, limit())


def condition(random_source, depth):
    if depth == 0 or random_source.random() < 0.3:
        return compare(random_source)
    kind = random_source.choice(["all", "any", "all", "any", "not"])
    if kind == "not":
        return ("not", condition(random_source, depth - 1))
    return (kind, [condition(random_source, depth - 1) for _ in range(random_source.randint(2, 3))])


def written(tree):
    if tree[0] == "compare":
        value = "[%s, %s]" % tree[3] if tree[2] == "between" else tree[3]
        return "{%s: {%s: %s}}" % (tree[1], tree[2], value)
    if tree[0] == "not":
        return "{not: %s}" % written(tree[1])
    return "{%s: [%s]}" % (tree[0], ", ".join(written(part) for part in tree[1]))


VALUES = {name: (z3.Int if kind[0] else z3.Real)(name) for name, (_, kind) in MEASURES.items()}
PRESENT = {name: z3.Bool(name + "-there") for name in MEASURES}
DOMAINS = [
    z3.And(
        VALUES[name] >= least, *([VALUES[name] <= most] if most is not None else []),
        *([] if missing else [PRESENT[name]]))
    for name, (_, (_, least, most, missing)) in MEASURES.items()
]


def formula(tree):
    if tree[0] == "compare":
        _, name, kind, limit = tree
        value = VALUES[name]
        number = lambda limit: z3.Q(int(limit * 4), 4)
        holds = {
            "at-least": lambda: value >= number(limit), "at-most": lambda: value <= number(limit),
            "exactly": lambda: value == number(limit),
            "between": lambda: z3.And(value >= number(limit[0]), value <= number(limit[1])),
        }[kind]()
        return z3.And(PRESENT[name], holds)
    if tree[0] == "not":
        return z3.Not(formula(tree[1]))
    return (z3.And if tree[0] == "all" else z3.Or)(*[formula(part) for part in tree[1]])


def impossible(formulas):
    solver = z3.Solver()
    solver.add(*DOMAINS, *formulas)
    answer = solver.check()
    assert answer != z3.unknown
    return answer == z3.unsat


def follows(part, given):
    return impossible(given + [z3.Not(part)])


def judged(tree, given):
    """The codes that a condition deserves where others are given."""
    whole = formula(tree)
    if impossible(given + [whole]):
        return ["never-holds"]
    if follows(whole, given):
        return ["always-holds"]
    return parts_judged(tree, given)


def parts_judged(tree, given):
    if tree[0] == "compare":
        return []
    if tree[0] == "not":
        return parts_judged(tree[1], [])
    codes = []
    for place, part in enumerate(tree[1]):
        others = [formula(other) for index, other in enumerate(tree[1]) if index != place]
        this = formula(part)
        if tree[0] == "all":
            if follows(this, given) or follows(this, given + others):
                codes.append("redundant-part")
            else:
                codes += parts_judged(part, given + others)
        elif impossible(given + [this]):
            codes.append("never-holds")
        elif impossible(given + [this] + [z3.Not(other) for other in others]):
            codes.append("redundant-part")
        else:
            codes += parts_judged(part, given)
    return codes


def main():
    program, rubrics, seed = sys.argv[1], int((sys.argv[2:] or [40])[0]), int((sys.argv[3:] or [1])[0])
    source = random.Random(seed)
    conditions = 0
    told = collections.Counter()
    differences = []
    for _ in range(rubrics):
        text = HEAD + "".join("  %s: {title: %s, %s}\n" % (name, name, how) for name, (how, _) in MEASURES.items())
        text += "requirements:\n"
        expected = {}
        for number in range(25):
            text += "  - id: r%d\n    title: R\n    class: limb\n    why: W\n    cites: [{source: act, force: shall}]\n" % number
            given = []
            if source.random() < 0.3:
                applies = condition(source, 1)
                text += "    applies-when: %s\n" % written(applies)
                expected[text.count("\n")] = judged(applies, [])
                given = [formula(applies)]
            tree = condition(source, source.randint(1, 3))
            text += "    expect: %s\n    remedy: Mend it.\n" % written(tree)
            expected[text.count("\n") - 1] = None if given and impossible(given) else judged(tree, given)
            conditions += 1
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "random.yaml"
            file.write_text(text)
            output = subprocess.run([program, "rubric", "check", str(file)], capture_output=True, text=True)
        assert output.returncode in (0, 1), output.stderr
        shown = output.stdout + output.stderr
        found = collections.defaultdict(list)
        for match in re.finditer(r"^\S*random\.yaml:(\d+):\d+:\s(?:error|warning):.*?\s\s?\[([a-z-]+)\]$", shown, re.M | re.S):
            if "under the profile" in " ".join(match.group(0).split()):
                continue
            if match.group(2) in ("never-holds", "always-holds", "redundant-part"):
                found[int(match.group(1))].append(match.group(2))
        for line, codes in expected.items():
            if codes is None:
                continue
            told.update(codes)
            if sorted(codes) != sorted(found.get(line, [])):
                differences.append((text.split("\n")[line - 2:line], codes, found.get(line, [])))
    for difference in differences[:5]:
        print(*difference, sep="\n  ")
    print("%d rubrics, %d conditions, %s: %d differences" % (rubrics, conditions, dict(told), len(differences)))
    sys.exit(1 if differences else 0)


main()
