/// Reads one stretch of an XES file after the other into columns; each thread has its own (Abschnittsleser).
final class XESScanner {
    let columns = ReadColumns()
    let shapes = XESShapes()
    var header = LogHeader()
    var starts = Growing<UInt32>()
    var cursor = XESCursor(scope: .outside)
    /// Whether `</log>` has been read.
    var isClosed = false
    var isBegun = false
    private var times = TimeText()

    /// Reads a stretch and says how many of its bytes are done with; the rest must come again with what follows.
    func scan(_ stretch: XMLText, from scope: ReadPlace) throws -> Int {
        begin(scope)
        var text = stretch
        do {
            while text.place < text.end {
                if cursor.scope != .outside { runQuickly(&text) }
                if text.place < text.end { try step(&text) }
            }
        } catch is XMLText.Incomplete {
            return try interrupted(text)
        }
        cursor.place = text.place
        if stretch.isLast {
            try checkEnd(text)
        } else if cursor.scope == .event {
            return try interrupted(text)
        }
        return cursor.place
    }

    private func begin(_ scope: ReadPlace) {
        for column in columns.all { column.pointee.empty() }
        let shape = cursor.shape
        cursor = XESCursor(scope: scope)
        cursor.shape = shape
        starts.truncate(to: 0)
        if scope == .trace { starts.append(0) }
    }

    private func runQuickly(_ text: inout XMLText) {
        cursor.place = text.place
        var path = XESQuickPath(
            base: text.base,
            end: text.end,
            shapes: shapes.base,
            finder: shapes.finder,
            times: times
        )
        path.run(&cursor, &starts)
        times = path.times
        text.place = cursor.place
    }

    /// Takes back the event that is not complete.
    private func interrupted(_ text: XMLText) throws -> Int {
        if text.isLast { try checkEnd(text) }
        guard cursor.scope == .event else { return cursor.place }
        for column in columns.all where column.pointee.place == .event {
            column.pointee.drop(row: cursor.event)
        }
        cursor.scope = .trace
        cursor.shape = 0
        cursor.place = cursor.eventPlace
        return cursor.place
    }

    private func checkEnd(_ text: XMLText) throws {
        if isClosed, cursor.scope == .outside, text.place >= text.end { return }
        guard isBegun else { throw TextDefect(0, "this is not XES: there is no <log>") }
        let open = cursor.scope == .outside ? "a comment" : "<\(cursor.scope)>"
        throw TextDefect(text.end, "the file ends inside \(open); it seems to be cut off")
    }
}
