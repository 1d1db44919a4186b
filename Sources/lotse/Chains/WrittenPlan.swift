import ArgumentParser
import Foundation
import Insight
import ResourceLibrary

/// A plan as it stands in a file of its own, or as one of the chains of a municipality's profile.
struct WrittenPlan {
    let path: String
    /// The chain of a profile.
    let chain: String?

    func template() throws -> ChainTemplate {
        let url = URL(fileURLWithPath: path)
        let content = try Content.read(from: url)
        let template = ChainTemplate(try content.steps ?? steps(of: content.chains ?? []))
        if let mistake = template.mistakes.first { throw ValidationError("\(path): \(mistake)") }
        return template
    }

    private func steps(of chains: [Chain]) throws -> [ChainTemplate.Step] {
        guard let own = chains.first(where: { $0.code == chain }) ?? only(of: chains) else {
            let codes = chains.map(\.code).joined(separator: ", ")
            throw ValidationError(
                codes.isEmpty
                    ? "\(path) has neither steps nor chains. See lotse chains check --help."
                    : "Say which chain of \(path) is meant with --chain; there are: \(codes)."
            )
        }
        return own.steps.map { step in
            var step = step
            step.code = own.activity(of: step.code)
            step.after = step.after?.map(own.activity)
            return step
        }
    }

    private func only(of chains: [Chain]) -> Chain? {
        chain == nil && chains.count == 1 ? chains[0] : nil
    }

    private struct Content: Decodable {
        let steps: [ChainTemplate.Step]?
        let chains: [Chain]?

        // JSON is YAML too, so one reader does for both.
        static func read(from url: URL) throws -> Content {
            let folder = ResourceLibrary(root: url.deletingLastPathComponent())
            return try folder.yaml(url.lastPathComponent)
        }
    }

    private struct Chain: Decodable {
        let code: String
        let steps: [ChainTemplate.Step]

        /// What Lotse calls the step in its own logs once it is done.
        func activity(of step: String) -> String { "step.\(code).\(step).done" }
    }
}
