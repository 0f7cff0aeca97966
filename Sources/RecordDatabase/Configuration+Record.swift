import GRDB

extension Configuration {
  /// How every connection to a record is opened.
  static var record: Configuration {
    var configuration = Configuration()
    // Seconds; a second process holds the lock for one commit only.
    configuration.busyMode = .timeout(2)
    // `begin` and `commit` are two calls, and a transaction lives between them.
    configuration.allowsUnsafeTransactions = true
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA trusted_schema = OFF;
          PRAGMA secure_delete = ON;
          PRAGMA cell_size_check = ON;
          PRAGMA temp_store = MEMORY;
          PRAGMA synchronous = FULL;
          """)
    }
    return configuration
  }

  static var readOnlyRecord: Configuration {
    var configuration = record
    configuration.readonly = true
    return configuration
  }
}
