/// Why an exercise is not for someone right now.
package enum SkipCode: String, CaseIterable, Sendable, Codable {
  case knee = "KN"
  case hip = "HI"
  case ankle = "AN"
  case back = "BK"
  case acuteAnkle = "AN-acute"
  case unsteady = "BAL"
  /// Neither leg bears weight; with one such leg the free-leg rule acts instead.
  case noWeight = "NWB"
  /// Operated or cast leg; acts through the stage gates and the open-chain rule, never by itself.
  case postOp = "PO"
  case hipReplacementLimits = "THR"
  case pregnancy = "PREG"
  case noStraining = "BP"
  case osteoporosis = "OSTEO"
  case nerveCondition = "NEU"
}
