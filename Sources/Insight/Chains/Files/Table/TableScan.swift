/// Reads rows of a table from a stretch of its text (Zeilenleser).
struct TableScan {
    let base: UnsafePointer<UInt8>
    let end: Int
    let isLast: Bool
    let separator: UInt8
    var place: Int
    private var clock = TimeText()

    init(_ stretch: Stretch, separator: UInt8, from place: Int) {
        (base, end, isLast) = (UnsafePointer(stretch.base), stretch.count, stretch.isLast)
        self.separator = separator
        self.place = place
    }

    /// The stretch ends inside a row.
    struct Incomplete: Error {}

    /// Reads all rows and says where the last complete one ends.
    mutating func rows(into reader: TableReader) throws -> Int {
        let count = reader.count, columns = reader.columns
        while place < end {
            let start = place
            if base[place] == 0x0A || base[place] == 0x0D, count > 1 {
                place += 1
                continue
            }
            do {
                try row(columns, count, reader)
            } catch is Incomplete {
                guard isLast else {
                    takeBack(reader)
                    return start
                }
                throw TextDefect(start, "the last row ends inside quotes; the file seems to be cut off")
            }
            reader.rows += 1
        }
        return end
    }

    private func takeBack(_ reader: TableReader) {
        for number in 0..<reader.count {
            reader.columns[number].codes.truncate(to: reader.rows)
            reader.columns[number].times.truncate(to: reader.rows)
        }
    }

    @inline(__always)
    private mutating func row(
        _ columns: UnsafeMutablePointer<TableColumn>,
        _ count: Int,
        _ reader: TableReader
    ) throws {
        let start = place
        for number in 0..<count {
            let field = base + place
            if field[0] == separator, place < end {
                (columns + number).pointee.skip()
            } else if field[0] == 0x22, place < end {
                try quoted(reader, number)
            } else {
                let length = length(of: field)
                if place &+ length >= end, !isLast { throw Incomplete() }
                try keep(field, min(length, end &- place), columns + number)
                place = min(place &+ length, end)
            }
            let isSeparated = place < end && base[place] == separator
            if isSeparated != (number < count &- 1) { throw miscounted(start, number, count, isSeparated) }
            if isSeparated { place &+= 1 }
        }
        if place < end, base[place] == 0x0D { place &+= 1 }
        if place < end, base[place] == 0x0A { place &+= 1 }
    }

    private func miscounted(_ start: Int, _ number: Int, _ count: Int, _ isSeparated: Bool) -> any Error {
        if place >= end, !isLast { return Incomplete() }
        let found = isSeparated ? "more than \(count)" : "\(number + 1)"
        return TextDefect(start, "this row has \(found) fields, but the first line names \(count) columns")
    }

    /// How many bytes stand before the next separator or line end.
    @inline(__always)
    private func length(of field: UnsafePointer<UInt8>) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101, highs: UInt64 = 0x8080_8080_8080_8080
        let last = base + end
        var at = field
        while at < last {
            let word = UnsafeRawPointer(at).loadUnaligned(as: UInt64.self)
            let (s, n, r) = (
                word ^ ones &* UInt64(separator), word ^ 0x0A0A_0A0A_0A0A_0A0A, word ^ 0x0D0D_0D0D_0D0D_0D0D
            )
            let found = ((s &- ones) & ~s | (n &- ones) & ~n | (r &- ones) & ~r) & highs
            if found != 0 { return (at - field) &+ found.trailingZeroBitCount >> 3 }
            at += 8
        }
        return last - field
    }

    @inline(__always)
    private mutating func keep(
        _ field: UnsafePointer<UInt8>,
        _ count: Int,
        _ column: UnsafeMutablePointer<TableColumn>
    ) throws {
        if column.pointee.isTime {
            let time = count == 0 ? EventLog.noTime : clock.microseconds(field, count)
            column.pointee.times.append(try time ?? otherTime(field, count))
        } else if count == 0 {
            column.pointee.codes.append(CategoryColumn.none)
        } else {
            let hash = column.pointee.texts.hash(field, count)
            let code = column.pointee.texts.find(field, count, hash: hash)
            column.pointee.codes.append(try code ?? newText(field, count, hash, column))
        }
    }

    private func otherTime(_ field: UnsafePointer<UInt8>, _ count: Int) throws -> Int64 {
        if let time = GermanTime.microseconds(UnsafeBufferPointer(start: field, count: count)) { return time }
        let text = String(decoding: UnsafeBufferPointer(start: field, count: count), as: UTF8.self)
        if TableTyping.missing.contains(text) { return EventLog.noTime }
        throw TextDefect(
            place,
            "„\(text.prefix(40))“ is no moment; expected is 2026-11-21 08:30:00, "
                + "2026-11-21T08:30:00+01:00 or 21.11.2026 08:30"
        )
    }

    @inline(never)
    private func newText(
        _ field: UnsafePointer<UInt8>,
        _ count: Int,
        _ hash: UInt32,
        _ column: UnsafeMutablePointer<TableColumn>
    ) throws -> UInt32 {
        let text = UnsafeBufferPointer(start: field, count: count)
        guard count <= XMLText.longestValue else {
            throw TextDefect(place, "this field is longer than \(XMLText.longestValue >> 20) MB")
        }
        guard text.allSatisfy({ $0 < 0x80 }) || UTF8Check.validCount(text) == count else {
            throw TableTextDefect()
        }
        if let zero = text.firstIndex(of: 0) { throw TextDefect(place + zero, "a NUL byte stands here") }
        return column.pointee.texts.add(field, count, hash: hash)
    }

    /// A field in quotes, in which two quotes stand for one.
    private mutating func quoted(_ reader: TableReader, _ number: Int) throws {
        let start = place
        reader.scratch.truncate(to: 0)
        place += 1
        while true {
            guard let quote = (place..<end).first(where: { base[$0] == 0x22 }) else {
                place = start
                throw Incomplete()
            }
            reader.scratch.append(base + place, count: quote - place)
            place = quote + 1
            guard place < end, base[place] == 0x22 else { break }
            reader.scratch.append(0x22)
            place += 1
        }
        if place >= end, !isLast { throw Incomplete() }
        if place < end, ![separator, 0x0A, 0x0D].contains(base[place]) {
            throw TextDefect(place, "after the closing quote a separator or the end of the line is expected")
        }
        reader.scratch.reserve(reader.scratch.count + 16)
        try keep(reader.scratch.base, reader.scratch.count, reader.columns + number)
    }
}
