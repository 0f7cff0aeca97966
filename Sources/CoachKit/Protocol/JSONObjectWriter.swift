/// Writes an object byte by byte, for lines whose keys are known: no tree is built and nothing is sorted.
///
/// Members must be written in the order of their keys, as everywhere in the protocol.
package struct JSONObjectWriter {
  private var bytes: [UInt8] = []
  /// Nothing stands yet in the object or list that is open.
  private var isFirst = true

  package init() {
    bytes.reserveCapacity(1024)
    bytes.append(UInt8(ascii: "{"))
  }

  package mutating func member(_ key: StaticString, _ text: String) {
    begin(key)
    JSONPart.write(text, to: &bytes)
  }

  package mutating func member(_ key: StaticString, _ flag: Bool) {
    begin(key)
    append(flag ? "true" : "false")
  }

  package mutating func member(_ key: StaticString, _ number: Int) {
    begin(key)
    bytes.append(contentsOf: number.description.utf8)
  }

  /// A number in three decimals at most, without needless zeros; most of all this is quicker than to find the
  /// shortest digits of any number.
  package mutating func member(_ key: StaticString, thousandths: Int) {
    begin(key)
    if thousandths < 0 { bytes.append(UInt8(ascii: "-")) }
    var (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
    bytes.append(contentsOf: whole.description.utf8)
    if rest > 0 { bytes.append(UInt8(ascii: ".")) }
    while rest > 0 {
      (whole, rest) = rest.quotientAndRemainder(dividingBy: 100)
      bytes.append(UInt8(ascii: "0") + UInt8(whole))
      rest *= 10
    }
  }

  package mutating func member(_ key: StaticString, _ texts: [String]) {
    openList(key)
    for text in texts {
      separate()
      JSONPart.write(text, to: &bytes)
    }
    closeList()
  }

  /// A member where there is a value.
  package mutating func member(_ key: StaticString, present text: String?) {
    if let text { member(key, text) }
  }

  package mutating func null(_ key: StaticString) {
    begin(key)
    append("null")
  }

  package mutating func emptyObject(_ key: StaticString) {
    begin(key)
    append("{}")
  }

  /// - Throws: `EncodingError.invalidValue` for a number that is not finite.
  package mutating func member(_ key: StaticString, _ number: Double) throws {
    begin(key)
    try LineEncoder.part(number).write(to: &bytes)
  }

  /// A member that encodes itself, which takes longer.
  package mutating func member(_ key: StaticString, encoding value: some Encodable) throws {
    begin(key)
    try LineEncoder.part(value).write(to: &bytes)
  }

  package mutating func openList(_ key: StaticString) {
    begin(key)
    bytes.append(UInt8(ascii: "["))
    isFirst = true
  }

  package mutating func closeList() {
    bytes.append(UInt8(ascii: "]"))
    isFirst = false
  }

  /// Begins an object in the open list.
  package mutating func openObject() {
    separate()
    bytes.append(UInt8(ascii: "{"))
    isFirst = true
  }

  package mutating func closeObject() {
    bytes.append(UInt8(ascii: "}"))
    isFirst = false
  }

  /// The whole object on one line.
  package mutating func finish() -> String {
    bytes.append(UInt8(ascii: "}"))
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func begin(_ key: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    append(key)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  private mutating func append(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
