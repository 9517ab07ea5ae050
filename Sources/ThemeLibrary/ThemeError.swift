import TOMLText

/// Why a theme can't be used.
public typealias ThemeError = TOMLError
