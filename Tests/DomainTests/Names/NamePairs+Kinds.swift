import Casework
import Kernel

extension NamePairs {
    /// So many pairs of every kind, half of the kinds of one person and half of two.
    mutating func all(each count: Int) -> [NamePair] {
        var pairs: [NamePair?] = []
        for _ in 0..<count {
            pairs += [transliterated(), typed(), swappedNames(), particles(), secondName(), patronymic()]
            pairs += [placeholder(), yearOnly(), dayAndMonth(), oneDigit(), twoDigits(), birthdayMissing()]
            pairs += [
                brothers(), twins(), fatherAndSon(), namesakes(), similarNames(), similarFamily(),
                strangers(),
            ]
        }
        return pairs.compactMap { $0 }
    }

    private func traits(_ names: [String], _ birth: UncertainDay) -> PersonLikeness.Traits {
        .init(given: names[0], family: names[1], birth: birth)
    }

    private mutating func transliterated() -> NamePair? {
        let (one, other) = twoSpellings(of: person())
        let birth = UncertainDay.day(birthday())
        return NamePair(
            kind: "transliterated",
            isOne: true,
            left: traits(one, birth),
            right: traits(other, birth)
        )
    }

    private mutating func typed() -> NamePair? {
        let names = oneSpelling(of: person())
        let birth = UncertainDay.day(birthday())
        let wrong =
            Bool.random(using: &numbers) ? [mistyped(names[0]), names[1]] : [names[0], mistyped(names[1])]
        return NamePair(
            kind: "one letter mistyped",
            isOne: true,
            left: traits(names, birth),
            right: traits(wrong, birth)
        )
    }

    private mutating func mistyped(_ name: String) -> String {
        var letters = Array(name)
        let place = Int.random(in: 1..<max(2, letters.count - 1), using: &numbers)
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: letters.remove(at: place)
        case 1: letters.insert(letters[place], at: place)
        case 2: letters.swapAt(place, place - 1)
        default: letters[place] = pick(Array("aeioutrnsl"))
        }
        return String(letters)
    }

    private mutating func swappedNames() -> NamePair? {
        let (one, other) = twoSpellings(of: person())
        let birth = UncertainDay.day(birthday())
        let swapped = [other[1], other[0]]
        return NamePair(
            kind: "names exchanged",
            isOne: true,
            left: traits(one, birth),
            right: traits(swapped, birth)
        )
    }

    private mutating func particles() -> NamePair? {
        let person = arabPerson()
        let given = person.given[1]
        let bare = String(person.family[1].dropFirst("al-".count))
        let forms = [
            "al-\(bare)", "Al \(bare)", "El-\(bare)", "Al\(bare.lowercased())", bare, "bin \(bare)",
            "Ould \(bare)",
        ]
        let birth = UncertainDay.day(birthday())
        return NamePair(
            kind: "article and particle",
            isOne: true,
            left: traits([given, pick(forms)], birth),
            right: traits([given, pick(forms)], birth)
        )
    }

    private mutating func secondName() -> NamePair? {
        let person = person()
        let names = oneSpelling(of: person)
        let second = oneSpelling(of: self.person())[0]
        let birth = UncertainDay.day(birthday())
        let longer = ["\(names[0]) \(second)", names[1]]
        return NamePair(
            kind: "second given name",
            isOne: true,
            left: traits(names, birth),
            right: traits(longer, birth)
        )
    }

    private mutating func patronymic() -> NamePair? {
        let (one, other) = twoSpellings(of: ukrainianPerson())
        let father = pick(["Ivanovych", "Petrivna", "Mykolaivna", "Олександрович", "Serhijowytsch"])
        let birth = UncertainDay.day(birthday())
        let longer = ["\(other[0]) \(father)", other[1]]
        return NamePair(
            kind: "patronymic",
            isOne: true,
            left: traits(one, birth),
            right: traits(longer, birth)
        )
    }

    private mutating func pair(_ kind: String, _ birth: (Day) -> UncertainDay?) -> NamePair? {
        let names = oneSpelling(of: person())
        let day = birthday()
        guard let other = birth(day) else { return nil }
        return NamePair(kind: kind, isOne: true, left: traits(names, .day(day)), right: traits(names, other))
    }

    private mutating func placeholder() -> NamePair? {
        pair("1 January instead") { Day(year: $0.year, month: 1, day: 1).map { .day($0) } }
    }

    private mutating func yearOnly() -> NamePair? { pair("year only") { .year($0.year) } }

    private mutating func dayAndMonth() -> NamePair? {
        pair("day and month exchanged") { Day(year: $0.year, month: $0.day, day: $0.month).map { .day($0) } }
    }

    private mutating func oneDigit() -> NamePair? {
        let digit = Int.random(in: 0..<10, using: &numbers)
        return pair("one digit wrong") { Self.changed($0, [9: digit]) }
    }

    private mutating func twoDigits() -> NamePair? {
        let digits = [3: Int.random(in: 0..<10, using: &numbers), 9: Int.random(in: 0..<10, using: &numbers)]
        return pair("two digits wrong") { Self.changed($0, digits) }
    }

    private static func changed(_ day: Day, _ digits: [Int: Int]) -> UncertainDay? {
        var letters = Array(day.iso)
        for (place, digit) in digits {
            let new = Character("\(digit)")
            guard letters[place] != new else { return nil }
            letters[place] = new
        }
        return Day(iso: String(letters)).map { .day($0) }
    }

    private mutating func birthdayMissing() -> NamePair? { pair("birthday missing") { _ in .unknown } }
}

extension NamePairs {
    private mutating func two(
        _ kind: String,
        _ one: [String],
        _ other: [String],
        _ apart: ClosedRange<Int>
    ) -> NamePair? {
        guard one != other else { return nil }
        let day = birthday()
        let later = Day(number: day.number + Int.random(in: apart, using: &numbers))
        return NamePair(
            kind: kind,
            isOne: false,
            left: .init(given: one[0], family: one[1], birth: .day(day)),
            right: .init(given: other[0], family: other[1], birth: .day(later))
        )
    }

    private mutating func brothers() -> NamePair? {
        let (one, other) = (oneSpelling(of: person()), oneSpelling(of: person()))
        return one[0] == other[0] ? nil : two("brothers", one, [other[0], one[1]], 300...4000)
    }

    // Twins often have names that rhyme.
    private mutating func twins() -> NamePair? {
        let names = pick([
            ["Hassan", "Hussein"], ["Mohammad", "Mahmoud"], ["Ahmad", "Hamid"], ["Jamal", "Jamila"],
            ["Nour", "Nura"],
            ["Olena", "Oleh"], ["Iryna", "Ihor"], ["Samir", "Samira"], ["Karim", "Kamal"], ["Elif", "Elvan"],
            ["Ali", "Alia"], ["Maryam", "Marwan"], ["Yusuf", "Yasin"], ["Dmytro", "Danylo"],
            ["Rami", "Rana"],
            ["Farid", "Farida"], ["Adam", "Adnan"], ["Rashid", "Rashida"], ["Selin", "Selma"],
            ["Emre", "Eren"],
        ])
        let family = oneSpelling(of: person())[1]
        return two("twins", [names[0], family], [names[1], family], 0...0)
    }

    private mutating func fatherAndSon() -> NamePair? {
        let names = oneSpelling(of: person())
        return two("father and son of one name", names, [names[0] + " ", names[1]], 7000...14000)
    }

    private mutating func namesakes() -> NamePair? {
        let (one, other) = twoSpellings(of: person())
        return two("namesakes", one, other, 400...20000)
    }

    // The same day of birth by chance, and names that are near but another's.
    private mutating func similarNames() -> NamePair? {
        let names = pick([
            ["Mahmoud", "Mohammad"], ["Hassan", "Hussein"], ["Omar", "Amir"], ["Salim", "Salama"],
            ["Fatima", "Fatmire"],
            ["Rahim", "Karim"], ["Nadia", "Nadim"], ["Said", "Saad"], ["Tarek", "Tariq Aziz"],
            ["Habib", "Hatib"],
        ])
        let family = pick(["al-Khatib", "Haddad", "Saleh", "Ibrahim"])
        return two("similar given names", [names[0], family], [names[1], family], 1...9000)
    }

    private mutating func similarFamily() -> NamePair? {
        let names = pick([
            ["Haddad", "Hamdan"], ["Rahimi", "Karimi"], ["Petrenko", "Pavlenko"], ["Kovalenko", "Kovalchuk"],
            ["Yılmaz", "Yıldız"], ["Saleh", "Salem"], ["Tkachenko", "Marchenko"], ["Hussaini", "Hassani"],
        ])
        let given = pick(["Ahmad", "Fatima", "Ali", "Olena", "Elif"])
        return two("similar family names", [given, names[0]], [given, names[1]], 0...9000)
    }

    private mutating func strangers() -> NamePair? {
        let (one, other) = (oneSpelling(of: person()), oneSpelling(of: person()))
        return one == other ? nil : two("strangers born on one day", one, other, 0...0)
    }
}
