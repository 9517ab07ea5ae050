import CNcurses

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Screen {
  /// The next event; nil when there is nothing more for now. Call it until then before sleeping again.
  ///
  /// It doesn't wait, but for ESCDELAY (25 ms unless that variable says otherwise) after an Escape, which
  /// may be the start of a key. While a paste is arriving (`isPasting`) there is nil for it.
  public func nextEvent() -> Event? {
    guard isOpen else { return nil }
    if let event = pending.popFirst() ?? signalled() { return event }
    let event = decoder.nextEvent(size: { self.size }, Self.read)
    if case .resized(let size) = event {
      // Several steps of one drag may have come to the same.
      if size == toldSize { return nextEvent() }
      toldSize = size
      isShown = false
    }
    if event == nil, !hasHungUp, isHungUp(inputDescriptor) {
      hasHungUp = true
      return .hungUp
    }
    return event
  }

  /// The signal that asked to end, if anything did: a program leaves with 128 more than it. A terminal that is gone
  /// asks by SIGHUP, whether it is seen before the signal comes or none ever does.
  public var endingSignal: Int32? { signal ?? (isHungUp(inputDescriptor) ? SIGHUP : nil) }

  /// True from the start of a paste to its end.
  public var isPasting: Bool { decoder.isPasting }

  /// Whether the last paste was longer than the 1 MiB that is kept of one.
  public var pasteWasTruncated: Bool { decoder.pasteWasTruncated }

  /// Ends a paste whose end got lost; call it when `isPasting` and nothing came for a second.
  public func flushStalledPaste() -> Event? { decoder.endPaste() }

  private func signalled() -> Event? {
    cn_drain_wake()
    let signal = cn_take_end()
    if signal != 0 {
      self.signal = signal
      hasHungUp = true
      return .hungUp
    }
    if cn_take_stop() {
      suspend()
      return pending.popFirst()
    }
    if cn_take_continue() {
      takeBack()
      return pending.popFirst()
    }
    return nil
  }

  private static func read() -> InputUnit? {
    let input = cn_read()
    switch input.kind {
    case CN_NOTHING: return nil
    case CN_BYTE: return .byte(UInt8(truncatingIfNeeded: input.value))
    case CN_RESIZE: return .resize
    case CN_PASTE_BEGIN: return .pasteBegin
    case CN_PASTE_END: return .pasteEnd
    case CN_KEY: return Key(curses: input).map(InputUnit.key) ?? .other
    default: return .other
    }
  }
}

extension [Event] {
  fileprivate mutating func popFirst() -> Event? { isEmpty ? nil : removeFirst() }
}
