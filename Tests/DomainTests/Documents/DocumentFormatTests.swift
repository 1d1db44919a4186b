import Casework
import Testing

@Suite("A file is what its content says, whatever its name says")
struct DocumentFormatTests {
    private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]
    private static let mimetype = "mimetype"
    private static let odtType = "application/vnd.oasis.opendocument.text"

    @Test("Papers, pictures and plain text are known by their first bytes")
    func known() throws {
        #expect(try DocumentFormat(sniffing: Array("%PDF-1.7\n".utf8)) == .pdf)
        #expect(try DocumentFormat(sniffing: [0xFF, 0xD8, 0xFF, 0xE0]) == .jpeg)
        #expect(try DocumentFormat(sniffing: Self.png) == .png)
        #expect(try DocumentFormat(sniffing: Array("Grüße aus Ebbeloh\r\n".utf8)) == .text)
        #expect(
            try DocumentFormat(sniffing: Zip(["[Content_Types].xml", "word/document.xml"]).bytes) == .docx
        )
        #expect(
            try DocumentFormat(sniffing: Zip([Self.mimetype, "content.xml"], first: Self.odtType).bytes)
                == .odt
        )
    }

    @Test(
        "Programs, web pages, archives and macros are refused, each with its sentence",
        arguments: [
            ("MZ\u{0}", DocumentRefusal.executable), ("\u{7F}ELF", .executable), ("#!/bin/sh\n", .executable),
            ("<!DOCTYPE html><p>", .markup), ("  \n<HTML>", .markup), ("<svg onload=x>", .markup),
            ("<?xml version='1.0'?>", .markup), ("Rar!\u{1A}", .archive), ("text\u{0}text", .unknownFormat),
            ("{\\rtf1", .unknownFormat), ("PK\u{3}\u{4}", .archive),
        ]
    )
    func refused(_ start: String, _ refusal: DocumentRefusal) {
        #expect(throws: refusal) { try DocumentFormat(sniffing: Array(start.utf8)) }
    }

    @Test("An archive is no paper, and a paper with macros is refused")
    func archives() {
        let refusals: [(Zip, DocumentRefusal)] = [
            (Zip(["readme.txt"]), .archive),
            (Zip(["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"]), .macros),
            (Zip(["xl/workbook.xml", "[Content_Types].xml"]), .archive),
            (Zip(["mimetype", "Basic/Standard/Module1.xml"], first: Self.odtType), .macros),
            (Zip(["mimetype", "content.xml"], first: Self.odtType + "-template"), .archive),
        ]
        for (zip, refusal) in refusals {
            #expect(throws: refusal) { try DocumentFormat(sniffing: zip.bytes) }
        }
    }

    @Test("Whatever bytes are sent, the answer is a format or a refusal")
    func anything() {
        var numbers = SystemRandomNumberGenerator()
        let seeds: [[UInt8]] = [
            Zip(["[Content_Types].xml", "word/document.xml"]).bytes,
            Zip(["mimetype", "content.xml"], first: Self.odtType).bytes, Self.png, Array("PK".utf8), [],
        ]
        for seed in seeds {
            for _ in 0..<4000 {
                var bytes = seed
                for _ in 0..<Int.random(in: 1...6, using: &numbers) {
                    switch Int.random(in: 0...2, using: &numbers) {
                    case 0 where !bytes.isEmpty:
                        bytes[Int.random(in: bytes.indices, using: &numbers)] = .random(
                            in: 0...255,
                            using: &numbers
                        )
                    case 1 where !bytes.isEmpty:
                        bytes.removeLast(Int.random(in: 0...bytes.count, using: &numbers))
                    default: bytes.append(.random(in: 0...255, using: &numbers))
                    }
                }
                _ = try? DocumentFormat(sniffing: bytes)
            }
        }
    }

    @Test(
        "A name loses its ending, its paths and its tricks; the content gives the ending",
        arguments: [
            ("Bescheid.exe", "Bescheid.pdf"), ("../../etc/passwd", "dokument.pdf"), ("", "dokument.pdf"),
            (".htaccess", "dokument.pdf"), ("gpj.\u{202E}exe", "gpj.pdf"),
            ("Zeugnis (2).pdf", "Zeugnis (2).pdf"),
            ("شهادة.pdf", "شهادة.pdf"), ("a\r\nSet-Cookie: x", "aSet-Cookie x.pdf"),
        ]
    )
    func names(_ given: String, _ kept: String) throws {
        let file = try DocumentFile(named: given, bytes: Array("%PDF-1.4".utf8), atMost: 100)
        #expect(file.name == kept)
    }

    @Test("Nothing and too much are refused")
    func sizes() {
        #expect(throws: DocumentRefusal.empty) { try DocumentFile(named: "x", bytes: [], atMost: 10) }
        #expect(throws: DocumentRefusal.tooLarge(megabytes: 1)) {
            try DocumentFile(named: "x", bytes: .init(repeating: 65, count: 1_048_577), atMost: 1_048_576)
        }
    }
}

/// An archive with files of these names and nothing in them, except the first.
private struct Zip {
    var bytes: [UInt8] = []

    init(_ names: [String], first content: String = "") {
        var directory: [UInt8] = []
        for (index, name) in names.enumerated() {
            let data = index == 0 ? Array(content.utf8) : []
            let offset = bytes.count
            let sizes = Self.little(data.count, 4) + Self.little(data.count, 4)
            let lengths = Self.little(name.utf8.count, 2) + [0, 0]
            let head: [UInt8] = [20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
            bytes += [0x50, 0x4B, 3, 4] + head + sizes + lengths + Array(name.utf8) + data
            directory += [0x50, 0x4B, 1, 2, 20, 0] + head + sizes + lengths
            directory += [UInt8](repeating: 0, count: 10) + Self.little(offset, 4) + Array(name.utf8)
        }
        let count = Self.little(names.count, 2)
        let end = Self.little(directory.count, 4) + Self.little(bytes.count, 4) + [0, 0]
        bytes += directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count + end
    }

    private static func little(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
}
