// swift-tools-version: 6.2
import PackageDescription

// The module graph is the data-protection concept: see docs/architecture.md.
let package = Package(
    name: "lotse",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "lotse", targets: ["lotse"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // Words every module needs: identifiers, civil days, periods, users, actions, refusals.
        .target(name: "Kernel"),
        // Finds the files under Resources/, an overlay first, and decodes their YAML and CSV.
        .target(name: "ResourceLibrary", dependencies: ["Kernel", "Yams"]),
        // Dated rules: residence pathways and benefit regimes on a person's timeline.
        .target(
            name: "Pathways",
            dependencies: ["Kernel", "ResourceLibrary", .product(name: "Crypto", package: "swift-crypto")]
        ),
        // Agencies, their kinds and where they are responsible.
        .target(name: "AgencyNetwork", dependencies: ["Kernel"]),
        // Who may sign in: passwords, sessions, throttling.
        .target(
            name: "Accounts",
            dependencies: [
                "Kernel",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ]
        ),
        // The individual case: household, consent, phases from intake to evaluation.
        .target(name: "Casework", dependencies: ["Kernel", "Pathways", "AgencyNetwork"]),
        // The register of block 3 in the foreigners' and naturalisation office. Never a counselling file.
        .target(name: "StatusOffice", dependencies: ["Kernel", "Pathways", "AgencyNetwork"]),
        // The structure: boards and what they decide. Never persons.
        .target(name: "Steering", dependencies: ["Kernel", "AgencyNetwork"]),
        // Figures and their disclosure control. Only facts without identifiers.
        .target(name: "Insight", dependencies: ["Kernel", "CZlib"]),
        // One SQL text for SQLite and PostgreSQL.
        .target(
            name: "PortableSQL",
            dependencies: [
                "CLibPQ", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ]
        ),
        // Keeps the domain in SQL; runs every action in one transaction with scope and audit.
        .target(
            name: "Storage",
            dependencies: [
                "Kernel", "Pathways", "AgencyNetwork", "Accounts", "Casework", "StatusOffice", "Steering",
                "Insight", "PortableSQL", .product(name: "Crypto", package: "swift-crypto"),
            ]
        ),
        // HTML, pages, forms, components, sessions, translations, assets, charts. Knows no domain.
        .target(
            name: "WebSupport",
            dependencies: [
                "Kernel", "ResourceLibrary", "CZlib", "CXlsxWriter",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        // The site: one folder per feature.
        .target(
            name: "Web",
            dependencies: [
                "Kernel", "Pathways", "AgencyNetwork", "Accounts", "Casework", "StatusOffice", "Steering",
                "Insight", "WebSupport", .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        // The command line and composition root: one file per command.
        .executableTarget(
            name: "lotse",
            dependencies: [
                "Kernel", "ResourceLibrary", "Pathways", "AgencyNetwork", "Accounts", "Casework",
                "StatusOffice", "Steering", "Insight", "PortableSQL", "Storage", "WebSupport", "Web",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ]
        ),
        // Times pathways for one person and for a million, beside a peer system.
        .executableTarget(
            name: "PathwaysBench",
            dependencies: ["Kernel", "ResourceLibrary", "Pathways"],
            path: "Benchmarks/Pathways",
            exclude: ["ten-conditions.yaml", "people.py", "openfisca_peer.py", "compare.py"]
        ),
        // Times the reading of event logs and what is found in them, beside its peers.
        .executableTarget(
            name: "ChainsBench",
            dependencies: ["Kernel", "Insight"],
            path: "Benchmarks/Chains",
            exclude: ["peers.py", "imports.py", "discovery.py", "discovery_peers.py", "traces.py"]
        ),
        // Times the protection of large tables of counts.
        .executableTarget(
            name: "SuppressionBench",
            dependencies: ["Insight"],
            path: "Benchmarks/Suppression"
        ),
        // The domain alone: no database, no web.
        .testTarget(
            name: "DomainTests",
            dependencies: [
                "Kernel", "Pathways", "AgencyNetwork", "Accounts", "Casework", "StatusOffice", "Insight",
                "Steering", "ResourceLibrary",
            ],
            exclude: ["Kernel/Fixtures", "CaseLists/Fixtures"]
        ),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Kernel", "ResourceLibrary", "WebSupport", "Web",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        // Givens of the tests and a fresh database on either engine.
        .target(name: "TestSupport", dependencies: ["PortableSQL"], path: "Tests/TestSupport"),
        // Writes until the durability test kills it.
        .executableTarget(
            name: "WriteUnderFire",
            dependencies: ["PortableSQL"],
            path: "Tests/WriteUnderFire"
        ),
        .testTarget(
            name: "StorageTests",
            dependencies: [
                "Kernel", "Pathways", "Accounts", "PortableSQL", "Storage", "TestSupport", "WriteUnderFire",
                "Casework", "StatusOffice", "AgencyNetwork",
                "ResourceLibrary", "Steering",
            ],
            exclude: ["Fixtures"]
        ),
        // What documents and resources say, compared with the code.
        .testTarget(
            name: "RepositoryTests",
            dependencies: [
                "Kernel", "Casework", "Pathways", "Accounts", "ResourceLibrary", "PortableSQL", "Storage",
                "TestSupport", "Steering",
            ]
        ),
        // PostgreSQL's own client library.
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        // Compression of what the server sends.
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        // Spreadsheets as XLSX.
        .systemLibrary(
            name: "CXlsxWriter",
            pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"])]
        ),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
    ]
}
