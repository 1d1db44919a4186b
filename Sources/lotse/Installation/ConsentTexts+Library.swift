import ResourceLibrary
import Web

extension ConsentTexts {
    /// Every version under Resources/Texts/consent, in German.
    init(from library: ResourceLibrary) throws {
        var texts: [Int: ConsentText] = [:]
        for path in try library.list("Texts/consent", "yaml") where path.hasSuffix(".de.yaml") {
            let name = path.split(separator: "/").last ?? ""
            guard let version = name.split(separator: ".").first.flatMap({ Int($0) }) else { continue }
            texts[version] = try library.yaml(path, as: ConsentText.self)
        }
        let kept = texts
        self.init { kept[$0] }
    }
}
