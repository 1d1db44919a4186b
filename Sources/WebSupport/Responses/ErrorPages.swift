import Hummingbird
import Kernel
import Logging
import NIOCore

/// Turns everything thrown on the way into a calm page, and logs outages once, without personal data.
struct ErrorPages: RouterMiddleware {
    typealias Context = SiteRequestContext

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let refusal as any Refusal {
            return refused(refusal, context)
        } catch let error as any HTTPResponseError {
            return failed(error, request, context)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            return broken(error, context)
        }
    }

    private func refused(_ refusal: any Refusal, _ context: Context) -> Response {
        let isTooLarge = (refusal as? FormRefusal) == .tooLarge
        let status = isTooLarge ? .contentTooLarge : refusal.kind.status
        let sentence = context.texts(refusal.textKey, refusal.textValues)
        return ErrorPage(status: status, sentence: sentence).response(in: context)
    }

    private func failed(_ error: any HTTPResponseError, _ request: Request, _ context: Context) -> Response {
        guard error.status == .notFound, let others = context.site?.methods(at: context.path),
            !others.isEmpty,
            !others.contains(request.method)
        else {
            if error.status.code >= 500 { return broken(error, context, error.status) }
            return ErrorPage(status: error.status).response(in: context)
        }
        var response = ErrorPage(status: .methodNotAllowed).response(in: context)
        response.headers[.allow] = others.map(\.rawValue).sorted().joined(separator: ", ")
        return response
    }

    // The address may name a person's file; the route's pattern and the kind of error cannot.
    private func broken(
        _ error: any Error,
        _ context: Context,
        _ status: HTTPResponse.Status = .internalServerError
    ) -> Response {
        let reference = Self.reference()
        context.logger.error(
            "Request failed",
            metadata: [
                "reference": .string(reference),
                "method": .string(context.method.rawValue),
                "route": .string(context.endpointPath ?? "none"),
                "error": .string(Self.kind(of: error)),
            ]
        )
        return ErrorPage(status: status, reference: reference).response(in: context)
    }

    // The name of the type and of its case; never what the case carries.
    static func kind(of error: any Error) -> String {
        let mirror = Mirror(reflecting: error)
        let type = String(reflecting: Swift.type(of: error))
        guard mirror.displayStyle == .enum else { return type }
        return type + "." + (mirror.children.first?.label ?? String(describing: error))
    }

    private static func reference() -> String {
        let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")
        return String((0..<8).map { _ in letters[Int.random(in: 0..<letters.count)] })
    }
}
