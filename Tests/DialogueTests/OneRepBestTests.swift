import Content
import Testing

import Dialogue

/// "What's my squat 1rm".
struct OneRepBestTests {
  @Test func `a one-rep best is estimated from the best logged set`() {
    var talk = LogTalk.healthy
    talk.say("leg press 100 kg 3x8", as: "log.workout")
    talk.say("leg press 110 kg 1x3", as: "log.workout")
    let reply = talk.say("whats my leg press 1rm", as: "log.history")
    // 100 × (1 + 8/30) = 126.7, above 110 × 1.1 = 121.
    #expect(reply.contains("127 kg"), "\(reply)")
    #expect(reply.contains("estimate"))
  }

  @Test func `a squat told with a load counts for the squat`() {
    var talk = LogTalk.healthy
    talk.say("squat 60 kg 3x8", as: "log.workout")
    #expect(talk.say("my squat one rep max", as: "log.history").contains("76 kg"))
  }

  @Test func `without a loaded set it says what to log`() {
    var talk = LogTalk.healthy
    talk.say("10 squats", as: "log.workout")
    let reply = talk.say("whats my squat 1rm", as: "log.history")
    #expect(reply.contains("no set of barbell back squat with a load yet"), "\(reply)")
  }
}
