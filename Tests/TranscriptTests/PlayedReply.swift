/// What came back for one typed line, in the parts that both ways of playing have.
struct PlayedReply: Equatable {
  /// Without sources and suggestions.
  var text: String
  var intent: String
  var safetyRule: String?
  var sources: [String]
  var suggestions: [String]
}
