import Casework
import Kernel
import Pathways
import WebSupport

/// The target group of the municipality, criterion by criterion, with the fact that was used (Zielgruppe).
struct TargetGroupCard {
    let record: RequestRecord
    let texts: Texts

    private var group: TargetGroup { record.profile.intake.targetGroup }

    var html: HTML {
        Card(
            HTML(text: texts("requests.target.title")),
            """
            <p class="request__hint">\(texts("requests.target.explanation"))</p>
            \(TaskList(record.findings.map(item)).html)
            """
        ).html
    }

    private func item(_ finding: TargetGroupFinding) -> TaskList.Item {
        TaskList.Item(
            HTML(text: demand(finding.criterion)),
            hint: HTML(text: fact(finding)),
            state: tag(finding.standing)
        )
    }

    private func tag(_ standing: TargetGroupFinding.Standing) -> Tag {
        let tone: Tag.Tone =
            switch standing {
            case .met: .success
            case .notMet: .warning
            case .unknown: .neutral
            }
        return Tag(texts("requests.target.standing.\(standing.rawValue)"), tone)
    }

    private func demand(_ criterion: TargetGroupFinding.Criterion) -> String {
        switch criterion {
        case .age: ages
        case .lengthOfStay:
            texts("requests.target.lengthOfStay", ["years": "\(group.maximumYearsOfStay ?? 0)"])
        case .residenceTitle: texts("requests.target.residenceTitle")
        case .town: texts("requests.target.town")
        case .otherCaseManagement: texts("requests.target.otherCaseManagement")
        }
    }

    private var ages: String {
        let values = ["from": "\(group.minimumAge ?? 0)", "until": "\(group.maximumAge ?? 0)"]
        let key =
            group.maximumAge == nil ? "ageFrom" : group.minimumAge == nil ? "ageUntil" : "ageBetween"
        return texts("requests.target.\(key)", values)
    }

    private func fact(_ finding: TargetGroupFinding) -> String {
        switch finding.fact {
        case .years(let years): words(for: years, finding.criterion)
        case .title(let title): title.designation
        case .town(let town): town
        case .agencies(let codes): codes.map(agency).joined(separator: ", ")
        case nil:
            texts(
                finding.standing == .met
                    ? "requests.target.nobodyElse" : "requests.target.missing.\(finding.criterion.rawValue)"
            )
        }
    }

    private func words(
        for years: ClosedRange<Int>,
        _ criterion: TargetGroupFinding.Criterion
    ) -> String {
        let key = criterion == .age ? "requests.target.age" : "requests.target.stay"
        let range =
            years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
        return texts(key, ["years": range])
    }

    private func agency(_ code: String) -> String {
        record.profile.intake.parallelAgencies.first { $0.code == code }?.label(in: texts.language.code)
            ?? code
    }
}

/// How the entry criteria were answered.
struct CriteriaCard {
    let record: RequestRecord
    let texts: Texts

    var html: HTML {
        Card(
            HTML(text: texts("requests.criteria.title")),
            TaskList(EntryCriterion.allCases.map(item)).html
        ).html
    }

    private func item(_ criterion: EntryCriterion) -> TaskList.Item {
        let given = record.clarification.answer(to: criterion)
        return TaskList.Item(
            HTML(text: texts("requests.criteria.\(criterion.rawValue)")),
            hint: HTML(text: given?.remark ?? ""),
            state: AnswerTag(given?.answer, isGood: .yes, texts: texts).tag
        )
    }
}

/// Who else accompanies the person, as far as was asked.
struct ParallelCard {
    let record: RequestRecord
    let texts: Texts

    var html: HTML {
        Card(
            HTML(text: texts("requests.parallel.title")),
            TaskList(record.profile.intake.parallelAgencies.map(item)).html
        ).html
    }

    private func item(_ agency: CaseworkProfile.Entry) -> TaskList.Item {
        let given = record.clarification.check(of: agency.code)
        return TaskList.Item(
            HTML(text: agency.label(in: texts.language.code)),
            hint: HTML(text: given?.contact ?? ""),
            state: AnswerTag(given?.answer, isGood: .no, texts: texts).tag
        )
    }
}

/// An answer as a tag; its colour says whether it speaks for case management.
struct AnswerTag {
    let tag: Tag

    init(_ answer: IntakeAnswer?, isGood good: IntakeAnswer, texts: Texts) {
        guard let answer else {
            tag = Tag(texts("requests.notAsked"), .neutral)
            return
        }
        let tone: Tag.Tone = answer == .unclear ? .neutral : answer == good ? .success : .warning
        tag = Tag(texts("requests.answer.\(answer.rawValue)"), tone)
    }
}
