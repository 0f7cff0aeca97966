import Content
package import Dialogue

extension Conversation {
  /// The state as the record keeps it, the same text that encoding gives.
  ///
  /// Written by hand, as it is saved after every line and hardly a field is a nested one.
  package func line() throws -> String {
    var object = JSONObjectWriter()
    object.member("askedMorning", present: askedMorning)
    if let askedRate { try object.member("askedRate", askedRate) }
    object.member("askedSteps", askedSteps)
    object.member("exercise", present: exercise)
    if let form { try object.member("form", encoding: form) }
    object.member("hasMet", hasMet)
    object.member("joint", present: joint)
    object.member("latestChange", present: latestChange)
    object.member("latestDay", present: latestDay)
    object.member("latestIntent", present: latestIntent?.rawValue)
    object.member("latestText", latestText)
    if let live { try object.member("live", encoding: live) }
    object.member("more", more)
    if let pending { try object.member("pending", encoding: pending) }
    object.member("previousSigns", previousSigns)
    object.member("reasons", reasons)
    object.member("sources", sources)
    if let speaksForAnother { object.member("speaksForAnother", speaksForAnother) }
    object.member("suggestions", suggestions)
    object.member("topic", present: topic?.rawValue)
    if let unscoredPain { object.member("unscoredPain", unscoredPain) }
    object.member("wasPrivate", wasPrivate)
    object.member("why", why)
    object.member("zone", present: zone)
    return object.finish()
  }
}
