/// A case list as UTF-8, whatever it was kept in (Text der Datei).
struct CaseListText {
    let bytes: [UInt8]
    let encoding: CaseListEncoding
    /// Characters that stand for nothing in the file's encoding.
    let damaged: Int

    init(_ file: [UInt8]) {
        if file.starts(with: [0xEF, 0xBB, 0xBF]) {
            self.init(utf8: file.dropFirst(3), .utf8WithMark)
        } else if file.starts(with: [0xFF, 0xFE]) {
            self.init(utf16: file.dropFirst(2), .utf16LittleEndian)
        } else if file.starts(with: [0xFE, 0xFF]) {
            self.init(utf16: file.dropFirst(2), .utf16BigEndian)
        } else if let encoding = Self.utf16WithoutMark(file) {
            self.init(utf16: file[...], encoding)
        } else if Self.isMostlyUTF8(file) {
            self.init(utf8: file[...], .utf8)
        } else {
            self.init(windows1252: file)
        }
    }

    private init(utf8 file: ArraySlice<UInt8>, _ encoding: CaseListEncoding) {
        if String(validating: file, as: UTF8.self) != nil {
            self.init(bytes: Array(file), encoding: encoding, damaged: 0)
        } else {
            let repaired = String(decoding: file, as: UTF8.self)
            let damaged = repaired.unicodeScalars.count { $0 == "\u{FFFD}" }
            self.init(bytes: Array(repaired.utf8), encoding: encoding, damaged: damaged)
        }
    }

    private init(utf16 file: ArraySlice<UInt8>, _ encoding: CaseListEncoding) {
        let low = encoding == .utf16LittleEndian ? 0 : 1
        var units: [UInt16] = []
        units.reserveCapacity(file.count / 2)
        var place = file.startIndex
        while place + 1 < file.endIndex {
            units.append(UInt16(file[place + low]) | UInt16(file[place + 1 - low]) << 8)
            place += 2
        }
        let text = String(decoding: units, as: UTF16.self)
        let damaged = text.unicodeScalars.count { $0 == "\u{FFFD}" } + file.count % 2
        self.init(bytes: Array(text.utf8), encoding: encoding, damaged: damaged)
    }

    private init(windows1252 file: [UInt8]) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(file.count + file.count / 8)
        var damaged = 0
        for byte in file {
            if byte < 0x80 {
                bytes.append(byte)
            } else {
                let scalar = Windows1252.scalar(byte)
                if scalar == "\u{FFFD}" { damaged += 1 }
                bytes += Array(String(scalar).utf8)
            }
        }
        self.init(bytes: bytes, encoding: .windows1252, damaged: damaged)
    }

    private init(bytes: [UInt8], encoding: CaseListEncoding, damaged: Int) {
        self.bytes = bytes
        self.encoding = encoding
        self.damaged = damaged
    }

    // In Latin text every second byte of UTF-16 is zero.
    private static func utf16WithoutMark(_ file: [UInt8]) -> CaseListEncoding? {
        let sample = file.prefix(4096)
        guard sample.count >= 4 else { return nil }
        let zeros = sample.indices.filter { sample[$0] == 0 }
        let odd = zeros.count { $0 % 2 == 1 }
        let even = zeros.count - odd
        let half = sample.count / 2
        if odd * 10 > half * 4, even * 20 < half { return .utf16LittleEndian }
        if even * 10 > half * 4, odd * 20 < half { return .utf16BigEndian }
        return nil
    }

    // One broken character must not turn every umlaut of a long file into two strange letters.
    private static func isMostlyUTF8(_ file: [UInt8]) -> Bool {
        if String(validating: file, as: UTF8.self) != nil { return true }
        var sequences = 0
        var broken = 0
        var place = 0
        while place < file.count {
            let length = sequenceLength(file, at: place)
            if length > 1 { sequences += 1 }
            if length == 0 { broken += 1 }
            place += max(1, length)
        }
        return sequences > broken * 10
    }

    /// 0 where no character begins.
    private static func sequenceLength(_ file: [UInt8], at place: Int) -> Int {
        let length: Int
        switch file[place] {
        case 0..<0x80: return 1
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return 0
        }
        guard place + length <= file.count else { return 0 }
        return file[(place + 1)..<(place + length)].allSatisfy { $0 & 0xC0 == 0x80 } ? length : 0
    }
}
