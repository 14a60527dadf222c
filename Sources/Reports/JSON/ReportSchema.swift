/// The JSON Schema (draft 2020-12) of the report that `evaluate --format json` writes.
public enum ReportSchema {
    /// The schema as a file.
    public static let text = head + definitions + peopleDefinitions + end

    /// The schema of a line that `evaluate --format ndjson` writes, as a file.
    public static let lineText = lineHead + definitions + peopleDefinitions + end

    private static let head = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Findings report, version 1",
          "description": "What posrubric found about programs of study. Evidence, doubts and findings name places by their number in the program's own list `places`, counted from 0.",
          "type": "object",
          "additionalProperties": false,
          "required": ["report", "rubric", "programs", "unevaluated", "summary"],
          "properties": {
            "report": {"description": "The version of this shape.", "const": 1},
            "rubric": {"$ref": "#/$defs/rubric"},
            "programs": {"description": "The programs that were evaluated, in the order of their files.", "type": "array", "items": {"$ref": "#/$defs/program"}},
            "unevaluated": {
              "description": "The files that could not be evaluated, and why. Nothing is said about what is in them.",
              "type": "array",
              "items": {"$ref": "#/$defs/unevaluated"}
            },
            "notices": {
              "description": "What deserves a look in files of reviews and waivers, where there is something.",
              "type": "array",
              "items": {"$ref": "#/$defs/notices"}
            },
            "summary": {
              "type": "object",
              "additionalProperties": false,
              "required": ["programs", "compliant", "not-compliant", "undetermined", "graded-only", "unevaluated"],
              "properties": {
                "programs": {"$ref": "#/$defs/count"},
                "compliant": {"$ref": "#/$defs/count"},
                "not-compliant": {"$ref": "#/$defs/count"},
                "undetermined": {"$ref": "#/$defs/count"},
                "graded-only": {"$ref": "#/$defs/count"},
                "unevaluated": {"$ref": "#/$defs/count"}
              }
            }
          },

        """#

    private static let lineHead = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Line of findings, version 1",
          "description": "What posrubric found about one program of study, on one line; behind them, what deserves a look in a file of reviews or waivers. With --verbose a line says all that the report in JSON says of the program.",
          "oneOf": [{"$ref": "#/$defs/line"}, {"$ref": "#/$defs/program", "required": ["rubric", "rubric-version", "profile"]}, {"$ref": "#/$defs/unevaluated"}, {"$ref": "#/$defs/notices"}],

        """#

    private static let definitions = #"""
          "$defs": {
            "count": {"type": "integer", "minimum": 0},
            "line": {
              "type": "object",
              "additionalProperties": false,
              "required": ["rubric", "rubric-version", "profile", "file", "id", "title", "status", "as-of", "verdict", "score", "requirements", "principles", "warnings"],
              "properties": {
                "rubric": {"description": "The rubric's id.", "type": "string"},
                "rubric-version": {"type": "string"},
                "profile": {"description": "Which requirements decide compliance.", "type": "string"},
                "file": {"description": "The file's name as it was given.", "type": "string"},
                "id": {"type": ["string", "null"]},
                "title": {"type": "string"},
                "status": {"enum": ["draft", "submission"]},
                "as-of": {"description": "The day by which dates were judged.", "type": ["string", "null"], "format": "date"},
                "verdict": {"description": "Graded only: no requirement decides.", "enum": ["compliant", "not-compliant", "undetermined", "graded-only"]},
                "not-rated": {"description": "Why the document is not rated as a program of study.", "type": "string"},
                "verdict-after-waivers": {"$ref": "#/$defs/verdict-after-waivers"},
                "reviews": {"$ref": "#/$defs/reviews"},
                "score": {"$ref": "#/$defs/score"},
                "requirements": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["id", "decides", "verdict"],
                    "properties": {
                      "id": {"type": "string"},
                      "decides": {"type": "boolean"},
                      "verdict": {"enum": ["met", "not-met", "undetermined", "not-applicable"]},
                      "line": {"description": "Where it is shown, for what is not met or undetermined.", "type": "integer", "minimum": 1},
                      "column": {"type": "integer", "minimum": 1},
                      "path": {"description": "The way from the top of the document, as in sequence[2].courses[0]; empty for the document itself.", "type": "string"},
                      "comparisons": {"type": "array", "items": {"$ref": "#/$defs/comparison"}},
                      "remedy": {"description": "What to do.", "type": "string"},
                      "review": {"$ref": "#/$defs/review"},
                      "waiver": {"$ref": "#/$defs/waiver"},
                      "baseline": {"$ref": "#/$defs/baseline"}
                    },
                    "dependentRequired": {"line": ["column", "path", "comparisons"]},
                    "if": {"properties": {"verdict": {"enum": ["not-met", "undetermined"]}}},
                    "then": {"required": ["line"]},
                    "else": {"not": {"required": ["line"]}}
                  }
                },
                "principles": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["id", "score", "criteria"],
                    "properties": {
                      "id": {"type": "string"},
                      "score": {"$ref": "#/$defs/score"},
                      "criteria": {
                        "type": "array",
                        "items": {
                          "type": "object",
                          "additionalProperties": false,
                          "required": ["id", "level", "applies"],
                          "properties": {
                            "id": {"type": "string"},
                            "level": {"$ref": "#/$defs/levels"},
                            "applies": {"enum": ["yes", "no", "undetermined"]},
                            "review": {"$ref": "#/$defs/review"},
                            "waiver": {"$ref": "#/$defs/waiver"}
                          }
                        }
                      }
                    }
                  }
                },
                "warnings": {"type": "array", "items": {"$ref": "#/$defs/diagnostic"}}
              }
            },
            "baseline": {"description": "How it stands to what was known before.", "enum": ["new", "unchanged", "updated"]},
            "levels": {
              "description": "The lowest and the highest level that are possible; null where the criterion does not apply.",
              "type": ["object", "null"],
              "additionalProperties": false,
              "required": ["lower", "upper"],
              "properties": {"lower": {"type": "string"}, "upper": {"type": "string"}}
            },
            "rubric": {
              "description": "The rubric's own words, once for all programs.",
              "type": "object",
              "additionalProperties": false,
              "required": ["id", "version", "digest", "title", "extends", "departures", "profile", "scale", "measures", "requirements", "principles"],
              "properties": {
                "id": {"type": "string"},
                "version": {"type": "string"},
                "digest": {"description": "The SHA-256 digest of the rubric file, behind those that it extends.", "type": "string", "pattern": "^sha256:[0-9a-f]{64}$"},
                "title": {"type": "string"},
                "extends": {"description": "The rubric that this one extends, by its id and version.", "type": ["string", "null"]},
                "departures": {"description": "How it departs from the rubric that it extends, in words.", "type": "array", "items": {"type": "string"}},
                "profile": {"description": "Which requirements decide compliance.", "type": "string"},
                "scale": {"description": "The levels, from the lowest to the highest.", "type": "array", "items": {"type": "string"}},
                "measures": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["id", "title", "unit"],
                    "properties": {"id": {"type": "string"}, "title": {"type": "string"}, "unit": {"type": ["string", "null"]}}
                  }
                },
                "requirements": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["id", "title", "class", "decides", "why", "cites"],
                    "properties": {
                      "id": {"type": "string"},
                      "title": {"type": "string"},
                      "class": {"type": "string"},
                      "decides": {"type": "boolean"},
                      "why": {"type": "string"},
                      "cites": {"$ref": "#/$defs/citations"}
                    }
                  }
                },
                "principles": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["id", "title", "weight", "criteria"],
                    "properties": {
                      "id": {"type": "string"},
                      "title": {"type": "string"},
                      "weight": {"type": "integer", "minimum": 1},
                      "criteria": {
                        "type": "array",
                        "items": {
                          "type": "object",
                          "additionalProperties": false,
                          "required": ["id", "title", "weight", "why", "cites"],
                          "properties": {
                            "id": {"type": "string"},
                            "title": {"type": "string"},
                            "weight": {"type": "integer", "minimum": 1},
                            "why": {"type": "string"},
                            "cites": {"$ref": "#/$defs/citations"}
                          }
                        }
                      }
                    }
                  }
                }
              }
            },
            "citations": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["cite", "title", "force"],
                "properties": {
                  "cite": {"type": "string"},
                  "title": {"type": "string"},
                  "force": {"description": "How binding the words of the source are.", "enum": ["shall", "should", "may", "where-appropriate", "describes", "proposed"]}
                }
              }
            },
            "program": {
              "type": "object",
              "additionalProperties": false,
              "required": ["file", "id", "title", "status", "as-of", "verdict", "score", "places", "requirements", "principles", "warnings"],
              "properties": {
                "rubric": {"description": "The rubric's id, on a line of its own that no report stands around.", "type": "string"},
                "rubric-version": {"type": "string"},
                "profile": {"description": "Which requirements decide compliance, on such a line.", "type": "string"},
                "file": {"description": "The file's name as it was given.", "type": "string"},
                "id": {"type": ["string", "null"]},
                "title": {"type": "string"},
                "status": {"enum": ["draft", "submission"]},
                "as-of": {"description": "The day by which dates were judged.", "type": ["string", "null"], "format": "date"},
                "verdict": {"description": "Graded only: no requirement decides.", "enum": ["compliant", "not-compliant", "undetermined", "graded-only"]},
                "verdict-after-waivers": {"$ref": "#/$defs/verdict-after-waivers"},
                "reviews": {"$ref": "#/$defs/reviews"},
                "not-rated": {"description": "Why the document is not rated as a program of study.", "type": "string"},
                "score": {"$ref": "#/$defs/score"},
                "places": {"description": "The places of the file that the rest refers to.", "type": "array", "items": {"$ref": "#/$defs/place"}},
                "requirements": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["id", "decides", "verdict", "place", "measures", "comparisons"],
                    "properties": {
                      "id": {"type": "string"},
                      "decides": {"type": "boolean"},
                      "verdict": {"enum": ["met", "not-met", "undetermined", "not-applicable"]},
                      "decides-alone": {"description": "Whether the program complies as soon as this is met.", "const": true},
                      "judged": {"description": "Whether a person decides it.", "const": true},
                      "place": {"$ref": "#/$defs/place-number"},
                      "measures": {"type": "array", "items": {"$ref": "#/$defs/measure"}},
                      "comparisons": {"type": "array", "items": {"$ref": "#/$defs/comparison"}},
                      "remedy": {"type": "string"},
                      "documents": {"type": "array", "items": {"$ref": "#/$defs/place-number"}},
                      "review": {"$ref": "#/$defs/review"},
                      "waiver": {"$ref": "#/$defs/waiver"},
                      "baseline": {"$ref": "#/$defs/baseline"}
                    }
                  }
                },
                "principles": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["id", "score", "criteria"],
                    "properties": {
                      "id": {"type": "string"},
                      "score": {"$ref": "#/$defs/score"},
                      "criteria": {
                        "type": "array",
                        "items": {
                          "type": "object",
                          "additionalProperties": false,
                          "required": ["id", "level", "applies", "place", "measures", "comparisons"],
                          "properties": {
                            "id": {"type": "string"},
                            "level": {"$ref": "#/$defs/levels"},
                            "applies": {"enum": ["yes", "no", "undetermined"]},
                            "worth": {
                              "description": "What the next level that can be given, and the highest, add to the score on the whole.",
                              "type": "object",
                              "additionalProperties": false,
                              "required": ["next", "top"],
                              "properties": {"next": {"$ref": "#/$defs/worth"}, "top": {"$ref": "#/$defs/worth"}}
                            },
                            "judged": {"description": "Whether a person decides it.", "const": true},
                            "place": {"$ref": "#/$defs/place-number"},
                            "measures": {"type": "array", "items": {"$ref": "#/$defs/measure"}},
                            "comparisons": {"type": "array", "items": {"$ref": "#/$defs/comparison"}},
                            "remedy": {"type": "string"},
                            "documents": {"type": "array", "items": {"$ref": "#/$defs/place-number"}},
                            "review": {"$ref": "#/$defs/review"},
                            "waiver": {"$ref": "#/$defs/waiver"},
                            "baseline": {"$ref": "#/$defs/baseline"}
                          }
                        }
                      }
                    }
                  }
                },
                "warnings": {"type": "array", "items": {"$ref": "#/$defs/diagnostic"}}
              }
            },
            "score": {
              "description": "From 0 to 100: what is certain and what is still possible, the lower end rounded down and the upper end up to four decimals; null where nothing applies.",
              "type": ["object", "null"],
              "additionalProperties": false,
              "required": ["lower", "upper"],
              "properties": {
                "lower": {"type": "number", "minimum": 0, "maximum": 100},
                "upper": {"type": "number", "minimum": 0, "maximum": 100}
              }
            },
            "worth": {
              "description": "A level with the points, from 0 to 100, that it adds to the least score that is possible, rounded down to four decimals.",
              "type": "object",
              "additionalProperties": false,
              "required": ["level", "points"],
              "properties": {"level": {"type": "string"}, "points": {"type": "number", "minimum": 0, "maximum": 100}}
            },
            "place-number": {"description": "The number of a place in `places`, from 0.", "type": "integer", "minimum": 0},
            "place": {
              "description": "Lines and columns from 1, columns in code points; the end is the first place behind.",
              "type": "object",
              "additionalProperties": false,
              "required": ["path", "line", "column", "end-line", "end-column", "label"],
              "properties": {
                "path": {"description": "The way from the top of the document, as in sequence[2].courses[0]; empty for the document itself.", "type": "string"},
                "line": {"type": "integer", "minimum": 1},
                "column": {"type": "integer", "minimum": 1},
                "end-line": {"type": "integer", "minimum": 1},
                "end-column": {"type": "integer", "minimum": 1},
                "label": {"description": "What people call what stands there.", "type": "string"}
              }
            },
            "measure": {
              "type": "object",
              "additionalProperties": false,
              "required": ["id", "lower", "upper", "evidence", "doubts"],
              "properties": {
                "id": {"type": "string"},
                "lower": {"description": "The least value that is possible; null where there certainly is no value.", "type": ["number", "null"]},
                "upper": {"description": "The greatest value that is possible; null where nothing limits it, or where there certainly is no value.", "type": ["number", "null"]},
                "may-be-missing": {"description": "Whether there may be no value at all, as of the smallest of nothing.", "const": true},
                "evidence": {"description": "The places that were counted.", "type": "array", "items": {"$ref": "#/$defs/place-number"}},
                "doubts": {"description": "The places that keep the value open.", "type": "array", "items": {"$ref": "#/$defs/doubt"}}
              }
            },
            "doubt": {
              "type": "object",
              "additionalProperties": false,
              "required": ["place", "reason"],
              "properties": {
                "place": {"$ref": "#/$defs/place-number"},
                "reason": {"enum": ["not-stated", "uncertain", "may-grow", "choice", "no-day", "suspicion"]},
                "field": {"description": "The field that is not stated, or stated as a range only.", "type": "string"},
                "list": {"description": "The list that may hold more than it lists.", "type": "string"},
                "text": {"description": "What is suspected.", "type": "string"}
              }
            },
            "comparison": {
              "description": "Something that is asked of a measure and does not certainly hold.",
              "type": "object",
              "additionalProperties": false,
              "required": ["measure", "holds"],
              "properties": {
                "measure": {"type": "string"},
                "lower": {"description": "The least value that is possible, where the measure does not stand beside.", "type": ["number", "null"]},
                "upper": {"type": ["number", "null"]},
                "may-be-missing": {"const": true},
                "at-least": {"type": "number"},
                "at-most": {"type": "number"},
                "exactly": {"type": "number"},
                "between": {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2},
                "negated": {"description": "Whether the opposite is asked for.", "const": true},
                "alternative": {"description": "Whether something else does as well.", "const": true},
                "holds": {"enum": ["no", "undetermined"]}
              }
            },

        """#

    private static let end = #"""
          }
        }

        """#
}
