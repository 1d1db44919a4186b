import Casework
import Foundation
import Kernel
import Pathways
import ResourceLibrary

/// What the tests of case lists start from: the real profiles, catalogues and code lists, on a fixed day.
enum CaseListGiven {
    static let today = Day.clamped(year: 2026, month: 11, day: 21)

    static let resources = ResourceLibrary(root: folder("../../../Resources"))

    static func profile(_ name: String = "standard") throws -> CaseListProfile {
        try resources.yaml("CaseListProfiles/\(name).yaml")
    }

    static func terms() throws -> CaseListTerms {
        try CaseListTerms(
            titles: resources.yaml("Terms/titles.yaml"),
            benefits: resources.yaml("Terms/benefits.yaml")
        )
    }

    /// The nationalities of the code list and the towns of the district Warendorf.
    static func references() throws -> CaseListReferences {
        var nationalities = ReferenceList()
        for row in try resources.csv("CodeLists/nationalities.csv") {
            let others = [row["alpha3"], row["alpha2"], row["english"]].compactMap(\.self)
            nationalities.add(code: row["code"] ?? "", name: row["german"] ?? "", otherNames: others)
        }
        for row in try resources.csv("CodeLists/nationality-synonyms.csv") {
            nationalities.add(code: row["code"] ?? "", otherName: row["written"] ?? "")
        }
        var towns = ReferenceList()
        for row in try resources.csv("CodeLists/municipalities.csv") where row["district"] == "05570" {
            towns.add(code: row["key"] ?? "", name: row["name"] ?? "")
        }
        return CaseListReferences(nationalities: nationalities, towns: towns)
    }

    static func reader(
        _ profile: String = "standard",
        doubles: any PossibleDoubles = SameNameDoubles(),
        limits: CaseListLimits = CaseListLimits()
    ) throws -> CaseListReader {
        CaseListReader(
            profile: try self.profile(profile),
            terms: try terms(),
            references: try references(),
            today: today,
            doubles: doubles,
            limits: limits
        )
    }

    static func fixture(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder("Fixtures").appendingPathComponent(name)))
    }

    static func texts(_ language: String) throws -> [String: String] {
        var texts: [String: String] = [:]
        for (file, prefix) in [("CaseLists", "caseLists."), ("Pathways", "pathways.")] {
            for (key, text) in try resources.flatTexts("Translations/\(language)/\(file).yaml") {
                texts[prefix + key] = text
            }
        }
        return texts
    }

    static func counts(_ name: String) throws -> [String: Int] {
        let lines = String(decoding: try fixture(name), as: UTF8.self).split(separator: "\n").dropFirst()
        return lines.reduce(into: [:]) { counts, line in
            let parts = line.split(separator: ",")
            counts[String(parts[0])] = Int(parts[1])
        }
    }

    /// A list with the usual columns that are needed, given as rows of text.
    static func read(_ text: String, profile: String = "standard") throws -> CaseListReading {
        try reader(profile).read(Array(text.utf8))
    }

    private static func folder(_ path: String) -> URL {
        URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .appendingPathComponent(path)
    }
}
