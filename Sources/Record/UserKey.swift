/// A person's id as the bridge gives it, compared as bytes: two spellings of one letter are two people.
package struct UserKey: Hashable, Sendable {
  package let bytes: [UInt8]

  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  package init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The one person of the terminal and of plain pipes.
  package static let local = UserKey("local")
}
