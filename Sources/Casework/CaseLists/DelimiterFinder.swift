/// Finds the sign between the cells: with it the column names are recognised and the rows have equal length.
struct DelimiterFinder {
    let profile: CaseListProfile
    let limits: CaseListLimits

    private static let candidates = Array(";,\t|".utf8)

    func find(in bytes: [UInt8]) -> UInt8 {
        let sample = Array(bytes.prefix(64 * 1024))
        var best = (delimiter: Self.candidates[0], score: 0.0)
        for delimiter in Self.candidates {
            let score = score(delimiter, sample)
            if score > best.score { best = (delimiter, score) }
        }
        return best.delimiter
    }

    private func score(_ delimiter: UInt8, _ sample: [UInt8]) -> Double {
        let records = records(sample, delimiter).filter { !$0.isEmpty }
        let finder = HeaderFinder(profile: profile)
        let names = records.prefix(HeaderFinder.depth).map { finder.recognised($0.cells) }.max() ?? 0
        return Double(names) + evenness(records)
    }

    /// The share of records that have the most frequent number of cells, if that is more than one.
    private func evenness(_ records: [CaseListRecord]) -> Double {
        var counts: [Int: Int] = [:]
        for record in records where record.cells.count > 1 { counts[record.cells.count, default: 0] += 1 }
        guard let most = counts.values.max() else { return 0 }
        return Double(most) / Double(records.count)
    }

    // The sample may end inside a quote, and a wrong delimiter may break limits: what was read so far counts.
    private func records(_ sample: [UInt8], _ delimiter: UInt8) -> [CaseListRecord] {
        var reader = RecordReader(sample, delimiter: delimiter, limits: limits)
        var records: [CaseListRecord] = []
        while records.count < 200 {
            do {
                guard let record = try reader.next() else { break }
                records.append(record)
            } catch {
                break
            }
        }
        return records
    }
}
