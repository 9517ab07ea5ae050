import Agendas
import Foundation
import SessionModel
import SessionStore
import TOMLText
import Terminal
import ThemeLibrary

/// Gathers the circumstances of this process. Nothing is made or changed, and the terminal isn't asked.
extension Circumstances {
  static func here(_ options: SharedOptions) -> Circumstances {
    let environment = SharedOptions.environment
    let location = StoreLocation.resolved(options.location)
    return Circumstances(
      environment: environment,
      terminal: TerminalCircumstances(here: environment),
      writesToTerminal: isatty(STDOUT_FILENO) != 0,
      locale: LocaleTraits.adopted(),
      widths: Dictionary(
        uniqueKeysWithValues: WidthSample.allCases.map { ($0, TextWidth.columns(of: $0.rawValue)) }),
      isASCII: options.ascii,
      theme: options.theme ?? (try? options.configuration())?.theme,
      store: StoreCircumstances(at: location),
      settings: settings(options, environment))
  }

  private static func settings(
    _ options: SharedOptions, _ environment: [String: String]
  ) -> [PlaceCircumstances] {
    var configuration = PlaceCircumstances(.configuration, at: Configuration.path(environment))
    do { _ = try options.configuration() } catch let error as TOMLError {
      configuration.faults = [error.message]
    } catch {}
    var agendas = PlaceCircumstances(.agendas, at: options.agendas.folder)
    agendas.faults = options.agendas.all().problems.map(\.message)
    let library = options.themes
    var themes = PlaceCircumstances(.themes, at: library.folder)
    for name in library.names {
      do throws(ThemeError) { _ = try library.theme(named: name) } catch {
        themes.faults.append(error.message)
      }
    }
    return [configuration, agendas, themes]
  }
}

extension TerminalCircumstances {
  /// The terminal that one of the standard descriptors leads to.
  fileprivate init?(here environment: [String: String]) {
    let descriptors = [STDOUT_FILENO, STDIN_FILENO, STDERR_FILENO]
    guard let descriptor = descriptors.first(where: { isatty($0) != 0 }) else { return nil }
    name = environment["TERM"] ?? ""
    traits = TerminalTraits(of: name)
    var found = winsize()
    let isKnown = ioctl(descriptor, UInt(TIOCGWINSZ), &found) == 0 && found.ws_row > 0 && found.ws_col > 0
    size = isKnown ? Size(rows: Int(found.ws_row), columns: Int(found.ws_col)) : nil
    tmux = TmuxAnswers(environment)
    isUnderMosh = Ancestors.include("mosh-server")
  }
}
