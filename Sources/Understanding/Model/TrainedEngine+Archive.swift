package import Archive

/// The stored form of a trained engine: its arrays lie in the file as they are used.
extension TrainedEngine {
  private struct Fitted: Codable {
    let calibration: Calibration
    let dangers: DangerClasses
    let dangerThresholds: DangerThresholds
  }

  package func write(to archive: inout ArchiveWriter) throws {
    try archive.write(
      value: Fitted(
        calibration: calibration, dangers: dangers, dangerThresholds: dangerThresholds))
    archive.write([UInt32(model.classes)])
    archive.write(model.table.keys)
    archive.write(model.table.rows)
    archive.write(model.rowWeights)
    archive.write(model.weights)
    archive.write(model.bias)
  }

  /// nil where the bytes are cut or do not belong together.
  package init?(_ archive: inout ArchiveReader) {
    guard let fitted: Fitted = archive.value(), let sizes: [UInt32] = archive.array(),
      let keys: FlatArray<UInt64> = archive.flat(), let rows: FlatArray<UInt32> = archive.flat(),
      let rowWeights: FlatArray<RowWeight> = archive.flat(),
      let weights: FlatArray<Int8> = archive.flat(), let bias: [Float] = archive.array(),
      let classes = sizes.first.map({ Int($0) }), bias.count == classes,
      weights.count == rowWeights.count * classes,
      let table = FeatureTable(keys: keys, rows: rows, count: rowWeights.count)
    else { return nil }
    self.init(
      model: LinearModel(
        table: table, rowWeights: rowWeights, classes: classes, weights: weights, bias: bias),
      calibration: fitted.calibration, dangers: fitted.dangers,
      dangerThresholds: fitted.dangerThresholds)
  }
}
