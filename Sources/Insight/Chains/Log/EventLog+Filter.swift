extension EventLog {
    /// Only these cases, with all their events.
    public func keeping(cases keep: (Int) -> Bool) -> EventLog {
        let kept = (0..<caseCount).filter(keep)
        var log = eventsReordered(kept.flatMap { caseStarts[$0]..<caseStarts[$0 + 1] })
        log.caseNames = caseNames.picked(kept)
        log.caseStarts = kept.reduce(into: [0]) { $0.append(($0.last ?? 0) + UInt32(events(of: $1).count)) }
        log.caseAttributes = caseAttributes.map { $0.reordered(kept.map { UInt32($0) }, of: caseCount) }
        return log
    }

    /// Only these events; cases of which none is left are left out.
    public func keeping(events keep: (Int) -> Bool) -> EventLog {
        let kept = (0..<eventCount).filter(keep).map { UInt32($0) }
        var log = eventsReordered(kept)
        var starts: [UInt32] = [0], place = 0
        for number in 0..<caseCount {
            while place < kept.count, kept[place] < caseStarts[number + 1] { place += 1 }
            starts.append(UInt32(place))
        }
        log.caseStarts = starts
        return log.keeping(cases: { !log.events(of: $0).isEmpty })
    }

    /// Only cases that lie wholly within a period of microseconds.
    public func within(_ period: Range<Int64>) -> EventLog {
        keeping(cases: { number in
            let own = events(of: number).lazy.map { times[$0] }.filter { $0 != EventLog.noTime }
            return !own.isEmpty && own.allSatisfy { period.contains($0) }
        })
    }

    /// Only events within a period of microseconds.
    public func eventsWithin(_ period: Range<Int64>) -> EventLog {
        keeping(events: { period.contains(times[$0]) })
    }

    /// Only events with one of these activities.
    public func eventsNamed(_ names: Set<String>) -> EventLog {
        let chosen = activity.names.map { names.contains($0) }
        return keeping(events: { event in
            let code = activity.codes[event]
            return code != CategoryColumn.none && chosen[Int(code)]
        })
    }

    /// Only cases in which one of these activities occurs.
    public func casesWith(_ names: Set<String>) -> EventLog {
        let chosen = activity.names.map { names.contains($0) }
        return keeping(cases: { number in
            events(of: number).contains { event in
                let code = activity.codes[event]
                return code != CategoryColumn.none && chosen[Int(code)]
            }
        })
    }

    /// Only cases of which this is said.
    public func cases(where key: String, is value: AttributeValue) -> EventLog {
        let columns = caseAttributes.filter { $0.key == key }
        return keeping(cases: { number in columns.contains { $0[number] == value } })
    }

    /// Only events of which this is said; resource, group and lifecycle go by their XES keys.
    public func events(where key: String, is value: AttributeValue) -> EventLog {
        guard let column = category(key), case .text(let text) = value else {
            let columns = eventAttributes.filter { $0.key == key }
            return keeping(events: { event in columns.contains { $0[event] == value } })
        }
        let code = column.code(of: text)
        return keeping(events: { code != nil && column.codes[$0] == code })
    }

    /// The column of a key that has one of its own.
    public func category(_ key: String) -> CategoryColumn? {
        switch key {
        case "concept:name": activity
        case "org:resource": resource
        case "org:group": group
        case "lifecycle:transition": lifecycle
        default: nil
        }
    }
}
