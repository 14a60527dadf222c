"""Evaluates programs by the ten requirements with a Rego engine (regorus, in opa-eval): one line with the answer for each file."""

import json
import pathlib
import sys

import opa_eval
import yaml

policy = opa_eval.OpaEval(
    str(pathlib.Path(__file__).with_name("ten_requirements.rego")), query="data.posrubric.not_met"
)
for path in sys.argv[1:]:
    with open(path, "rb") as file:
        program = yaml.load(file, Loader=yaml.CSafeLoader)
    print(json.dumps(sorted(policy.evaluate_parsed(json.dumps(program, default=str)))))
