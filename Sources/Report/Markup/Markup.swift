/// A piece of an HTML or SVG document; text and attribute values are escaped when it is written.
package indirect enum Markup: Sendable, Equatable {
  case text(String)
  case element(String, [Attribute], [Markup])
  /// Style sheets, which hold nothing a person typed.
  case style(String)

  package struct Attribute: Sendable, Equatable {
    let name: String
    let value: String
  }

  /// The document's bytes as text.
  package var written: String {
    var out = ""
    write(to: &out)
    return out
  }

  private func write(to out: inout String) {
    switch self {
    case .text(let text): out += Self.escaped(text)
    case .style(let sheet): out += "<style>\n" + sheet + "</style>\n"
    case .element(let name, let attributes, let content):
      out += "<" + name
      for attribute in attributes {
        out += " " + attribute.name + "=\"" + Self.escaped(attribute.value) + "\""
      }
      out += ">"
      guard !Self.empty.contains(name) else { return out += "\n" }
      if Self.isBlock(name) { out += "\n" }
      for part in content { part.write(to: &out) }
      out += "</" + name + ">" + (Self.endsLine(name) ? "\n" : "")
    }
  }

  private static let empty: Set<String> = ["meta", "br"]

  private static func isBlock(_ name: String) -> Bool {
    blocks.contains(name)
  }

  private static func endsLine(_ name: String) -> Bool {
    blocks.contains(name) || lines.contains(name)
  }

  private static let blocks: Set<String> = [
    "html", "head", "body", "header", "nav", "main", "section", "footer", "figure", "figcaption",
    "details", "table", "thead", "tbody", "ul", "ol", "dl", "div", "svg", "g",
  ]
  private static let lines: Set<String> = [
    "title", "desc", "h1", "h2", "h3", "p", "li", "summary", "caption", "tr", "path", "line",
    "rect", "circle", "text", "dt", "dd",
  ]

  /// The five characters that mean something in a document, and none that a page may not hold.
  package static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      case "\n", "\t": out.unicodeScalars.append(scalar)
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        continue
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}

extension Markup {
  /// An element by name, with attributes in the order given.
  package static func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: [Markup] = []
  ) -> Markup {
    .element(name, attributes.map { Attribute(name: $0.key, value: $0.value) }, content)
  }

  package static func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ text: String
  ) -> Markup {
    tag(name, attributes, [.text(text)])
  }
}
