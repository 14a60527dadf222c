"""Checks programs against the published schema with PyYAML's loader in C and jsonschema: SCHEMA FILE..."""

import json
import sys

import jsonschema
import yaml


class Loader(yaml.CSafeLoader):
    """Dates stay text, as the schema has them."""


Loader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for letter, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
with open(sys.argv[1], "rb") as file:
    validator = jsonschema.Draft202012Validator(json.load(file))
invalid = 0
for path in sys.argv[2:]:
    with open(path, "rb") as file:
        program = yaml.load(file, Loader=Loader)
    invalid += not validator.is_valid(program)
print(f"{invalid} of {len(sys.argv) - 2} files do not fit the schema")
