/// Rows of a log as CSV: a header, comma-separated, quoted where RFC 4180 asks for it.
struct LogTable {
  let columns: [String]
  var rows: [[String]] = []

  var text: String {
    ([columns] + rows).map { row in row.map(Self.field).joined(separator: ",") + "\n" }.joined()
  }

  /// A typed name that begins like a formula gets an apostrophe, so that a spreadsheet takes it as text.
  private static func field(_ value: String) -> String {
    let isFormula = value.first.map { "=+-@\t\r".contains($0) } ?? false
    let safe = isFormula ? "'" + value : value
    guard safe.contains(where: { ",\"\n\r".contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }

  /// At most three decimals and no trailing zeros; empty for what was not told.
  static func number(_ value: Double?) -> String {
    guard let value else { return "" }
    if value == value.rounded() { return String(Int(value)) }
    var text = String((value * 1000).rounded() / 1000)
    while text.contains("."), text.last == "0" { text.removeLast() }
    return text
  }
}
