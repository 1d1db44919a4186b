import Kernel
import Synchronization
import WebSupport

/// The sentences of refusals for the command line, once the resources are found.
final class CommandTexts: Sendable {
    static let shared = CommandTexts()

    private let texts = Mutex<Texts?>(nil)

    func use(_ translations: Translations) {
        texts.withLock { $0 = translations.texts(in: .english) }
    }

    func sentence(_ refusal: any Refusal) -> String {
        texts.withLock { $0 }.map { $0(refusal.textKey, refusal.textValues) } ?? "\(refusal)"
    }
}
