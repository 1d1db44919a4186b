import Casework
import Kernel
import Pathways
import WebSupport

/// Two or three pathways one after the other, compared with the direct one (Wege in Schritten).
struct ChainList {
    let person: PersonAnswers
    let texts: Texts
    private static let most = 4

    var html: HTML {
        let chains = person.chains.prefix(Self.most)
        guard !chains.isEmpty else { return .empty }
        return """
            <section aria-labelledby="ketten"><h2 id="ketten">\(texts("pathwayPages.chains.title"))</h2>
            <p class="hint">\(texts("pathwayPages.chains.intro"))</p>
            \(HTML.each(chains, chain))</section>
            """
    }

    private func chain(_ chain: PathwayChain) -> HTML {
        """
        <div class="way-chain">
        <ol class="way-chain__steps">\(HTML.each(chain.steps, step))</ol>
        <p class="hint">\(direct(chain))</p>
        </div>

        """
    }

    private func step(_ step: PathwayChain.Step) -> HTML {
        """
        <li><a href="\(PathwayPaths.pathway(step.pathway, of: person.person))">\
        \(person.name(of: step.pathway))</a><br>
        \(PathwayWords(texts: texts).day("from", step.from)) \
        \(VerdictMark(verdict: step.verdict, texts: texts).html)</li>

        """
    }

    private func direct(_ chain: PathwayChain) -> String {
        chain.direct.map { texts("pathwayPages.chains.direct", ["day": $0.german]) }
            ?? texts("pathwayPages.chains.noDirect")
    }
}
