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
    archive.write(model.table.slots)
    archive.write(model.rowWeights)
    archive.write(model.weights.starts)
    archive.write(model.weights.columns)
    archive.write(model.weights.blocks)
    archive.write(model.bias)
  }

  /// nil where the bytes are cut or do not belong together.
  package init?(_ archive: inout ArchiveReader) {
    guard let fitted: Fitted = archive.value(), let slots: FlatArray<UInt64> = archive.flat(),
      let rowWeights: FlatArray<RowWeight> = archive.flat(),
      let starts: FlatArray<UInt32> = archive.flat(),
      let columns: FlatArray<UInt16> = archive.flat(),
      let blocks: FlatArray<WeightRows.Block> = archive.flat(),
      let bias: [Float] = archive.array(), let table = FeatureTable(slots: slots),
      let weights = WeightRows(starts: starts, columns: columns, blocks: blocks),
      weights.count == rowWeights.count
    else { return nil }
    self.init(
      model: LinearModel(
        table: table, rowWeights: rowWeights, weights: weights, bias: bias),
      calibration: fitted.calibration, dangers: fitted.dangers,
      dangerThresholds: fitted.dangerThresholds)
  }
}
