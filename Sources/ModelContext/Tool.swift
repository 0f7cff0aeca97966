import CoachKit

/// What a client may call.
enum Tool: String, CaseIterable {
  case ask
  case nextWorkout = "next_workout"
  case log
  case calories
  case sources

  /// As `tools/list` shows it.
  var listed: JSONValue {
    [
      "name": .string(rawValue), "title": .string(title), "description": .string(about),
      "inputSchema": [
        "type": "object", "properties": .object(properties), "required": .array(required),
        "additionalProperties": false,
      ],
      "outputSchema": Self.answer,
      "annotations": [
        "readOnlyHint": .bool(keepsNothing), "destructiveHint": false,
        "idempotentHint": .bool(keepsNothing), "openWorldHint": false,
      ],
    ]
  }

  /// The answer stores nothing about anybody.
  var keepsNothing: Bool { self == .ask || self == .sources }

  private var title: String {
    switch self {
    case .ask: "Ask about leg muscle loss"
    case .nextWorkout: "Next workout"
    case .log: "Log a workout, weight, pain, test or food"
    case .calories: "Calories and protein"
    case .sources: "Sources of an answer"
    }
  }

  private var about: String {
    switch self {
    case .ask:
      """
      Answers a question about leg muscle atrophy (causes, signs, prevention, recovery, exercise, food) in sentences that each name \
      their source. Danger signs come first; pass such a reply on whole. Says so when it does not know. Keeps nothing.
      """
    case .nextWorkout:
      "Today's workout for a person from their profile and log, or what holds it back. Needs what was told through `log`."
    case .log:
      """
      Takes one line in plain words into a person's log or profile: "did squats 3x10", "20 min bike", "weighed 68.2", "knee 3/10", \
      "72, female, 160 cm", "undo". Anything else is refused and kept nowhere.
      """
    case .calories: "A person's daily calories with protein, fat and carbohydrate, and why."
    case .sources:
      "The full references behind the answer to a question, with links and how far each was checked. Keeps nothing."
    }
  }

  private var required: [JSONValue] {
    switch self {
    case .ask, .sources: ["question"]
    case .log: ["entry"]
    case .nextWorkout, .calories: []
    }
  }

  private var properties: [String: JSONValue] {
    let person: JSONValue = [
      "type": "string", "minLength": 1, "maxLength": 100, "pattern": "^[!-~]+$",
      "description": "A stable id of the person; without it, the person of this computer.",
    ]
    switch self {
    case .ask, .sources:
      return ["question": ["type": "string", "minLength": 1, "maxLength": 8000]]
    case .log:
      return ["entry": ["type": "string", "minLength": 1, "maxLength": 8000], "person": person]
    case .nextWorkout, .calories: return ["person": person]
    }
  }

  private static let answer: JSONValue = [
    "type": "object",
    "properties": [
      "text": ["type": "string"], "intent": ["type": "string"], "confidence": ["type": "number"],
      "safety": [
        "type": ["object", "null"],
        "properties": ["level": ["type": "string"], "rule": ["type": "string"]],
      ],
      "sources": [
        "type": "array",
        "items": [
          "type": "object",
          "properties": [
            "n": ["type": "integer"], "key": ["type": "string"], "cite": ["type": "string"],
            "checked": ["type": "string"],
          ],
        ],
      ],
    ],
    "required": ["text", "intent", "confidence", "safety", "sources"],
  ]
}
