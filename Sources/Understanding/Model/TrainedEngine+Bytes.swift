package import Foundation

/// The stored form of a trained engine: little-endian arrays, each behind its count.
extension TrainedEngine {
  private struct Fitted: Codable {
    let calibration: Calibration
    let dangers: DangerClasses
    let dangerThresholds: DangerThresholds
  }

  package func encoded() throws -> Data {
    var out = Data()
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let fitted = Fitted(
      calibration: calibration, dangers: dangers, dangerThresholds: dangerThresholds)
    out.append(array: Array(try encoder.encode(fitted)))
    out.append(array: [UInt32(model.classes)])
    out.append(array: model.table.keys)
    out.append(array: model.table.rows)
    out.append(array: model.rowWeights.factors)
    out.append(array: model.rowWeights.squares)
    out.append(array: model.rowWeights.leanings)
    out.append(array: model.weights)
    out.append(array: model.scales)
    out.append(array: model.bias)
    return out
  }

  /// nil where the bytes are cut or do not belong together.
  package init?(encoded data: Data) {
    var reader = ArrayReader(data: data)
    guard let fittedBytes: [UInt8] = reader.next(), let classes: [UInt32] = reader.next(),
      let keys: [UInt64] = reader.next(), let rows: [UInt32] = reader.next(),
      let factors: [Float] = reader.next(), let squares: [Float] = reader.next(),
      let leanings: [Float] = reader.next(),
      let weights: [Int8] = reader.next(),
      let scales: [Float] = reader.next(), let bias: [Float] = reader.next(),
      classes.count == 1, factors.count == scales.count, squares.count == scales.count,
      leanings.count == scales.count,
      bias.count == Int(classes[0]),
      weights.count == factors.count * Int(classes[0]),
      let table = FeatureTable(keys: keys, rows: rows),
      let fitted = try? JSONDecoder().decode(Fitted.self, from: Data(fittedBytes))
    else { return nil }
    self.init(
      model: LinearModel(
        table: table,
        rowWeights: RowWeights(factors: factors, squares: squares, leanings: leanings),
        classes: Int(classes[0]), weights: weights, scales: scales,
        bias: bias),
      calibration: fitted.calibration, dangers: fitted.dangers,
      dangerThresholds: fitted.dangerThresholds)
  }
}

extension Data {
  fileprivate mutating func append<Element: BitwiseCopyable>(array: [Element]) {
    Swift.withUnsafeBytes(of: UInt64(array.count).littleEndian) { append(contentsOf: $0) }
    array.withUnsafeBytes { append(contentsOf: $0) }
  }
}

private struct ArrayReader {
  let data: Data
  private var offset = 0

  init(data: Data) {
    self.data = data
  }

  mutating func next<Element: BitwiseCopyable>() -> [Element]? {
    guard let count = number() else { return nil }
    let (size, overflow) = count.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
    guard !overflow, size >= 0, size <= data.count - offset else { return nil }
    let start = data.startIndex + offset
    offset += size
    return [Element](unsafeUninitializedCapacity: count) { buffer, used in
      data.copyBytes(to: UnsafeMutableRawBufferPointer(buffer), from: start..<(start + size))
      used = count
    }
  }

  private mutating func number() -> Int? {
    guard data.count - offset >= 8 else { return nil }
    var value: UInt64 = 0
    let start = data.startIndex + offset
    withUnsafeMutableBytes(of: &value) { _ = data.copyBytes(to: $0, from: start..<(start + 8)) }
    offset += 8
    return Int(exactly: UInt64(littleEndian: value))
  }
}
