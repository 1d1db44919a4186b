import Insight
import ResourceLibrary

/// The indicators of the product, for a town of the tests.
enum ShippedCatalogue {
    static func read(_ library: ResourceLibrary) throws -> IndicatorCatalogue {
        IndicatorCatalogue(
            indicators: try files("Indicators", IndicatorDefinition.self, library),
            groups: try files("Indicators/target-groups", TargetGroup.self, library),
            dimensions: try files("Indicators/dimensions", FactDimension.self, library)
        )
    }

    private static func files<Value: Decodable>(
        _ folder: String,
        _ type: Value.Type,
        _ library: ResourceLibrary
    ) throws -> [Value] {
        try library.list(folder, "yaml").filter { !$0.dropFirst(folder.count + 1).contains("/") }
            .map { try library.strictYAML($0, as: type) }
    }
}
