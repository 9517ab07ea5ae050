#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The value of an environment variable; nil when it isn't set.
func environment(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}

/// Whether the other end of a descriptor is gone.
func isHungUp(_ descriptor: Int32) -> Bool {
  var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
  guard poll(&state, 1, 0) > 0 else { return false }
  return Int32(state.revents) & Int32(POLLHUP | POLLERR | POLLNVAL) != 0
}
