import CoachKit
import Content
import Dialogue

extension OpenedCoach {
  /// Names of exercises that Tab completes.
  var exerciseNames: [String] {
    let library = coach.converser.tools.library
    return library.exercises.flatMap { card in
      [String(card.name.prefix { $0 != "," })] + card.also
    } + library.modes.map { $0.name }
  }

  /// Example lines by kind, as `help` in the chat shows them.
  var helpTable: Reply.Table {
    let phrases = coach.converser.tools.library.phrases
    let kinds = ["ask", "plan", "log", "calories", "source", "data"]
    return Reply.Table(
      rows: kinds.map { kind in
        ["chat.help.\(kind)", "chat.help.\(kind).example"].map { phrases[$0]?.text ?? $0 }
      })
  }
}
