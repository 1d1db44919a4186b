/// Counts the changes of one record, so that two editors never overwrite each other unseen.
public struct Revision: Hashable, Codable, Sendable {
    public let number: Int

    public init(_ number: Int) {
        self.number = number
    }

    public static let first = Revision(1)

    public var next: Revision { Revision(number + 1) }

    public init(from decoder: any Decoder) throws {
        number = try decoder.singleValueContainer().decode(Int.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }
}

/// Someone else changed the record since it was read; nothing of theirs is overwritten.
public struct ChangedMeanwhile: Refusal, Equatable {
    public let subject: Subject

    public init(_ subject: Subject) {
        self.subject = subject
    }

    public var kind: RefusalKind { .conflict }
    public var textKey: String { "kernel.changedMeanwhile" }
}
