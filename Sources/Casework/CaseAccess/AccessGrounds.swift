import Kernel

/// Why a file is opened without responsibility: a reason of the profile, and words of one's own.
public struct AccessGrounds: Equatable, Sendable {
    public let reason: String
    public let words: String

    public init(reason: String, words: String) throws(CaseAccessRefusal) {
        let words = words.trimmedWhitespace
        guard !reason.isEmpty else { throw .reasonMissing }
        guard words.count >= 10 else { throw .wordsMissing }
        guard words.count <= 1000 else { throw .wordsTooLong }
        self.reason = reason
        self.words = words
    }
}

/// What supervision says about an access in an emergency, afterwards.
public struct AccessReview: Equatable, Sendable {
    public let verdict: CaseAccess.Verdict
    public let remark: String

    /// A verdict against the access needs words; the colleague will ask for them.
    public init(verdict: CaseAccess.Verdict, remark: String) throws(CaseAccessRefusal) {
        let remark = remark.trimmedWhitespace
        guard verdict == .justified || !remark.isEmpty else { throw .remarkMissing }
        guard remark.count <= 1000 else { throw .wordsTooLong }
        self.verdict = verdict
        self.remark = remark
    }
}
