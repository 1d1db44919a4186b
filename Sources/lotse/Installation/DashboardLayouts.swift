import Insight
import ResourceLibrary

/// The dashboards that Resources describe, each of them usable.
enum DashboardLayouts {
    static func read(from library: ResourceLibrary) throws -> [DashboardLayout] {
        let catalogue = try IndicatorResources.catalogue(in: library)
        return try library.list("Dashboards", "yaml").map { path in
            let layout: DashboardLayout = try library.yaml(path)
            if let mistake = layout.mistakes(catalogue).first {
                throw ResourceRefusal(file: path, problem: mistake)
            }
            return layout
        }.sorted { ($0.roles.isEmpty ? 1 : 0, $0.key) < ($1.roles.isEmpty ? 1 : 0, $1.key) }
    }

    static func problems(in library: ResourceLibrary) throws -> [String] {
        let catalogue = try IndicatorResources.catalogue(in: library)
        return try library.list("Dashboards", "yaml").flatMap { path in
            try library.yaml(path, as: DashboardLayout.self).mistakes(catalogue).map { "\(path): \($0)" }
        }
    }
}
