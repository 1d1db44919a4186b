import Kernel

extension HTML {
    /// ` name="value"`, or nothing where there is no value.
    public static func attribute(_ name: StaticString, _ value: String?) -> HTML {
        value.map { " \(HTML(stringLiteral: name.description))=\"\($0)\"" } ?? .empty
    }

    /// ` name`, or nothing where the flag is off.
    public static func flag(_ name: StaticString, _ isOn: Bool) -> HTML {
        isOn ? " \(HTML(stringLiteral: name.description))" : .empty
    }

    /// A name in any script, kept apart from the direction of the text around it.
    public static func name(_ name: String) -> HTML {
        "<bdi dir=\"auto\">\(name)</bdi>"
    }

    /// A day as Germans write it, readable by machines too.
    public static func day(_ day: Day) -> HTML {
        "<time class=\"date\" datetime=\"\(day.iso)\">\(day.german)</time>"
    }

    /// A number that people read and type as one, such as that of a case: it never wraps.
    public static func number(_ number: some CustomStringConvertible) -> HTML {
        "<span class=\"number\">\(number)</span>"
    }

    /// Text of several lines, each shown on its own line.
    public static func lines(_ text: String) -> HTML {
        joined(
            text.split(separator: "\n", omittingEmptySubsequences: false).map { HTML(text: String($0)) },
            by: "<br>\n"
        )
    }
}
