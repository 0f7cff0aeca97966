/// An export as lines that fit the protocol's limit: one with the data as an object, or several that
/// carry its text in pieces.
struct ExportParts {
  /// The export as JSON in ASCII.
  let data: String
  /// The message's id and user as JSON strings.
  let id: String
  let user: String

  /// Bytes of a line without its LF.
  static let mostBytes = 65_536

  /// Pieces joined in the order of `part` are the export; the last line has `"done":true` instead of `"more":true`.
  var lines: [String] {
    let whole = #"{"data":\#(data),"done":true,\#(closing)}"#
    if whole.utf8.count <= Self.mostBytes { return [whole] }
    let pieces = self.pieces
    return pieces.enumerated().map { place, piece in
      let state = place == pieces.count - 1 ? #""done":true,"# : ""
      let more = place == pieces.count - 1 ? "" : #""more":true,"#
      return #"{"data":"\#(piece)",\#(state)"id":\#(id),\#(more)"part":\#(place + 1),"#
        + #""type":"export","user":\#(user)}"#
    }
  }

  private var closing: String { #""id":\#(id),"type":"export","user":\#(user)"# }

  /// The text cut so that each piece fits a line once it is written as a JSON string.
  private var pieces: [String] {
    // Marks, part number and the names of the members take less than 100 bytes.
    let room = Self.mostBytes - 100 - id.utf8.count - user.utf8.count
    var pieces: [String] = []
    var piece: [UInt8] = []
    for byte in data.utf8 {
      let isEscaped = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
      if piece.count + (isEscaped ? 2 : 1) > room {
        pieces.append(String(decoding: piece, as: UTF8.self))
        piece.removeAll(keepingCapacity: true)
      }
      if isEscaped { piece.append(UInt8(ascii: "\\")) }
      piece.append(byte)
    }
    return pieces + [String(decoding: piece, as: UTF8.self)]
  }
}
