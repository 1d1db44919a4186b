import Kernel

/// Whom a procedure is about: as much as the office needs to find its own file, and no more (Antragsteller).
public struct Applicant: Codable, Equatable, Sendable {
    public let familyName: String
    public let givenName: String
    public let birth: UncertainDay
    /// The number of the office's own file (Aktenzeichen).
    public let fileNumber: String

    public init(
        familyName: String,
        givenName: String,
        birth: UncertainDay,
        fileNumber: String
    )
        throws(ProcedureRefusal)
    {
        self.familyName = familyName.trimmedWhitespace
        self.givenName = givenName.trimmedWhitespace
        self.birth = birth
        self.fileNumber = fileNumber.trimmedWhitespace
        guard !self.familyName.isEmpty || !self.givenName.isEmpty else { throw .nameMissing }
        guard familyName.count <= 120, givenName.count <= 120 else { throw .nameTooLong }
        guard !self.fileNumber.isEmpty else { throw .fileNumberMissing }
        guard fileNumber.count <= 60 else { throw .fileNumberTooLong }
    }

    /// Family name first, as registers are ordered.
    public var registerName: String {
        [familyName, givenName].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
