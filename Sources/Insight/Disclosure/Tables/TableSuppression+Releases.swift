extension TableSuppression {
    /// A table beside those already released: of the same people on the same day, and of another day.
    ///
    /// What was shown stays shown, what was withheld stays withheld and cannot be worked out through the new table.
    /// Where a count differs from that of any other day by less than the threshold, the new one is withheld.
    public func protect(
        _ table: StatisticalTable,
        beside linked: [ReleasedTable],
        after earlier: [ReleasedTable] = []
    ) throws(ReleaseRefusal) -> ProtectedTable {
        if let whole = linked.first(where: { $0.covers(table.names) }) {
            return try repeated(table, as: whole)
        }
        var search = ExchangeSearch(table, threshold: threshold)
        search.withholdSmallCounts()
        // Alone it would be safe; only where something is shown already may less be withheld.
        if linked.isEmpty { search.withhold(alone(table)) }
        hideSmallChanges(in: table, since: earlier, &search)
        for release in linked { try link(table, to: release, &search) }
        let open = search.protectAll()
        if let first = open.first {
            throw .unprotectable(cell: table.words(for: first))
        }
        return published(table, search.withheld)
    }

    private func repeated(
        _ table: StatisticalTable,
        as release: ReleasedTable
    ) throws(ReleaseRefusal) -> ProtectedTable {
        var withheld = [Bool](repeating: false, count: table.counts.count)
        for offset in table.counts.indices {
            let shown = release.count(of: table.cell(at: offset)) ?? .suppressed
            withheld[offset] = shown == .suppressed
            try agree(shown, table, offset, release)
        }
        return ProtectedTable(
            dimensions: table.dimensions,
            threshold: threshold,
            layout: table.layout,
            counts: table.counts,
            withheld: withheld
        )
    }

    private func link(
        _ table: StatisticalTable,
        to release: ReleasedTable,
        _ search: inout ExchangeSearch
    ) throws(ReleaseRefusal) {
        let lies = release.lies(within: table)
        for offset in table.counts.indices {
            guard let known = release.count(of: table.cell(at: offset)) else { continue }
            try agree(known, table, offset, release)
            if known != .suppressed {
                search.fix(offset)
            } else if lies {
                search.withhold(offset, reaching: min(table.counts[offset], threshold - 1))
            } else {
                // Its change would have to be followed up in the other table, whose counts are not known here.
                throw .withheldBefore(
                    cell: table.words(for: offset),
                    release: release.name,
                    dimensions: release.dimensions.map(\.name) + table.names.filter { !release.has($0) },
                    only: table.names.filter { !release.has($0) }
                )
            }
        }
    }

    private func agree(
        _ known: PublishedCount,
        _ table: StatisticalTable,
        _ offset: Int,
        _ release: ReleasedTable
    ) throws(ReleaseRefusal) {
        guard let exact = known.exact else { return }
        if exact != table.counts[offset] {
            throw .otherPeople(cell: table.words(for: offset), release: release.name)
        }
        if (1..<threshold).contains(exact) {
            throw .smallShown(cell: table.words(for: offset), release: release.name)
        }
    }

    private func hideSmallChanges(
        in table: StatisticalTable,
        since releases: [ReleasedTable],
        _ search: inout ExchangeSearch
    ) {
        for offset in table.counts.indices where table.counts[offset] > 0 {
            let cell = table.cell(at: offset)
            let days = releases.compactMap { $0.count(of: cell) }
            // A count withheld on a day between two shown ones would lie in the gap between these.
            let gap = days.contains(.suppressed) ? 2 * threshold : threshold
            for before in days.compactMap(\.exact)
            where (1..<gap).contains(abs(table.counts[offset] - before)) {
                search.withhold(offset, reaching: before + gap)
            }
        }
    }
}
