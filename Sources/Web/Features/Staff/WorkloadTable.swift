import Casework
import WebSupport

/// Case managers with their cases and their traffic lights; figures only, no household.
struct WorkloadTable {
    let workloads: [Workload]
    let target: CaseloadTarget
    let texts: Texts

    var html: HTML {
        Table(
            texts("staff.caption"),
            columns: [
                .init(texts("staff.caseManager")), .init(texts("staff.organisation")),
                .init(texts("staff.share"), .number), .init(texts("staff.cases"), .number),
            ] + (target.isWeighted ? [.init(texts("staff.weighted"), .number)] : []) + [
                .init(texts("staff.target"), .number), .init(texts("staff.light.label")),
            ],
            rows: workloads.map(row)
        ).html
    }

    private func row(_ workload: Workload) -> [HTML] {
        let name = HTML.name(workload.name)
        let closed = HTML.when(!workload.isActive, " \(Tag(texts("staff.closed"), .danger).html)")
        return [
            "<a href=\"\(StaffPaths.member(workload.id))\">\(name)</a>\(closed)",
            "\(workload.organisationName)",
            "\(workload.share.percent) %",
            "\(workload.total)",
        ] + (target.isWeighted ? ["\(Hundredths(number: target.weight(of: workload.cases)).text)"] : []) + [
            "\(TargetRange(target: target, share: workload.share, texts: texts).text)",
            LightTag(of: workload, by: target, texts).tag.html,
        ]
    }
}
