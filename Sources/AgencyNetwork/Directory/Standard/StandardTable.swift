/// A table of the Human Services Data Specification 3.0 with its fields (Tabelle des Standards).
///
/// The facts are those of the specification's tabular schema; a test compares them one by one.
public struct StandardTable: Sendable {
    /// What may stand in a field.
    public enum Kind: Character, Sendable {
        case text = " "
        case number = "#"
        case day = "@"
        case time = ":"
        case moment = "%"
    }

    public struct Field: Sendable {
        public let name: String
        public let kind: Kind
        public let isRequired: Bool
        /// The only words that may stand there; empty where any may.
        public let words: [String]
    }

    /// Also the name of its file, without `.csv`.
    public let name: String
    public let fields: [Field]

    /// `name`, then a sign for its kind, `!` where it must be given, and the words after `=`.
    init(_ name: String, _ fields: String) {
        self.name = name
        self.fields = fields.split(separator: ",").map { Self.field(String($0)) }
    }

    public var file: String { name + ".csv" }

    public func field(_ name: String) -> Field? { fields.first { $0.name == name } }

    private static func field(_ text: String) -> Field {
        let parts = text.split(separator: "=", maxSplits: 1)
        let name = parts[0].prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        let signs = parts[0].dropFirst(name.count)
        return Field(
            name: String(name),
            kind: signs.first.flatMap(Kind.init) ?? .text,
            isRequired: signs.last == "!",
            words: parts.count > 1 ? parts[1].split(separator: "|").map(String.init) : []
        )
    }
}

extension StandardTable {
    /// In the order of the specification.
    public static let all: [StandardTable] = [
        .init(
            "organizations",
            """
            id!,name!,alternate_name,description!,email,website,tax_status,tax_id,year_incorporated#,legal_status,logo,\
            uri,parent_organization_id
            """
        ),
        .init("programs", "id!,organization_id!,name!,alternate_name,description!"),
        .init(
            "services",
            """
            id!,organization_id!,program_id,name!,alternate_name,description,url,email,\
            status!=active|inactive|defunct|temporarily closed,interpretation_services,application_process,\
            fees_description,wait_time,fees,accreditations,eligibility_description,minimum_age#,maximum_age#,\
            assured_date@,assurer_email,licenses,alert,last_modified%
            """
        ),
        .init("attributes", "id!,link_id!,taxonomy_term_id!,link_type,link_entity!,value"),
        .init("service_at_location", "id!,service_id!,location_id!,description"),
        .init(
            "locations",
            """
            id!,location_type!=physical|postal|virtual,url,organization_id,name,alternate_name,description,\
            transportation,latitude#,longitude#,external_identifier,external_identifier_type
            """
        ),
        .init(
            "phones",
            """
            id!,location_id,service_id,organization_id,contact_id,service_at_location_id,number!,extension#,type,\
            description
            """
        ),
        .init(
            "contacts",
            "id!,organization_id,service_id,service_at_location_id,location_id,name,title,department,email"
        ),
        .init(
            "addresses",
            """
            id!,location_id,attention,address_1!,address_2,city!,region,state_province!,postal_code!,country!,\
            address_type!=physical|postal|virtual
            """
        ),
        .init(
            "schedules",
            """
            id!,service_id,location_id,service_at_location_id,valid_from@,valid_to@,dtstart@,timezone#,until@,count#,\
            wkst=MO|TU|WE|TH|FR|SA|SU,freq=WEEKLY|MONTHLY,interval#,byday,byweekno,bymonthday,byyearday,description,\
            opens_at:,closes_at:,schedule_link,attending_type,notes
            """
        ),
        .init("funding", "id!,organization_id,service_id,source"),
        .init("service_areas", "id!,service_id,name,description,extent,extent_type,uri"),
        .init("required_documents", "id!,service_id,document,uri"),
        .init("languages", "id!,service_id,location_id,phone_id,name,code,note"),
        .init("accessibility", "id!,location_id,description,details,url"),
        .init(
            "taxonomy_terms",
            "id!,code,name!,description!,parent_id,taxonomy,language,taxonomy_id,term_uri"
        ),
        .init(
            "metadata",
            """
            id!,resource_id!,resource_type!,last_action_date@!,last_action_type!,field_name!,previous_value!,\
            replacement_value!,updated_by!
            """
        ),
        .init("meta_table_descriptions", "id!,name,language,character_set"),
        .init(
            "cost_options",
            "id!,service_id!,valid_from@,valid_to@,option,currency,amount#,amount_description"
        ),
        .init(
            "organization_identifiers",
            "id!,organization_id!,identifier_scheme,identifier_type!,identifier!"
        ),
        .init("taxonomies", "id!,name!,description!,uri,version"),
    ]

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

    /// The table of this name; a name out of the code always has one.
    static func named(_ name: String) -> StandardTable {
        guard let table = byName[name] else { preconditionFailure("The standard has no table \(name)") }
        return table
    }
}
