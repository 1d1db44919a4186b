import Kernel

/// Keeps the assessments of the cases within sight.
public protocol AssessmentStore {
    /// Newest first.
    func all(in caseFile: CaseFile.ID) throws -> [Assessment]
    func ratings(of assessment: Assessment.ID) throws -> [DomainRating]
    func add(_ assessment: Assessment, _ ratings: [DomainRating]) throws
    func save(_ assessment: Assessment, _ ratings: [DomainRating], expected: Revision) throws
}
