/// What was painted when.
///
/// A frame comes in one or a few pieces. Its end is told by the reset of colours and attributes with which curses ends
/// every update; a pause would tell less, since the program may have to wait for a processor in the middle of a frame.
struct PaintedScreen {
  /// How long a character took to be shown.
  struct Delay {
    var milliseconds: Double
    /// How many frames came after it was typed, the one that shows it included.
    var frames: Int
  }

  /// ESC [39;49m ESC (B ESC [m
  private static let reset = Array("\u{1B}[39;49m\u{1B}(B\u{1B}[m".utf8)
  /// When each frame was complete, and how many bytes of output there were then.
  private var ends: [(time: Time, output: Int)] = []
  /// The frames in which a character was painted, by their numbers.
  private var frames: [Unicode.Scalar: [Int]] = [:]
  /// When each character came first.
  private var first: [Unicode.Scalar: Time] = [:]

  /// How many frames there were.
  var count: Int { ends.count }

  /// - Parameter start: what came before is left out.
  init(_ output: [PseudoTerminal.Piece], since start: Time) {
    var written = 0
    var scalar: UInt32 = 0
    var missing = 0
    var isComplete = true
    for piece in output {
      written += piece.bytes.count
      guard piece.time > start else { continue }
      if isComplete {
        ends.append((piece.time, written))
      } else {
        ends[ends.count - 1] = (piece.time, written)
      }
      isComplete = piece.bytes.suffix(Self.reset.count).elementsEqual(Self.reset)
      for byte in piece.bytes {
        if byte & 0xC0 == 0x80 {
          scalar = scalar << 6 | UInt32(byte & 0x3F)
          missing -= 1
          if missing == 0, let painted = Unicode.Scalar(scalar) {
            frames[painted, default: []].append(ends.count - 1)
            first[painted] = first[painted] ?? piece.time
          }
        } else {
          missing = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : byte >= 0xC0 ? 1 : 0
          scalar = UInt32(byte) & (0x3F >> UInt32(missing))
        }
      }
    }
  }

  /// When a character was painted first; `nil` when it never was.
  func firstPaint(of scalar: Unicode.Scalar) -> Time? { first[scalar] }

  /// How long each character of a text took.
  ///
  /// The text is shown up to the cursor: a frame that has a character has all before it. Blanks are left out, since
  /// they can't be told from what was there before.
  /// - Throws: ``Complaint`` when the last one never came.
  func delays(of text: [Unicode.Scalar], by presses: [PseudoTerminal.Press]) throws -> [Delay] {
    var shown = Int.max
    var delays: [Delay] = []
    for (scalar, key) in zip(text, presses).reversed() {
      // What the program had written before the key can't be an answer to it, however late it is read; and what it
      // wrote before the key was certainly there is no frame that the key had to wait for.
      if let frame = frames[scalar]?.first(where: { ends[$0].output > key.output.before }) {
        shown = min(shown, frame)
      }
      guard shown < ends.count else { throw Complaint("the last character isn't on the screen") }
      guard scalar != " " else { continue }
      let next = ends.firstIndex { $0.output > key.output.after } ?? shown
      delays.append(
        Delay(milliseconds: ends[shown].time.milliseconds(since: key.time), frames: max(1, shown - next + 1)))
    }
    return delays.reversed()
  }
}
