import Kernel

extension CaseworkProfile {
    /// Chain templates that cannot become steps, or that name what the profile does not have.
    var chainFlaws: [Flaw] {
        chains.enumerated().flatMap { index, chain in
            let path = ["chains", "\(index + 1)"]
            let spheres = chain.steps.enumerated().compactMap { number, step in
                step.legalSphere.map {
                    (path: path + ["steps", "\(number + 1)", "legalSphere"], word: $0.rawValue)
                }
            }
            return chain.mistakes.map { Flaw(.notFitting, at: path, chain.code, expected: [$0]) }
                + Flaw.unknown(spheres, among: legalSpheres.map(\.code))
                + Flaw.unknown([(path + ["domain"], chain.domain.rawValue)], among: domains.map(\.code))
        }
    }
}
