import Kernel
import Pathways

/// Puts persons with the same household reference together and finds where their rows contradict each other.
struct HouseholdGrouping {
    let persons: [PersonDraft]
    let mapping: ColumnMapping

    func households() -> [HouseholdDraft] {
        var order: [[Int]] = []
        var places: [String: Int] = [:]
        for (place, person) in persons.enumerated() {
            let key = TermText.key(person.householdReference)
            if !key.isEmpty, let known = places[key] {
                order[known].append(place)
            } else {
                if !key.isEmpty { places[key] = order.count }
                order.append([place])
            }
        }
        return order.map(household)
    }

    private func household(_ members: [Int]) -> HouseholdDraft {
        var doubts: [Doubt] = []
        let rows = members.map { persons[$0] }
        return HouseholdDraft(
            reference: rows.first?.householdReference ?? "",
            members: members,
            town: agreed(rows, \.town, .town, &doubts),
            caseManager: agreed(rows, \.caseManager, .caseManager, &doubts),
            organisation: agreed(rows, \.organisation, .organisation, &doubts),
            firstContact: agreedDay(rows, &doubts),
            status: agreed(rows, \.status, .status, &doubts),
            doubts: doubts
        )
    }

    /// The most frequent value, the first of equally frequent ones.
    private func agreed<Value>(
        _ rows: [PersonDraft],
        _ value: KeyPath<PersonDraft, Understood<Value>>,
        _ field: CaseListField,
        _ doubts: inout [Doubt]
    ) -> Understood<Value> {
        var counts: [Value: Int] = [:]
        for row in rows { if let said = row[keyPath: value].value { counts[said, default: 0] += 1 } }
        guard let most = counts.values.max(),
            let winner = rows.first(where: { row in
                row[keyPath: value].value.map { counts[$0] == most } ?? false
            })
        else { return rows.first { !$0[keyPath: value].written.isEmpty }?[keyPath: value] ?? .empty }
        let chosen = winner[keyPath: value]
        let others = rows.filter { $0[keyPath: value].value.map { $0 != chosen.value } ?? false }
        contradiction(field, winner, others, { $0[keyPath: value].written }, &doubts)
        return chosen
    }

    /// The most exact day; "12/2025" does not contradict "12.12.2025".
    private func agreedDay(_ rows: [PersonDraft], _ doubts: inout [Doubt]) -> Understood<UncertainDay> {
        let said = rows.filter { $0.firstContact.value != nil }
        guard
            let winner = said.min(by: {
                Self.width($0.firstContact.value) < Self.width($1.firstContact.value)
            })
        else { return rows.first { !$0.firstContact.written.isEmpty }?.firstContact ?? .empty }
        let others = said.filter { !SameNameDoubles.agree($0.firstContact.value, winner.firstContact.value) }
        contradiction(
            .firstContact,
            winner,
            others,
            \.firstContact.written,
            &doubts
        )
        return winner.firstContact
    }

    private static func width(_ day: UncertainDay?) -> Int {
        guard let first = day?.earliest, let last = day?.latest else { return .max }
        return first.days(until: last)
    }

    private func contradiction(
        _ field: CaseListField,
        _ winner: PersonDraft,
        _ others: [PersonDraft],
        _ written: (PersonDraft) -> String,
        _ doubts: inout [Doubt]
    ) {
        guard let first = others.first else { return }
        doubts.append(
            Doubt(
                kind: .householdContradiction,
                row: first.row,
                line: first.line,
                column: mapping.column(field)?.header,
                field: field,
                written: written(first),
                understood: written(winner),
                values: [
                    "household": winner.householdReference,
                    "lines": others.map { "\($0.line)" }.joined(separator: ", "),
                    "chosenLine": "\(winner.line)",
                ]
            )
        )
    }
}
