import TerminalUI
import Testing

struct CompleterTests {
  private let completer: Completer = {
    var completer = Completer(names: [
      "Heel raise", "Heel-to-toe stance", "Chair rise", "café walk",
    ])
    completer.offer(["how long to rebuild", "exercises in a cast"])
    completer.offer(["how am i doing"])
    return completer
  }()

  @Test func `one command is completed with a space`() {
    let result = completer.result(for: "/why-")
    #expect(result == Completer.Result(deletedScalars: 5, inserted: "/why-that ", choices: []))
  }

  @Test func `several are extended as far as they agree, then listed`() {
    #expect(completer.result(for: "/p").choices == ["/progress", "/plain", "/privacy"])
    #expect(completer.result(for: "/pr").choices == ["/progress", "/privacy"])
    #expect(completer.result(for: "/w").inserted == "/why")
  }

  @Test func `the name of an exercise is completed wherever it stands`() {
    let result = completer.result(for: "did squats and HEEL R")
    #expect(result == Completer.Result(deletedScalars: 6, inserted: "heel raise ", choices: []))
    #expect(completer.result(for: "did he").inserted == "heel")
    #expect(completer.result(for: "did heel").choices == ["heel raise", "heel-to-toe stance"])
    #expect(completer.result(for: "caf").inserted == "café walk ")
  }

  @Test func `a suggested line is completed from its beginning, newest first`() {
    #expect(completer.result(for: "how").choices == [])
    #expect(completer.result(for: "how").inserted == "how ")
    #expect(completer.result(for: "how ").choices == ["how am i doing", "how long to rebuild"])
    #expect(completer.result(for: "ex").inserted == "exercises in a cast ")
  }

  @Test func `an empty line lists what was suggested last`() {
    #expect(completer.result(for: "").choices.first == "how am i doing")
  }

  @Test func `nothing fits nothing`() {
    #expect(completer.result(for: "zzz") == Completer.Result())
  }

  @Test func `forgetting drops the lines, not the names`() {
    var completer = completer
    completer.forget()
    #expect(completer.result(for: "how") == Completer.Result())
    #expect(completer.result(for: "chair").inserted == "chair rise ")
  }
}
