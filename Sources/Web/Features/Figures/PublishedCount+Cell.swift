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

extension [PublishedCount]? {
    /// So many cells of a breakdown; the words for one that is left out stand in each of them.
    func cells(_ count: Int, _ texts: Texts) -> [HTML] {
        self?.map { $0.cell(texts) } ?? (0..<count).map { _ in HTML(text: texts("support.figures.hidden")) }
    }
}
