import Mustache
import SessionModel
import TOMLText

/// A template and all that stands in it, read once each; none stands in itself.
struct PartialSet {
  private(set) var library = MustacheLibrary()
  /// The templates' bytes with what stands in them, by name.
  private var sizes: [String: Int] = [:]
  private var path: [String] = []
  private let folder: TemplateLibrary
  private let language: Language

  init(_ folder: TemplateLibrary, for language: Language) {
    self.folder = folder
    self.language = language
  }

  /// Takes in a template, and what stands in it.
  /// - Returns: the template, and its bytes with what stands in it.
  mutating func add(_ source: TemplateSource) throws(TemplateError) -> (MustacheTemplate, size: Int) {
    let scan = try TemplateScan(source.text, file: source.file)
    var size = source.text.utf8.count
    for partial in scan.partials {
      size += try add(partial, of: scan)
      guard size <= TemplateLibrary.limits.whole else {
        let limit = TemplateLibrary.limits.whole / 1024
        throw scan.error(
          Phrase(
            "with its partials it is larger than \(limit) KiB; make it shorter",
            zh: "连同子模板超过 \(limit) KiB；请缩短"), partial.line)
      }
    }
    return (try parsed(source), size)
  }

  private mutating func add(_ partial: TemplateScan.Partial, of scan: TemplateScan) throws(TemplateError)
    -> Int
  {
    let name = partial.name
    if path.contains(name) {
      throw scan.error(
        Phrase("\(name) stands in itself; take one of them out", zh: "\(name) 包含了自身；请去掉一处"), partial.line)
    }
    if let size = sizes[name] { return size }
    guard let source = try folder.source(of: name, for: language) else {
      throw scan.error(
        Phrase(
          "there is no template \(name) in \(folder.folder)", zh: "\(folder.folder) 中没有模板 \(name)"),
        partial.line)
    }
    path.append(name)
    let (template, size) = try add(source)
    path.removeLast()
    library.register(template, named: name)
    sizes[name] = size
    return size
  }

  private func parsed(_ source: TemplateSource) throws(TemplateError) -> MustacheTemplate {
    do {
      return try MustacheTemplate(string: source.text)
    } catch let error as MustacheTemplate.ParserError {
      throw TemplateError(file: source.file, line: error.context.lineNumber, reason: Self.reason(error.error))
    } catch {
      throw TemplateError(file: source.file, line: nil, reason: Self.reason(error))
    }
  }

  private static func reason(_ error: any Error) -> Phrase {
    switch error as? MustacheTemplate.Error {
    case .sectionCloseNameIncorrect:
      Phrase("this doesn't end the section that is open", zh: "与尚未结束的区段名称不符")
    case .expectedSectionEnd:
      Phrase("a section isn't ended; {{/name}} ends it", zh: "区段没有结束；应以 {{/名称}} 结束")
    default:
      Phrase("this is no tag; a name has letters, digits, dots and hyphens", zh: "标签有误；名称由字母、数字、点和连字符组成")
    }
  }
}
