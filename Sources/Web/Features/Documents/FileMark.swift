import Casework
import Kernel
import WebSupport

/// How a file is described in a line: format and size.
struct FileMark {
    let format: DocumentFormat
    let size: Int
    let texts: Texts

    var text: String { texts("documents.format.\(format.rawValue)") + ", " + sizeText }

    private var sizeText: String {
        let kilobytes = max(1, (size + 512) / 1024)
        guard kilobytes >= 1000 else { return texts("documents.kilobytes", ["count": String(kilobytes)]) }
        let tenths = (size * 10 + 524_288) / 1_048_576
        let comma = texts.language == .german ? "," : "."
        return texts("documents.megabytes", ["count": "\(tenths / 10)\(comma)\(tenths % 10)"])
    }
}
