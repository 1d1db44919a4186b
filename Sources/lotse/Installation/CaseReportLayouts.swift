import Casework
import ResourceLibrary

/// The reports to the state that Resources describe, each of them usable.
enum CaseReportLayouts {
    static func read(from library: ResourceLibrary) throws -> [CaseReportLayout] {
        try library.list("Reports", "yaml").map { path in
            let layout: CaseReportLayout = try library.yaml(path)
            if let mistake = layout.mistakes.first { throw ResourceRefusal(file: path, problem: mistake) }
            return layout
        }
    }

    static func problems(in library: ResourceLibrary) throws -> [String] {
        try library.list("Reports", "yaml").flatMap { path in
            try library.yaml(path, as: CaseReportLayout.self).mistakes.map { "\(path): \($0)" }
        }
    }
}
