import SessionModel
import TOMLText

extension TOMLError {
  /// The line as the narrow status line has room for it: the file without its folder.
  var shortMessage: Phrase {
    var short = self
    short.file = file.split(separator: "/").last.map(String.init) ?? file
    return short.message
  }
}
