extension GeneratedOrigin {
    /// Everyone in these lists is invented; names are combined at random.
    static let all: [GeneratedOrigin] = [
        ukraine, syria, afghanistan, iraq, turkey, eritrea, kosovo, serbia, guinea, nigeria,
    ]

    private static let ukraine = GeneratedOrigin(
        "166",
        language: "ukr",
        stems:
            "Koval/Ковал Shevch/Шевч Bondar/Бондар Tkach/Ткач Marchen/Марчен Petr/Петр Ivan/Іван "
            + "Lys/Лис Hryts/Гриц Moroz/Мороз Savch/Савч Rud/Руд Panas/Панас Klymen/Клймен Zahor/Загор",
        endings: "enko/енко chuk/чук iuk/юк yk/ик ovskyi/овський",
        women:
            "Olena/Олена Iryna/Ірина Yuliia/Юлія Kateryna/Катерина Oksana/Оксана Nataliia/Наталія "
            + "Svitlana/Світлана Tetiana/Тетяна Maria/Марія Hanna/Ганна Daryna/Дарина Sofiia/Софія",
        men:
            "Oleksandr/Олександр Dmytro/Дмитро Andrii/Андрій Serhii/Сергій Mykola/Микола Ivan/Іван "
            + "Bohdan/Богдан Ihor/Ігор Artem/Артем Maksym/Максим Taras/Тарас Yurii/Юрій",
        titles: "ae-24 ae-24 ae-24 fiktion-81-3"
    )

    private static let syria = GeneratedOrigin(
        "475",
        language: "ara",
        stems:
            "Al-Khatib/الخطيب El-Khatib/الخطيب Al-Ahmad/الأحمد Alahmad/الأحمد Haddad/حداد "
            + "Darwish/درويش Darwisch/درويش Ibrahim/إبراهيم Hamdan/حمدان Khalil/خليل Al-Masri/المصري "
            + "Kassem/قاسم Qasim/قاسم Najjar/نجار Sabbagh/صباغ Halabi/حلبي Hariri/حريري Othman/عثمان "
            + "Osman/عثمان Suleiman/سليمان Al-Hussein/الحسين Barakat/بركات Mansour/منصور Nasser/ناصر "
            + "Youssef/يوسف Shami/شامي Abbas/عباس Zein/زين Dalati/دالاتي Kurdi/كردي",
        women:
            "Fatima/فاطمة Fatma/فاطمة Layla/ليلى Rania/رانيا Nour/نور Zainab/زينب Maryam/مريم "
            + "Hanan/حنان Amal/أمل Samira/سميرة Aisha/عائشة Rasha/رشا",
        men:
            "Mohammad/محمد Mohamed/محمد Muhammad/محمد Ahmad/أحمد Ahmed/أحمد Khaled/خالد Yusuf/يوسف "
            + "Yousef/يوسف Omar/عمر Ali/علي Hassan/حسن Hussein/حسين Samir/سمير Jamal/جمال Mahmoud/محمود "
            + "Abdulrahman/عبد_الرحمن",
        titles: "ae-25-2 ae-25-2-2 ae-25-1 ae-25-3 gestattung ne-26-3"
    )

    private static let afghanistan = GeneratedOrigin(
        "423",
        language: "prs",
        stems:
            "Ahmad/احمد Rahim/رحیم Karim/کریم Hussain/حسین Hosein/حسین Nuri/نور Mohammad/محمد "
            + "Haidar/حیدر Yusuf/یوسف Sharif/شریف Qasem/قاسم Rezai/رضا Sultan/سلطان Nazar/نظر "
            + "Akbar/اکبر Safi/صاف",
        endings: "i/ی zai/زی zada/زاده -/-",
        women:
            "Nilofar/نیلوفر Zahra/زهرا Maryam/مریم Mariam/مریم Shirin/شیرین Parwin/پروین Laila/لیلا "
            + "Fereshta/فرشته Somaya/سمیه Nasrin/نسرین",
        men:
            "Mahdi/مهدی Mehdi/مهدی Abdul/عبدل Sayed/سید Ali/علی Reza/رضا Hamid/حمید Farid/فرید "
            + "Jawad/جواد Najib/نجیب Zabihullah/ذبیح_الله",
        titles: "ae-25-3 ae-25b duldung-60a ae-104c gestattung ae-25a duldung-60c"
    )

    private static let iraq = GeneratedOrigin(
        "438",
        language: "kmr",
        stems:
            "Salih/صالح Saleh/صالح Karim/كريم Kareem/كريم Al-Jabouri/الجبوري Hassan/حسن "
            + "Barzani/بارزاني Murad/مراد Khalaf/خلف Qassim/قاسم Elias/الياس Haji/حجي Jamil/جميل "
            + "Rasho/رشو Sido/سيدو Darwesh/درويش Hamo/حمو",
        women:
            "Zainab/زينب Zaynab/زينب Gulistan/كولستان Shilan/شيلان Nadia/نادية Berivan/بيريفان "
            + "Hana/هناء Rojin/روژين",
        men:
            "Mustafa/مصطفى Husain/حسين Azad/آزاد Dilshad/دلشاد Karwan/كاروان Haidar/حيدر Saman/سامان "
            + "Rebin/ريبين Ali/علي",
        titles: "ae-25-2-1 duldung-60a duldung-60b ae-25-5 gestattung ae-25b"
    )

    private static let turkey = GeneratedOrigin(
        "163",
        language: "tur",
        stems: "Yıl Öz Şah Dem Kara Ak Gün Çel Er Kur Bay Tür Ay Gök",
        endings: "maz türk in ir kaya doğan eş oğlu soy",
        women: "Ayşe Elif Fatma Zeynep Hatice Emine Gülay Sibel Esra Büşra",
        men: "Mustafa Mehmet Hüseyin Ahmet Ali Cem Deniz Murat Emre İbrahim",
        titles: "gestattung ae-25-2-1 ae-30 ne-9 duldung-60a"
    )

    private static let eritrea = GeneratedOrigin(
        "224",
        language: "tir",
        stems:
            "Gebremedhin/ገብረመድህን Ghebremedhin/ገብረመድህን Haile/ኃይለ Tesfay/ተስፋይ Tekle/ተክለ Berhane/ብርሃነ "
            + "Kidane/ኪዳነ Mehari/መሓሪ Woldu/ወልዱ Habte/ሃብተ Araya/ኣርኣያ Yohannes/ዮሃንስ Abraha/ኣብርሃ "
            + "Fessehaye/ፍስሃየ",
        women:
            "Semhar/ሰምሃር Selam/ሰላም Helen/ሄለን Feven/ፌቨን Rahel/ራሄል Winta/ዊንታ Luwam/ሉዋም Almaz/ኣልማዝ",
        men:
            "Yonas/ዮናስ Filmon/ፊልሞን Tesfay/ተስፋይ Samuel/ሳሙኤል Robel/ሮቤል Merhawi/መርሃዊ Daniel/ዳንኤል "
            + "Biniam/ቢንያም",
        titles: "ae-25-2-1 ae-25-3 ne-26-3 ae-36a"
    )

    private static let kosovo = GeneratedOrigin(
        "150",
        language: "sqi",
        stems:
            "Krasniqi Gashi Berisha Hoxha Shala Bytyqi Morina Thaçi Kastrati Rexhepi Osmani Hyseni "
            + "Ademi Selimi Zeka Luma",
        women: "Shpresa Fatmire Valbona Arta Vjosa Besa Teuta Drita",
        men: "Arben Valon Besim Agron Blerim Ilir Driton Luan",
        titles: "duldung-60a ae-25b ae-19c ae-28 duldung-60d"
    )

    private static let serbia = GeneratedOrigin(
        "170",
        language: "srp",
        stems:
            "Jovan/Јован Petr/Петр Stojan/Стојан Demir/Демир Nikol/Никол Mark/Марк Milosav/Милосав "
            + "Rad/Рад Stan/Стан",
        endings: "ović/овић ić/ић evski/евски",
        women:
            "Jelena/Јелена Sladjana/Слађана Milica/Милица Dragana/Драгана Vesna/Весна Snežana/Снежана",
        men:
            "Dragan/Драган Zoran/Зоран Milan/Милан Goran/Горан Bojan/Бојан Nenad/Ненад",
        titles: "duldung-60a duldung ae-25-5 ae-19c"
    )

    private static let guinea = GeneratedOrigin(
        "261",
        language: "fra",
        stems:
            "Diallo Camara Barry Bah Sow Condé Keïta Touré Sylla Bangoura Soumah Baldé Kaba Cissé",
        women: "Aïssatou Fatoumata Mariama Kadiatou Hawa Oumou Djénabou",
        men: "Alpha Ibrahima Mamadou Mamadu Ousmane Abdoulaye Amadou Thierno",
        titles: "duldung-60a duldung-60c duldung-60b ae-25b gestattung ae-16g"
    )

    private static let nigeria = GeneratedOrigin(
        "232",
        language: "eng",
        stems:
            "Okafor Eze Osagie Igbinedion Adeyemi Okonkwo Balogun Nwosu Obi Aigbe Edosa Ehigie "
            + "Omoruyi Chukwu",
        women: "Blessing Joy Grace Precious Faith Gift Happiness Esther",
        men: "Emmanuel Osas Samuel Michael Festus Kingsley Sunday Victor",
        titles: "gestattung duldung-60a ae-25-3 ae-28 ae-25b"
    )
}
