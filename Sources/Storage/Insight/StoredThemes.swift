import Insight
import Kernel
import Steering

/// Tells the indicators how far the themes of the boards have come.
struct StoredThemes: ThemeSource {
    let store: any ThemeStore

    func themes(on day: Day) throws -> [String: Int] {
        let histories = try store.histories(of: store.all())
        return ThemeFunnel(histories, on: day).stages.reduce(into: [:]) { themes, stage in
            themes[stage.state.rawValue] = stage.reached
        }
    }
}
