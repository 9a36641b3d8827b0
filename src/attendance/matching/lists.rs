//! The lists of words that stand in display names and are nobody's name.

/// Devices, programs, and what they call whoever uses them.
pub const DEVICES: &str = "iphone ipad ipod айфон айпад galaxy samsung самсунг redmi note xiaomi ксяоми сяоми huawei honor oppo vivo realme poco \
    tecno infix infinix nokia android андроид pc пк desktop laptop ноутбук комп компьютер notebook macbook imac mac air pro max plus mini ultra lite \
    lenovo asus acer hp dell thinkpad pavilion ideapad admin админ administrator администратор user users пользователь guest гость қонақ телефон тел \
    phone mobile мобильный tablet планшет windows zoom teams meet webex participant participants участник қатысушы unknown host cohost me я мой моего my \
    device устройство смартфон smart sm caller anonymous аноним телефона телефоны телефонынан айфона айфоны айпада ноутбука ноутбугі компьютера компьютері планшета планшеті смартфона смартфоны онлайн \
    online computer pixel oneplus chromebook surface matebook xperia motorola zte meizu tab fold flip \
    yoga slim vivobook zenbook aspire inspiron latitude elitebook probook prime neo reno find nova magic edge moto pova camon spark hot zero \
    race ultrabook monoblock моноблок компьютерный комп браузер browser chrome safari firefox opera google skype discord телеграм \
    telegram whatsapp ватсап аккаунт account wifi камера camera мегафон билайн beeline kcell tele2 activ";
/// Positions, and how providers mark strangers.
pub const WORK: &str = "куратор преподаватель организатор модератор психолог психологы педагог педагогы учитель учительница мұғалім мұғалімі директор \
    директоры соцработник социальный соц специалист маман маманы методист әдіскер завуч заместитель зам воспитатель тәрбиеші логопед дефектолог \
    инспектор юрист адвокат врач медсестра координатор тренер trainer teacher psychologist specialist social worker moderator speaker спикер эксперт \
    expert әлеуметтік қызметкер extern externe gast invité verifiziert vérifié проверен проверено тексерілмеген сыртқы сотрудник главный ведущий старший бас аға руководитель начальник бөлім бөлімі external unverified внешний непроверенный \
    nicht überprüft guest externo externa esterno esterna verificado verificada verificato invitado invitada convidado convidada misafir \
    doğrulanmamış zewnętrzny niezweryfikowany гість зовнішній неперевірений неперевірено неверифицированный неверифицирован бухгалтер экономист менеджер manager аналитик analyst консультант consultant \
    советник advisor ассистент assistant преподавательница лаборант логист секретарь библиотекарь кітапханашы \
    председатель төраға төрағасы хореограф тренер-преподаватель жаттықтырушы сарапшы кеңесші орынбасары меңгеруші меңгерушісі заведующий \
    заведующая начальница ведущая главная младший дефектологы омбудсмен ombudsman coordinator officer director head lead mentor ментор \
    facilitator фасилитатор волонтер волонтёр volunteer ерікті фельдшер доктор professor профессор доцент аудитор инженер соцработница соцпедагог \
    child children protection education educational health care case programme program project community policy senior junior national regional \
    local international gender youth emergency response learning training development research primary secondary inclusive early childhood rights \
    защита образование проекта проекты программы сектора местный национальный региональный международный делам детства молодёжи прав права \
    социолог журналист правозащитник медиатор mediator заңгер дәрігер медбике мейірбике оқытушы тьютор педагог-психолог психолог-педагог \
    врач-педиатр супервизор supervisor тексерілген mehmon";
/// Offices, organisations and parts of them.
pub const OFFICES: &str = "школы школе сш осш нш гимназия гимназии лицей лицея кгу кгкп гу кму ммк ккк мектеп мектебі мектеп-лицей мектеп-гимназия \
    балабақша бақша детский сад ясли центр центра орталық орталығы отдел отдела управление басқармасы басқарма акимат акимата әкімдік әкімдігі \
    министерство министрлігі мон мп мио юнисеф unicef undp оф ооо тоо ао жшс ақ нао ngo нпо үеұ фонд қоры қор колледж колледжі college университет \
    университеті university school center centre фонда организация ұйымы городской городская районный районная областной областная қалалық аудандық \
    облыстық область обл облысы облыс город г қала қаласы район р-н ауданы аудан село с ауыл ауылы поселок кент полиция прокуратура суд опека \
    попечительства комитет комитеті департамент департаменті служба қызметі дом детдом интернат интернаты реабилитационный оңалту сш№ им имени атындағы республика \
    общество ассоциация альянс союз движение инициатива программа проект красный крест полумесяц crescent cross children vision rights foundation \
    ministry department kindergarten agency association alliance society union group команда группа ребенка ребёнка поддержки семьи помощи защиты \
    занятости образования здравоохранения каритас caritas кабинет кабинета филиал пробации цпд пмпк рцпк пос поселка улица общественный общественное общественная қоғамдық частный частное учреждение мекеме мекемесі \
    государственное мемлекеттік коммунальное коммуналдық товарищество серіктестік серіктестігі жауапкершілігі шектеулі бірлестігі класс сынып сыныбы \
    мвд ішкі істер іім юридический заң клиникасы управления отделение отделения бөлімше бөлімшесі кдн мчс төтенше прокуратурасы соты полициясы \
    инспекция инспекциясы мәслихат маслихат аппарат аппарата аппараты палата палатасы банк bank сервис service services развития \
    даму қорғау қамқорлық балалар детей детского детская ребенка женщин әйелдер молодежи жастар social support help hope";
/// Forms of organisations, before or behind which their own name stands.
pub const FORMS: &str = "школа сш осш нш сош гимназия лицей мектеп мектебі гимназиясы лицейі балабақша балабақшасы бақшасы ясли детсад центр орталық орталығы \
    кгу кгкп ккгп гккп гкп гу кму ммк ккк кмм кмққ мкққ мкқк мкмм рмм рму ргу ргп гкмм оф огф кф чф чу чуо пу мфо оюл ип жеке фонд фонды фонда қоры қор ооо тоо ао \
    жшс жшқ ақ нао кеақ ngo нпо үеұ үкеұ нко ңко қф жқ рқб рққ ұк мкқ ngos llp llc ltd inc foundation fund organization organisation организация ұйымы ұйым колледж колледжі \
    college университет университеті university school kindergarten centre center ассоциация ассоциациясы қауымдастық қауымдастығы бірлестігі бірлестік \
    объединение союз одағы общество қоғамы альянс интернат детдом приют house home clinic клиника емхана аурухана больница поликлиника \
    кабинеті институт institute академия academy academia кооператив кооперативі";
/// Towns and regions of the country, and neighbours.
pub const PLACES: &str = "алматы алма-ата астана нур-султан шымкент караганда қарағанды актобе ақтөбе атырау павлодар костанай қостанай тараз \
    туркестан түркістан кызылорда қызылорда уральск орал семей усть-каменогорск өскемен актау ақтау мангистау маңғыстау петропавловск петропавл \
    кокшетау көкшетау талдыкорган талдықорған жезказган жезқазған экибастуз екібастұз темиртау теміртау рудный балхаш балқаш капшагай қонаев конаев \
    сарыагаш сарыағаш кентау риддер степногорск жанаозен жаңаөзен акмола ақмола жетісу жетысу абай ұлытау улытау зко вко юко ско бқо шқо сқо \
    казахстан қазақстан kazakhstan almaty astana shymkent karaganda aktobe taraz turkestan turkistan kyzylorda kostanay pavlodar atyrau aktau oral uralsk semey oskemen kokshetau petropavl \
    taldykorgan konaev zhezkazgan arkalyk аркалык арқалық щучинск аксай ақсай аксу ақсу аягоз аягөз жаркент зайсан шахтинск сарань абаю талгар талғар \
    каскелен қаскелең есик есік шу хромтау қандыағаш кандыагаш кульсары құлсары арысь жетысай жетісай ленгер сарканд сарқан ушарал үшарал алга \
    шалкар лисаковск житикара макинск атбасар есиль бурабай акмолинская алматинская жамбылская жамбыл туркестанская кызылординская \
    костанайская мангистауская атырауская актюбинская павлодарская карагандинская восточно-казахстанская западно-казахстанская \
    северо-казахстанская рк ҚР қр kz kaz bishkek бишкек ташкент tashkent москва moscow узбекистан uzbekistan кыргызстан kyrgyzstan таджикистан \
    россия russia душанбе dushanbe ош osh";
/// What people add to their names.
pub const USUAL: &str = "нет звука не слышно слышу звук видно камера микрофон без тест test проба здравствуйте сәлем салем hello привет добрый день қайырлы күн \
    доброе утро кешіріңіз опоздал опоздала вышел вышла жолда дома тут здесь осында апай апа ағай аға тәте мырза ханым г-жа г-н мистер mr mrs ms miss dr prof phd кпн msc mba \
    mph магистр магистрант маг доктор наук кандидат др онлайн офлайн offline новая новый новое старая старый бывшая урожд урожденная урождённая девичья қазіргі \
    бұрынғы математики физики химии биологии истории информатики музыки географии литературы английского русского казахского языка тілі тілінің пәні \
    пәнінің начальных классов бастауыш жұмыс жумыс work рабочий личный резервный запасной основной второй";
