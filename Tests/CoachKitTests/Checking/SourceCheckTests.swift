import Testing

/// Sources that are missing, unused or left out.
struct SourceCheckTests {
  @Test func `a source that does not exist, where it is named`() throws {
    let copy = try CheckedCopy(also: ["red-flags/rf-08.yaml", "norms.yaml", "mets.yaml"])
    try copy.edit(
      "seeds/red-flags/rf-08.yaml", "[niosh-rhabdomyolysis]", with: "[nobody-1999]")
    try copy.edit("seeds/norms.yaml", "[springer-2007]", with: "[nobody-1999]")
    try copy.edit("seeds/mets.yaml", "source: herrmann-2024", with: "source: nobody-1999")
    let found = try copy.mistakes()
    for (file, user) in [
      ("seeds/red-flags/rf-08.yaml:58:15", "RF-08"), ("seeds/norms.yaml:35:15", "norms.yaml"),
      ("seeds/mets.yaml:11:9", "mets.yaml"),
    ] {
      #expect(
        found.contains(
          "\(file): error: \(user) names the source 'nobody-1999', which does not exist\n"
            + "  add it to seeds/sources.yaml, or correct the key"), "\(file) \(found)")
    }
  }

  @Test func `a reason of a red flag without any source`() throws {
    let copy = try CheckedCopy(also: ["red-flags/rf-08.yaml"])
    try copy.edit("seeds/red-flags/rf-08.yaml", "[niosh-rhabdomyolysis]", with: "[]")
    #expect(
      try copy.mistakes().contains(
        "seeds/red-flags/rf-08.yaml:58:14: error: RF-08 names no source\n"
          + "  add a key of seeds/sources.yaml: `sources: [key]`"))
  }

  @Test func `a source that nothing names, unless it carries a part of the program`() throws {
    let copy = try CheckedCopy()
    let entry = "  - {key: spare-2001, short: Spare 2001, cite: Spare A, checked: copy}\n"
    try copy.edit("seeds/sources.yaml", "sources:\n", with: "sources:\n" + entry)
    #expect(
      try copy.mistakes().contains(
        "seeds/sources.yaml:3:5: error: nothing names the source 'spare-2001'\n"
          + "  name it in a fact, say with `carries` what in the program rests on it, or remove it")
    )
    try copy.edit(
      "seeds/sources.yaml", "checked: copy}\n", with: "checked: copy, carries: a sum}\n")
    #expect(try !copy.mistakes().contains { $0.contains("spare-2001") })
  }

  @Test func `a sentence on the coach's own rule alone that does not say so`() throws {
    let copy = try CheckedCopy()
    let file = "seeds/answers/cause/alcohol.yaml"
    let head = "intent: cause.alcohol\nvariants:\n  - say:\n"
    try copy.edit(
      file, with: head + "      - {text: Below 1 cm it is noise., facts: [F-135]}\n")
    let mistake =
      "\(file):4:9: error: this sentence rests on the coach's own rule but does not say so\n"
      + "  say \"this coach\", \"I\" or \"my\" in it"
    #expect(try copy.mistakes().contains(mistake))
    for voice in ["For this coach, below 1 cm is noise.", "I take below 1 cm as noise."] {
      try copy.edit(file, with: head + "      - {text: \"\(voice)\", facts: [F-135]}\n")
      #expect(try !copy.mistakes().contains(mistake), "\(voice)")
    }
  }
}
