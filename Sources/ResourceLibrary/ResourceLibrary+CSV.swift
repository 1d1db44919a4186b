extension ResourceLibrary {
    /// The rows of a code list: UTF-8, commas, a header line; every row by the names in the header.
    public func csv(_ path: String) throws -> [[String: String]] {
        let records = try CSVReader(Array(text(path).utf8)).records(of: path)
        guard let header = records.first else { throw ResourceRefusal(file: path, problem: "is empty") }
        guard Set(header.fields).count == header.fields.count else {
            throw ResourceRefusal(file: path, line: 1, problem: "a column name is there twice")
        }
        return try records.dropFirst().map { record in
            guard record.fields.count == header.fields.count else {
                throw ResourceRefusal(
                    file: path,
                    line: record.line,
                    problem: "has \(record.fields.count) fields where the header has \(header.fields.count)"
                )
            }
            return Dictionary(uniqueKeysWithValues: zip(header.fields, record.fields))
        }
    }
}
