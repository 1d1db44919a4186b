import Pathways
import ResourceLibrary
import Testing

@Suite("Worked cases")
struct ExampleTests {
    @Test("Every example beside the rules comes out as it says")
    func everyExample() throws {
        let library = RulesGiven.library
        let check = ExampleCheck(try Rulebook(library: library))
        for path in try Rulebook.examplePaths(library) {
            for example in try library.strictYAML(path, as: ExampleFile.self).examples {
                #expect(check.differences(example) == [])
            }
        }
    }
}
