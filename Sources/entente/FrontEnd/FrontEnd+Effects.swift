import Agendas
import Facilitator
import Foundation
import SessionModel
import SessionStore
import Terminal

// What the screens ask for, done. What fails is told on the screen, and the program goes on.

extension FrontEnd {
  func create(_ id: MeetingID, _ changes: [Change]) {
    attempt {
      let store = try SQLiteStore.open(at: location, mode: .writing)
      try store.create(id, changes)
      try show(id, in: store)
    }
  }

  func open(_ id: MeetingID) {
    attempt { try show(id, in: SQLiteStore.open(at: location, mode: .writing)) }
  }

  func followUp(_ id: MeetingID) {
    attempt {
      let store = try SQLiteStore.open(at: location, mode: .reading)
      handle(.following(try store.session(of: id).session))
    }
  }

  func show(_ id: MeetingID, in store: SQLiteStore) throws {
    let (opened, found) = try OpenMeeting.open(id, in: store, mailbox, logger)
    meeting = opened
    logger.info("opened meeting \(id)")
    handle(.opened(found))
    guard let backup = store.backup, state.overlay == nil else { return }
    let name = displayable(String(backup.split(separator: "/").last ?? ""))
    state.notice = Notice(
      Phrase("Store brought up to date; the old one is \(name)", zh: "会议库已升级；原文件为 \(name)"))
  }

  /// Opens the demo in a store of its own, which goes away with the program.
  func openDemo() {
    attempt {
      let folder = try TemporaryFolder("demo")
      demoFolder = folder
      location = folder.file("demo.sqlite")
      handle(.demo(Agenda.builtIn(Agenda.builtInNames[0]) ?? .fallback))
    }
  }

  func write(_ text: String, to name: String, replacing: Bool) {
    let path = TypedPath.expanded(name, SharedOptions.environment)
    let isStore = StoreLocation.belongs(path, toStoreAt: location)
    if !replacing, !isStore, OutputFile.exists(path) { return handle(.exists) }
    attempt {
      try OutputFile.write(text, to: path, replacing: replacing, sparing: location)
      handle(.written(name: name))
    }
  }

  func copy(_ text: String) {
    let size = text.utf8.count / 1024
    let limit = Screen.clipboardLimit / 1024
    if text.utf8.count > Screen.clipboardLimit {
      handle(
        .failed(
          Phrase(
            "Too long for the clipboard (\(size) of \(limit) KiB); write it to a file.",
            zh: "超出剪贴板上限（\(size) KiB，上限 \(limit) KiB）；请写入文件。")))
    } else if TmuxBuffer.load(text, SharedOptions.environment) {
      handle(
        .done(
          Phrase(
            "Copied to tmux, and sent to the clipboard; it may refuse.", zh: "已复制到 tmux，并发送到剪贴板；终端可能拒绝。")))
    } else if seat.copyToClipboard(text) {
      handle(
        .done(
          Phrase("Sent to the clipboard; a terminal may refuse silently.", zh: "已发送到剪贴板；有的终端会默默拒绝。")))
    } else {
      handle(
        .failed(
          Phrase("This terminal has no clipboard; write a file.", zh: "此终端没有剪贴板；请写入文件。")))
    }
  }

  func attempt(_ body: () throws -> Void) {
    do {
      try body()
    } catch let failure as Failure {
      handle(.failed(failure.message))
    } catch let error as StoreError {
      logger.error("\(error.message.english)")
      handle(.refused(error.trouble))
    } catch {
      logger.error("\(error)")
      handle(.failed(Phrase(same: "\(error)")))
    }
  }
}
