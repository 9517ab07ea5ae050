import SessionModel
import Terminal

@testable import entente

extension Case {
  static let text: [Case] = [
    Case("UTF-8", "characters", .good, "UTF-8 (LANG=C.UTF-8)") { _ in },
    Case("LC_ALL rules", "characters", .good, "UTF-8 (LC_ALL=de_DE.UTF-8)") {
      $0.environment["LC_ALL"] = "de_DE.UTF-8"
    },
    Case("an empty one doesn't", "characters", .good, "UTF-8 (LC_CTYPE=fr_FR.utf8)") {
      $0.environment["LC_ALL"] = ""
      $0.environment["LC_CTYPE"] = "fr_FR.utf8"
    },
    Case("not UTF-8", "characters", .shortfall, "LC_ALL=C isn't UTF-8", "set LANG=C.UTF-8") {
      $0.environment["LC_ALL"] = "C"
      $0.locale.isUTF8 = false
    },
    Case("nothing said", "characters", .shortfall, "LANG= isn't UTF-8") {
      $0.environment["LANG"] = nil
      $0.locale.isUTF8 = false
    },
    Case("not installed", "characters", .shortfall, "LANG=zh_CN.UTF-8 isn't installed", "dpkg-reconfigure") {
      $0.environment["LANG"] = "zh_CN.UTF-8"
      $0.locale.isInstalled = false
    },
    Case("--ascii", "characters", .good, "as --ascii says") { $0.isASCII = true },
    Case("odd widths", "wide characters", .shortfall, "odd widths: 中 1, … 2", "C library") {
      $0.widths[.chinese] = 1
      $0.widths[.ellipsis] = 2
    },
  ]

  private static func refused(
    _ error: String, _ verdict: Finding.Verdict, isFault: Bool
  ) -> Case {
    Case(error, "integrity", verdict, error) {
      $0.store.content = .refused(why: Phrase(error, zh: "拒绝"), isFault: isFault)
    }
  }

  static let files: [Case] = [
    Case("a store", "store", .good, "/home/a/entente.sqlite, 0600") { _ in },
    Case("no store yet", "store", .good, "not there: the first meeting makes it") {
      $0.store.file.found = nil
      $0.store.content = .absent
    },
    Case("no way to make one", "store", .fault, "can't be written", "--file") {
      $0.store.file.found = nil
      $0.store.file.isWritable = false
      $0.store.content = .absent
    },
    Case("read-only", "store", .fault, "can't be written") { $0.store.file.isWritable = false },
    Case("not to be read", "store", .fault, "can't be read", "chmod u+r /home/a/entente.sqlite") {
      $0.store.file.found?.isReadable = false
    },
    Case("a folder", "store", .fault, "is a folder", "--file") { $0.store.file.found?.form = .folder },
    Case("a device", "store", .fault, "is a device or a pipe", "--file or ENTENTE_FILE") {
      $0.store.file = .file(.store, "/dev/null", 0o666)
      $0.store.file.found?.form = .other
    },
    Case("a link to nothing", "store", .fault, "leads nowhere") { $0.store.file.found?.form = .link },
    Case("others may read a store with a blank", "store", .shortfall, "chmod 600 '/home/a/a store'") {
      $0.store.file = .file(.store, "/home/a/a store", 0o644)
    },
    Case("others may read it", "store", .shortfall, "(0644)", "chmod 600 /home/a/entente.sqlite") {
      $0.store.file.found?.rights = 0o644
    },
    Case("others may read the signs", "signs of life", .shortfall, "(0640)") {
      $0.store.life.found?.rights = 0o640
    },
    Case("signs that are a pipe", "signs of life", .shortfall, "is a device or a pipe", "move it away") {
      $0.store.life.found?.form = .other
    },
    Case("a list of those here that is a link", "who is here", .shortfall, "is a link", "move it away") {
      $0.store.presence.found?.form = .link
    },
    Case("others may read who is here", "who is here", .shortfall, "chmod 600 /home/a/entente.sqlite-here") {
      $0.store.presence.found?.rights = 0o644
    },
    Case("nobody was here", "who is here", .good, "the first meeting that is opened makes it") {
      $0.store.presence.found = nil
    },
    Case("a log that is a link", "store's files", .fault, "sqlite-wal is a link", "move it away") {
      $0.store.beside = [.file(.beside, "/home/a/entente.sqlite-wal", 0o600)]
      $0.store.beside[0].found?.form = .link
    },
    Case("others may read the log", "store's files", .shortfall, "chmod 600 /home/a/entente.sqlite-wal") {
      $0.store.beside = [.file(.beside, "/home/a/entente.sqlite-wal", 0o640)]
    },
    Case("no signs", "signs of life", .good, "the first clock that runs makes it") {
      $0.store.life.found = nil
    },

    Case("room", "disk", .good, "80 GB free") { _ in },
    Case("hardly room", "disk", .good, "10 MB free") { $0.store.free = 10_000_000 },
    Case("little room", "disk", .shortfall, "9.9 MB free", "free some space") { $0.store.free = 9_999_999 },
    Case("no room", "disk", .shortfall, "0.0 kB free") { $0.store.free = 0 },
    Case("who knows", "disk", .good, "room unknown") { $0.store.free = nil },
    Case("much room", "disk", .good, "9223372 TB free") { $0.store.free = .max },
    Case("a network", "disk", .shortfall, "80 GB free", "(nfs4)", "join over ssh") {
      $0.store.network = "nfs4"
    },

    Case("sound", "integrity", .good, "sound; 2 meetings, 310 changes") { _ in },
    Case("one of each", "integrity", .good, "sound; 1 meeting, 1 change") {
      $0.store.content = .sound(meetings: 1, changes: 1)
    },
    Case("damaged", "integrity", .fault, "2 problems: page 3", "backup") {
      $0.store.content = .unsound([Phrase(same: "page 3"), Phrase(same: "page 4")])
    },
    refused("was written by a newer entente", .fault, isFault: true),
    refused("is kept busy", .shortfall, isFault: false),
    Case("backups", "backups", .good, "2 copies", "e-format-2-backup") {
      $0.store.backups = ["e-format-1-backup", "e-format-2-backup"]
    },
    Case("a backup's beginning", "backups", .shortfall, "was never finished", "delete it") {
      $0.store.unfinishedBackups = ["e-format-1-backup-unfinished"]
    },

    Case("settings anybody may read", "config.toml", .good, "/home/a/config.toml, 0644") { _ in },
    Case("no settings", "config.toml", .good, "the standard holds") { $0.settings[0].found = nil },
    Case("settings nobody may write", "config.toml", .good, "0444") {
      $0.settings[0].found?.rights = 0o444
      $0.settings[0].isWritable = false
    },
    Case("a broken line", "config.toml", .fault, "config.toml:3: there is no key", "mend it") {
      $0.settings[0].faults = [Phrase("config.toml:3: there is no key", zh: "config.toml:3：没有键")]
    },
    Case("broken agendas", "agendas", .shortfall, "a.toml:1: x (and 1 more)") {
      $0.settings[1].faults = [Phrase("a.toml:1: x", zh: "甲"), Phrase("b.toml:1: y", zh: "乙")]
    },
    Case("agendas that are a file", "agendas", .fault, "is no folder") {
      $0.settings[1] = .file(.agendas, "/home/a/agendas", 0o644)
    },
    Case("a broken theme", "themes", .shortfall, "t.toml:2: z") {
      $0.settings[2].faults = [Phrase("t.toml:2: z", zh: "丙")]
    },
  ]
}
