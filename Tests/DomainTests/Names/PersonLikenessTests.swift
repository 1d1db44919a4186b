import Casework
import Kernel
import Testing

@Suite("Persons entered twice") struct PersonLikenessTests {
    @Test(
        "The same name in another spelling is near",
        arguments: [
            ("Mohammad", "Muhammad"), ("Mohammad", "محمد"), ("Yusuf", "Youssef"), ("Olena", "Elena"),
            ("Y?lmaz", "Yılmaz"),
            ("Al-Khatib", "El Khatib"), ("Schewtschenko", "Шевченко"), ("Müller", "Mueller"),
            ("Julia", "Yuliia"),
            ("Abdul Rahman", "Abdulrahman"), ("Khaled Al-Ahmad", "Al-Ahmad, Khaled"), ("Mustafa", "Mustafaa"),
            ("Ihor", "Igor"), ("Serhii", "Sergej"),
            ("Oleksandr", "Aleksandr"), ("Mehmet", "Mohammad"), ("Mahmoud", "محمود"),
        ]
    )
    func near(one: String, other: String) {
        #expect(NameMatch.similarity(one, other) > 0.89)
        #expect(NameMatch.similarity(one, other) == NameMatch.similarity(other, one))
    }

    @Test(
        "Another name is not, even with the same consonants",
        arguments: [
            ("Hassan", "Hussein"), ("Omar", "Amir"), ("Ahmad", "Mahmoud"), ("Rahimi", "Karimi"),
            ("Weber", "Huber"), ("Mahmoud", "Mohammad"), ("محمود", "Mohammad"), ("Mahmut", "Mehmet"),
        ]
    )
    func far(one: String, other: String) {
        #expect(NameMatch.similarity(one, other) < 0.8)
    }

    @Test("Same person: the spelling differs and the birthday is the same")
    func likely() throws {
        let likeness = try score(("Youssef", "Darwish", "1973-01-20"), ("Yusuf", "Darwisch", "1973-01-20"))
        #expect(likeness.isPossible)
        #expect(likeness.reasons == [.similarName, .sameBirthday])
        #expect(try score(("Omar", "Haddad", "1980-05-04"), ("Omar", "Haddad", "1980-05-04")).isLikely)
    }

    @Test("Given and family name the wrong way round are recognised, and said")
    func swapped() throws {
        let likeness = try score(("Al-Ahmad", "Khaled", "1990-07-07"), ("Khaled", "Al Ahmad", "1990-07-07"))
        #expect(likeness.isLikely)
        #expect(likeness.reasons == [.namesSwapped, .sameBirthday])
    }

    @Test(
        "Slips and gaps in birthdays",
        arguments: [
            ("1990-07-12", "1990-12-07", PersonLikeness.Reason.dayAndMonthSwapped, true),
            ("1990-07-12", "1990-07-17", .oneDigitDiffers, true),
            ("1990-07-12", "1990-07", .birthdayFits, true),
            ("1990-07-12", "1990", .birthdayFits, true),
            ("1990-07-12", "1990-01-01", .placeholderBirthday, true),
            ("1990-01-01", "1990-01-01", .placeholderBirthday, true),
            ("", "1990-07-12", .birthdayUnknown, false),
            ("", "", .birthdayUnknown, false), ("1990-07-12", "1991-08-13", .differentBirthday, false),
            ("1990-07-12", "1990-08", .differentBirthday, false),
        ]
    )
    func birthdays(one: String, other: String, reason: PersonLikeness.Reason, possible: Bool) throws {
        let likeness = try score(("Omar", "Haddad", one), ("Omar", "Haddad", other))
        #expect(likeness.reasons == [.sameName, reason])
        #expect(likeness.isPossible == possible)
    }

    @Test("Where a birthday is missing, the day of entry speaks for or against")
    func arrival() throws {
        let arrived = UncertainDay.day(try day("2024-02-12"))
        let one = PersonLikeness.Traits(given: "Omar", family: "Haddad", birth: .unknown, arrived: arrived)
        let same = PersonLikeness.score(
            one,
            .init(given: "Omar", family: "Hadid", birth: .year(1990), arrived: arrived)
        )
        #expect(same.isPossible)
        #expect(same.reasons == [.similarName, .birthdayUnknown, .sameArrival])
        let other = PersonLikeness.score(
            one,
            .init(given: "Omar", family: "Haddad", birth: .unknown, arrived: .year(2019))
        )
        #expect(!other.isPossible)
        #expect(other.reasons == [.sameName, .birthdayUnknown, .differentArrival])
    }

    @Test("Two digits may be mistyped where the names agree, three may not")
    func digits() throws {
        let two = try score(("Omar", "Haddad", "1990-07-12"), ("Omar", "Haddad", "1980-07-17"))
        #expect(two.reasons == [.sameName, .twoDigitsDiffer] && two.isPossible)
        #expect(!(try score(("Omar", "Haddad", "1990-07-12"), ("Omar", "Hamdan", "1980-07-17"))).isPossible)
    }

    @Test("The same name is worth asking about while a birthday is missing, a similar one is not")
    func nameAlone() throws {
        #expect(try score(("Omar", "Haddad", ""), ("Omar", "Haddad", "1990-07-12")).isWorthAsking)
        #expect(try score(("Omar", "Haddad", ""), ("Umar", "al-Haddad", "1990-07-12")).isWorthAsking)
        #expect(!(try score(("Omar", "Haddad", ""), ("Omar", "Hamdan", "1990-07-12"))).isWorthAsking)
    }

    @Test("Twins are not one person")
    func twins() throws {
        #expect(
            !(try score(("Hassan", "Saleh", "2015-02-03"), ("Hussein", "Saleh", "2015-02-03"))).isPossible
        )
    }

    @Test("The order of the two does not matter, and nobody is more like another than like themselves")
    func symmetric() throws {
        let birthdays = ["1990-07-12", "1990-12-07", "1990", ""]
        for one in birthdays {
            for other in birthdays {
                let there = try score(("Layla", "Hamdan", one), ("Leila", "Hamdan", other))
                let back = try score(("Leila", "Hamdan", other), ("Layla", "Hamdan", one))
                #expect(there == back)
                #expect(
                    there.score <= (try score(("Layla", "Hamdan", one), ("Layla", "Hamdan", one))).score
                        || one.isEmpty
                )
            }
        }
    }

    private typealias Entry = (given: String, family: String, birth: String)

    private func score(_ one: Entry, _ other: Entry) throws -> PersonLikeness {
        PersonLikeness.score(try traits(one), try traits(other))
    }

    private func traits(_ entry: Entry) throws -> PersonLikeness.Traits {
        .init(given: entry.given, family: entry.family, birth: try #require(UncertainDay(text: entry.birth)))
    }
}
