/// Names so frequent that their forms in different languages are known to be one name, and to be no other's.
///
/// Without it Mehmet is as far from Mohammad as Mahmoud is, and Ihor as far from Igor as from Omar.
enum KnownNames {
    /// Whether both are forms of one name; `nil` where one of them is not known here.
    static func areOne(_ left: NameWord, _ right: NameWord) -> Bool? {
        guard let one = names[PlainSpelling.of(left)], let other = names[PlainSpelling.of(right)] else {
            return nil
        }
        return one == other
    }

    /// One sign for each form of a name, so that they have a key in common.
    static func key(of word: NameWord) -> String? {
        names[PlainSpelling.of(word)].map { "=\($0)" }
    }

    private static let names: [[UInt8]: Int] = {
        var names: [[UInt8]: Int] = [:]
        for (number, line) in forms.enumerated() {
            for word in NameWords.of(line) { names[PlainSpelling.of(word)] = number }
        }
        return names
    }()

    private static let forms = arabic + slavic

    private static let arabic = [
        "Mohammad Mohammed Muhammad Muhammed Mohamad Mehmet Mehmed Muhammet Mukhammad Magomed Mohd محمد",
        "Mahmoud Mahmud Mahmut Machmud Mahmood محمود", "Ahmad Ahmed Ahmet Achmad Akhmed Achmed أحمد احمد",
        "Hamid Hamed Hamit حامد", "Hamad Hamd حمد", "Hassan Hasan Chasan حسن",
        "Hussein Husain Husayn Hüseyin Hossein Hosein Hussain Housseine Huseyin حسين", "Ali Aly علي",
        "Alia Aliya Alya Aliye علياء", "Samir Sameer Sami سمير", "Samira Sameera Samire سميرة",
        "Jamal Dschamal Cemal Djamal Gamal جمال", "Jamil Jameel Cemil Dschamil جميل",
        "Jamila Cemile Dschamila جميلة",
        "Karim Kareem Kerim كريم", "Kamal Kemal Kamaal كمال", "Omar Umar Ömer Omer عمر",
        "Amir Ameer Emir أمير",
        "Salim Saleem Selim سليم", "Salem Salim سالم", "Salama Salameh سلامة", "Nour Noor Nur Nuur نور",
        "Nura Noura Nora Nuria نورا نورة", "Fatima Fatma Fatme Fatimah Fatimeh Fatema فاطمة فاطمه",
        "Maryam Mariam Meryem Maryem Miriam مريم", "Marwan Merwan Mervan مروان", "Yasin Yassin Yaseen ياسين",
        "Yusuf Youssef Yousef Yussef Josef Jusuf Youcef يوسف", "Rahim Raheem رحيم",
        "Nadia Nadja Nadiya نادية",
        "Nadim Nadeem Nedim نديم", "Said Saeed Saïd Sayeed سعيد", "Saad Saed سعد", "Rami Ramy رامي",
        "Rana رنا",
        "Tarek Tariq Tarik Tareq طارق", "Ibrahim Ebrahim Ibraheem Brahim إبراهيم ابراهيم",
        "Khaled Khalid Chaled Halid",
    ]

    private static let slavic = [
        "Ihor Igor Ігор Игорь", "Oleh Oleg Олег",
        "Oleksandr Aleksandr Alexander Alexandr Олександр Александр",
        "Oleksandra Aleksandra Alexandra Олександра", "Olena Elena Yelena Jelena Helena Олена Елена",
        "Olha Olga Ольга",
        "Serhii Serhij Serhiy Sergei Sergej Sergey Sergii Сергій Сергей",
        "Dmytro Dmitri Dmitrij Dmitry Дмитро Дмитрий",
        "Mykola Nikolai Nikolaj Nikolay Nykola Микола Николай",
        "Volodymyr Vladimir Wladimir Wolodymyr Володимир",
        "Andrii Andrij Andriy Andrei Andrej Andrey Андрій Андрей",
        "Mykhailo Mychajlo Mikhail Michail Mykhaylo Михайло",
        "Yevhen Jewhen Yevgeni Evgeny Jewgeni Evgenij Yevgeniy Євген Евгений",
        "Pavlo Pavel Pawlo Pawel Павло Павел",
        "Petro Pyotr Petr Pjotr Петро Пётр", "Vasyl Vasili Wasyl Wassili Vasily Василь",
        "Bohdan Bogdan Богдан",
        "Hryhorii Hryhorij Grigori Grigorij Grigory Григорій Григорий", "Illia Ilja Ilya Illya Ілля Илья",
        "Danylo Daniil Danil Danyil Данило Даниил", "Yurii Jurij Yuri Juri Iurii Jury Юрій Юрий",
        "Halyna Galina Halina Галина", "Hanna Anna Ганна Анна", "Iryna Irina Ірина Ирина",
        "Tetiana Tatiana Tatjana Tetjana",
        "Kateryna Ekaterina Jekaterina Katerina Yekaterina Катерина Екатерина",
        "Svitlana Svetlana Switlana Swetlana",
        "Nataliia Natalia Natalja Natalya Natalija Наталія Наталья",
        "Liudmyla Ludmila Ljudmila Lyudmyla Людмила",
        "Daria Darya Daryna Darja Дарія Дарья", "Yuliia Julia Yulia Julija Iuliia Юлія Юлия",
        "Mariia Maria Marija Марія",
    ]
}
