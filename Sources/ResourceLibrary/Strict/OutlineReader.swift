import Kernel
import Yams

/// Reads what a YAML text says without knowing what it is about.
public enum OutlineReader {
    public static func read(_ text: String) -> Outline {
        guard let root = try? compose(yaml: text) else { return Outline([]) }
        var lines: [Outline.Line] = []
        collect(root, [], &lines)
        return Outline(lines)
    }

    private static func collect(_ node: Node, _ path: [String], _ lines: inout [Outline.Line]) {
        guard lines.count < 20_000, path.count < 20 else { return }
        if let mapping = node.mapping {
            for (key, value) in mapping { collect(value, path + [key.shortly], &lines) }
        } else if let list = node.sequence {
            if list.allSatisfy({ $0.scalar != nil }) {
                let words = list.compactMap(\.scalar?.string).joined(separator: ", ")
                lines.append(Outline.Line(path: path, value: words))
            } else {
                for (index, entry) in list.enumerated() {
                    let code = ["code", "value"].lazy.compactMap { entry.mapping?[Node($0)]?.scalar?.string }
                        .first
                    collect(entry, path + [code ?? String(index + 1)], &lines)
                }
            }
        } else {
            lines.append(Outline.Line(path: path, value: node.scalar?.string ?? ""))
        }
    }
}
