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
      if let index = key.intValue {
        name += "[\(index)]"
      } else {
        // A member may be called anything, at any length.
        name += (name.isEmpty ? "" : ".") + String(key.stringValue.unicodeScalars.prefix(40))
      }
    }
    return name.isEmpty ? .file : .member(name)
  }
}
