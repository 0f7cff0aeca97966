import Coaching
package import Record

extension Turn {
  /// The record as it will be once this turn's changes are applied; undo and erasing are left to the store.
  package var recordAfterChanges: UserRecord {
    var out = record
    var next: Int64 = (out.entries.map(\.id).max() ?? 0) + 1
    for change in changes.dropFirst(adopted) {
      switch change {
      case .set(let field, let value, let day): out.profile.set(field, value, on: day)
      case .add(let body, let day):
        let entry = Entry(id: next, day: day, toldAt: now.epochSeconds, body: body)
        next += 1
        let place = out.entries.firstIndex { $0.day > day } ?? out.entries.count
        out.entries.insert(entry, at: place)
      case .remove(let id): out.entries.removeAll { $0.id == id }
      case .replace(let id, let body, let day):
        guard let place = out.entries.firstIndex(where: { $0.id == id }) else { continue }
        out.entries[place] = Entry(id: id, day: day, toldAt: now.epochSeconds, body: body)
      case .undo, .redo, .erase, .eraseWeights, .eraseAll, .keepMiss: continue
      }
    }
    return out
  }
}
