import Hummingbird

/// Which methods answer under which path, so that a wrong method is told from a wrong address.
struct RouteTable: Sendable {
    private let routes: [(pattern: [Substring], method: HTTPRequest.Method)]

    init(_ routes: [Router<SiteRequestContext>.RouteDescription] = []) {
        self.routes = routes.map { (Self.parts($0.path.description), $0.method) }
    }

    func methods(at path: String) -> Set<HTTPRequest.Method> {
        let parts = Self.parts(path)
        return Set(routes.filter { Self.matches($0.pattern, parts) }.map(\.method))
    }

    private static func parts(_ path: String) -> [Substring] {
        path.split(separator: "/")
    }

    private static func matches(_ pattern: [Substring], _ path: [Substring]) -> Bool {
        guard pattern.count == path.count || (pattern.last == "**" && path.count >= pattern.count) else {
            return false
        }
        return zip(pattern, path).allSatisfy { pattern, part in
            pattern == part || pattern.hasPrefix(":") || pattern.hasPrefix("{") || pattern.hasPrefix("*")
        }
    }
}
