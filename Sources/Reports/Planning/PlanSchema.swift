/// The JSON Schema (draft 2020-12) of what `plan --format json` writes.
public enum PlanSchema {
    /// The schema as a file.
    public static let text = head + ReportSchema.noticeDefinitions + definitions

    private static let head = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Plan, version 1",
          "description": "The cheapest changes of a program that reach a target. A plan that reaches its target was tried: the program with all steps was evaluated, and with any one step left out it does not reach it.",
          "type": "object",
          "additionalProperties": false,
          "required": ["plan", "file", "id", "title", "rubric", "profile", "target", "reached", "cheapest", "cost", "before", "after", "steps", "left-over"],
          "properties": {
            "plan": {"description": "The version of this shape.", "const": 1},
            "file": {"type": "string"},
            "id": {"type": ["string", "null"]},
            "title": {"type": "string"},
            "rubric": {"description": "The rubric's id and version.", "type": "string"},
            "profile": {"type": "string"},
            "target": {"description": "The target in words.", "type": "string"},
            "reached": {"description": "Whether the program with all steps reaches the target: by its text alone, once the people who are asked have judged as the plan says, or not.", "enum": ["by-text", "with-judgments", "no"]},
            "cheapest": {"description": "Whether no cheaper choice of the considered edits reaches as much; if not, it is the cheapest that was found before the search came to its limits.", "type": "boolean"},
            "cost": {"description": "What all steps cost together; judgments cost nothing.", "type": "integer", "minimum": 0},
            "before": {"$ref": "#/$defs/standing"},
            "after": {"$ref": "#/$defs/standing"},
            "steps": {
              "description": "What to state, then what to change, then what to have judged, each part in order of gain.",
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["kind", "words", "path", "line", "column", "snippet", "replacement", "effort", "settles", "points", "after", "judgment"],
                "properties": {
                  "kind": {"enum": ["state", "add", "change", "remove", "judge"]},
                  "words": {"type": "string"},
                  "path": {"description": "The entry, or the owner of the list that an entry joins; empty for the program itself.", "type": "string"},
                  "line": {"type": "integer", "minimum": 1},
                  "column": {"type": "integer", "minimum": 1},
                  "snippet": {"description": "YAML that is written there; words in angle brackets are for a person to replace.", "type": "string"},
                  "replacement": {
                    "description": "The edit of the file as it is that does this step and no other: the stretch from the place to its end leaves, the text comes. Null where something is judged, or where the step needs another one before it.",
                    "type": ["object", "null"],
                    "additionalProperties": false,
                    "required": ["line", "column", "end-line", "end-column", "text"],
                    "properties": {
                      "line": {"type": "integer", "minimum": 1},
                      "column": {"type": "integer", "minimum": 1},
                      "end-line": {"type": "integer", "minimum": 1},
                      "end-column": {"type": "integer", "minimum": 1},
                      "text": {"type": "string"}
                    }
                  },
                  "effort": {"type": "integer", "minimum": 0},
                  "settles": {"description": "The titles of requirements that are met and of criteria that are higher with it.", "type": "array", "items": {"type": "string"}},
                  "points": {"description": "What the least possible score gains.", "type": "number"},
                  "after": {"$ref": "#/$defs/standing"},
                  "judgment": {
                    "description": "For a step of the kind `judge`: what is judged, and the verdict or the lowest level that the plan needs.",
                    "type": ["object", "null"],
                    "additionalProperties": false,
                    "required": ["id", "wanted", "words"],
                    "properties": {"id": {"type": "string"}, "wanted": {"type": "string"}, "words": {"type": "string"}}
                  }
                }
              }
            },
            "left-over": {
              "description": "What the target needs and none of the considered edits brings about.",
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["id", "title", "reason", "words", "path", "line", "column"],
                "properties": {
                  "id": {"type": "string"},
                  "title": {"type": "string"},
                  "reason": {"description": "What its measures would still find behind the steps; empty where that is not known.", "type": "string"},
                  "words": {"type": "string"},
                  "path": {"type": "string"},
                  "line": {"type": "integer", "minimum": 1},
                  "column": {"type": "integer", "minimum": 1}
                }
              }
            },
            "waived": {
              "description": "Requirements that the target asks for and that a waiver excuses, where there are some: they stay unmet and need no step.",
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["id", "title", "reason", "approver", "effective", "expires", "path", "line", "column"],
                "properties": {
                  "id": {"type": "string"},
                  "title": {"type": "string"},
                  "reason": {"type": "string"},
                  "approver": {"type": "string"},
                  "effective": {"description": "The first day.", "type": "string", "format": "date"},
                  "expires": {"description": "The last day, to its end.", "type": "string", "format": "date"},
                  "path": {"type": "string"},
                  "line": {"type": "integer", "minimum": 1},
                  "column": {"type": "integer", "minimum": 1}
                }
              }
            },
            "reviews": {"$ref": "#/$defs/reviews"},
            "notices": {"description": "What deserves a look in files of reviews and waivers, where there is something.", "type": "array", "items": {"$ref": "#/$defs/notices"}}
          },
          "$defs": {

        """#

    /// Who reviewed.
    static let reviewDefinition = #"""
            "reviews": {
              "description": "The reviews that were taken in, where there are some.",
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["file", "reviewer", "date", "of-this-text"],
                "properties": {
                  "file": {"type": "string"},
                  "reviewer": {"type": "string"},
                  "date": {"type": "string", "format": "date"},
                  "of-this-text": {"description": "Whether it is of the text of the program; what is said of another text does not count.", "type": "boolean"}
                }
              }
            },

        """#

    private static let definitions =
        reviewDefinition + #"""
                "standing": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": ["verdict", "score"],
                  "properties": {
                    "verdict": {"enum": ["compliant", "not-compliant", "undetermined", "graded-only"]},
                    "verdict-after-waivers": {"description": "The verdict if what is waived need not be met, where that is another one. The gate looks at this one.", "enum": ["compliant", "not-compliant", "undetermined", "graded-only"]},
                    "score": {
                      "type": ["object", "null"],
                      "additionalProperties": false,
                      "required": ["lower", "upper"],
                      "properties": {"lower": {"type": "number"}, "upper": {"type": ["number", "null"]}}
                    }
                  }
                }
              }
            }

            """#
}
