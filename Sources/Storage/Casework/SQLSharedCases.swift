import Casework
import Kernel
import PortableSQL

struct SQLSharedCases: SharedCaseStore {
    let stores: SQLStores

    func all() throws -> [CaseFile] {
        let scope = stores.scope.released
        return try stores.connection.rows(
            "SELECT * FROM case_file WHERE \(scope.seesCaseFile) ORDER BY number"
        ).map { try $0.decode() }
    }

    func find(_ id: CaseFile.ID) throws -> CaseRecord? {
        let released = stores.released
        guard let file = try released.caseFiles.find(id) else { return nil }
        return try CaseRecord(of: file, from: released, on: stores.scope.day)
    }
}
