import Insight
import Testing

@Suite("Tables of counts, read piece by piece") struct CountFileTests {
    private func table(_ bytes: [UInt8], by length: Int) throws -> CountFile {
        var rest = bytes[...]
        return try CountFile { () throws(CountFileRefusal) in
            defer { rest = rest.dropFirst(length) }
            return Array(rest.prefix(length))
        }
    }

    private let texts = [
        "town;sex;Anzahl\nHerne;f;12\nHerne;m;3\nGesamt;f;12\n",
        "\u{FEFF}town,kind\r\n\"a \"\"b\"\"\nc\",1.234\r\n\r\nd,7",
        "town,left,right\na,1,2\nb,3,4\n",
    ]

    @Test("Wherever a file is cut into pieces, the table is the same", arguments: [1, 2, 3, 7]) func pieces(
        length: Int
    ) throws {
        for text in texts {
            let whole = try table(Array(text.utf8), by: 10_000)
            let cut = try table(Array(text.utf8), by: length)
            #expect(cut.table.dimensions == whole.table.dimensions && cut.countColumn == whole.countColumn)
            #expect(
                cut.table.count(at: [0] + whole.table.dimensions.dropFirst().map { _ in nil })
                    == whole.table.count(at: [0] + whole.table.dimensions.dropFirst().map { _ in nil })
            )
        }
        #expect(try table(Array(texts[1].utf8), by: length).table.count(at: [nil]) == 1_241)
    }

    @Test("Letters of Windows are read in any piece, those of UTF-8 too", arguments: [1, 2, 100])
    func letters(
        length: Int
    ) throws {
        let windows: [UInt8] = Array("Ort;Anzahl\nM".utf8) + [0xFC] + Array("nster;5\n".utf8)
        #expect(try table(windows, by: length).table.dimensions[0].categories == ["Münster"])
        #expect(
            try table(Array("Ort;Anzahl\nMünster;5\n".utf8), by: length).table.dimensions[0].categories == [
                "Münster"
            ]
        )
    }

    @Test("A later mistake is named by its line, in whatever piece it lies") func mistake() {
        let text = "Ort,Anzahl\n" + (0..<500).map { "t\($0),1\n" }.joined() + "x,y,z\n"
        #expect(
            throws: CountFileRefusal(
                line: 502,
                "there are 3 fields, but the first line names 2 columns. Quote fields that contain the separator."
            )
        ) { try table(Array(text.utf8), by: 16) }
    }
}
