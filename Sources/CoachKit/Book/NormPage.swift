import Coaching
import Content

/// The tables that the home tests are compared with.
struct NormPage {
  let norms: NormsFile.Tables
  let library: Library

  var parts: [String] {
    [
      part("cst30", chairStand + change), part("5xsts", fiveRises),
      part("sls", stance + fallRisk + support), part("calf", calf),
      part("sarcf", sarcF + sarcCalf),
    ]
  }

  private func part(_ test: String, _ paragraphs: [String]) -> String {
    let name = library.phrases["log.test-name.\(test)"]?.text ?? test
    return (["### \(name)"] + paragraphs).joined(separator: "\n\n")
  }

  private func head(_ means: String, _ sources: [Source.Key]) -> String {
    let names = sources.map { library.sources[$0]?.short ?? $0 }.joined(separator: " · ")
    return "\(means) Sources: \(names)"
  }

  private var chairStand: [String] {
    let table = norms.chairStand
    let rows = zip(table.rows, ages(table.rows.map(\.ageFrom), upTo: table.ages.last)).map {
      [$1, Self.range($0.men), Self.range($0.women)]
    }
    return [
      head(table.means, table.sources),
      MarkdownTable(head: ["age", "men", "women"], rows: rows).text,
    ]
  }

  private var change: [String] {
    let table = norms.chairStandChange
    return [head(table.means, table.sources), numbers(["stands": Double(table.stands)])]
  }

  private var fiveRises: [String] {
    let table = norms.fiveRises
    return [
      head(table.means, table.sources), numbers(["seconds": table.lowStrengthSeconds]),
      seconds(table.rows, upTo: table.ages.last),
    ]
  }

  private var stance: [String] {
    let table = norms.stance
    return [
      head(table.means, table.sources), numbers(["limit in seconds": table.limitSeconds]),
      seconds(table.rows, upTo: nil),
    ]
  }

  private var fallRisk: [String] {
    let table = norms.stanceFallRisk
    return [
      head(table.means, table.sources),
      numbers(["age from": Double(table.ageFrom), "seconds": table.seconds]),
    ]
  }

  private var support: [String] {
    let table = norms.stanceSupport
    return [head(table.means, table.sources), numbers(["seconds": table.seconds])]
  }

  private var calf: [String] {
    let table = norms.calf
    let rows = [("men", table.men), ("women", table.women)].map { who, cuts in
      [who, shown(cuts.moderateCM), shown(cuts.severeCM)]
    }
    let corrections = table.corrections.map { [shown($0.bmiFrom), shown($0.addCM)] }
    return [
      head(table.means, table.sources),
      MarkdownTable(head: ["cm", "moderately low", "severely low"], rows: rows).text,
      MarkdownTable(head: ["BMI from", "cm to add"], rows: corrections).text,
    ]
  }

  private var sarcF: [String] {
    let table = norms.sarcF
    return [
      head(table.means, table.sources), numbers(["points from": Double(table.positiveFrom)]),
    ]
  }

  private var sarcCalf: [String] {
    let table = norms.sarcCalf
    return [
      head(table.means, table.sources),
      numbers([
        "points for the calf": Double(table.calfPoints), "cm, men": table.menCM,
        "cm, women": table.womenCM, "points from": Double(table.positiveFrom),
      ]),
    ]
  }

  private func numbers(_ values: KeyValuePairs<String, Double>) -> String {
    values.map { "- \($0.key): \(shown($0.value))" }.joined(separator: "\n")
  }

  private func shown(_ value: Double) -> String { Shown.number(value, places: 1) }

  private func seconds(_ rows: [NormsFile.AgeRow], upTo last: Int?) -> String {
    let cells = zip(rows, ages(rows.map(\.ageFrom), upTo: last)).map { [$1, shown($0.seconds)] }
    return MarkdownTable(head: ["age", "seconds"], rows: cells).text
  }

  /// "60–64" for each row; the last goes up to the table's own end.
  private func ages(_ from: [Int], upTo last: Int?) -> [String] {
    from.enumerated().map { place, age in
      let end = from.indices.contains(place + 1) ? from[place + 1] - 1 : last
      return end.map { "\(age)–\($0)" } ?? "\(age) and over"
    }
  }

  private static func range(_ ends: [Int]) -> String {
    ends.map(String.init).joined(separator: "–")
  }
}
