import Foundation
import SessionModel

/// The machine's clocks and its randomness, which the model takes from outside.
public enum SystemClock {
  /// The present moment.
  public static func now() -> Moment {
    #if os(Linux)
      // CLOCK_MONOTONIC stands still while a laptop sleeps; speaking time doesn't.
      let running = milliseconds(of: CLOCK_BOOTTIME)
    #else
      // On Darwin it is this one that counts sleep.
      let running = milliseconds(of: CLOCK_MONOTONIC)
    #endif
    return Moment(wall: milliseconds(of: CLOCK_REALTIME), clock: running, boot: boot)
  }

  /// A number of full 64-bit randomness, such as an `IdentifierSource` starts from.
  public static func randomSeed() -> UInt64 {
    UInt64.random(in: .min ... .max)
  }

  /// How far local time is ahead of UTC at a time, in seconds, summer time included.
  /// - Parameter wall: milliseconds since 1970-01-01 00:00 UTC.
  public static func utcOffset(at wall: Int64) -> Int {
    var seconds = time_t(wall / 1000)
    var local = tm()
    // localtime_r alone needn't look at TZ.
    tzset()
    guard localtime_r(&seconds, &local) != nil else { return 0 }
    return local.tm_gmtoff
  }

  private static func milliseconds(of clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// Which start of which machine the running clock counts from; read once, since it can't change.
  private static let boot = Checksum.fnv1a(bootName)

  #if os(Linux)
    private static var bootName: [UInt8] {
      let descriptor = open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return [] }
      defer { close(descriptor) }
      var bytes = [UInt8](repeating: 0, count: 64)
      let count = read(descriptor, &bytes, bytes.count)
      return Array(bytes.prefix(max(0, count)))
    }
  #else
    private static var bootName: [UInt8] {
      var bytes = [UInt8](repeating: 0, count: 64)
      var size = bytes.count
      guard sysctlbyname("kern.bootsessionuuid", &bytes, &size, nil, 0) == 0 else { return [] }
      return Array(bytes.prefix(size))
    }
  #endif
}

/// FNV-1a with 64 bits (Fowler, Noll, Vo): the same on every machine and in every run, unlike `Hasher`.
enum Checksum {
  static func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
