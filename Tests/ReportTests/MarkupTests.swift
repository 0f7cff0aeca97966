import Testing

import Report

struct MarkupTests {
  @Test func `text and attribute values are escaped`() {
    let markup = Markup.tag("p", ["title": "\"><script>'&"], "</p><script>alert('x')&amp;")
    #expect(
      markup.written
        == "<p title=\"&quot;&gt;&lt;script&gt;&#39;&amp;\">"
        + "&lt;/p&gt;&lt;script&gt;alert(&#39;x&#39;)&amp;amp;</p>\n")
  }

  @Test func `control characters and turned writing directions are left out`() {
    #expect(Markup.escaped("a\u{0}b\u{1B}[31mc\u{85}d\u{202E}e\u{2067}f\u{7F}") == "ab[31mcdef")
    #expect(Markup.escaped("line\nnext\tcell") == "line\nnext\tcell")
  }

  @Test func `letters of any script stay as they are`() {
    #expect(Markup.escaped("Žofia 日本 🦵🏽") == "Žofia 日本 🦵🏽")
  }

  @Test func `elements without content have no end tag`() {
    #expect(Markup.tag("meta", ["charset": "utf-8"]).written == "<meta charset=\"utf-8\">\n")
  }
}

struct MarkedTextTests {
  private func written(_ text: String, sources: Int = 3) -> String {
    MarkedText(text: text, sources: sources).markup.map(\.written).joined()
  }

  @Test func `a mark is a link that stays with its sentence`() {
    #expect(
      written("It shrinks [2].")
        == "It shrinks\u{A0}<a class=\"mark-link\" href=\"#source-2\" aria-label=\"source 2\">[2]</a>."
    )
  }

  @Test func `what only looks like a mark stays text`() {
    #expect(written("machine [7] and [0] and [x]") == "machine [7] and [0] and [x]")
    #expect(written("[1]", sources: 0) == "[1]")
  }

  @Test func `text around marks is escaped`() {
    #expect(written("<i> [1] &").hasPrefix("&lt;i&gt;\u{A0}<a "))
    #expect(written("<i> [1] &").hasSuffix("</a> &amp;"))
  }
}

struct UnitTextTests {
  @Test func `numbers stay with their units`() {
    #expect(
      UnitText.bound("20 kg → 32.5 kg, 8 s.") == "20\u{A0}kg → 32.5\u{A0}kg, 8\u{A0}s.")
    #expect(UnitText.bound("in 4 weeks, s kg") == "in 4 weeks, s kg")
  }
}
