import Kernel
import Pathways

/// What the office knows in a procedure, to check conditions with.
public struct ReadCheckingAid: Query {
    public static let permission = Permission.keepRegister
    public static let readsPersonalData = true

    public let procedure: Procedure.ID

    public init(_ procedure: Procedure.ID) {
        self.procedure = procedure
    }

    public var subject: Subject { Subject("procedure", procedure) }

    public func answer(
        from stores: any StatusOfficeStores,
        for user: User,
        at moment: Moment
    ) throws -> CheckingAid {
        let record = try ReadProcedure(procedure).answer(from: stores, for: user, at: moment)
        return CheckingAid(record: record, facts: try stores.officeFacts.all(of: procedure))
    }
}

/// A procedure with the office's own facts; what rules make of them is worked out and never kept (Prüfhilfe).
public struct CheckingAid: Sendable {
    public let record: ProcedureRecord
    public let facts: [OfficeFact]

    /// What rules may ask: the birthday of the applicant and the own facts, nothing else.
    public func situation(_ catalogue: FactCatalogue) -> Situation {
        var situation = Situation(born: record.procedure.applicant.birth)
        for fact in facts {
            switch fact.statement {
            case .entered(let day): situation.entered = day
            case .status(let title): situation.statuses.append(fact.status(title))
            default:
                guard let key = fact.statement.key, let value = fact.statement.value(catalogue) else {
                    continue
                }
                situation = situation.adding(fact.record(value), to: key)
            }
        }
        return situation
    }

    /// Asked on the day of application, and decided today.
    public var dates: ReferenceDates {
        ReferenceDates(evaluation: record.today, application: record.procedure.matter.appliedOn)
    }
}

extension OfficeFact {
    fileprivate func status(_ title: ResidenceTitle) -> StatusRecord {
        StatusRecord(title, from: from, until: until, proof: proof, recordedOn: recordedOn)
    }

    fileprivate func record(_ value: FactValue) -> FactRecord {
        FactRecord(value, from: from, until: until, proof: proof, source: source, recordedOn: recordedOn)
    }
}
