-- Papers of a case. Words, names and contents are sealed; what was removed stays as proof without them.
CREATE TABLE document (
    id TEXT PRIMARY KEY,
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    kind TEXT NOT NULL,
    dated_on TEXT NOT NULL,
    person_id TEXT REFERENCES person (id),
    is_special BOOLEAN NOT NULL,
    words BYTEA NOT NULL,
    added_by TEXT NOT NULL REFERENCES account (id),
    added_at BIGINT NOT NULL,
    removed_on TEXT,
    removed_by TEXT REFERENCES account (id),
    removal_reason TEXT,
    revision INTEGER NOT NULL,
    CONSTRAINT document_removal_is_whole CHECK (
        (removed_on IS NULL) = (removed_by IS NULL) AND (removed_on IS NULL) = (removal_reason IS NULL)
    )
);
CREATE INDEX document_by_case ON document (case_file_id, dated_on, id);

CREATE TABLE document_version (
    id TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES document (id),
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    number INTEGER NOT NULL,
    format TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    file_name BYTEA NOT NULL,
    added_by TEXT NOT NULL REFERENCES account (id),
    added_at BIGINT NOT NULL,
    CONSTRAINT document_version_counts UNIQUE (document_id, number)
);
CREATE INDEX document_version_by_content ON document_version (case_file_id, sha256);

CREATE TABLE document_chunk (
    version_id TEXT NOT NULL REFERENCES document_version (id),
    position INTEGER NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (version_id, position)
);

CREATE TABLE letter (
    id TEXT PRIMARY KEY,
    case_file_id TEXT NOT NULL REFERENCES case_file (id),
    template TEXT NOT NULL,
    addressee TEXT NOT NULL CONSTRAINT letter_addressee_known CHECK (addressee IN ('person', 'agency')),
    person_id TEXT NOT NULL REFERENCES person (id),
    agency_id TEXT REFERENCES organisation (id),
    draft BYTEA NOT NULL,
    created_by TEXT NOT NULL REFERENCES account (id),
    created_at BIGINT NOT NULL,
    document_id TEXT REFERENCES document (id),
    finished_on TEXT,
    revision INTEGER NOT NULL,
    CONSTRAINT letter_to_agency_names_it CHECK (addressee <> 'agency' OR agency_id IS NOT NULL),
    CONSTRAINT letter_finished_is_filed CHECK ((document_id IS NULL) = (finished_on IS NULL))
);
CREATE INDEX letter_by_case ON letter (case_file_id, created_at);
CREATE INDEX letter_by_document ON letter (document_id);
