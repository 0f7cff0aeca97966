package import Foundation

/// Folders of the checkout that the tests read.
package enum Checkout {
  /// The folder that holds `Package.swift`.
  package static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  package static let tests = root.appending(path: "Tests")
}
