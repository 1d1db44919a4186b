import Kernel

/// Why a file cannot be read as a case list; every sentence names the next step.
public enum CaseListRefusal: Refusal, Equatable {
    /// What was given instead of a list in text form.
    public enum OtherFormat: String, Sendable, CaseIterable {
        case pdf, spreadsheet, oldSpreadsheet, zip, picture, compressed, database, webPage
    }

    case empty
    case tooLarge(megabytes: Int)
    case otherFormat(OtherFormat)
    case binary(line: Int)
    case unterminatedQuote(line: Int)
    case tooManyColumns(line: Int, limit: Int)
    case tooManyRows(limit: Int)
    case cellTooLong(line: Int, limit: Int)
    case noHeader(line: Int)
    case noNameColumn(line: Int)
    case noRows(line: Int)
    case noSuchColumn(Int)
    case fieldChosenTwice(CaseListField)

    public var kind: RefusalKind { .invalid }

    public var textKey: String {
        switch self {
        case .empty: "caseLists.refusal.empty"
        case .tooLarge: "caseLists.refusal.tooLarge"
        case .otherFormat(let format): "caseLists.refusal.\(format.rawValue)"
        case .binary: "caseLists.refusal.binary"
        case .unterminatedQuote: "caseLists.refusal.unterminatedQuote"
        case .tooManyColumns: "caseLists.refusal.tooManyColumns"
        case .tooManyRows: "caseLists.refusal.tooManyRows"
        case .cellTooLong: "caseLists.refusal.cellTooLong"
        case .noHeader: "caseLists.refusal.noHeader"
        case .noNameColumn: "caseLists.refusal.noNameColumn"
        case .noRows: "caseLists.refusal.noRows"
        case .noSuchColumn: "caseLists.refusal.noSuchColumn"
        case .fieldChosenTwice: "caseLists.refusal.fieldChosenTwice"
        }
    }

    public var textValues: [String: String] {
        switch self {
        case .empty, .otherFormat: [:]
        case .tooLarge(let megabytes): ["limit": "\(megabytes)"]
        case .tooManyRows(let limit): ["limit": "\(limit)"]
        case .tooManyColumns(let line, let limit), .cellTooLong(let line, let limit):
            ["line": "\(line)", "limit": "\(limit)"]
        case .binary(let line), .unterminatedQuote(let line), .noHeader(let line), .noNameColumn(let line),
            .noRows(let line):
            ["line": "\(line)"]
        case .noSuchColumn(let index): ["column": "\(index + 1)"]
        case .fieldChosenTwice(let field): ["fieldKey": field.textKey]
        }
    }

    public var field: String? { "file" }
}
