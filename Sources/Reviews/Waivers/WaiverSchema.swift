/// The format of waivers as JSON Schema (2020-12).
public enum WaiverSchema {
    /// The schema, ended by a line break.
    public static let text = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Waivers",
          "description": "Requirements and criteria that some programs need not meet for a time. What is waived is evaluated and shown as ever; it does not count for the gate.",
          "type": "object",
          "additionalProperties": false,
          "required": ["waivers", "granted"],
          "properties": {
            "waivers": {"description": "The version of this format.", "const": 1},
            "granted": {
              "type": ["array", "null"],
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["program", "reason", "approver", "effective", "expires"],
                "oneOf": [{"required": ["requirement"]}, {"required": ["criterion"]}],
                "properties": {
                  "requirement": {"description": "The id of a requirement.", "$ref": "#/$defs/text"},
                  "criterion": {"description": "The id of a criterion.", "$ref": "#/$defs/text"},
                  "program": {"description": "The id of a program, or its path: ? is one letter, * any letters of a name, ** any folders.", "$ref": "#/$defs/text"},
                  "reason": {"description": "Why it was granted.", "$ref": "#/$defs/text"},
                  "approver": {"description": "Who granted it.", "$ref": "#/$defs/text"},
                  "effective": {"description": "Its first day.", "$ref": "#/$defs/day"},
                  "expires": {"description": "Its last day, to its end.", "$ref": "#/$defs/day"}
                }
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
