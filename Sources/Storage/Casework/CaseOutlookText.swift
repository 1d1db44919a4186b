import Casework
import Foundation
import Kernel
import Pathways

/// An outlook as it is kept: one day a line.
enum CaseOutlookText {
    static func text(_ outlook: CaseOutlook) -> String {
        outlook.entries.map { entry in
            let deadline = entry.deadline
            let certain = deadline.isCertain ? "1" : "0"
            return [
                entry.person.text, deadline.kind.rawValue, deadline.day.iso, certain, deadline.pathway,
            ].joined(separator: " ")
        }.joined(separator: "\n")
    }

    static func outlook(_ text: String) -> CaseOutlook {
        CaseOutlook(text.split(separator: "\n").compactMap(entry))
    }

    private static func entry(_ line: Substring) -> CaseOutlook.Entry? {
        let parts = line.split(separator: " ")
        guard parts.count == 5, let kind = PathwayDeadline.Kind(rawValue: String(parts[1])),
            let day = Day(iso: String(parts[2]))
        else { return nil }
        let deadline = PathwayDeadline(kind, of: String(parts[4]), on: day, isCertain: parts[3] == "1")
        return CaseOutlook.Entry(deadline, of: Person.ID(String(parts[0])))
    }
}
