extension CaseListReader {
    /// Reads the whole list; `choices` by column index replace what was found.
    public func read(
        _ bytes: [UInt8],
        choices: [Int: Choice] = [:]
    ) throws(CaseListRefusal) -> CaseListReading {
        throw .empty
    }
}
