import Casework
import Kernel

/// Two entries of one person or of two, of which the test knows which.
struct NamePair {
    let kind: String
    let isOne: Bool
    let left: PersonLikeness.Traits
    let right: PersonLikeness.Traits
}

/// Makes pairs of entries: one person spelled in two ways, and people who only look like one.
struct NamePairs {
    /// Given and family name in one spelling, and all their other spellings in the same order.
    struct Person {
        let given: [String]
        let family: [String]
    }

    var numbers: SeededNumbers

    /// Names that were looked at while the figures were set, or others that were not.
    var isHeldOut = false

    private static let arabGiven = [
        "muHammad", "maHmUd", "aHmad", "xAlid", "jamAl", "yUsuf", "Husayn", "Hasan", "fATimE", "zaynab",
        "layla",
        "cumar", "cabd-alraHmAn", "$IrIn", "bilAl", "ibrAhIm", "cA'i$E", "samIr", "tArIq", "maryam", "nUr",
        "HAmid",
    ]
    private static let arabFamily = [
        "xaTIb", "HaddAd", "darwI$", "jabUrI", "HamdAn", "qAsim", "najjAr", "SabbAG", "HalabI", "$Ami",
        "barakAt",
        "manSUr", "nASir", "sulaymAn", "cuthmAn", "xalIl", "maSrI", "rifAcI",
    ]
    private static let ukrainianGiven = [
        "Олена", "Ірина", "Юлія", "Катерина", "Оксана", "Наталія", "Світлана", "Тетяна", "Олександр",
        "Дмитро",
        "Андрій", "Сергій", "Микола", "Богдан", "Ігор", "Артем", "Євген", "Володимир", "Людмила", "Ярослав",
    ]
    private static let ukrainianFamily = [
        "Коваленко", "Шевченко", "Бондарчук", "Ткаченко", "Марченко", "Петренко", "Гриценко", "Мороз",
        "Савчук",
        "Захарченко", "Щербак", "Яценко", "Жук", "Хоменко", "Цимбалюк", "Кравець", "Лисенко", "Поліщук",
    ]
    private static let russianGiven = [
        "Елена", "Ирина", "Юлия", "Екатерина", "Наталья", "Светлана", "Александр", "Дмитрий", "Андрей",
        "Сергей",
        "Николай", "Игорь", "Евгений", "Владимир", "Людмила", "Мухаммад", "Зарина", "Руслан",
    ]
    private static let russianFamily = [
        "Иванов", "Кузнецов", "Соколов", "Михайлов", "Чернов", "Шубин", "Журавлёв", "Щербаков", "Харитонов",
        "Цветков",
        "Магомедов", "Яковлев", "Юдин", "Гусев",
    ]
    private static let turkishGiven = [
        "Ayşe", "Elif", "Hüseyin", "Gülay", "Büşra", "İbrahim", "Çiğdem", "Özlem", "Oğuz", "Şirin",
    ]
    private static let turkishFamily = [
        "Yılmaz", "Öztürk", "Şahin", "Çelik", "Erdoğan", "Yıldız", "Kılıç", "Güneş", "Aydın", "Koç",
    ]

    /// One person with every spelling of both names.
    mutating func person() -> Person {
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: arabPerson()
        case 1: ukrainianPerson()
        case 2:
            isHeldOut
                ? cyrillic(
                    pick(HeldOutNames.russianGiven),
                    pick(HeldOutNames.russianFamily),
                    isUkrainian: false
                )
                : cyrillic(pick(Self.russianGiven), pick(Self.russianFamily), isUkrainian: false)
        default:
            isHeldOut
                ? turkish(pick(HeldOutNames.turkishGiven), pick(HeldOutNames.turkishFamily))
                : turkish(pick(Self.turkishGiven), pick(Self.turkishFamily))
        }
    }

    mutating func arabPerson() -> Person {
        isHeldOut
            ? arab(pick(HeldOutNames.arabGiven), pick(HeldOutNames.arabFamily))
            : arab(pick(Self.arabGiven), pick(Self.arabFamily))
    }

    mutating func ukrainianPerson() -> Person {
        isHeldOut
            ? cyrillic(
                pick(HeldOutNames.ukrainianGiven),
                pick(HeldOutNames.ukrainianFamily),
                isUkrainian: true
            )
            : cyrillic(pick(Self.ukrainianGiven), pick(Self.ukrainianFamily), isUkrainian: true)
    }

    func arab(_ given: String, _ family: String) -> Person {
        Person(
            given: ArabicSpelling.allCases.map { $0.of(given) },
            family: ArabicSpelling.allCases.map { $0.article(family) }
        )
    }

    func cyrillic(_ given: String, _ family: String, isUkrainian: Bool) -> Person {
        func all(_ name: String) -> [String] {
            Transliteration.allCases.map { $0.cyrillic(name, isUkrainian: isUkrainian) } + [name]
        }
        return Person(given: all(given), family: all(family))
    }

    func turkish(_ given: String, _ family: String) -> Person {
        Person(
            given: TurkishSpelling.allCases.map { $0.of(given) },
            family: TurkishSpelling.allCases.map { $0.of(family) }
        )
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &numbers)]
    }

    mutating func birthday() -> Day {
        let first = Day(year: 1950, month: 1, day: 1)?.number ?? 0
        while true {
            let day = Day(number: first + Int.random(in: 0..<(70 * 365), using: &numbers))
            if day.month != 1 || day.day != 1 { return day }
        }
    }

    /// Two different spellings of the same person's names, by two different offices.
    mutating func twoSpellings(of person: Person) -> (one: [String], other: [String]) {
        let first = Int.random(in: person.given.indices, using: &numbers)
        var second = first
        while second == first { second = Int.random(in: person.given.indices, using: &numbers) }
        return ([person.given[first], person.family[first]], [person.given[second], person.family[second]])
    }

    /// The same office's spelling, once correct.
    mutating func oneSpelling(of person: Person) -> [String] {
        let column = Int.random(in: 0..<3, using: &numbers)
        return [person.given[column], person.family[column]]
    }
}

/// Names that nobody looked at while the figures of the comparison were set.
enum HeldOutNames {
    static let arabGiven = [
        "faySal", "jihAd", "cImAd", "riyAD", "$Adi", "wisAm", "zakariyA", "nabIl", "munIr", "sahar", "huda",
        "rAniya",
        "hiba", "salmA", "mu$taba", "Gassan", "xawla", "nizAr",
    ]
    static let arabFamily = [
        "GazAlI", "TawIl", "Hallaq", "$ahIn", "cAbidIn", "xUrI", "zaydAn", "jundI", "mUsa", "cAmir", "bakrI",
        "qabbAnI",
    ]
    static let ukrainianGiven = [
        "Лариса", "Роман", "Віктор", "Зоя", "Руслана", "Жанна", "Степан", "Святослав", "Христина", "Вячеслав",
        "Леся",
        "Тарас", "Максим",
    ]
    static let ukrainianFamily = [
        "Гончаренко", "Черненко", "Яременко", "Хмельницький", "Щур", "Іщенко", "Козак", "Ющенко", "Левчук",
        "Жовтенко",
        "Приходько", "Цимбал",
    ]
    static let russianGiven = [
        "Зоя", "Руслан", "Тимур", "Хава", "Жанна", "Аслан", "Лариса", "Максим", "Юлиан", "Ислам",
    ]
    static let russianFamily = [
        "Чехов", "Хасанов", "Жуков", "Щукин", "Якушев", "Цой", "Гаджиев", "Ершов", "Белов",
    ]
    static let turkishGiven = ["Gökhan", "Şükrü", "Aslı", "Nuray", "Uğur", "Çağla", "Müge", "Doğan", "Işıl"]
    static let turkishFamily = [
        "Kaplan", "Çetin", "Özdemir", "Şimşek", "Yalçın", "Güler", "Ağca", "Kızıl", "Sönmez",
    ]
}
