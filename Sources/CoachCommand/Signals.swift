import Foundation
import Synchronization

/// SIGTERM and SIGINT end the program after the line in hand.
enum Signals {
  private static let stopping = Atomic<Bool>(false)

  static var isStopping: Bool { stopping.load(ordering: .relaxed) }

  /// Waiting reads are interrupted, not restarted, so that an idle program ends at once.
  static func install() {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in
      if Signals.stopping.exchange(true, ordering: .relaxed) { _exit(130) }
    }
    // A parent may have blocked them, and a child inherits that.
    var wanted = sigset_t()
    sigemptyset(&wanted)
    sigaddset(&wanted, SIGTERM)
    sigaddset(&wanted, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &wanted, nil)
    sigaction(SIGTERM, &action, nil)
    sigaction(SIGINT, &action, nil)
  }
}
