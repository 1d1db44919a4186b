import ArgumentParser
import Foundation
import Kernel
import PortableSQL

/// How a command ends: 0 done, 1 refused or something found, 2 wrong usage.
enum ExitStatus {
    static let findings = ExitCode(1)

    static func leave(with error: any Error) -> Never {
        let code = Lotse.exitCode(for: error)
        if code == .success || error is ExitCode {
            Lotse.exit(withError: error)
        }
        if code == .validationFailure {
            FileHandle.standardError.write(Data((Lotse.fullMessage(for: error) + "\n").utf8))
            exit(2)
        }
        FileHandle.standardError.write(Data((sentence(for: error) + "\n").utf8))
        exit(1)
    }

    // What is thrown may hold what a person entered, so only sentences made for reading are shown.
    private static func sentence(for error: any Error) -> String {
        switch error {
        case let refusal as any Refusal: CommandTexts.shared.sentence(refusal)
        case let readable as any CustomStringConvertible & Error: readable.description
        default: "The command failed: \(type(of: error))."
        }
    }
}
