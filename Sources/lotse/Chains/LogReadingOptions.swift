import ArgumentParser
import Insight

/// What a log does not say by itself: which columns are which, and which objects are the cases.
struct LogReadingOptions: ParsableArguments {
    @Option(name: .customLong("case"), help: "CSV: the column with the case.")
    var caseColumn: String?

    @Option(name: .customLong("activity"), help: "CSV: the column with the activity.")
    var activityColumn: String?

    @Option(name: .customLong("time"), help: "CSV: the column with the moment.")
    var timeColumn: String?

    @Option(name: .customLong("resource"), help: "CSV: the column with who did it.")
    var resourceColumn: String?

    @Option(name: .customLong("agency"), help: "CSV: the column with the agency or group.")
    var groupColumn: String?

    @Option(help: "CSV: the sign between two columns, where it is not found by itself.")
    var separator: String?

    @Option(help: "OCEL: the type of objects that are the cases.")
    var objectType: String?

    func validate() throws {
        if let separator, separator.count != 1 {
            throw ValidationError("--separator is one sign, as ; or |.")
        }
    }

    var mapping: TableMapping {
        let named: [(TableMapping.Role, String?)] = [
            (.caseName, caseColumn), (.activity, activityColumn), (.time, timeColumn),
            (.resource, resourceColumn),
            (.group, groupColumn),
        ]
        var mapping = TableMapping(separator: separator?.first)
        for case (let role, let name?) in named { mapping.names[role] = name }
        return mapping
    }
}
