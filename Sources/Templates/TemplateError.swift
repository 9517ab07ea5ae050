import TOMLText

/// Why a template can't be used: its file, the line, and what would be right.
public typealias TemplateError = TOMLError
