import Content

/// How the week and the months are going, in words and charts.
struct ProgressTopic: Topic {
  let serves: Set<String> = ["progress"]

  func answer(_ turn: inout Turn) {
    turn.conversation.topic = turn.intent
    turn.conversation.more = []
    turn.conversation.why = []
    turn.conversation.reasons = []
    if turn.intent == "progress.chart" {
      ProgressChart().answer(&turn)
    } else {
      ProgressSummary().answer(&turn)
    }
  }
}
