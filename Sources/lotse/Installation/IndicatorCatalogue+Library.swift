import Insight
import Kernel
import ResourceLibrary

/// Reads the indicators, target groups and dimensions, a municipality's own files first (Kennzahlenkatalog).
enum IndicatorResources {
    static func catalogue(in library: ResourceLibrary) throws -> IndicatorCatalogue {
        let read = try reading(of: library)
        guard let first = read.flaws.first else { return read.catalogue }
        let flaws = read.flaws.filter { $0.file == first.file }.flatMap(\.flaws)
        throw FlawsOfFile(file: first.file, flaws: flaws)
    }

    /// Every flaw of every file, with its place.
    static func problems(in library: ResourceLibrary) throws -> [String] {
        try reading(of: library).flaws.map(\.description)
    }

    private static func reading(
        of library: ResourceLibrary
    ) throws -> (catalogue: IndicatorCatalogue, flaws: [FlawsOfFile]) {
        var flaws: [FlawsOfFile] = []
        let (indicators, groups, dimensions) = (
            try read("Indicators", IndicatorDefinition.self, in: library, &flaws),
            try read("Indicators/target-groups", TargetGroup.self, in: library, &flaws),
            try read("Indicators/dimensions", FactDimension.self, in: library, &flaws)
        )
        let catalogue = IndicatorCatalogue(
            indicators: indicators.map(\.value),
            groups: groups.map(\.value),
            dimensions: dimensions.map(\.value)
        )
        flaws += doubles(indicators.map { ($0.file, $0.value.key) })
        flaws += doubles(groups.map { ($0.file, $0.value.key) })
        flaws += doubles(dimensions.map { ($0.file, $0.value.key) })
        for (file, _) in indicators {
            let (_, besides) = StrictReader.read(try library.text(file), as: IndicatorDefinition.self) {
                catalogue.flaws(of: $0)
            }
            if !besides.isEmpty { flaws.append(FlawsOfFile(file: file, flaws: besides)) }
        }
        return (catalogue, flaws)
    }

    /// The files directly in the folder; every one is read even if another is wrong.
    private static func read<Value: Decodable>(
        _ folder: String,
        _ type: Value.Type,
        in library: ResourceLibrary,
        _ flaws: inout [FlawsOfFile]
    ) throws -> [(file: String, value: Value)] {
        try library.list(folder, "yaml").filter { !$0.dropFirst(folder.count + 1).contains("/") }
            .compactMap { file in
                let (value, found) = StrictReader.read(try library.text(file), as: type)
                if !found.isEmpty { flaws.append(FlawsOfFile(file: file, flaws: found)) }
                return value.map { (file, $0) }
            }
    }

    private static func doubles(_ keys: [(file: String, key: String)]) -> [FlawsOfFile] {
        Dictionary(grouping: keys, by: \.key).values.filter { $0.count > 1 }.flatMap { same in
            same.dropFirst().map {
                FlawsOfFile(file: $0.file, flaws: [Flaw(.usedTwice, at: ["key"], $0.key)])
            }
        }
    }
}
