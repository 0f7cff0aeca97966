/// The entries of an object, as a value encodes them.
struct KeyedLine<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let object: JSONObject
  var codingPath: [any CodingKey] { [] }

  private func add(_ part: JSONPart, _ key: Key) {
    object.entries.append((key.stringValue, part))
  }

  func encodeNil(forKey key: Key) { add(.null, key) }
  func encode(_ value: Bool, forKey key: Key) { add(.bool(value), key) }
  func encode(_ value: String, forKey key: Key) { add(.text(value), key) }
  func encode(_ value: Double, forKey key: Key) throws { add(try LineEncoder.part(value), key) }
  func encode(_ value: Float, forKey key: Key) throws { add(try LineEncoder.part(value), key) }
  func encode(_ value: Int, forKey key: Key) { add(.int(Int64(value)), key) }
  func encode(_ value: Int8, forKey key: Key) { add(.int(Int64(value)), key) }
  func encode(_ value: Int16, forKey key: Key) { add(.int(Int64(value)), key) }
  func encode(_ value: Int32, forKey key: Key) { add(.int(Int64(value)), key) }
  func encode(_ value: Int64, forKey key: Key) { add(.int(value), key) }
  func encode(_ value: UInt, forKey key: Key) { add(.unsigned(UInt64(value)), key) }
  func encode(_ value: UInt8, forKey key: Key) { add(.unsigned(UInt64(value)), key) }
  func encode(_ value: UInt16, forKey key: Key) { add(.unsigned(UInt64(value)), key) }
  func encode(_ value: UInt32, forKey key: Key) { add(.unsigned(UInt64(value)), key) }
  func encode(_ value: UInt64, forKey key: Key) { add(.unsigned(value), key) }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    add(try LineEncoder.part(value), key)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    let nested = JSONObject()
    add(.object(nested), key)
    return KeyedEncodingContainer(KeyedLine<Nested>(object: nested))
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    let nested = JSONList([])
    add(.list(nested), key)
    return UnkeyedLine(list: nested)
  }

  func superEncoder() -> any Encoder { superEncoder(named: "super") }
  func superEncoder(forKey key: Key) -> any Encoder { superEncoder(named: key.stringValue) }

  private func superEncoder(named key: String) -> any Encoder {
    LineEncoder { [object] in object.entries.append((key, $0)) }
  }
}

/// The elements of a list, as a value encodes them.
struct UnkeyedLine: UnkeyedEncodingContainer {
  let list: JSONList
  var codingPath: [any CodingKey] { [] }
  var count: Int { list.parts.count }

  func encodeNil() { list.parts.append(.null) }
  func encode(_ value: Bool) { list.parts.append(.bool(value)) }
  func encode(_ value: String) { list.parts.append(.text(value)) }
  func encode(_ value: Int) { list.parts.append(.int(Int64(value))) }
  func encode(_ value: Double) throws { list.parts.append(try LineEncoder.part(value)) }

  func encode<Value: Encodable>(_ value: Value) throws {
    list.parts.append(try LineEncoder.part(value))
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    let nested = JSONObject()
    list.parts.append(.object(nested))
    return KeyedEncodingContainer(KeyedLine<Nested>(object: nested))
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    let nested = JSONList([])
    list.parts.append(.list(nested))
    return UnkeyedLine(list: nested)
  }

  func superEncoder() -> any Encoder { LineEncoder { [list] in list.parts.append($0) } }
}

/// The one value of a type that is written as another.
struct SingleLine: SingleValueEncodingContainer {
  let encoder: LineEncoder
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { encoder.set(.null) }
  func encode(_ value: Bool) { encoder.set(.bool(value)) }
  func encode(_ value: String) { encoder.set(.text(value)) }
  func encode(_ value: Double) throws { encoder.set(try LineEncoder.part(value)) }
  func encode(_ value: Float) throws { encoder.set(try LineEncoder.part(value)) }
  func encode(_ value: Int) { encoder.set(.int(Int64(value))) }
  func encode(_ value: Int8) { encoder.set(.int(Int64(value))) }
  func encode(_ value: Int16) { encoder.set(.int(Int64(value))) }
  func encode(_ value: Int32) { encoder.set(.int(Int64(value))) }
  func encode(_ value: Int64) { encoder.set(.int(value)) }
  func encode(_ value: UInt) { encoder.set(.unsigned(UInt64(value))) }
  func encode(_ value: UInt8) { encoder.set(.unsigned(UInt64(value))) }
  func encode(_ value: UInt16) { encoder.set(.unsigned(UInt64(value))) }
  func encode(_ value: UInt32) { encoder.set(.unsigned(UInt64(value))) }
  func encode(_ value: UInt64) { encoder.set(.unsigned(value)) }
  func encode<Value: Encodable>(_ value: Value) throws {
    encoder.set(try LineEncoder.part(value))
  }
}
