import Foundation

/// The clipboard of tmux. As tmux comes, programs in it can't reach the terminal's clipboard: it ignores their OSC 52
/// unless `set-clipboard` is `on`, and passes nothing through. Its own command does reach it.
enum TmuxBuffer {
  /// Hands a text to tmux, which keeps it as a buffer and sends it to the clipboard of the person's terminal.
  /// - Returns: false outside tmux, and where tmux is older than 3.2 or doesn't answer.
  static func load(_ text: String, _ environment: [String: String]) -> Bool {
    guard environment["TMUX"]?.isEmpty == false, let input = UnlinkedFile(text) else { return false }
    defer { input.close() }
    return run(["tmux", "load-buffer", "-w", "-"], input: input.descriptor)
  }

  private static func run(_ words: [String], input: Int32) -> Bool {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    for output in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
    }
    let pointers = words.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var child = pid_t()
    guard posix_spawnp(&child, words[0], &actions, nil, pointers, environ) == 0 else { return false }
    return succeeds(child)
  }

  /// How long tmux may take, in milliseconds; a server that hangs must not hold up the meeting.
  private static let patience = 1000

  private static func succeeds(_ child: pid_t) -> Bool {
    var status: Int32 = 0
    for _ in 0..<patience {
      let found = waitpid(child, &status, WNOHANG)
      if found == child { return status == 0 }
      if found < 0, errno != EINTR { return false }
      usleep(1000)
    }
    kill(child, SIGKILL)
    waitpid(child, &status, 0)
    return false
  }
}

/// A text to be read from its start, in a file that has no name any more.
private struct UnlinkedFile {
  let descriptor: Int32

  init?(_ text: String) {
    var template = Array((NSTemporaryDirectory() + "/entente-copy-XXXXXX").utf8CString)
    let opened = mkstemp(&template)
    guard opened >= 0 else { return nil }
    unlink(template)
    _ = fcntl(opened, F_SETFD, FD_CLOEXEC)
    guard Descriptor.write(Array(text.utf8), to: opened), lseek(opened, 0, SEEK_SET) == 0 else {
      _ = Foundation.close(opened)
      return nil
    }
    descriptor = opened
  }

  func close() {
    _ = Foundation.close(descriptor)
  }
}
