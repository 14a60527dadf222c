"""Compares `posrubric review agreement` with krippendorff, scikit-learn, statsmodels and irrCAC on random and on published judgments.

usage: agreement.py POSRUBRIC CASES SEED
"""
import json
import math
import pathlib
import random
import subprocess
import sys
import tempfile
import warnings

import krippendorff
import numpy
import pandas
from irrCAC.raw import CAC
from sklearn.metrics import cohen_kappa_score
from statsmodels.stats.inter_rater import fleiss_kappa

RUBRIC = """rubric: 1
id: random
version: 1.0.0
title: Random
sources: {{s: {{title: S}}}}
classes: {{must: must}}
scale: [{levels}]
measures: {{courses: {{title: courses, count: courses}}}}
requirements:
  - {{id: r, title: R, class: must, why: W, cites: [{{source: s, force: should}}], remedy: D, expect: {{courses: {{at-least: 1}}}}}}
principles:
  - id: p
    title: P
    statement: S
    criteria:
      - {{id: c, title: C, why: W, cites: [{{source: s, force: should}}], remedy: D, judged: {{{texts}}}}}
"""

REVIEW = """review: 1
rubric: {{id: random, version: 1.0.0}}
program: {{id: p{unit}, digest: "sha256:{digest}"}}
reviewer: rater {rater}
date: 2012-03-14
judgments: {{c: {{level: l{level}, reason: R}}}}
"""

# Krippendorff, Computing Krippendorff's alpha-reliability (2011), section C: rows are observers.
N = None
CANONICAL = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, N, N, N],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, N, 3],
    [N, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, N],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, N],
]


def run(command, matrix, categories):
    """What the command says of a matrix of raters by units."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        levels = [f"l{level}" for level in range(categories)]
        texts = ", ".join(f"{level}: T" for level in levels[1:])
        (folder / "rubric.yaml").write_text(RUBRIC.format(levels=", ".join(levels), texts=texts))
        for rater, row in enumerate(matrix):
            for unit, level in enumerate(row):
                if level is not None:
                    text = REVIEW.format(unit=unit, digest=f"{unit:064x}", rater=rater, level=level)
                    (folder / f"{rater}-{unit}.review.yaml").write_text(text)
        said = subprocess.run(
            [command, "review", "agreement", "--samples", "0", "--format", "json", "--rubric", str(folder / "rubric.yaml"), name],
            capture_output=True, text=True, check=True)
    return json.loads(said.stdout)


def reference(matrix, categories):
    """What the packages say."""
    found = {}
    raters = [[math.nan if value is None else float(value) for value in row] for row in matrix]
    table = pandas.DataFrame(raters).T
    counts = numpy.array([[sum(row[unit] == level for row in matrix) for level in range(categories)] for unit in range(len(matrix[0]))])
    compared = counts[counts.sum(axis=1) > 1]
    if len(compared) == 0:
        return found
    if sum(compared.sum(axis=0) > 0) > 1:
        for scale in ["nominal", "ordinal", "interval"]:
            found[f"alpha-{scale}"] = krippendorff.alpha(
                reliability_data=raters, level_of_measurement=scale, value_domain=list(range(categories)))
        if len(set(compared.sum(axis=1))) == 1 and len(matrix) > 2:
            found["fleiss-kappa"] = fleiss_kappa(compared)
    gwet = CAC(table.loc[counts.sum(axis=1) > 0], categories=list(range(categories)), digits=15).gwet()["est"]
    found["gwet-ac1"] = gwet["coefficient_value"]
    found["percent"] = gwet["pa"]
    if len(matrix) == 2:
        both = [(a, b) for a, b in zip(*matrix) if a is not None and b is not None]
        if len({value for pair in both for value in pair}) > 1:
            found["cohen-kappa"] = cohen_kappa_score(*zip(*both), labels=list(range(categories)))
    return found


def main():
    warnings.simplefilter("ignore")
    command, cases, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    random.seed(seed)
    inputs = [([[None if value is None else value - 1 for value in row] for row in CANONICAL], 5)]
    for _ in range(cases):
        raters, units, categories = random.choice([2, 2, 3, 4]), random.randint(2, 8), random.randint(2, 5)
        missing, skewed = random.choice([0, 0, 0.25]), random.random() < 0.3
        matrix = [
            [None if random.random() < missing else 0 if skewed and random.random() < 0.8 else random.randrange(categories) for _ in range(units)]
            for _ in range(raters)
        ]
        if all(any(value is not None for value in row) for row in matrix):
            inputs.append((matrix, categories))
    compared, greatest, problems = 0, 0.0, []
    for matrix, categories in inputs:
        ours = run(command, matrix, categories)["criteria"]
        theirs = reference(matrix, categories)
        for name, value in theirs.items():
            said = ours.get(name, {}).get("value")
            if said is None or abs(said - value) > 1e-9:
                problems.append(f"{name}: {ours.get(name)} against {value} of {matrix}")
            else:
                compared, greatest = compared + 1, max(greatest, abs(said - value))
        for name in set(ours) - set(theirs) - {"compared", "judgments"}:
            if "value" in ours[name]:
                problems.append(f"{name}: {ours[name]}, and the packages give none, of {matrix}")
    print("\n".join(problems))
    print(f"{compared} coefficients compared, the greatest difference is {greatest:.1e}")
    sys.exit(1 if problems or compared == 0 else 0)


main()
