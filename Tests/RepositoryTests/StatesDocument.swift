import Casework
import Kernel
import Steering

/// The text of docs/states.md, written from the code.
enum StatesDocument {
    static let text = """
        # States

        Written from the code by `script/test --record`; a test fails when code and document differ.

        ## Phases of a case

        Which conditions a phase asks for is written in the municipality's profile, `Resources/Profiles`.

        ```mermaid
        stateDiagram-v2
            [*] --> intake
        \(arrows)
        ```

        | From | To |
        | --- | --- |
        \(phases)

        ## Referrals

        The sender withdraws; every other step is the recipient's, with an account or through a link.

        ```mermaid
        stateDiagram-v2
            [*] --> proposed
        \(referralArrows)
        ```

        | From | To |
        | --- | --- |
        \(referralStates)

        ## Changes of legal sphere

        Only what secures cover is waited for; the checklists stand in the profile.

        ```mermaid
        stateDiagram-v2
            [*] --> expected
        \(transitionArrows)
        ```

        | From | To |
        | --- | --- |
        \(transitions)

        ## A package to another municipality

        "Expired" is not kept: it follows from the clock. Responsibility moves with "accepted", at the sender when the
        receipt arrives.

        ```mermaid
        stateDiagram-v2
            [*] --> prepared : outgoing
            [*] --> received : incoming
        \(packageArrows)
        ```

        ## Themes

        From being reported to an effect that was seen; a decision, its measures and their effect move a theme on.

        ```mermaid
        stateDiagram-v2
            [*] --> reported
        \(SteeringStates.arrows(ThemeState.self, \.reachable))
        ```

        ## Meetings of boards

        ```mermaid
        stateDiagram-v2
            [*] --> planned
        \(SteeringStates.arrows(MeetingState.self, \.reachable))
        ```

        ## Measures

        ```mermaid
        stateDiagram-v2
            [*] --> planned
        \(SteeringStates.arrows(MeasureState.self, \.reachable))
        ```

        ## Reports of a theme to the state

        ```mermaid
        stateDiagram-v2
            [*] --> none
        \(SteeringStates.arrows(UpwardReport.self, \.reachable))
        ```

        ## What roles may do

        What is not listed for a role is refused.

        | Role | May |
        | --- | --- |
        \(roles)

        """

    private static var arrows: String {
        Phase.allCases.flatMap { phase in
            reachable(from: phase).map { "    \(phase) --> \($0)" }
        }.joined(separator: "\n")
    }

    private static var packageArrows: String {
        PackageRecord.State.allCases.flatMap { state in
            PackageRecord.State.allCases.filter { state.reachable.contains($0) }.map {
                "    \(state) --> \($0)"
            }
        }.joined(separator: "\n")
    }

    private static var phases: String {
        Phase.allCases.map { phase in
            "| \(phase) | \(reachable(from: phase).map { "\($0)" }.joined(separator: ", ")) |"
        }.joined(separator: "\n")
    }

    private static func reachable(from phase: Phase) -> [Phase] {
        Phase.allCases.filter { phase.reachable.contains($0) }
    }

    private static var referralArrows: String {
        ReferralState.allCases.flatMap { state in
            following(state).map { "    \(state) --> \($0)" }
        }.joined(separator: "\n")
    }

    private static var referralStates: String {
        ReferralState.allCases.map { state in
            "| \(state) | \(following(state).map { "\($0)" }.joined(separator: ", ")) |"
        }.joined(separator: "\n")
    }

    private static func following(_ state: ReferralState) -> [ReferralState] {
        ReferralState.allCases.filter { state.reachable.contains($0) }
    }

    private static var transitionArrows: String {
        TransitionState.allCases.flatMap { state in
            following(state).map { "    \(state) --> \($0)" }
        }.joined(separator: "\n")
    }

    private static var transitions: String {
        TransitionState.allCases.filter(\.isOpen).map { state in
            "| \(state) | \(following(state).map { "\($0)" }.joined(separator: ", ")) |"
        }.joined(separator: "\n")
    }

    private static func following(_ state: TransitionState) -> [TransitionState] {
        TransitionState.allCases.filter { state.reachable.contains($0) }
    }

    private static var roles: String {
        Role.allCases.map { role in
            let allowed = Permission.allCases.filter { role.permissions.contains($0) }
            return "| \(role) | \(allowed.map { "\($0)" }.joined(separator: ", ")) |"
        }.joined(separator: "\n")
    }
}

/// The tables of states of steering as arrows.
enum SteeringStates {
    static func arrows<State: CaseIterable & Hashable>(
        _ states: State.Type,
        _ reachable: (State) -> Set<State>
    ) -> String {
        State.allCases.flatMap { state in
            State.allCases.filter { reachable(state).contains($0) }.map { "    \(state) --> \($0)" }
        }.joined(separator: "\n")
    }
}
