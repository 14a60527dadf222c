"""Holds `posrubric plan` against z3 on random rubrics and programs: both must find the same least cost, or none.

    python3 Tests/OutsideJudges/plan_cost.py .build/debug/posrubric [cases] [seed]

A program has awards of some level, or of none that is stated; a rubric asks for counts of levels. z3 is told the numbers of awards that
are added, restated, changed and taken out, and minimizes their cost. Every second case asks for compliance, the others for a score: the
weighted mean of principles, each the weighted mean of its criteria, which share the same awards.
"""

import json
import pathlib
import random
import subprocess
import sys
import tempfile

import z3

LEVELS = ["certificate", "associate", "bachelor", "diploma"]


def formula(source, depth):
    if depth == 0 or source.random() < 0.4:
        low = source.randint(0, 3)
        kind = source.choice(["at-least", "at-most", "exactly", "between"])
        return (kind, source.randrange(3), low, low + source.randint(0, 1))
    if source.random() < 0.15:
        return ("not", formula(source, depth - 1))
    return (source.choice(["all", "any"]), [formula(source, depth - 1) for _ in range(2)])


def text(part):
    if part[0] == "not":
        return "{not: %s}" % text(part[1])
    if part[0] in ("all", "any"):
        return "{%s: [%s]}" % (part[0], ", ".join(map(text, part[1])))
    limit = "[%d, %d]" % part[2:] if part[0] == "between" else str(part[2])
    return "{m%d: {%s: %s}}" % (part[1], part[0], limit)


def truth(part, counts, wanted):
    """Whether a formula certainly holds, or certainly does not."""
    if part[0] == "not":
        return truth(part[1], counts, not wanted)
    if part[0] in ("all", "any"):
        parts = [truth(inner, counts, wanted) for inner in part[1]]
        return z3.And(parts) if (part[0] == "all") == wanted else z3.Or(parts)
    least, most, unbounded = counts[part[1]]
    low, high = part[2], part[3] if part[0] == "between" else part[2]
    up = {"at-least": True, "at-most": False, "exactly": True, "between": True}[part[0]]
    down = part[0] != "at-least"
    if wanted:
        conditions = ([least >= low] if up else []) + ([z3.Not(unbounded), most <= high] if down else [])
        return z3.And(conditions)
    ways = ([z3.And(z3.Not(unbounded), most < low)] if up else []) + ([least > high] if down else [])
    return z3.Or(ways)


def score(principles, counts):
    """The least score, from 0 to 100."""
    means = []
    for principle in principles:
        points = []
        for criterion in principle["criteria"]:
            reached, level = [], z3.BoolVal(True)
            for part in criterion["levels"]:
                level = z3.And(level, truth(part, counts, True))
                reached.append(z3.If(level, z3.RealVal(50), z3.RealVal(0)))
            points.append(criterion["weight"] * z3.Sum(reached))
        weights = sum(criterion["weight"] for criterion in principle["criteria"])
        means.append(principle["weight"] * z3.Sum(points) / weights)
    return z3.Sum(means) / sum(principle["weight"] for principle in principles)


def least_cost(case):
    solver = z3.Optimize()
    before, sets, efforts, draft = case["counts"], case["sets"], case["efforts"], case["draft"]
    move = {(a, b): z3.Int(f"move{a}{b}") for a in range(5) for b in range(4) if a != b}
    add = [z3.Int(f"add{b}") for b in range(4)]
    out = [z3.Int(f"out{a}") for a in range(5)]
    closed = z3.Bool("closed")
    for number in [*move.values(), *add, *out]:
        solver.add(number >= 0)
    for a in range(5):
        solver.add(out[a] + z3.Sum([number for (start, _), number in move.items() if start == a]) <= before[a])
    after = []
    for level in range(5):
        came = [number for (_, end), number in move.items() if end == level] + ([add[level]] if level < 4 else [])
        went = [number for (start, _), number in move.items() if start == level] + [out[level]]
        after.append(before[level] + z3.Sum(came) - z3.Sum(went))
    unbounded = z3.And(z3.BoolVal(draft), z3.Not(closed))
    counts = []
    for chosen in sets:
        least = z3.Sum([after[level] for level in chosen])
        counts.append((least, least + after[4], unbounded))
    if case["wanted"] is None:
        for part in case["formulas"]:
            solver.add(truth(part, counts, True))
    else:
        solver.add(score(case["principles"], counts) >= case["wanted"])
    cost = z3.Sum(
        [number * (efforts[1] if start == 4 else efforts[0]) for (start, _), number in move.items()]
        + [number * efforts[1 if draft else 0] for number in add]
        + [number * efforts[0] for number in out]
        + [z3.If(closed, efforts[2], 0)])
    goal = solver.minimize(cost)
    return solver.lower(goal).as_long() if solver.check() == z3.sat else None


def make(source, number):
    counts = [0] * 5
    for _ in range(source.randint(0, 4)):
        counts[source.randrange(5)] += 1
    sets = [source.sample(range(3), source.randint(1, 3)) for _ in range(3)]
    def level():
        return formula(source, 1)

    principles = [
        {"weight": source.randint(1, 3), "criteria": [
            {"weight": source.randint(1, 3), "levels": [level(), level()]} for _ in range(source.randint(1, 3))]}
        for _ in range(source.randint(1, 2))]
    return {
        "counts": counts, "sets": sets, "draft": source.random() < 0.5,
        "formulas": [formula(source, 2) for _ in range(source.randint(1, 3))],
        "principles": principles, "wanted": source.randint(1, 100) if number % 2 else None,
        "efforts": [source.randint(1, 4), source.randint(1, 3), source.randint(1, 3)],
    }


def write(case, folder):
    measures = "".join(
        "  m%d: {title: awards %d, count: awards, where: {level: [%s]}}\n" % (n, n, ", ".join(LEVELS[l] for l in levels))
        for n, levels in enumerate(case["sets"]))
    requirements = "".join(
        f"  - id: r{n}\n    title: Requirement {n}\n    class: limb\n    why: Somebody asks.\n"
        f"    cites: [{{source: act, force: shall}}]\n    expect: {text(part)}\n    remedy: Do it.\n"
        for n, part in enumerate(case["formulas"]))
    principles = "".join(
        f"  - id: p{p}\n    title: Principle {p}\n    statement: Programs are good.\n    weight: {principle['weight']}\n    criteria:\n"
        + "".join(
            f"      - id: c{p}-{n}\n        title: Criterion {p} {n}\n        weight: {criterion['weight']}\n        why: Somebody asks.\n"
            f"        cites: [{{source: act, force: describes}}]\n"
            f"        levels: {{some: {text(criterion['levels'][0])}, high: {text(criterion['levels'][1])}}}\n        remedy: Do it.\n"
            for n, criterion in enumerate(principle["criteria"]))
        for p, principle in enumerate(case["principles"]))
    names = ["awards", "state", "complete"]
    efforts = ", ".join(f"{name}: {effort}" for name, effort in zip(names, case["efforts"]))
    rubric = (
        "rubric: 1\nid: random\nversion: 1.0.0\ntitle: Random\nsources: {act: {title: The Act}}\n"
        "classes: {limb: a limb}\nscale: [low, some, high]\n"
        f"efforts: {{{efforts}}}\n"
        f"measures:\n{measures}requirements:\n{requirements}principles:\n{principles}")
    program = f"program-of-study: 1\ntitle: Random\nstatus: {'draft' if case['draft'] else 'submission'}\nawards:"
    entries = [
        "  - {title: Award %d %d%s}\n" % (level, n, ", level: " + LEVELS[level] if level < 4 else "")
        for level, count in enumerate(case["counts"]) for n in range(count)]
    program += "\n" + "".join(entries) if entries else " []\n"
    (folder / "rubric.yaml").write_text(rubric)
    (folder / "program.pos.yaml").write_text(program)
    return rubric + program


def main():
    command = pathlib.Path(sys.argv[1]).resolve()
    cases = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    source = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    reached = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for number in range(cases):
            case = make(source, number)
            words = write(case, folder)
            target = "compliance" if case["wanted"] is None else str(case["wanted"])
            run = subprocess.run(
                [command, "plan", "--rubric", folder / "rubric.yaml", "--format", "json", "--target", target,
                 folder / "program.pos.yaml"],
                capture_output=True, text=True, check=False)
            if run.returncode not in (0, 1):
                sys.exit(f"exit code {run.returncode}\n{run.stderr}{words}")
            plan = json.loads(run.stdout)
            found = plan["cost"] if plan["reached"] == "by-text" else None
            least = least_cost(case)
            if found != least or (found is not None and not plan["cheapest"]):
                sys.exit(f"case {number}, {target}: planned {found}, z3 finds {least}\n{words}")
            reached += least is not None
    print(f"{cases} plans cost what z3 finds, {reached} of them reach their target")


main()
