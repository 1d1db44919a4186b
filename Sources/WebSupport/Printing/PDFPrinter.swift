import Foundation
import ResourceLibrary

/// Makes tagged PDFs (PDF/UA-1) of papers with WeasyPrint, without network and without leaving files.
public struct PDFPrinter: Sendable {
    /// What one paper may cost.
    public struct Limits: Sendable {
        public var time = Duration.seconds(20)
        public var bytes = 30 * 1024 * 1024
        public var atOnce = 2
        public var waitingAtMost = 32

        public init() {}
    }

    // Debian's WeasyPrint belongs to Debian's Python, whatever else is on the PATH.
    static let python = "/usr/bin/python3"

    private let sheets: [PrintedDocument.Style: String]
    private let program: ChildProgram
    private let limits: Limits
    private let queue: OperationQueue

    public init(from library: ResourceLibrary, limits: Limits = Limits()) throws {
        try self.init(
            from: library,
            runs: ChildProgram(Self.python, ["-I", "-c", library.text("Printing/print.py")]),
            limits: limits
        )
    }

    init(from library: ResourceLibrary, runs program: ChildProgram, limits: Limits = Limits()) throws {
        self.program = program
        self.limits = limits
        let paper = try library.text("Assets/print/paper.css")
        sheets = try PrintedDocument.Style.allCases.reduce(into: [:]) { sheets, style in
            sheets[style] = try paper + library.text("Assets/print/\(style.rawValue).css")
        }
        queue = OperationQueue()
        queue.name = "lotse.printing"
        queue.maxConcurrentOperationCount = limits.atOnce
    }

    public func pdf(of document: PrintedDocument) async throws -> [UInt8] {
        guard queue.operationCount < limits.waitingAtMost else { throw PrintRefusal.busy }
        let html = document.html(styledBy: sheets[document.style] ?? "").bytes
        return try await withCheckedThrowingContinuation { caller in
            queue.addOperation { caller.resume(with: Result { try made(of: html) }) }
        }
    }

    private func made(of html: [UInt8]) throws -> [UInt8] {
        do {
            let outcome = try program.run(given: html, within: limits.time, atMost: limits.bytes)
            switch outcome.status {
            case 0 where outcome.output.starts(with: "%PDF-".utf8): return outcome.output
            case 3: throw PrintRefusal.notInstalled
            default: throw PrintRefusal.failed
            }
        } catch ChildProgram.Failure.cannotStart {
            throw PrintRefusal.notInstalled
        } catch ChildProgram.Failure.tookTooLong {
            throw PrintRefusal.tookTooLong
        } catch ChildProgram.Failure.tooMuchOutput {
            throw PrintRefusal.tooLarge
        }
    }
}
