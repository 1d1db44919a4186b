import Hummingbird
import Kernel
import Steering
import WebSupport

/// Items of an agenda and their papers.
struct AgendaRoutes {
    let runner: any ActionRunner
    let scanner: VirusScanner?

    func add(to router: Router<SiteRequestContext>) {
        let one = "/steuerung/gremien/:board/sitzungen/:meeting/punkte"
        router.get("\(one)", use: showNew)
        router.post("\(one)", use: add)
        router.post("\(one)/:item/streichen", use: remove)
        router.get("\(one)/:item/unterlage", use: paper)
    }

    @Sendable func showNew(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try context.requireKeeper()
        let record = try await runner.meeting(context)
        let form = Form(context, fields: [:])
        let fields = MeetingForms(texts: context.texts).item(form, record)
        return .page(itemForm(record, context).page(form, fields), in: context)
    }

    @Sendable func add(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let record = try await runner.meeting(context)
        var reader = FieldReader(context)
        let paper = try await paper(from: &reader)
        if reader.isClean {
            let action = AddAgendaItem(
                reader.fields["title"],
                about: reader.fields.optional("theme").map { Identifier($0) },
                in: record.meeting.id,
                paper: paper
            )
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(BoardPaths.meeting(record.meeting), notice: "meetings.saved", in: context)
            }
        }
        let page = itemForm(record, context).refused(reader, context) {
            MeetingForms(texts: context.texts).item($0, record)
        }
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func remove(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let meeting = try await runner.meeting(context).meeting
        let action = RemoveAgendaItem(try context.id("item"), of: meeting.id)
        try await runner.perform(action, by: context.requireUser())
        return .seeOther(BoardPaths.meeting(meeting), notice: "meetings.saved", in: context)
    }

    @Sendable func paper(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let query = ReadBoardPaper(try context.id("item"), of: try context.id("meeting"))
        let paper = try await runner.answer(query, for: context.requireUser())
        return .attachment([paper.bytes], named: paper.name, type: "application/pdf")
    }

    private func paper(from reader: inout FieldReader) async throws -> BoardPaper? {
        guard let file = reader.fields.file("paper") else { return nil }
        guard let paper = reader.value({ try BoardPaper(name: file.name, bytes: file.bytes) }), let scanner
        else { return reader.isClean ? try BoardPaper(name: file.name, bytes: file.bytes) : nil }
        switch await scanner.verdict(on: paper.bytes) {
        case .clean: return paper
        case .infected: reader.refuse(MeetingRefusal.paperInfected)
        case .unknown where scanner.isRequired: reader.refuse(MeetingRefusal.paperNotScanned)
        case .unknown: return paper
        }
        return nil
    }

    private func itemForm(_ record: MeetingRecord, _ context: SiteRequestContext) -> SteeringForm {
        SteeringForm(
            title: context.texts("meetings.addItem"),
            path: BoardPaths.part("punkte", of: record.meeting),
            cancel: BoardPaths.meeting(record.meeting),
            hasFiles: true
        )
    }
}
