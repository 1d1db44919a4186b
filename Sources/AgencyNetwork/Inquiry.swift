/// What an office of block 3 may ask case management about a person (Frage an das Fallmanagement).
///
/// A closed list, so that each kind stands for one life domain that a release names.
public enum OfficeQuestion: String, Codable, CaseIterable, Sendable {
    case languageProof, schoolAttendance, vocationalTraining, employment, livelihood
}

/// What case management may ask an office about a procedure (Frage an die Behörde).
public enum ProcedureQuestion: String, Codable, CaseIterable, Sendable {
    case state, missingPapers, nextDate
}

/// How an inquiry between agencies ended (Ergebnis der Nachfrage).
public enum InquiryResult: String, Codable, CaseIterable, Sendable {
    case answered, declined
}
