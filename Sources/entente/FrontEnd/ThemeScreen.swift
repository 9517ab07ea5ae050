import ArgumentParser
import Facilitator
import Foundation
import SessionModel
import Terminal
import ThemeLibrary

/// The loop between the terminal, the preview of a theme, and the theme's file, which is read again while one looks.
final class ThemeScreen {
  private let library: ThemeLibrary
  private let language: Language
  private let screen: Screen
  private var preview: ThemePreview
  private var isDone = false
  /// Whether the screen shows something else than it should.
  private var isStale = true
  /// The files as they were when they were read last.
  private var seen: FolderStamp?

  /// How often the files are looked at, in milliseconds.
  private static let interval: Int32 = 250

  init(_ options: SharedOptions, _ name: String) throws {
    library = options.themes
    language = options.language
    screen = try Screen.open(
      options, crashMessage: Phrase("entente: the program failed.", zh: "entente：程序出错。"))
    preview = ThemePreview(
      place: ThemePreview.Place(name: name, index: 0, count: 1), theme: .standard, size: screen.size,
      depth: screen.colorDepth, language: language)
    move(by: 0)
  }

  /// Runs until the person leaves or the terminal goes away.
  /// - Throws: `ExitCode` after a signal that asked to end, with the status that a shell gives for it.
  func run() throws {
    while !isDone {
      if isStale { screen.draw(preview.view()) }
      isStale = false
      waitForSomething()
      while !isDone, let event = screen.nextEvent() {
        take(event)
        isStale = true
      }
      if FolderStamp(of: library.folder) != seen { read() }
    }
    screen.close()
    if let signal = screen.endingSignal { throw ExitCode(128 + signal) }
  }

  private func waitForSomething() {
    var descriptors = [screen.inputDescriptor, screen.wakeDescriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let ready = poll(&descriptors, nfds_t(descriptors.count), Self.interval)
    if ready == 0, screen.isPasting { _ = screen.flushStalledPaste() }
    // The terminal is gone: nobody will press a key any more.
    if descriptors[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { isDone = true }
  }

  private func take(_ event: Event) {
    switch event {
    case .key(let key): take(preview.handle(key))
    case .paste: break
    case .resized(let size): preview.size = size
    case .resumed: preview.size = screen.size
    case .hungUp: isDone = true
    }
  }

  private func take(_ request: ThemePreview.Request) {
    switch request {
    case .none: break
    case .move(let places): move(by: places)
    case .suspend: screen.suspend()
    case .redraw: screen.redraw()
    case .leave: isDone = true
    }
  }

  /// Goes on to the theme so many places on; after the last comes the first.
  private func move(by places: Int) {
    let names = library.names
    let index = names.firstIndex(of: preview.place.name) ?? 0
    let next = (index + places + names.count) % names.count
    preview.place = ThemePreview.Place(name: names[next], index: next, count: names.count)
    // Of a theme that can't be used nothing is left of the one before, but what the program would be drawn in.
    preview.theme = .standard
    read()
  }

  /// Reads the theme as its files are now; while they can't be used, the last that could be stays.
  private func read() {
    isStale = true
    seen = FolderStamp(of: library.folder)
    do throws(ThemeError) {
      guard let listed = try library.theme(named: preview.place.name) else {
        preview.problem = Phrase("the file is gone", zh: "文件已不存在")
        return
      }
      preview.theme = listed.theme
      let from = listed.path ?? Phrase("built in", zh: "内置")[language]
      preview.about = [listed.about?[language], from].compactMap { $0 }.joined(separator: " · ")
      preview.problem = nil
    } catch {
      preview.problem = error.shortMessage
    }
  }
}
