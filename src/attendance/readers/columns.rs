//! The heads of tables: which column holds what, by the words that providers use.

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// The name as shown.
    Name,
    /// The given name.
    FirstName,
    /// The surname.
    LastName,
    /// An e-mail address.
    Email,
    /// The name by which an organisation's directory knows the person, which is written like an address.
    Upn,
    /// Our own identifier.
    ExternalId,
    /// When somebody came.
    Join,
    /// When somebody went.
    Leave,
    /// How long, by default in minutes.
    Length,
    /// How long, in seconds.
    LengthInSeconds,
    /// How long altogether, without times.
    TotalLength,
    /// Whether a guest.
    Guest,
    /// Whether in the waiting room.
    Waiting,
    /// Whether they came at all.
    Attended,
    /// Part in the meeting.
    Role,
    /// What happened, joined or left.
    Action,
    /// When it happened.
    Timestamp,
    /// When it happened, in UTC.
    UtcTimestamp,
    /// The day of a row whose times stand without one.
    Day,
}

use Column::{
    Action, Attended, Day, Email, ExternalId, FirstName, Guest, Join, LastName, Leave, Length, LengthInSeconds, Name, Role,
    Timestamp, TotalLength, Upn, UtcTimestamp, Waiting,
};

/// The words of heads, without what stands in brackets.
const WORDS: &[(&str, Column)] = &[
    ("name", Name),
    ("full name", Name),
    ("fullname", Name),
    ("full_name", Name),
    ("display name", Name),
    ("user name", Name),
    ("participant", Name),
    ("participant name", Name),
    ("attendee name", Name),
    ("имя", Name),
    ("полное имя", Name),
    ("имя пользователя", Name),
    ("имя участника", Name),
    ("имя и фамилия", Name),
    ("фамилия и имя", Name),
    ("фамилия, имя", Name),
    ("участник", Name),
    ("фио", Name),
    ("ф.и.о.", Name),
    ("аты-жөні", Name),
    ("толық аты", Name),
    ("аты", Name),
    ("қатысушы", Name),
    ("қатысушының аты", Name),
    ("қатысушының аты-жөні", Name),
    ("аты және тегі", Name),
    ("тегі және аты", Name),
    ("тегі, аты", Name),
    ("nom complet", Name),
    ("nome completo", Name),
    ("nombre completo", Name),
    ("imię i nazwisko", Name),
    ("vollständiger name", Name),
    ("first name", FirstName),
    ("given name", FirstName),
    ("last name", LastName),
    ("surname", LastName),
    ("family name", LastName),
    ("фамилия", LastName),
    ("тегі", LastName),
    ("email", Email),
    ("e-mail", Email),
    ("user email", Email),
    ("attendee email", Email),
    ("email address", Email),
    ("e-mail address", Email),
    ("электронная почта", Email),
    ("электронная почта пользователя", Email),
    ("адрес электронной почты", Email),
    ("эл. почта", Email),
    ("почта", Email),
    ("электрондық пошта", Email),
    ("электронды пошта", Email),
    ("эл. пошта", Email),
    ("пошта", Email),
    ("adres e-mail", Email),
    ("participant id", Upn),
    ("идентификатор участника", Upn),
    ("identyfikator uczestnika", Upn),
    ("upn", Upn),
    ("external id", ExternalId),
    ("external_id", ExternalId),
    ("person id", ExternalId),
    ("person_id", ExternalId),
    ("token", ExternalId),
    ("personal token", ExternalId),
    ("id", ExternalId),
    ("join time", Join),
    ("join", Join),
    ("joined", Join),
    ("joined at", Join),
    ("joined_at", Join),
    ("join_time", Join),
    ("first join", Join),
    ("first join time", Join),
    ("time joined", Join),
    ("время входа", Join),
    ("время подключения", Join),
    ("время присоединения", Join),
    ("первое присоединение", Join),
    ("первый вход", Join),
    ("вход", Join),
    ("вошел", Join),
    ("вошёл", Join),
    ("пришёл", Join),
    ("пришел", Join),
    ("кіру уақыты", Join),
    ("қосылу уақыты", Join),
    ("кіру", Join),
    ("кірген уақыты", Join),
    ("қосылу", Join),
    ("қосылған уақыты", Join),
    ("келу уақыты", Join),
    ("келген уақыты", Join),
    ("кірді", Join),
    ("келді", Join),
    ("heure d'arrivée", Join),
    ("heure d’arrivée", Join),
    ("godzina dołączenia", Join),
    ("pierwsze dołączenie", Join),
    ("leave time", Leave),
    ("leave", Leave),
    ("left", Leave),
    ("left at", Leave),
    ("left_at", Leave),
    ("leave_time", Leave),
    ("last leave", Leave),
    ("last leave time", Leave),
    ("time exited", Leave),
    ("exit time", Leave),
    ("время выхода", Leave),
    ("время отключения", Leave),
    ("последний выход", Leave),
    ("выход", Leave),
    ("вышел", Leave),
    ("ушёл", Leave),
    ("ушел", Leave),
    ("шығу уақыты", Leave),
    ("шығу", Leave),
    ("шыққан уақыты", Leave),
    ("кету уақыты", Leave),
    ("кеткен уақыты", Leave),
    ("шықты", Leave),
    ("кетті", Leave),
    ("heure de départ", Leave),
    ("godzina opuszczenia", Leave),
    ("ostatnie wyjście", Leave),
    ("duration", Length),
    ("minutes", Length),
    ("time in session", Length),
    ("time in meeting", Length),
    ("in-meeting duration", Length),
    ("attendance duration", Length),
    ("meeting duration", Length),
    ("продолжительность", Length),
    ("длительность", Length),
    ("длительность участия", Length),
    ("время участия", Length),
    ("время в сеансе", Length),
    ("минуты", Length),
    ("минут", Length),
    ("ұзақтығы", Length),
    ("ұзақтық", Length),
    ("қатысу уақыты", Length),
    ("минут саны", Length),
    ("durée", Length),
    ("czas trwania", Length),
    ("czas udziału w spotkaniu", Length),
    ("seconds", LengthInSeconds),
    ("duration_seconds", LengthInSeconds),
    ("total duration", TotalLength),
    ("общая продолжительность", TotalLength),
    ("guest", Guest),
    ("is guest", Guest),
    ("гость", Guest),
    ("қонақ", Guest),
    ("in waiting room", Waiting),
    ("в зале ожидания", Waiting),
    ("күту залында", Waiting),
    ("attended", Attended),
    ("присутствовал", Attended),
    ("участвовал", Attended),
    ("role", Role),
    ("роль", Role),
    ("рөл", Role),
    ("рөлі", Role),
    ("rôle", Role),
    ("rola", Role),
    ("user action", Action),
    ("action", Action),
    ("atividade", Action),
    ("действие", Action),
    ("действие пользователя", Action),
    ("әрекет", Action),
    ("timestamp", Timestamp),
    ("data e hora", Timestamp),
    ("метка времени", Timestamp),
    ("отметка времени", Timestamp),
    ("время", Timestamp),
    ("уақыт белгісі", Timestamp),
    ("utceventtimestamp", UtcTimestamp),
    ("date", Day),
    ("дата", Day),
    ("күні", Day),
];

/// A head cell in the form in which words are compared: lower case, single spaces, no quotes.
pub fn plain(cell: &str) -> String {
    let text: String = cell
        .trim_matches(['\u{feff}', '"', ' ', '\u{a0}', ':', '*', '\t'])
        .chars()
        .take(120)
        .map(|letter| if letter.is_whitespace() { ' ' } else { letter })
        .flat_map(char::to_lowercase)
        .collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a head cell says that its column holds.
pub fn column(cell: &str) -> Option<Column> {
    let text = plain(cell);
    let (words, brackets) = match text.split_once('(') {
        Some((words, brackets)) => (words.trim_end(), brackets),
        None => (text.as_str(), ""),
    };
    let found = WORDS.iter().find(|(word, _)| *word == words).map(|(_, column)| *column)?;
    match found {
        Length if brackets.starts_with("sec") || brackets.starts_with("сек") => Some(LengthInSeconds),
        found => Some(found),
    }
}

/// The columns of a head.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Head {
    columns: Vec<Option<Column>>,
}

impl Head {
    /// Of these cells; of two columns that hold the same the first is taken.
    pub fn of(cells: &[String]) -> Self {
        let mut columns: Vec<Option<Column>> = Vec::with_capacity(cells.len());
        for cell in cells {
            let found = match column(cell) {
                // beside a whole name «Имя» is the given name
                Some(Name) if columns.contains(&Some(Name)) && matches!(plain(cell).as_str(), "имя" | "аты") => {
                    Some(FirstName)
                }
                found => found,
            };
            columns.push(found.filter(|found| !columns.contains(&Some(*found))));
        }
        let mut head = Self { columns };
        // «Имя» beside «Фамилия» is the given name as well
        let at = head.at(Name).filter(|at| matches!(plain(&cells[*at]).as_str(), "имя" | "аты"));
        if let Some(at) = at.filter(|_| head.has(LastName) && !head.has(FirstName)) {
            head.columns[at] = Some(FirstName);
        }
        head
    }

    /// Of columns whose order is known.
    pub fn in_order(columns: &[Option<Column>]) -> Self {
        Self { columns: columns.to_vec() }
    }

    /// Whether it has a column.
    pub fn has(&self, column: Column) -> bool {
        self.columns.contains(&Some(column))
    }

    /// Whether it has all of these.
    pub fn has_all(&self, columns: &[Column]) -> bool {
        columns.iter().all(|column| self.has(*column))
    }

    /// The place of a column.
    pub fn at(&self, column: Column) -> Option<usize> {
        self.columns.iter().position(|found| *found == Some(column))
    }

    /// The value of a column in a row; empty where there is none.
    pub fn value<'a>(&self, cells: &'a [String], column: Column) -> &'a str {
        self.at(column).and_then(|at| cells.get(at)).map_or("", String::as_str)
    }

    /// How many columns are known.
    pub fn known(&self) -> usize {
        self.columns.iter().flatten().count()
    }
}

/// Whether a cell says yes, in the languages of reports.
pub fn is_yes(cell: &str) -> bool {
    matches!(plain(cell).as_str(), "yes" | "да" | "иә" | "ия" | "true" | "1" | "oui" | "sí" | "ja" | "tak" | "sim")
}

/// Whether a cell says no.
pub fn is_no(cell: &str) -> bool {
    matches!(plain(cell).as_str(), "no" | "нет" | "жоқ" | "false" | "0" | "non" | "nein" | "nie" | "não")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_are_known_in_every_spelling() {
        for (cell, wanted) in [
            ("Name (Original Name)", Some(Name)),
            ("\u{feff}Имя (настоящее имя)", Some(Name)),
            (" Total  Duration (Minutes)", Some(TotalLength)),
            ("Duration (minutes)", Some(Length)),
            ("Duration (seconds)", Some(LengthInSeconds)),
            ("Participant ID (UPN)", Some(Upn)),
            ("In Waiting Room", Some(Waiting)),
            ("First join", Some(Join)),
            ("Recording consent", None),
            ("", None),
        ] {
            assert_eq!(column(cell), wanted, "{cell}");
        }
    }

    #[test]
    fn words_stand_once() {
        let mut words: Vec<&str> = WORDS.iter().map(|(word, _)| *word).collect();
        let all = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), all);
    }
}
