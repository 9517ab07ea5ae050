import Foundation

/// A program that ran to its end, without a shell.
struct ProcessRun: Sendable {
  var status: Int32
  var output: String
  var errors: String

  /// Runs a program and waits for it.
  ///
  /// What it reads and writes are files, so that neither side can wait for the other; and it starts with
  /// every signal as a shell would leave it, whatever the thread that starts it has blocked.
  /// - Parameters:
  ///   - environment: all of it.
  ///   - input: what it can read; nothing when `nil`.
  ///   - meanwhile: what is done to the process while it runs.
  init(
    _ program: String, _ arguments: [String], environment: [String: String], input: Data? = nil,
    meanwhile: (pid_t) -> Void = { _ in }
  ) throws {
    let scratch = try ScratchFolder()
    let input = try input.map { try scratch.write($0, to: "input") } ?? "/dev/null"
    let output = scratch.path + "/output"
    let errors = scratch.path + "/errors"

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT, 0o600)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    let words = CStrings([program] + arguments)
    let variables = CStrings(environment.map { "\($0)=\($1)" })
    var process: pid_t = 0
    let error = posix_spawn(&process, program, &actions, &attributes, words.pointers, variables.pointers)
    guard error == 0 else { throw Complaint("\(program) doesn't start: \(String(cString: strerror(error)))") }
    meanwhile(process)
    var ended: Int32 = 0
    while waitpid(process, &ended, 0) < 0, errno == EINTR {}
    // As a shell tells it: the exit status, or 128 and the signal.
    let signal = ended & 0x7F
    status = signal == 0 ? (ended >> 8) & 0xFF : 128 + signal
    self.output = String(decoding: FileManager.default.contents(atPath: output) ?? Data(), as: UTF8.self)
    self.errors = String(decoding: FileManager.default.contents(atPath: errors) ?? Data(), as: UTF8.self)
  }
}

/// Why a test can't go on.
struct Complaint: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) {
    self.description = description
  }
}

/// Strings as C wants a list of them; freed with the object.
private final class CStrings {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ strings: [String]) {
    pointers = strings.map { strdup($0) } + [nil]
  }

  deinit {
    for pointer in pointers { free(pointer) }
  }
}
