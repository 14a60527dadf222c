/// The JSON Schema (draft 2020-12) of what `review agreement --format json` writes; `--format ndjson` writes the same on one line.
public enum AgreementSchema {
    /// The schema as a file.
    public static let text = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Agreement of reviewers, version 1",
          "description": "How far people agree who reviewed the same programs.",
          "type": "object",
          "additionalProperties": false,
          "required": ["agreement", "rubric", "reviewers", "programs", "samples", "seed", "criteria", "requirements", "items", "pairs", "to-talk-about"],
          "properties": {
            "agreement": {"description": "The version of this shape.", "const": 1},
            "rubric": {
              "type": "object",
              "additionalProperties": false,
              "required": ["id", "version"],
              "properties": {"id": {"type": "string"}, "version": {"type": "string"}}
            },
            "reviewers": {"type": "array", "items": {"$ref": "#/$defs/reviewer"}},
            "programs": {"description": "The ids of the programs, or their titles.", "type": "array", "items": {"type": "string"}},
            "samples": {"description": "How many samples were drawn for the ranges.", "$ref": "#/$defs/count"},
            "seed": {"description": "Where the drawing started.", "$ref": "#/$defs/count"},
            "criteria": {"description": "All criteria together; null where none was judged.", "$ref": "#/$defs/part"},
            "requirements": {"description": "All requirements together; null where none was judged.", "$ref": "#/$defs/part"},
            "items": {"description": "Each requirement and criterion that was judged.", "type": "array", "items": {"$ref": "#/$defs/part"}},
            "pairs": {"description": "All pairs of reviewers that judged something in common.", "type": "array", "items": {"$ref": "#/$defs/pair"}},
            "to-talk-about": {"description": "What people do not agree on, in the order of the queue.", "type": "array", "items": {"$ref": "#/$defs/dispute"}}
          },
          "$defs": {
            "count": {"type": "integer", "minimum": 0},
            "figure": {
              "description": "A coefficient in full, or why there is none, and the range in which 95 of 100 samples lie.",
              "type": "object",
              "additionalProperties": false,
              "properties": {
                "value": {"type": "number"},
                "undefined": {"enum": ["nothing-judged-twice", "no-variation", "unequal-numbers", "one-category"]},
                "lower": {"type": "number"},
                "upper": {"type": "number"},
                "samples": {"description": "How many of the samples had a coefficient.", "$ref": "#/$defs/count"}
              },
              "oneOf": [{"required": ["value"]}, {"required": ["undefined"]}]
            },
            "part": {
              "type": ["object", "null"],
              "additionalProperties": false,
              "required": ["compared", "judgments", "percent", "gwet-ac1", "alpha-nominal"],
              "properties": {
                "id": {"description": "The requirement or criterion, where it is about one.", "type": "string"},
                "compared": {"description": "How many times a program was judged in it by two people or more.", "$ref": "#/$defs/count"},
                "judgments": {"$ref": "#/$defs/count"},
                "percent": {"description": "The share of equal pairs, from 0 to 1.", "$ref": "#/$defs/figure"},
                "cohen-kappa": {"$ref": "#/$defs/figure"},
                "fleiss-kappa": {"$ref": "#/$defs/figure"},
                "gwet-ac1": {"$ref": "#/$defs/figure"},
                "alpha-nominal": {"description": "Krippendorff's alpha.", "$ref": "#/$defs/figure"},
                "alpha-ordinal": {"$ref": "#/$defs/figure"},
                "alpha-interval": {"$ref": "#/$defs/figure"}
              }
            },
            "reviewer": {
              "type": "object",
              "additionalProperties": false,
              "required": ["name", "judgments", "equal", "levels-above-others"],
              "properties": {
                "name": {"type": "string"},
                "judgments": {"$ref": "#/$defs/count"},
                "equal": {"description": "The share of pairs with others that are equal; null where nobody else judged the same.", "type": ["number", "null"]},
                "levels-above-others": {"description": "On the mean; below zero where lower.", "type": ["number", "null"]}
              }
            },
            "pair": {
              "type": "object",
              "additionalProperties": false,
              "required": ["first", "second", "common", "cohen-kappa"],
              "properties": {
                "first": {"type": "string"},
                "second": {"type": "string"},
                "common": {"description": "How many things both judged.", "$ref": "#/$defs/count"},
                "cohen-kappa": {"$ref": "#/$defs/figure"}
              }
            },
            "dispute": {
              "type": "object",
              "additionalProperties": false,
              "required": ["program", "id", "distance", "voices"],
              "properties": {
                "program": {"type": "string"},
                "id": {"description": "The requirement or criterion.", "type": "string"},
                "distance": {"description": "How many levels lie between the lowest and the highest opinion.", "$ref": "#/$defs/count"},
                "voices": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["reviewer", "reason", "file", "line"],
                    "properties": {
                      "reviewer": {"type": "string"},
                      "level": {"type": "string"},
                      "verdict": {"enum": ["met", "not met"]},
                      "reason": {"type": "string"},
                      "file": {"description": "The review.", "type": "string"},
                      "line": {"type": "integer", "minimum": 1}
                    },
                    "oneOf": [{"required": ["level"]}, {"required": ["verdict"]}]
                  }
                }
              }
            }
          }
        }

        """#
}
