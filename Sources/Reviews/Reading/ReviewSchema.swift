/// The formats of reviews and waivers as JSON Schema (2020-12), for completion and checks in an editor.
///
/// Ids and levels are those of a rubric, which a schema cannot know: `posrubric review check` looks at them.
public enum ReviewSchema {
    /// The schema of a review, ended by a line break.
    public static let text = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "A review of a program of study",
          "description": "What one person says of one program. `posrubric review template PROGRAM` writes one to start from.",
          "type": "object",
          "additionalProperties": false,
          "required": ["review", "rubric", "program", "reviewer", "date", "judgments"],
          "properties": {
            "review": {"description": "The version of this format.", "const": 1},
            "rubric": {
              "description": "The rubric that ids and levels are of.",
              "type": "object",
              "additionalProperties": false,
              "required": ["id", "version"],
              "properties": {"id": {"type": "string"}, "version": {"type": "string"}}
            },
            "program": {
              "description": "The program that was reviewed.",
              "type": "object",
              "additionalProperties": false,
              "required": ["digest"],
              "properties": {
                "id": {"description": "Its id, where it has one.", "type": ["string", "null"]},
                "title": {"type": ["string", "null"]},
                "digest": {"description": "The SHA-256 digest of the text that was reviewed, without a byte-order mark and with line feeds as its line ends, so that a checkout under another system is the same text; a review of another text does not count.", "type": "string", "pattern": "^sha256:[0-9a-f]{64}$"}
              }
            },
            "reviewer": {"description": "Who reviewed.", "$ref": "#/$defs/text"},
            "date": {"description": "The day of the review.", "$ref": "#/$defs/day"},
            "judgments": {
              "description": "What is said of each requirement and criterion, by its id. A level or verdict that is left empty is not judged yet.",
              "type": ["object", "null"],
              "additionalProperties": {
                "type": "object",
                "additionalProperties": false,
                "oneOf": [{"required": ["level"]}, {"required": ["verdict"]}],
                "properties": {
                  "level": {"description": "The level of a criterion.", "type": ["string", "null"]},
                  "verdict": {"description": "The verdict on a requirement.", "enum": ["met", "not-met", null]},
                  "reason": {"description": "Why.", "type": ["string", "null"]},
                  "evidence": {
                    "description": "What the reviewer has seen.",
                    "anyOf": [{"type": ["string", "null"]}, {"type": "array", "items": {"$ref": "#/$defs/text"}}]
                  }
                }
              }
            },
            "requests": {
              "description": "What the reviewer wants to know.",
              "type": ["array", "null"],
              "items": {
                "anyOf": [
                  {"$ref": "#/$defs/text"},
                  {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["ask"],
                    "properties": {
                      "about": {"description": "The id of a requirement or criterion.", "type": ["string", "null"]},
                      "ask": {"$ref": "#/$defs/text"}
                    }
                  }
                ]
              }
            }
          },
          "$defs": {
            "text": {"type": "string", "minLength": 1},
            "day": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
          }
        }

        """#
}
