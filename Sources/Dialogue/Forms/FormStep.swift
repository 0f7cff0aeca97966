import Coaching
import Record

/// One question of a form: of the set-up, or of a self-test.
enum FormStep: Equatable {
  case setUp(SetUpStep)
  case test(TestStep)

  init?(_ name: String) {
    if let step = SetUpStep(rawValue: name) {
      self = .setUp(step)
    } else if let step = TestStep(rawValue: name) {
      self = .test(step)
    } else {
      return nil
    }
  }

  var name: String {
    switch self {
    case .setUp(let step): step.rawValue
    case .test(let step): step.rawValue
    }
  }
}

extension Conversation.OpenForm {
  /// The question that waits for its answer.
  var step: FormStep? { steps.first.flatMap(FormStep.init) }

  var guidedTest: GuidedTest? { test.flatMap(GuidedTest.init) }

  /// How the open question is asked; a test says what it wants age and height for.
  var question: (any PhraseKey)? {
    switch step {
    case .test(let step): step.question
    case .setUp(let step):
      guidedTest.flatMap { _ in Self.reason(for: step) } ?? step.question
    case nil: nil
    }
  }

  private static func reason(for step: SetUpStep) -> TestPhrase? {
    switch step {
    case .age: .askAge
    case .sex: .askSex
    case .height: .askHeight
    case .weight: .askWeight
    default: nil
    }
  }
}
