import Casework
import Testing

@Suite("Name keys") struct NameKeyTests {
    @Test(
        "Spellings of one name share a key with the first of them",
        arguments: [
            ["Mohammad", "Mohamed", "Muhammad", "Muhammed", "Mehmet", "محمد", "Мухаммад"],
            ["Kovalenko", "Kowalenko", "Коваленко"],
            ["Yılmaz", "Yilmaz", "Y?lmaz", "Y\u{FFFD}lmaz", "YILMAZ"],
            ["Schewtschenko", "Shevchenko", "Шевченко", "Ševčenko", "Chevtchenko"],
            ["Şahin", "Sahin", "?ahin", "S\u{327}ahin", "ŞAHİN"],
            ["Hussein", "Husain", "Hüseyin", "Hu\u{308}seyin", "Hossein", "حسين"],
            ["Yusuf", "Youssef", "Yousef", "Josef", "Josef?", "يوسف", "Юсуф"],
            ["Al-Khatib", "El Khatib", "Al Khatib", "Alkhatib", "الخطيب", "Khatib", "Chatib", "Hatip"],
            ["Müller", "Mueller", "Muller", "Mu\u{308}ller"],
            ["Ahmad", "Ahmed", "Ahmet", "أحمد", "احمد", "Ахмад"],
            ["Olena", "Elena", "Олена", "Елена", "Yelena", "Jelena"], ["Yuliia", "Julia", "Юлія", "Юлия"],
            ["Dschamal", "Jamal", "Cemal", "Djamal", "جمال"],
            ["Oleksandr", "Alexander", "Олександр", "Александр"],
            ["Abdulrahman", "Abd al-Rahman", "Abdurrahman", "عبد الرحمن", "عبدالرحمن", "Abdul Rahman"],
            ["Abdullah", "Abdulla", "عبدالله", "عبد الله", "Abd Allah"], ["Ali", "علي", "Aly"],
            ["Gebremedhin", "Ghebremedhin", "ገብረመድህን"], ["Tesfay", "Tesfaye", "ተስፋይ"],
            ["Fatima", "Fatma", "فاطمة", "Fatimah", "فاطمه"], ["Darwish", "Darwisch", "درويش"],
            ["Petrović", "Petrovic", "Petrowitsch", "Петровић", "Petrovi?"], ["Hoxha", "Hodscha", "Hodža"],
            ["Ayşe", "Ayse", "Ay?e", "Aische", "Aisha", "عائشة"], ["Erdoğan", "Erdogan", "Erdo?an"],
            ["Zainab", "Zaynab", "Zeynep", "زينب", "Seinab"], ["Al-Jabouri", "Al Jaburi", "الجبوري"],
            ["Al-Ahmad", "Alahmad", "الأحمد"], ["Wałęsa", "Walesa"], ["Nguyễn", "Nguyen"],
            ["Çakır", "Cakir"],
            ["Mamadou", "Mamadu"], ["Said", "Saeed", "سعيد"], ["Ihor", "Ігор", "Igor", "Игорь"],
        ]
    )
    func shared(spellings: [String]) throws {
        let first = Set(NameKey.keys(for: try #require(spellings.first)))
        for spelling in spellings {
            #expect(!first.isDisjoint(with: NameKey.keys(for: spelling)), "\(spelling)")
        }
    }

    @Test(
        "Different names have no key in common",
        arguments: [
            ("Mohammad", "Ahmad"), ("Kovalenko", "Tkachenko"), ("Hassan", "Hamdan"), ("Fatima", "Fatmire"),
            ("Karim", "Rahim"), ("Maryam", "Mehdi"), ("Yusuf", "Yasin"), ("Petrovic", "Jovanovic"),
        ]
    )
    func different(one: String, other: String) {
        #expect(Set(NameKey.keys(for: one)).isDisjoint(with: NameKey.keys(for: other)))
    }

    @Test("A key is short and small, and a word has at most nine")
    func short() {
        for name in [
            "Wolfeschlegelsteinhausenbergerdorff", "Christopher Jacques Chachacha", "Alchchch Khathdhghch",
        ] {
            for keys in NameKey.keysByWord(for: name) {
                #expect((1...9).contains(keys.count))
                #expect(keys.allSatisfy { (1...12).contains($0.utf8.count) && $0 == $0.lowercased() })
            }
        }
    }

    @Test("A name of another script matches itself; nothing and question marks alone have no key")
    func unknownScripts() {
        #expect(NameKey.keys(for: "მარიამ") == NameKey.keys(for: "მარიამ "))
        #expect(!NameKey.keys(for: "王小明").isEmpty)
        #expect(NameKey.keys(for: "") == [])
        #expect(NameKey.keys(for: " ??? - '") == [])
    }

    @Test("The words of a question are kept apart")
    func byWord() {
        #expect(
            NameKey.keysByWord(for: "Khaled Al-Ahmad").map { $0.filter { !$0.hasPrefix("=") } } == [
                ["klt", "hlt"], ["ahmt"],
            ]
        )
    }

    @Test("Whatever text comes in, keys are short texts", arguments: 0..<1000)
    func hostile(seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        let scalars = (0..<Int.random(in: 0...30, using: &numbers)).compactMap { _ in
            let ranges: [ClosedRange<UInt32>] = [
                0...0x17F, 0x400...0x45F, 0x600...0x6FF, 0x1200...0x13FF, 0x1E00...0x1EFF,
            ]
            let range = Int.random(in: 0...5, using: &numbers)
            let value = UInt32.random(in: range < 5 ? ranges[range] : 0...0x10FFFF, using: &numbers)
            return Unicode.Scalar(value)
        }
        let text = String(String.UnicodeScalarView(scalars))
        #expect(NameKey.keys(for: text).allSatisfy { !$0.isEmpty && $0.utf8.count <= 36 })
        #expect(NameKey.keys(for: text) == NameKey.keys(for: text + " "))
        #expect(!SortKey.german(text).contains("  "))
        #expect(
            SearchText.normalised(SearchText.normalised(text)).utf8.count
                <= SearchText.normalised(text).utf8.count
        )
    }
}
