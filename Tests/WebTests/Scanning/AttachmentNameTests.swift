import Testing

@testable import WebSupport

@Suite("A file's name in a header cannot leave its place")
struct AttachmentNameTests {
    @Test("Letters of every script arrive, quotes and line ends do not")
    func names() {
        #expect(
            AttachmentName("Zeugnis für Ömer.pdf").header
                == "attachment; filename=\"Zeugnis f_r _mer.pdf\"; filename*=UTF-8''Zeugnis%20f%C3%BCr%20%C3%96mer.pdf"
        )
        let hostile = AttachmentName("a\"; filename=b.exe\r\nX: y;\\").header
        #expect(!hostile.contains("\r") && !hostile.contains("\n") && !hostile.contains("\\"))
        #expect(hostile.filter { $0 == "\"" }.count == 2)
    }

    @Test("Whatever is sent as a form of files is read or refused")
    func multipart() throws {
        var numbers = SystemRandomNumberGenerator()
        let head = #"Content-Disposition: form-data; name="file"; filename="..\\a/b.pdf""#
        let whole = Array("--b\r\n\(head)\r\n\r\n%PDF\r\n--b--\r\n".utf8)
        let file = try MultipartReader(whole, contentType: "multipart/form-data; boundary=b").fields().file(
            "file"
        )
        #expect(file?.name == "b.pdf")
        #expect(file?.bytes == Array("%PDF".utf8))
        for _ in 0..<20_000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...5, using: &numbers) where !bytes.isEmpty {
                let place = Int.random(in: bytes.indices, using: &numbers)
                if Bool.random(using: &numbers) {
                    bytes[place] = .random(in: 0...255, using: &numbers)
                } else {
                    bytes.remove(at: place)
                }
            }
            _ = try? MultipartReader(bytes, contentType: "multipart/form-data; boundary=b").fields()
        }
    }
}
