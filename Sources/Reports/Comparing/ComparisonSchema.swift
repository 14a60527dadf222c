/// The JSON Schema (draft 2020-12) of what `compare --format json` writes.
public enum ComparisonSchema {
    /// The schema as a file.
    public static let text = head + definitions

    /// The schema of a line of `compare --format ndjson`, as a file.
    public static let lineText = lineHead + definitions

    private static let lineHead = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Line of a comparison, version 1",
          "description": "What differs between two assessments of one program; behind them, files that could not be evaluated, and what deserves a look in files of reviews and waivers.",
          "oneOf": [{"$ref": "#/$defs/program"}, {"$ref": "#/$defs/unevaluated"}, {"$ref": "#/$defs/notices"}],

        """#

    private static let head = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Comparison, version 1",
          "description": "What differs between two assessments of the same programs.",
          "type": "object",
          "additionalProperties": false,
          "required": ["comparison", "programs", "summary"],
          "properties": {
            "comparison": {"description": "The version of this shape.", "const": 1},
            "programs": {
              "type": "array",
              "items": {"$ref": "#/$defs/program"}
            },
            "unevaluated": {"description": "Files that could not be evaluated, where there are some.", "type": "array", "items": {"$ref": "#/$defs/unevaluated"}},
            "notices": {"description": "What deserves a look in files of reviews and waivers, where there is something.", "type": "array", "items": {"$ref": "#/$defs/notices"}},
            "summary": {
              "type": "object",
              "additionalProperties": false,
              "required": ["programs", "changed", "flipped", "worse"],
              "properties": {
                "programs": {"$ref": "#/$defs/count"},
                "changed": {"description": "Programs in both of which something differs.", "$ref": "#/$defs/count"},
                "flipped": {"description": "Those with another verdict.", "$ref": "#/$defs/count"},
                "worse": {"description": "Those of which something is worse.", "$ref": "#/$defs/count"}
              }
            }
          },

        """#

    private static let definitions =
        definitionsHead + ReportSchema.noticeDefinitions + PlanSchema.reviewDefinition + rest

    private static let definitionsHead = #"""
          "$defs": {
            "program": {
              "type": "object",
              "additionalProperties": false,
              "required": ["id", "title", "old", "new", "changes"],
              "properties": {
                "id": {"type": ["string", "null"]},
                "title": {"type": ["string", "null"]},
                "overlay": {"description": "The overlay that `plan --what-if` lays over the program, which is the new one then.", "type": "string"},
                "old": {"$ref": "#/$defs/standing"},
                "new": {"$ref": "#/$defs/standing"},
                "changes": {"type": "array", "items": {"$ref": "#/$defs/change"}}
              }
            },

        """#

    private static let rest = #"""
            "count": {"type": "integer", "minimum": 0},
            "line": {"description": "Where something that is not settled is shown; null where nothing is.", "type": ["integer", "null"], "minimum": 1},
            "range": {
              "type": ["object", "null"],
              "additionalProperties": false,
              "required": ["lower", "upper"],
              "properties": {"lower": {"type": "number"}, "upper": {"type": ["number", "null"]}}
            },
            "standing": {
              "description": "Null where the program is only in the other one.",
              "type": ["object", "null"],
              "additionalProperties": false,
              "required": ["file", "rubric", "verdict", "score"],
              "properties": {
                "file": {"type": "string"},
                "rubric": {"description": "The rubric's id and version.", "type": "string"},
                "verdict": {"enum": ["compliant", "not-compliant", "undetermined", "graded-only"]},
                "verdict-after-waivers": {"description": "The verdict if what is waived need not be met, where that is another one.", "enum": ["compliant", "not-compliant", "undetermined", "graded-only"]},
                "waived": {"description": "The ids of the requirements that a waiver in force names, where there are some.", "type": "array", "items": {"type": "string"}},
                "reviews": {"$ref": "#/$defs/reviews"},
                "score": {"$ref": "#/$defs/range"}
              }
            },
            "outcome": {
              "description": "A verdict, levels, or a score; null where it is not asked for or does not apply.",
              "type": ["string", "object", "null"],
              "additionalProperties": false,
              "required": ["lower", "upper"],
              "properties": {"lower": {"type": ["string", "number"]}, "upper": {"type": ["string", "number", "null"]}}
            },
            "change": {
              "type": "object",
              "additionalProperties": false,
              "required": ["subject", "id", "title", "decides", "change", "old", "new", "old-line", "new-line", "measures"],
              "properties": {
                "subject": {"enum": ["verdict", "score", "requirement", "principle", "criterion"]},
                "id": {"type": ["string", "null"]},
                "title": {"type": "string"},
                "decides": {"description": "Whether it decides compliance.", "type": "boolean"},
                "change": {"description": "`known`: it was undetermined or less closely known, `unknown`: the other way; `applicability`: it applies or is asked for now or not any more; `moved`: it is as it was, on another line.", "enum": ["improved", "worse", "known", "unknown", "applicability", "moved"]},
                "old": {"$ref": "#/$defs/outcome"},
                "new": {"$ref": "#/$defs/outcome"},
                "old-line": {"$ref": "#/$defs/line"},
                "new-line": {"$ref": "#/$defs/line"},
                "asked": {"description": "What is asked differently of it by the other rubric, in words, where something is.", "type": "array", "items": {"type": "string"}},
                "measures": {
                  "description": "The measures that it rests on and that found something else.",
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["title", "unit", "old", "new"],
                    "properties": {
                      "title": {"type": "string"},
                      "unit": {"type": ["string", "null"]},
                      "old": {"$ref": "#/$defs/range"},
                      "new": {"$ref": "#/$defs/range"}
                    }
                  }
                }
              }
            }
          }
        }

        """#
}
