/// Revisions of the Model Context Protocol that are spoken here (modelcontextprotocol.io/specification).
enum ProtocolVersion {
  /// Each request carries its version; there is no handshake.
  static let current = "2026-07-28"
  /// Reached through `initialize`, oldest first.
  static let handshake = ["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"]

  /// What `initialize` answers: the version asked for, else the newest of its kind.
  static func negotiated(_ asked: String?) -> String {
    asked.flatMap { handshake.contains($0) ? $0 : nil } ?? handshake.last ?? current
  }

  static let metaKey = "io.modelcontextprotocol/protocolVersion"
  static let serverKey = "io.modelcontextprotocol/serverInfo"
}
