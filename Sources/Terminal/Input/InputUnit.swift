/// What comes in from a terminal, before it is made into events.
enum InputUnit: Equatable {
  case byte(UInt8)
  case key(Key)
  case resize
  case pasteBegin
  case pasteEnd
  /// Something that means nothing to the program.
  case other
}
