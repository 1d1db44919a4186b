import Kernel
import PortableSQL

extension Connection {
    /// Changes exactly one row; refuses where nobody has the row at the revision the statement asks for.
    func change(_ statement: Statement, of subject: Subject) throws {
        guard try execute(statement) == 1 else { throw ChangedMeanwhile(subject) }
    }
}
