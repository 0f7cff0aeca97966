import Content
import Foundation

/// A 128-bit fingerprint of all content files and the engine's version; any edit changes it.
struct ContentHash: Hashable, CustomStringConvertible {
  private var low: UInt64 = 0xcbf2_9ce4_8422_2325
  private var high: UInt64 = 0x9e37_79b9_7f4a_7c15

  init(files: [ContentFile], engineVersion: String) {
    add(Array(engineVersion.utf8))
    for file in files {
      add(Array(file.path.utf8))
      file.bytes.withUnsafeBytes { add($0) }
    }
  }

  private mutating func add(_ bytes: some Collection<UInt8>) {
    bytes.withContiguousStorageIfAvailable { add(UnsafeRawBufferPointer($0)) }
  }

  private mutating func add(_ bytes: UnsafeRawBufferPointer) {
    mix(UInt64(bytes.count))
    var offset = 0
    while offset + 8 <= bytes.count {
      mix(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian)
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < bytes.count {
      rest = rest << 8 | UInt64(bytes[offset])
      offset += 1
    }
    mix(rest)
  }

  private mutating func mix(_ word: UInt64) {
    low = (low ^ word) &* 0x0000_0100_0000_01b3
    low ^= low >> 29
    high = (high ^ (word &* 0xd6e8_feb8_6659_fd93)) &* 0xff51_afd7_ed55_8ccd
    high ^= high >> 33
  }

  var description: String {
    let digits = [low, high].map { value in
      let text = String(value, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }
    return digits.joined()
  }
}
