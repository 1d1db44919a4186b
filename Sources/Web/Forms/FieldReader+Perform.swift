import Hummingbird
import Kernel
import WebSupport

extension FieldReader {
    /// Performs what the form asks for; a "no" the page can explain is kept with the errors.
    mutating func perform<A: Action>(
        _ action: A,
        with runner: any ActionRunner,
        by user: User
    ) async throws -> A.Outcome? {
        do {
            return try await runner.perform(action, by: user)
        } catch let refusal as any Refusal where refusal.kind == .invalid || refusal.kind == .conflict {
            refuse(refusal)
            return nil
        }
    }

    /// Someone else saved the record while this form was being filled in.
    var isOvertaken: Bool { refusal is ChangedMeanwhile }

    /// The status of the page that shows the form again.
    var status: HTTPResponse.Status { refusal?.kind.status ?? .unprocessableContent }
}
