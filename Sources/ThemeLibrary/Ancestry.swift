import SessionModel
import TOMLText
import Terminal
import Themes

/// A theme and what it inherits, the theme itself first.
///
/// The theme that a file inherits is looked for among the person's own files that aren't in the line already, and
/// then among the built-in ones: so a file `dark.toml` that inherits dark means the built-in one. Built-in themes
/// inherit from built-in ones only, whatever files there are.
struct Ancestry {
  /// The most themes of one line.
  static let limit = 8

  /// The file of the theme itself; `nil` when it is built in.
  let path: String?
  /// How the roles look, as far as nothing is wrong.
  private(set) var looks = RoleTable<RoleLook>()
  private var line: [ThemeText] = []
  /// Why the last of the line can't be read; `nil` when it can.
  private var unread: ThemeError?

  /// - Parameter readsAbout: whether what the themes say of themselves is wanted.
  /// - Returns: `nil` when there is no theme of this name.
  init?(of name: String, in library: ThemeLibrary, readsAbout: Bool = true) {
    path = library.path(of: name)
    var own: Set<String> = []
    var builtIn: Set<String> = []
    var isWhole = true
    var next: String? = name
    do throws(ThemeError) {
      while let name = next {
        let isOwn = builtIn.isEmpty && !own.contains(name) && library.files.has(name)
        if isOwn {
          own.insert(name)
          line.append(
            try ThemeText(
              library.files.text(of: name), file: library.files.file(name), readsAbout: readsAbout))
        } else if builtIn.insert(name).inserted, let file = Themes.files.first(where: { $0.name == name }) {
          let text = String(decoding: file.bytes(), as: UTF8.self)
          line.append(try ThemeText(text, file: name + ".toml", readsAbout: readsAbout))
        } else {
          // A file may go at any moment, also between two looks at it.
          guard !line.isEmpty else { return nil }
          isWhole = false
          line[line.count - 1].noteMissing(name, leadsBack: own.contains(name), library)
          break
        }
        next = line.last?.inherits
        if next != nil, line.count == Self.limit {
          isWhole = false
          line[line.count - 1].noteTooFar()
          break
        }
      }
    } catch {
      isWhole = false
      unread = error
    }
    resolve(isWhole: isWhole)
  }

  var about: Phrase? { line.first?.about }

  /// Whether nothing is wrong in the line.
  var isUsable: Bool { unread == nil && line.allSatisfy(\.faults.isEmpty) }

  /// The first fault: the theme itself comes before what it inherits, and in a file the lowest line comes first.
  var fault: ThemeError? {
    line.lazy.compactMap(\.faults.first).first ?? unread
  }

  /// Gives the roles the colours of all palettes of the line: what an heir says counts.
  /// - Parameter isWhole: whether all of the line was read. Else a colour that nobody has may be in what wasn't.
  private mutating func resolve(isWhole: Bool) {
    var palette: [String: Color] = [:]
    for text in line.reversed() { palette.merge(text.palette) { $1 } }
    let hasAllColors = isWhole && line.allSatisfy(\.hasAllColors)
    for index in line.indices {
      var faults = line[index].faults
      for text in line[index].roles where looks[text.role] == nil {
        looks[text.role] = text.look(palette, &faults)
      }
      if hasAllColors { line[index].faults = faults }
    }
  }
}

extension ThemeText {
  /// Notes that the theme to inherit isn't there.
  fileprivate mutating func noteMissing(_ name: String, leadsBack: Bool, _ library: ThemeLibrary) {
    if leadsBack {
      return faults.note(
        Phrase(
          "inheriting \(quoted(name)) leads back to itself; inherit another theme, such as \"dark\"",
          zh: "继承 \(quoted(name)) 会绕回自身；请继承别的主题，例如 \"dark\""), at: "inherits")
    }
    faults.note(Self.nothing(called: name, in: library), at: "inherits")
  }

  private static func nothing(called name: String, in library: ThemeLibrary) -> Phrase {
    let names = library.usableNames
    return Phrase(
      "there is no theme \(quoted(name)) to inherit; there are \(names.joined(separator: ", "))",
      zh: "没有可继承的主题 \(quoted(name))；可用：\(names.joined(separator: "、"))")
  }

  fileprivate mutating func noteTooFar() {
    faults.note(
      Phrase(
        "\(Ancestry.limit) themes inherit one from the other up to here; leave some out",
        zh: "到此已有 \(Ancestry.limit) 个主题逐个继承；请减少"), at: "inherits")
  }
}
