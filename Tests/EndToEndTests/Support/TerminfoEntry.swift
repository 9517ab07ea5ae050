import Foundation

/// What a terminal is said to understand: the control sequences of its entry in terminfo.
struct TerminfoEntry {
  private let forms: Set<ControlForm>
  private let renditions: Set<Int>

  init(_ name: String) throws {
    let run = try ProcessRun("/usr/bin/infocmp", ["-x", "-1", name], environment: ["LC_ALL": "C"])
    guard run.status == 0 else { throw Complaint("infocmp failed: \(run.errors)") }
    var forms: Set<ControlForm> = []
    var renditions: Set<Int> = []
    for line in run.output.split(separator: "\n") {
      guard let sign = line.firstIndex(of: "=") else { continue }
      let (name, value) = (line[..<sign].dropFirst(), line[line.index(after: sign)...].dropLast())
      for sequence in ControlSequences(in: Self.bytes(of: value)) {
        forms.insert(sequence.form)
        if sequence.isRendition { renditions.formUnion(sequence.numbers) }
      }
      // Colours are reckoned from their number; these are all that may come of it.
      if name == "setaf" { renditions.formUnion(Self.colors(value, 30)) }
      if name == "setab" { renditions.formUnion(Self.colors(value, 40)) }
    }
    self.forms = forms
    self.renditions = renditions
  }

  /// The sequences of a program's output that the entry lacks, each once.
  func foreign(in output: [UInt8]) -> Set<String> {
    Set(
      ControlSequences(in: output).filter { sequence in
        !forms.contains(sequence.form)
          || sequence.isRendition && !renditions.isSuperset(of: sequence.numbers)
      }.map(\.description))
  }

  /// With 256 colours everything may follow 38 or 48.
  private static func colors(_ value: Substring, _ base: Int) -> Set<Int> {
    let basic = Set(base..<base + 8)
    return value.contains("8;5;") ? basic.union(0...255) : basic
  }

  /// As infocmp writes them: `\E`, `^X`, octal numbers; a parameter, such as `%p1%d`, becomes a digit.
  private static func bytes(of value: Substring) -> [UInt8] {
    var text = String(value).replacingOccurrences(of: "\\E", with: "\u{1B}")
    for (pattern, digit) in [("%i", ""), ("%p[0-9](%\\{[0-9]+\\}%[+-])?%d", "1"), ("%[?te;|&!]|%p[0-9]", "")]
    {
      text = text.replacingOccurrences(of: pattern, with: digit, options: .regularExpression)
    }
    return Array(text.utf8)
  }
}

/// What two sequences have in common that differ only in their numbers; a private mode's number is its meaning.
struct ControlForm: Hashable {
  var introducer: String
  var final: UInt8
  var mode: String?
}

/// A control sequence of ECMA-48, or a shorter escape sequence.
struct ControlSequence: CustomStringConvertible {
  var form: ControlForm
  var parameters: String

  var isRendition: Bool { form.introducer == "[" && form.final == UInt8(ascii: "m") }
  var numbers: [Int] { parameters.split(separator: ";").map { Int($0) ?? 0 } }
  var description: String {
    "\\E\(form.introducer)\(parameters)\(String(UnicodeScalar(form.final)))"
  }
}

/// The sequences in a stream of bytes, in order.
struct ControlSequences: Sequence, IteratorProtocol {
  private var rest: ArraySlice<UInt8>

  init(in bytes: [UInt8]) {
    rest = bytes[...]
  }

  mutating func next() -> ControlSequence? {
    guard let escape = rest.firstIndex(of: 0x1B) else { return nil }
    rest = rest[(escape + 1)...]
    guard let first = rest.first else { return nil }
    guard first == UInt8(ascii: "[") else { return short() }
    rest = rest.dropFirst()
    let prefix = take { 0x3C...0x3F ~= $0 }
    let parameters = take { 0x30...0x3B ~= $0 }
    let between = take { 0x20...0x2F ~= $0 }
    guard let final = rest.popFirst() else { return nil }
    let isMode = prefix == "?" && [UInt8(ascii: "h"), UInt8(ascii: "l")].contains(final)
    let form = ControlForm(
      introducer: "[" + prefix + between, final: final, mode: isMode ? parameters : nil)
    return ControlSequence(form: form, parameters: parameters)
  }

  /// Intermediate bytes and a final one, such as the choice of a character set.
  private mutating func short() -> ControlSequence? {
    let between = take { 0x20...0x2F ~= $0 }
    guard let final = rest.popFirst() else { return nil }
    return ControlSequence(form: ControlForm(introducer: between, final: final), parameters: "")
  }

  private mutating func take(while isWanted: (UInt8) -> Bool) -> String {
    let part = rest.prefix(while: isWanted)
    rest = rest.dropFirst(part.count)
    return String(decoding: part, as: UTF8.self)
  }
}
