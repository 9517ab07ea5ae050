import Foundation

/// What the reference parser of GitHub's Markdown makes of a document.
enum CommonMark {
  /// One node of the syntax tree; text beside text is one node, whatever line breaks are in it.
  struct Node: Equatable {
    var tag: String
    var text = ""
    var children: [Node] = []
  }

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// Parses a document with all of GitHub's extensions.
  /// - Throws: ``Failure`` when `cmark-gfm` isn't installed: a machine without it hasn't tested anything.
  static func parse(_ markdown: String) throws -> Node {
    var reader = TreeReader(xml: try run(on: markdown))
    return try reader.document()
  }

  private static func run(on markdown: String) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("minutes.md")
    try Data(markdown.utf8).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let extensions = ["table", "tasklist", "autolink", "strikethrough", "tagfilter", "footnotes"]
      .flatMap { ["-e", $0] }
    process.arguments = ["cmark-gfm", "-t", "xml"] + extensions + [file.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let xml = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(
        description: "cmark-gfm is needed to test minutes; install the package cmark-gfm "
          + "(exit status \(process.terminationStatus))")
    }
    return Array(xml)
  }
}

/// Reads the XML of `cmark-gfm`, which writes one element a line. By bytes: a combining mark after a bracket
/// would hide the bracket.
private struct TreeReader {
  private typealias Line = ArraySlice<UInt8>

  private var lines: ArraySlice<Line>

  init(xml: [UInt8]) {
    lines = xml.split(separator: UInt8(ascii: "\n"))[...]
  }

  mutating func document() throws -> CommonMark.Node {
    lines = lines.drop { !$0.starts(with: "<document".utf8) }
    guard let line = lines.popFirst() else { throw CommonMark.Failure(description: "no document") }
    return try node(from: element(line))
  }

  private mutating func node(from tag: Line) throws -> CommonMark.Node {
    var node = CommonMark.Node(tag: String(decoding: tag, as: UTF8.self))
    let end = Array("</".utf8) + tag.prefix { $0 != UInt8(ascii: " ") } + Array(">".utf8)
    while let line = lines.popFirst() {
      let line = line.drop { $0 == UInt8(ascii: " ") }
      if line.elementsEqual(end) { return node }
      try add(line, to: &node)
    }
    throw CommonMark.Failure(description: "\(node.tag) isn't closed")
  }

  private mutating func add(_ line: Line, to node: inout CommonMark.Node) throws {
    if line.starts(with: "<text ".utf8) {
      append(content(line), to: &node)
    } else if line.elementsEqual("<softbreak />".utf8) || line.elementsEqual("<linebreak />".utf8) {
      append("\n", to: &node)
    } else if line.suffix(2).elementsEqual("/>".utf8) || line.dropFirst().contains(UInt8(ascii: "<")) {
      node.children.append(
        CommonMark.Node(tag: String(decoding: element(line), as: UTF8.self), text: content(line)))
    } else {
      let child = try self.node(from: element(line))
      // No escape keeps an e-mail address from being linked; what counts is that its text stays.
      if isAddress(child) { append(child.children[0].text, to: &node) } else { node.children.append(child) }
    }
  }

  private func append(_ text: String, to node: inout CommonMark.Node) {
    guard !text.isEmpty else { return }
    if node.children.last?.tag == "text" {
      node.children[node.children.count - 1].text += text
    } else {
      node.children.append(CommonMark.Node(tag: "text", text: text))
    }
  }

  private func isAddress(_ node: CommonMark.Node) -> Bool {
    guard node.children.count == 1, let text = node.children.first?.text, text.contains("@") else {
      return false
    }
    return ["mailto:\(text)", text].contains { node.tag == "link destination=\"\($0)\" title=\"\"" }
  }

  private func element(_ line: Line) -> Line {
    let element = line.drop { $0 == UInt8(ascii: " ") }.dropFirst().prefix { $0 != UInt8(ascii: ">") }
    return element.suffix(2).elementsEqual(" /".utf8) ? element.dropLast(2) : element
  }

  private func content(_ line: Line) -> String {
    guard let start = line.firstIndex(of: UInt8(ascii: ">")), let end = line.lastIndex(of: UInt8(ascii: "<")),
      start < end
    else { return "" }
    let text = String(decoding: line[line.index(after: start)..<end], as: UTF8.self)
    guard line[start..<end].contains(UInt8(ascii: "&")) else { return text }
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")].reduce(text) {
      $0.replacingOccurrences(of: $1.0, with: $1.1, options: .literal)
    }
  }
}
