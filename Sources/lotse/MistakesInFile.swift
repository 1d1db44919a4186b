import Kernel

/// What is wrong with a file named at the command line: one sentence with its line for every mistake.
struct MistakesInFile: Error, CustomStringConvertible {
    let file: String
    let flaws: [Flaw]

    var description: String { flaws.map { "\(file), \($0)" }.joined(separator: "\n") }
}
