import Accounts
import Casework
import Hummingbird
import Kernel
import WebSupport

/// The calendar feed for calendar programs, and the page on which its address is made and taken back.
struct CalendarRoutes {
    let runner: any ActionRunner
    let desk: CalendarDesk

    func add(to router: Router<SiteRequestContext>) {
        router.get("/konto/kalender", use: show)
        router.post("/konto/kalender", use: open)
        router.post("/konto/kalender/beenden", use: close)
        router.get("/kalender/:token", use: feed)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let form = Form(context, fields: ["content": CalendarFeed.Content.caseNumbers.rawValue])
        return .page(try await page(nil, form, context), in: context)
    }

    @Sendable func open(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        guard let content = reader.choice("content", of: CalendarFeed.Content.self) else {
            let page = try await page(nil, Form(context, errors: reader.errors), context)
            return .page(page, in: context, status: .unprocessableContent)
        }
        let token = try await runner.perform(
            OpenCalendarFeed(content: content),
            by: try context.requireUser()
        )
        let address = context.origin(of: request) + CalendarPaths.feed(token.text)
        return .page(try await page(address, Form(context), context), in: context)
    }

    @Sendable func close(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try await runner.perform(CloseCalendarFeed(), by: try context.requireUser())
        return .seeOther(CalendarPaths.own, notice: "calendar.closed", in: context)
    }

    /// Without a session: the address itself is the secret, and nothing of it is written anywhere.
    @Sendable func feed(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let token = try context.parameter("token").replacing(".ics", with: "")
        do {
            let owner = try await desk.owner(of: token, from: context.clientAddress(of: request))
            let texts = context.texts(in: Language(rawValue: owner.language) ?? .german)
            let events = try await events(of: owner, texts)
            let name = texts("calendar.name")
            return Self.response(CalendarText(name: name, events: events, stamp: context.moment.instant).text)
        } catch CalendarRefusal.tooOften {
            var response = Response(status: .tooManyRequests)
            response.headers[.retryAfter] = "3600"
            return response
        } catch is any Refusal {
            throw HTTPError(.notFound)
        }
    }

    /// Of cases and of steering, as far as the owner still may read either.
    private func events(of owner: CalendarFeedOwner, _ texts: Texts) async throws -> [CalendarEvent] {
        let user = owner.user
        guard CalendarFeed.isOffered(to: user) else { throw CalendarRefusal.notFound }
        let leads = user.may(ReadCalendar.permission)
        let events = CalendarEvents(
            entries: leads ? try await runner.answer(ReadCalendar(), for: user) : [],
            deadlines: try await runner.steeringDeadlines(for: user),
            content: owner.content,
            texts: texts
        )
        return events.all
    }

    private static func response(_ text: String) -> Response {
        var response = Response(status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
        response.headers[.contentType] = "text/calendar; charset=utf-8"
        response.headers[.cacheControl] = "private, max-age=900"
        return response
    }

    private func page(_ address: String?, _ form: Form, _ context: SiteRequestContext) async throws -> Page {
        let feed = try await runner.answer(ReadCalendarFeed(), for: try context.requireUser())
        return CalendarPage(feed: feed, address: address, form: form).page
    }
}
