import Foundation
import Testing

import Report

/// The colours of the page, read from its style sheet.
struct PageStyleTests {
  /// Variables of the n-th scheme: light, dark, paper.
  private func scheme(_ number: Int) throws -> [String: Double] {
    let blocks = PageStyle.sheet.matches(of: /:root \{([^}]*)\}/).map { String($0.output.1) }
    try #require(blocks.count == 3)
    var out: [String: Double] = [:]
    for match in blocks[number].matches(of: /--([a-z0-9]+): #([0-9a-f]{3,6});/) {
      out[String(match.output.1)] = Self.luminance(String(match.output.2))
    }
    return out
  }

  /// Relative luminance of an sRGB colour (WCAG 2.2).
  private static func luminance(_ hex: String) -> Double {
    let full = hex.count == 3 ? hex.map { "\($0)\($0)" }.joined() : hex
    let bytes = Array(full.utf8).compactMap { Int(String(UnicodeScalar($0)), radix: 16) }
    let parts = stride(from: 0, to: 6, by: 2).map { place -> Double in
      let value = Double(bytes[place] * 16 + bytes[place + 1]) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private func contrast(_ one: Double, _ other: Double) -> Double {
    (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  @Test(arguments: 0..<3)
  func `text stands out from what it lies on by 4,5 to 1`(number: Int) throws {
    let colours = try scheme(number)
    let pairs = [
      ("ink", ["page", "panel", "notice", "band1", "band2"]), ("soft", ["page", "panel"]),
      ("link", ["page", "panel"]),
    ]
    for (text, grounds) in pairs {
      for ground in grounds {
        let ratio = contrast(try #require(colours[text]), try #require(colours[ground]))
        #expect(ratio >= 4.5, "\(text) on \(ground): \(ratio)")
      }
    }
  }

  @Test(arguments: 0..<3)
  func `lines and bars stand out by 3 to 1`(number: Int) throws {
    let colours = try scheme(number)
    for line in ["s1", "s2", "s3", "s4", "bar", "level"] {
      for ground in ["panel", "band1", "band2"] where !(line == "bar" && ground != "panel") {
        let ratio = contrast(try #require(colours[line]), try #require(colours[ground]))
        #expect(ratio >= 3, "\(line) on \(ground): \(ratio)")
      }
    }
  }
}
