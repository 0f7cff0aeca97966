import Dialogue
import Record

/// The conversations of those who spoke last, so that what was written a moment ago is not read back.
///
/// A conversation counts only where the record holds the very bytes it was kept with: what another process wrote
/// since, or what was rolled back, is read anew. Two generations bound it: the older one goes when the younger is full.
struct ConversationCache {
  private struct Kept {
    let bytes: [UInt8]
    let conversation: Conversation
  }

  /// Some 4 kB each.
  private static let generation = 1024
  private var young: [UserKey: Kept] = [:]
  private var old: [UserKey: Kept] = [:]

  /// The conversation that was kept with these bytes.
  func conversation(of user: UserKey, saved bytes: [UInt8]) -> Conversation? {
    guard let kept = young[user] ?? old[user], kept.bytes == bytes else { return nil }
    return kept.conversation
  }

  mutating func keep(_ conversation: Conversation, bytes: [UInt8], of user: UserKey) {
    if young.count >= Self.generation, young[user] == nil { (old, young) = (young, [:]) }
    old[user] = nil
    young[user] = Kept(bytes: bytes, conversation: conversation)
  }

  /// Nothing of a person who is to be forgotten stays.
  mutating func forget(_ user: UserKey) {
    young[user] = nil
    old[user] = nil
  }
}
