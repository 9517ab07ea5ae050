import Minutes
import Mustache
import SessionModel
import TOMLText

/// A form of a person's own for the minutes, in Mustache: https://mustache.github.io/mustache.5.html
///
/// Its data are the members of the JSON's `meeting`, see `MeetingRecord` and `EntryRecord`, and what
/// `TemplateData` adds. `{{text}}` is escaped for Markdown for the place where it stands, `{{{text}}}` isn't. There
/// are sections, partials from the folder of templates, comments, and `count(…)` and `empty(…)` of lists; no other
/// delimiters and no inheritance.
public struct MinutesTemplate {
  private let template: MustacheTemplate
  private let library: MustacheLibrary
  private let source: TemplateSource
  private let size: Int

  init(_ source: TemplateSource, in folder: TemplateLibrary, for language: Language) throws(TemplateError) {
    var set = PartialSet(folder, for: language)
    (template, size) = try set.add(source)
    library = set.library
    self.source = source
  }

  /// The minutes in this form; the same session gives the same bytes.
  /// - Throws: ``TemplateError`` when sections within one another make it too long.
  public func text(of minutes: Minutes) throws(TemplateError) -> String {
    let budget = TemplateBudget(size: size)
    let data = TemplateData(of: minutes, budget)
    let marked = template.render(data.root, library: library)
    guard !budget.isSpent else {
      throw TemplateError(
        file: source.file, line: nil,
        reason: Phrase(
          "its sections within one another make it too long; use fewer", zh: "嵌套区段产生的内容过长；请减少嵌套"))
    }
    return TemplateMark.placed(marked, texts: data.texts)
  }
}

/// How much a template may still do: nobody's template keeps the program busy for ever.
final class TemplateBudget {
  /// How often names may be looked up.
  private var lookups = 4_000_000
  /// How many bytes of the template may be gone through.
  private var bytes = 1 << 28
  private let size: Int

  /// - Parameter size: the template's bytes, which every turn of a list may go through again.
  init(size: Int) {
    self.size = max(1, size)
  }

  var isSpent: Bool { lookups < 0 || bytes < 0 }

  func lookUp() { lookups -= 1 }

  /// - Returns: whether there is enough left for one more turn of a list.
  func turn() -> Bool {
    bytes -= size
    return !isSpent
  }
}
