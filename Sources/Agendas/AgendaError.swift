import TOMLText

/// Why an agenda can't be used.
public typealias AgendaError = TOMLError
