/// What the person does by day: school, course, training, work (Schule, Kurs, Arbeit).
public enum Activity: String, Codable, CaseIterable, Sendable {
    case daycare = "kita"
    case school = "schule"
    case integrationCourse = "integrationskurs"
    case vocationalLanguageCourse = "berufssprachkurs"
    case preparation = "ausbildungsvorbereitung"
    case vocationalTraining = "ausbildung"
    case study = "studium"
    case qualification = "qualifizierung"
    case employment = "arbeit"
    case marginalEmployment = "minijob"
    case selfEmployment = "selbststaendig"
    case careAtHome = "familienarbeit"
    case other = "sonstiges"
    case noActivity = "keine"
}
