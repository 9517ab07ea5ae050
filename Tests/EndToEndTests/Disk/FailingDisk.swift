import Foundation

/// A disk that fails when it is told to: a library preloaded into the program, see `Tests/DiskFaults`.
struct FailingDisk: Sendable {
  /// What fails, and how.
  struct Fault: Sendable {
    var call: String
    var error: Int32

    /// Nothing can be written, of a broken disk.
    static let write = Fault(call: "write", error: EIO)
    /// The half of it can be written.
    static let torn = Fault(call: "torn", error: ENOSPC)
    /// The system has made the disk read-only, as it does with a broken one.
    static let readOnly = Fault(call: "write", error: EROFS)
    /// What was written doesn't reach the disk.
    static let sync = Fault(call: "sync", error: EIO)
    /// Nothing fails, but a file can have one name only, as on a stick.
    static let oneName = Fault(call: "link", error: EPERM)
  }

  private let folder: String
  private let library: String
  private let files: String

  /// - Parameter files: the beginning of the paths of the files that are to fail.
  init(_ lodging: Lodging, files: String) throws {
    folder = try lodging.scratch.make("faults")
    library = try Programs.beside("libDiskFaults.so")
    self.files = files
  }

  /// What is different in the environment of a program on this disk.
  var environment: [String: String?] {
    ["LD_PRELOAD": library, "DISK_FAULTS": folder, "DISK_FAULTS_ON": files]
  }

  func begin(_ fault: Fault) throws {
    let text = Data("\(fault.call) \(fault.error)\n".utf8)
    try text.write(to: URL(fileURLWithPath: folder + "/fault"), options: .atomic)
  }

  func end() throws {
    try FileManager.default.removeItem(atPath: folder + "/fault")
  }

  /// Syncs that claimed that something is on disk which an earlier one had lost; empty when there was none.
  var falseClaims: String {
    (try? String(contentsOfFile: folder + "/lost", encoding: .utf8)) ?? ""
  }
}
