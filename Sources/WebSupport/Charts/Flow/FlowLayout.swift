/// Where the nodes and arrows of a flow chart lie, as Graphviz places them (Anordnung).
public struct FlowLayout: Sendable {
    public typealias Point = (x: Double, y: Double)

    struct Box: Sendable {
        let x: Double
        let y: Double
        let width: Double
        let height: Double
    }

    struct Curve: Sendable {
        /// One point, then three for each Bézier curve.
        let points: [Point]
        let label: Point?
    }

    let width: Double
    let height: Double
    /// By place of the node; `beginning` and `end` too.
    let boxes: [Int: Box]
    /// In the order of the arrows.
    let curves: [Curve?]

    /// Graphviz could not be asked (Anordnung nicht möglich).
    public enum Failure: Error, CustomStringConvertible {
        case notInstalled, tookTooLong, unreadable

        public var description: String {
            switch self {
            case .notInstalled:
                "Graphviz is missing. Install it (Debian: apt install graphviz) and try again."
            case .tookTooLong: "Graphviz took too long. Show fewer steps or fewer paths."
            case .unreadable: "Graphviz answered what cannot be read. Show fewer steps or fewer paths."
            }
        }
    }

    /// Blocks until Graphviz has answered, so it must not run on the cooperative pool of a server.
    public init(_ chart: FlowChart, within time: Duration = .seconds(60)) throws(Failure) {
        let program = ChildProgram("/usr/bin/dot", ["-Tplain"])
        let outcome: ChildProgram.Outcome
        do {
            outcome = try program.run(
                given: Array(FlowScript(chart).text.utf8),
                within: time,
                atMost: 1 << 26
            )
        } catch {
            throw error == .cannotStart ? .notInstalled : .tookTooLong
        }
        guard outcome.status == 0 else { throw outcome.status == 127 ? .notInstalled : .unreadable }
        try self.init(plain: String(decoding: outcome.output, as: UTF8.self), chart)
    }

    init(plain text: String, _ chart: FlowChart) throws(Failure) {
        let lines = text.split(whereSeparator: \.isNewline).map { PlainLine($0) }
            .filter { $0.words.count > 2 }
        guard let graph = lines.first(where: { $0.kind == "graph" }), graph.numbers.count >= 3 else {
            throw .unreadable
        }
        let height = graph.numbers[2] * FlowScript.scale
        self.height = height
        width = graph.numbers[1] * FlowScript.scale
        boxes = lines.reduce(into: [:]) { boxes, line in
            guard line.kind == "node", let place = FlowScript.place(line.words[1]) else { return }
            boxes[place] = line.box(height)
        }
        var found: [String: [Curve]] = [:]
        for line in lines.reversed() where line.kind == "edge" {
            found["\(line.words[1]) \(line.words[2])", default: []].append(line.curve(height))
        }
        curves = chart.arrows.map { arrow in
            found["\(FlowScript.name(arrow.from)) \(FlowScript.name(arrow.to))"]?.popLast()
        }
    }
}

/// One line of Graphviz's plain answer.
private struct PlainLine {
    let words: [String]
    var kind: String { words.first ?? "" }
    var numbers: [Double] { words.dropFirst().compactMap { Double($0) } }

    // Labels stand in quotes and may hold spaces.
    init(_ line: Substring) {
        var words: [String] = [], word = "", isQuoted = false, isEscaped = false
        for sign in line {
            if isEscaped { word.append(sign); isEscaped = false; continue }
            switch sign {
            case "\\" where isQuoted: isEscaped = true
            case "\"": isQuoted.toggle()
            case " " where !isQuoted:
                words.append(word)
                word = ""
            default: word.append(sign)
            }
        }
        self.words = words + [word]
    }

    func box(_ height: Double) -> FlowLayout.Box? {
        let sizes = words.dropFirst(2).prefix(4).compactMap { Double($0) }.map { $0 * FlowScript.scale }
        guard sizes.count == 4 else { return nil }
        return FlowLayout.Box(x: sizes[0], y: height - sizes[1], width: sizes[2], height: sizes[3])
    }

    func curve(_ height: Double) -> FlowLayout.Curve {
        let count = min(max(words.count > 3 ? Int(words[3]) ?? 0 : 0, 0), words.count)
        let sizes = words.dropFirst(4).prefix(count * 2).compactMap { Double($0) }.map {
            $0 * FlowScript.scale
        }
        let points = stride(from: 0, to: max(0, sizes.count - 1), by: 2).map {
            (x: sizes[$0], y: height - sizes[$0 + 1])
        }
        let rest = words.dropFirst(4 + count * 2)
        let place = rest.dropFirst().prefix(2).compactMap { Double($0) }.map { $0 * FlowScript.scale }
        let label = place.count == 2 ? (x: place[0], y: height - place[1]) : nil
        return FlowLayout.Curve(points: points, label: label)
    }
}
