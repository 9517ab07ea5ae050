import SessionModel

// What a decoder complains of, as it is told to people.

extension ImportFault {
  /// - Parameter error: an import fault, or what a decoder threw.
  init(_ error: any Error) {
    switch error {
    case let fault as ImportFault: self = fault
    case DecodingError.keyNotFound(let key, let context):
      self.init(Wrong.missing, at: .member(context.codingPath + [key]))
    case DecodingError.typeMismatch(let type, let context),
      DecodingError.valueNotFound(let type, let context):
      self.init(Self.wanted(type), at: .member(context.codingPath))
    case DecodingError.dataCorrupted(let context):
      let reason = (context.underlyingError as? Misreading)?.reason
      self.init(reason ?? Wrong.unfit, at: .member(context.codingPath))
    default: self.init(Wrong.unfit)
    }
  }

  private static func wanted(_ type: any Any.Type) -> Phrase {
    switch type {
    case is String.Type: Wrong.text
    case is Bool.Type: Wrong.yesOrNo
    case is any FixedWidthInteger.Type: Wrong.wholeNumber
    case is [Any].Type: Wrong.list
    case is any RawRepresentable<String>.Type: Wrong.text
    default: Wrong.object
    }
  }
}

extension ImportFault.Place {
  /// The place at the end of a path through a document.
  static func member(_ path: [any CodingKey]) -> Self {
    let name = path.reduce(into: "") { name, key in
      let step = key.intValue.map { Self.step($0) } ?? Self.step(key.stringValue)
      name += name.isEmpty ? String(step.trimmingPrefix(".")) : step
    }
    return name.isEmpty ? .file : .member(name)
  }

  /// What a path goes on with into a member, which may be called anything, at any length.
  static func step(_ name: String) -> String {
    "." + String(name.unicodeScalars.prefix(40))
  }

  /// What a path goes on with into an element.
  static func step(_ index: Int) -> String {
    "[\(index)]"
  }
}
