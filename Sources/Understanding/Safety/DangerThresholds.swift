/// When the learned reading raises an alarm of its own, and when it calms one that a rule raised.
package struct DangerThresholds: Sendable, Equatable, Codable {
  /// A line above this is taken as danger though no rule fires.
  package var raise = 9.0
  /// A line below this is harmless though a rule fires.
  package var calm = -9.0
  /// The same where the rule calls for an ambulance or a crisis line.
  package var calmGrave = -9.0

  /// A line that the model in question had not learned.
  struct Sample: Sendable {
    enum Kind: Sendable { case danger, lookAlike, ordinary }

    let score: Double
    let kind: Kind
    let ruleFires: Bool
  }

  /// The share of silent look-alikes and of ordinary lines that may be taken for danger.
  static let lookAlikesRaised = 0.025
  static let ordinaryRaised = 0.005
  /// The share of heard dangers, grave ones last, that the draft may calm with which the fit is made.
  ///
  /// The model itself has learned more and calms far fewer: of some 800 kept-aside dangers that a rule heard, none
  /// lies below 0.1.
  static let dangersCalmed = 0.025
  static let graveDangersCalmed = 0.015
  /// How far ahead a milder level must be to take the place of the graver one that a rule found.
  static let leadOfMilder = 0.5

  /// A few dozen lines decide the fit: it is kept where a line sounds more like danger than not, but not only
  /// when it does so very much.
  private static let raiseRange = 0.1...0.4
  private static let calmAtMost = -0.1
  private static let calmGraveAtMost = -0.3

  static func fit(_ samples: [Sample]) -> DangerThresholds {
    var out = DangerThresholds()
    func scores(_ kind: Sample.Kind, ruleFires: Bool) -> [Double] {
      samples.filter { $0.kind == kind && $0.ruleFires == ruleFires }.map(\.score).sorted()
    }
    let heard = scores(.danger, ruleFires: true)
    guard !heard.isEmpty else { return out }
    let lookAlikes = scores(.lookAlike, ruleFires: false)
    let ordinary = scores(.ordinary, ruleFires: false)
    let fitted = max(
      quantile(lookAlikes, 1 - lookAlikesRaised), quantile(ordinary, 1 - ordinaryRaised))
    out.raise = min(max(fitted, raiseRange.lowerBound), raiseRange.upperBound)
    out.calm = min(quantile(heard, dangersCalmed), calmAtMost)
    out.calmGrave = min(quantile(heard, graveDangersCalmed), calmGraveAtMost)
    return out
  }

  private static func quantile(_ sorted: [Double], _ share: Double) -> Double {
    guard let last = sorted.last else { return 0 }
    let place = Int((Double(sorted.count) * share).rounded(.up))
    return place < sorted.count ? sorted[max(0, place)] : last
  }
}
