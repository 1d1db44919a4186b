import Insight
import Kernel
import WebSupport

extension PublishedCount {
    /// The number, or the words that stand for one that is withheld.
    func cell(_ texts: Texts) -> HTML {
        switch self {
        case .exact(let number): "\(number.formattedGerman)"
        case .suppressed: HTML(text: texts("support.figures.suppressed"))
        }
    }
}
