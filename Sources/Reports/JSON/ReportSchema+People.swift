extension ReportSchema {
    /// What people say: reviews, waivers, and what deserves a look in them.
    static let peopleDefinitions =
        noticeDefinitions + #"""
                "verdict-after-waivers": {"description": "The verdict if what is waived need not be met; given where a waiver is in force. The gate looks at this one.", "enum": ["compliant", "not-compliant", "undetermined", "graded-only"]},
                "reviews": {
                  "description": "The reviews that were taken in.",
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["file", "reviewer", "date", "of-this-text", "requests"],
                    "properties": {
                      "file": {"type": "string"},
                      "reviewer": {"type": "string"},
                      "date": {"type": "string", "format": "date"},
                      "of-this-text": {"description": "Whether it is of the text that was evaluated; what is said of another text does not count.", "type": "boolean"},
                      "requests": {
                        "description": "What the reviewer wants to know.",
                        "type": "array",
                        "items": {
                          "type": "object",
                          "additionalProperties": false,
                          "required": ["about", "ask"],
                          "properties": {"about": {"type": ["string", "null"]}, "ask": {"type": "string"}}
                        }
                      }
                    }
                  }
                },
                "review": {
                  "description": "What people said of it, and what came of it.",
                  "type": "object",
                  "additionalProperties": false,
                  "required": ["outcome", "missing", "judgments"],
                  "properties": {
                    "outcome": {"description": "Decided, disputed (what is open reaches from the lowest opinion to the highest, with `median` of an even number between the two in the middle), waiting for more reviews, or none: the file itself decides.", "enum": ["decided", "disputed", "waiting", "none"]},
                    "missing": {"description": "How many more reviews it takes.", "$ref": "#/$defs/count"},
                    "judgments": {
                      "type": "array",
                      "items": {
                        "type": "object",
                        "additionalProperties": false,
                        "required": ["review", "standing", "reason", "evidence"],
                        "properties": {
                          "review": {"description": "The number of the review in `reviews`, from 0.", "$ref": "#/$defs/count"},
                          "verdict": {"enum": ["met", "not-met"]},
                          "level": {"type": "string"},
                          "standing": {"description": "Whether it counts, is shown beside what the file decides, or is of another text.", "enum": ["counts", "beside", "of-another-text"]},
                          "reason": {"type": "string"},
                          "evidence": {"description": "What the reviewer has seen.", "type": "array", "items": {"type": "string"}}
                        }
                      }
                    }
                  }
                },
                "waiver": {
                  "description": "The waiver that names it. It changes no verdict; while it is in force, a requirement does not count for the gate.",
                  "type": "object",
                  "additionalProperties": false,
                  "required": ["state", "reason", "approver", "effective", "expires", "file", "line"],
                  "properties": {
                    "state": {"enum": ["in-force", "not-yet", "expired", "no-day"]},
                    "reason": {"type": "string"},
                    "approver": {"type": "string"},
                    "effective": {"description": "The first day.", "type": "string", "format": "date"},
                    "expires": {"description": "The last day, to its end.", "type": "string", "format": "date"},
                    "days-left": {"description": "Days left after the day by which dates were judged.", "$ref": "#/$defs/count"},
                    "file": {"type": "string"},
                    "line": {"type": "integer", "minimum": 1}
                  }
                }

            """#

    /// What is told of files: of those that could not be evaluated, and of reviews and waivers.
    static let noticeDefinitions = #"""
            "diagnostic": {
              "type": "object",
              "additionalProperties": false,
              "required": ["code", "severity", "message"],
              "properties": {
                "code": {"type": "string"},
                "severity": {"enum": ["error", "warning"]},
                "message": {"type": "string"},
                "line": {"type": "integer", "minimum": 1},
                "column": {"type": "integer", "minimum": 1},
                "end-line": {"type": "integer", "minimum": 1},
                "end-column": {"type": "integer", "minimum": 1},
                "label": {"type": "string"},
                "notes": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["line", "column", "end-line", "end-column", "label"],
                    "properties": {
                      "line": {"type": "integer", "minimum": 1},
                      "column": {"type": "integer", "minimum": 1},
                      "end-line": {"type": "integer", "minimum": 1},
                      "end-column": {"type": "integer", "minimum": 1},
                      "label": {"type": "string"}
                    }
                  }
                },
                "help": {"type": "string"}
              }
            },
            "unevaluated": {
              "type": "object",
              "additionalProperties": false,
              "required": ["file", "diagnostics"],
              "properties": {"file": {"type": "string"}, "diagnostics": {"type": "array", "items": {"$ref": "#/$defs/diagnostic"}}}
            },
            "notices": {
              "description": "What deserves a look in a file of reviews or waivers: reviews of another text, waivers that are over, about to end, to come, not needed or granted twice.",
              "type": "object",
              "additionalProperties": false,
              "required": ["file", "notices"],
              "properties": {"file": {"type": "string"}, "notices": {"type": "array", "items": {"$ref": "#/$defs/diagnostic"}}}
            },

        """#
}
