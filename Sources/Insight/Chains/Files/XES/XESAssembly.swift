/// Puts stretches of an XES file together to one log, in their order (Zusammensetzen).
final class XESAssembly {
    private var columns: [AssembledColumn] = []
    private var numbers: [Identity: Int] = [:]
    private var names = TextInterner()
    /// Of each trace in the file the case it belongs to, and where its events start.
    private var traces: [UInt32] = []
    private var starts: [UInt32] = []
    private var eventCount = 0
    private var nextName = 0
    private(set) var header = LogHeader()
    private(set) var endScope = ReadPlace.outside

    private struct Identity: Hashable {
        var key: String
        var place: ReadPlace
        var kind: AttributeValues.Kind
    }

    /// What one thread's columns are called here.
    struct Translation {
        fileprivate var numbers: [Int] = []
        fileprivate var codes: [[UInt32]] = []
    }

    func take(_ scanner: XESScanner, from scope: ReadPlace, _ translation: inout Translation) throws {
        guard eventCount + Int(scanner.cursor.event) < Int(UInt32.max) else {
            throw LogRefusal("the log has more than four billion events; split it")
        }
        let firstTrace = scope == .trace ? starts.count - 1 : starts.count
        for place in (scope == .trace ? 1 : 0)..<max(scanner.starts.count, scope == .trace ? 1 : 0) {
            starts.append(UInt32(eventCount) + scanner.starts.base[place])
        }
        for (number, column) in scanner.columns.all.enumerated() {
            if number == translation.numbers.count { meet(column, &translation) }
            let own = columns[translation.numbers[number]]
            let isEvents = own.place == .event
            own.translate(column, &translation.codes[number])
            own.append(
                column,
                translation.codes[number],
                shift: UInt32(isEvents ? eventCount : firstTrace),
                rowsBefore: isEvents ? eventCount : firstTrace,
                rows: isEvents ? Int(scanner.cursor.event) : starts.count - firstTrace
            )
        }
        eventCount += Int(scanner.cursor.event)
        endScope = scanner.cursor.scope
        if scanner.header != LogHeader() {
            (header, scanner.header) = (header.followed(by: scanner.header), LogHeader())
        }
    }

    private func meet(_ column: UnsafeMutablePointer<ReadColumn>, _ translation: inout Translation) {
        let identity = Identity(
            key: column.pointee.key,
            place: column.pointee.place,
            kind: column.pointee.kind
        )
        let number = numbers[identity] ?? columns.count
        if number == columns.count {
            numbers[identity] = number
            columns.append(AssembledColumn(column.pointee.key, column.pointee.place, column.pointee.kind))
        }
        translation.numbers.append(number)
        translation.codes.append([])
    }

    func log() -> EventLog {
        var log = EventLog()
        log.header = header
        let caseOf = nameCases()
        log.caseNames = names.texts
        for column in columns {
            column.move(to: &log, eventCount: eventCount, caseCount: names.count, caseOf: caseOf)
        }
        if log.times.isEmpty { log.times = [Int64](repeating: EventLog.noTime, count: eventCount) }
        if log.activity.codes.isEmpty {
            log.activity.codes = [UInt32](repeating: CategoryColumn.none, count: eventCount)
        }
        return arranged(log, caseOf)
    }

    /// Gives each trace its case: traces of one name are one case, those without a name each their own.
    private func nameCases() -> [UInt32] {
        let column = columns.first { $0.place == .trace && $0.key == "concept:name" && $0.kind == .text }
        var nameOf = [Int32](repeating: -1, count: starts.count)
        column?.eachRow { row, place in nameOf[row] = Int32(place) }
        return nameOf.map { place in
            guard place >= 0, let column else { return names.add("") }
            return names.code(ofText: Int(place), in: column.texts)
        }
    }

    private func arranged(_ log: EventLog, _ caseOf: [UInt32]) -> EventLog {
        var log = log
        let isGrouped = caseOf.count == names.count
        guard !isGrouped else {
            log.caseStarts = starts + [UInt32(eventCount)]
            return log
        }
        let ends = starts.dropFirst() + [UInt32(eventCount)]
        let ofEvents = zip(caseOf, zip(starts, ends)).flatMap {
            repeatElement($0, count: Int($1.1 - $1.0))
        }
        let order = CaseOrder(
            caseOf: ofEvents,
            caseCount: names.count,
            times: log.times,
            inTimeOrder: false
        )
        log.caseStarts = order.caseStarts
        return order.events.map { log.eventsReordered($0) } ?? log
    }
}

extension LogHeader {
    func followed(by other: LogHeader) -> LogHeader {
        var all = self
        all.extensions += other.extensions
        all.classifiers += other.classifiers
        all.caseGlobals += other.caseGlobals
        all.eventGlobals += other.eventGlobals
        all.attributes += other.attributes
        return all
    }
}
