import Testing

@testable import WebSupport

@Suite("Forms are read as browsers send them, and hostile ones are refused")
struct FormReaderTests {
    private func multipart(_ parts: String, boundary: String = "xYz") throws(FormRefusal) -> FormFields {
        let body = Array(parts.replacing("\n", with: "\r\n").utf8)
        return try MultipartReader(body, contentType: "multipart/form-data; boundary=\(boundary)").fields()
    }

    @Test("Texts are decoded, line breaks made one kind, NUL dropped")
    func urlEncoded() throws {
        let fields = try URLEncodedReader.fields(
            Array("name=+J%C3%B6rg%20&a=1&a=2&note=x%0D%0Ay%00&leer=&nackt".utf8)
        )
        #expect(fields["name"] == "Jörg")
        #expect(fields.raw("name") == " Jörg ")
        #expect(fields.all("a") == ["1", "2"])
        #expect(fields.raw("note") == "x\ny")
        #expect(fields.optional("leer") == nil)
        #expect(fields.has("nackt"))
        #expect(!fields.has("fehlt"))
    }

    @Test("Damaged writing is refused", arguments: ["a=%", "a=%4", "a=%zz", "%=1", "a=%C3", "a=%FF%FE"])
    func broken(_ body: String) {
        #expect(throws: FormRefusal.broken) { try URLEncodedReader.fields(Array(body.utf8)) }
    }

    @Test("A form of thousands of fields is refused")
    func tooMany() {
        let body = Array(repeating: "a=1", count: 2001).joined(separator: "&")
        #expect(throws: FormRefusal.tooManyFields) { try URLEncodedReader.fields(Array(body.utf8)) }
    }

    @Test("Texts and files of an upload are told apart; no path stays in a file's name")
    func files() throws {
        let fields = try multipart(
            """
            preamble
            --xYz
            Content-Disposition: form-data; name="csrf"

            abc
            --xYz
            content-disposition: form-data; name="list"; filename="C:\\\\Fälle\\\\../liste; neu.csv"
            Content-Type: text/csv

            a;b
            --xY
            --xYz--
            epilogue
            """
        )
        #expect(fields.raw("csrf") == "abc")
        let file = try #require(fields.file("list"))
        #expect(file.name == "liste; neu.csv")
        #expect(file.contentType == "text/csv")
        #expect(String(decoding: file.bytes, as: UTF8.self) == "a;b\r\n--xY")
    }

    @Test("No chosen file is no file")
    func noFile() throws {
        let fields = try multipart(
            "--xYz\nContent-Disposition: form-data; name=\"f\"; filename=\"\"\n\n\n--xYz--"
        )
        #expect(fields.file("f") == nil)
        #expect(fields.files.count == 1)
    }

    @Test(
        "An upload that breaks off or lies about its parts is refused",
        arguments: [
            "", "--xYz", "--xYz\n", "--xYz\nx", "--xYz\nContent-Disposition: form-data; name=\"a\"\n\nabc",
            "--xYz\nContent-Disposition: form-data\n\nabc\n--xYz--", "--xYz\n\n\n--xYz--", "--xYzabc--",
        ]
    )
    func brokenParts(_ parts: String) {
        #expect(throws: FormRefusal.broken) { try multipart(parts) }
    }

    @Test(
        "A boundary must be there and short",
        arguments: ["multipart/form-data", "multipart/form-data; boundary="]
    )
    func boundary(_ type: String) {
        #expect(throws: FormRefusal.broken) { try MultipartReader([1, 2, 3], contentType: type) }
    }

    @Test("Endless heads and hundreds of parts are refused")
    func limits() {
        let head =
            "--xYz\nContent-Disposition: form-data; name=\"a\"; x=\(String(repeating: "y", count: 9000))\n\nb\n--xYz--"
        #expect(throws: FormRefusal.broken) { try multipart(head) }
        let part = "--xYz\nContent-Disposition: form-data; name=\"a\"\n\nb\n"
        #expect(throws: FormRefusal.tooManyFields) {
            try multipart(String(repeating: part, count: 501) + "--xYz--")
        }
    }

    @Test("Whatever bytes arrive, they are read or refused")
    func fuzz() {
        var random = SplitMix(state: 42)
        let pieces = [
            "--xYz", "\r\n", "--", "Content-Disposition: form-data; name=\"a\"", "; filename=\"", "\"", ":",
            ";", "=",
            "%4", "&", "\u{0}", "\r", "é",
        ]
        for _ in 0..<20_000 {
            var body: [UInt8] = []
            for _ in 0..<Int.random(in: 0...14, using: &random) {
                let isPiece = Bool.random(using: &random)
                let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
                body += isPiece ? Array(piece.utf8) : [UInt8.random(in: 0...255, using: &random)]
            }
            _ = try? MultipartReader(body, contentType: "multipart/form-data; boundary=xYz").fields()
            _ = try? URLEncodedReader.fields(body)
            _ = MultipartReader.parameter("name", of: String(decoding: body, as: UTF8.self))
            _ = FormToken(session: "s", secret: SiteSecret([1])).matches(
                String(decoding: body, as: UTF8.self)
            )
            _ = Notice(signed: String(decoding: body, as: UTF8.self), by: SiteSecret([1]))
            _ = Language(acceptLanguage: String(decoding: body, as: UTF8.self))
        }
    }
}

/// The same random bytes in every run (splitmix64).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
