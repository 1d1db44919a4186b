/// Runs actions and queries for a user; the only way from the outside to what is kept.
public protocol ActionRunner: Sendable {
    func perform<A: Action>(_ action: A, by user: User) async throws -> A.Outcome
    func answer<Q: Query>(_ query: Q, for user: User) async throws -> Q.Answer
}
