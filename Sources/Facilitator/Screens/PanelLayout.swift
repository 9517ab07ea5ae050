import SessionModel
import Terminal

/// Where things stand in the panel in which an entry is typed. Up and Down go by the lines that it shows, so that
/// keys and drawing have to know the same.
struct PanelLayout {
  /// The widest a label may be when there are several fields.
  private static let widestLabel = 16

  /// Columns of the label of the field in focus.
  let labelColumns: Int
  /// The column at which the field begins, counted from the panel's first.
  let textStart: Int
  /// Columns to which its text is wrapped; one more is kept free for the cursor at a line's end.
  let textColumns: Int

  /// - Parameter columns: how wide the panel is.
  init(_ form: Form, columns: Int, _ language: Language) {
    let label = TextWidth.columns(of: form.focused.label[language])
    labelColumns = form.fields.count > 1 ? min(Self.widestLabel, label) : label
    textStart = labelColumns + 3
    textColumns = max(4, min(Layout.measure, columns - textStart - 2))
  }
}
