//! The people of a cohort: search, filters, sort and page in the address; rows chosen for a decision.

use actix_web::web;
use serde::{Deserialize, Serialize};

use crate::enrolment::{self, Cohort, EnrolmentState, Listed, Misses, Outlook, PeopleFilter, Sort, Total};
use crate::i18n::{Message, count, date_numeric, tr};
use crate::web::listing::{self, PAGE, Pager, has_empty, query};
use crate::web::naming::Naming;
use crate::web::{Answer, Done, Organiser, Page, Visit, paths};

/// What the address asks for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PeopleQuery {
    q: String,
    track: String,
    region: String,
    sector: String,
    state: String,
    outlook: String,
    misses: String,
    sort: String,
    page: String,
}

impl PeopleQuery {
    /// From fields of a form, with the same names.
    pub fn from_fields(field: impl Fn(&str) -> String) -> Self {
        Self {
            q: field("q"),
            track: field("track"),
            region: field("region"),
            sector: field("sector"),
            state: field("state"),
            outlook: field("outlook"),
            misses: field("misses"),
            sort: field("sort"),
            page: String::new(),
        }
    }

    /// As a filter; what cannot be understood filters nothing.
    pub fn filter(&self) -> PeopleFilter {
        let given = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        PeopleFilter {
            words: self.q.clone(),
            track: given(&self.track),
            region: given(&self.region),
            sector: given(&self.sector),
            state: self.state.parse().ok(),
            outlook: self.outlook.parse().ok(),
            misses: Misses::from_name(&self.misses),
            webinar: None,
            sort: match self.sort.as_str() {
                "-name" => Sort::NameDown,
                "newest" => Sort::Newest,
                "oldest" => Sort::Oldest,
                "met" => Sort::MetLeast,
                "-met" => Sort::MetMost,
                _ => Sort::Name,
            },
        }
    }

    /// The address of the same list with one thing changed.
    pub fn url(&self, base: &str, name: &str, value: &str) -> String {
        let pairs = [
            ("q", self.q.as_str()),
            ("track", &self.track),
            ("region", &self.region),
            ("sector", &self.sector),
            ("state", &self.state),
            ("outlook", &self.outlook),
            ("misses", &self.misses),
            ("sort", &self.sort),
            ("page", ""),
        ];
        let changed = pairs.map(|(other, old)| if other == name { (other, value) } else { (other, old) });
        format!("{base}{}", query(&changed))
    }

    /// How a column stands whose two orders these are: rising, falling.
    fn order(&self, [rising, falling]: [&str; 2]) -> &'static str {
        // what cannot be understood sorts by name
        let known = ["-name", "newest", "oldest", "met", "-met"];
        match known.into_iter().find(|sort| *sort == self.sort).unwrap_or_default() {
            sort if sort == rising => "ascending",
            sort if sort == falling => "descending",
            _ => "none",
        }
    }

    /// The order that the head of a column leads to: its first, or its other where it stands so.
    fn turned<'o>(&self, [first, other]: [&'o str; 2]) -> &'o str {
        match self.order([first, other]) {
            "ascending" => other,
            _ => first,
        }
    }

    /// The pairs that a form must carry to ask for the same people again.
    pub fn hidden(&self) -> Vec<(&'static str, String)> {
        vec![
            ("q", self.q.clone()),
            ("track", self.track.clone()),
            ("region", self.region.clone()),
            ("sector", self.sector.clone()),
            ("state", self.state.clone()),
            ("outlook", self.outlook.clone()),
            ("misses", self.misses.clone()),
        ]
    }
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct PeoplePage {
    action: String,
    decide_action: String,
    import_url: String,
    /// Where these people are written to.
    write_url: String,
    clear_url: String,
    /// The result in a sentence.
    result: Message,
    q: String,
    sort: String,
    filters: Vec<Filter>,
    /// Filters chosen: words, and the address without it.
    chosen: Vec<(String, String)>,
    hidden: Vec<(&'static str, String)>,
    /// `ascending` or `descending`, for the head of the names.
    name_order: &'static str,
    name_url: String,
    since_order: &'static str,
    since_url: String,
    met_order: &'static str,
    met_url: String,
    rows: Vec<PersonRow>,
    /// How many match, when it is more than the page shows.
    all_matching: Option<String>,
    pager: Option<Pager>,
}

/// A native list to choose one value from.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Filter {
    /// In the address.
    pub name: &'static str,
    /// Its label.
    pub label: String,
    /// What stands where nothing is chosen.
    pub any: String,
    /// What is chosen.
    pub value: String,
    /// Value and words.
    pub options: Vec<(String, String)>,
}

#[derive(Clone, Debug, Serialize)]
struct PersonRow {
    id: String,
    url: String,
    name: String,
    email: String,
    track: String,
    region: String,
    state: &'static str,
    since: String,
    standing: String,
    /// The message `outlook-…`, where it is worth a word.
    outlook: Option<&'static str>,
    seen: String,
}

impl Page for PeoplePage {
    const TEMPLATE: &'static str = "organiser/people/index.html";

    fn samples() -> Vec<Self> {
        let row = PersonRow {
            id: "0abc".to_owned(),
            url: "/en/organise/kz/people/0abc".to_owned(),
            name: "Айгерім Сәрсенбаева".to_owned(),
            email: "a@example.org".to_owned(),
            track: "Practitioner track".to_owned(),
            region: "Almaty".to_owned(),
            state: "applied",
            since: "20.11.2026".to_owned(),
            standing: "3 of 6".to_owned(),
            outlook: Some("only-if"),
            seen: "22.11.2026".to_owned(),
        };
        let filter = Filter {
            name: "state",
            label: "State".to_owned(),
            any: "All states".to_owned(),
            value: "applied".to_owned(),
            options: vec![("applied".to_owned(), "Applied".to_owned())],
        };
        let page = Self {
            action: "/en/organise/kz/people".to_owned(),
            decide_action: "/en/organise/kz/people/state".to_owned(),
            import_url: "/en/organise/kz/enrolments/import".to_owned(),
            write_url: "/en/organise/kz/messages/new".to_owned(),
            clear_url: "/en/organise/kz/people".to_owned(),
            result: Message::new("people-result").with("n", 138),
            q: "Aigerim".to_owned(),
            sort: "name".to_owned(),
            filters: vec![filter],
            chosen: vec![("Applied".to_owned(), "/en/organise/kz/people".to_owned())],
            hidden: vec![("q", "Aigerim".to_owned())],
            name_order: "ascending",
            name_url: "/en/organise/kz/people?sort=-name".to_owned(),
            since_order: "none",
            since_url: "/en/organise/kz/people?sort=newest".to_owned(),
            met_order: "none",
            met_url: "/en/organise/kz/people?sort=met".to_owned(),
            rows: vec![
                row.clone(),
                PersonRow { state: "enrolled", outlook: Some("out-of-reach"), ..row.clone() },
                PersonRow { state: "waitlisted", outlook: None, ..row },
            ],
            all_matching: Some("138".to_owned()),
            pager: Some(Pager::sample()),
        };
        let none = Self { rows: Vec::new(), pager: None, all_matching: None, ..page.clone() };
        let nobody = Self {
            chosen: Vec::new(),
            q: String::new(),
            result: Message::new("people-result-more").with("n", 10_000),
            ..none.clone()
        };
        vec![page, none, nobody]
    }
}

/// `GET /organise/{cohort}/people`
///
/// # Errors
/// The database's.
pub async fn index(organiser: Organiser, wanted: web::Query<PeopleQuery>) -> Answer {
    let Organiser { visit, cohort, .. } = organiser;
    let wanted = wanted.into_inner();
    let base = paths::organise_people(visit.lang, &cohort.slug);
    if has_empty(&visit.query) {
        return Ok(visit.go(&Done::at(wanted.url(&base, "page", &wanted.page))));
    }
    let naming = Naming::of(&visit, &cohort).await?;
    let number = listing::asked_for(Some(&wanted.page));
    let (id, filter) = (cohort.id, wanted.filter());
    let (rows, total, tracks) = visit
        .app
        .db
        .read(move |conn| {
            Ok::<_, diesel::result::Error>((
                enrolment::people_of(conn, id, &filter, (number - 1) * PAGE, PAGE)?,
                enrolment::count_people(conn, id, &filter)?,
                enrolment::tracks_of(conn, id)?,
            ))
        })
        .await?;
    visit.page(&page(&visit, &cohort, &naming, &wanted, number, &rows, total, &tracks))
}

#[expect(clippy::too_many_arguments, reason = "what one query answered, put side by side once")]
fn page(
    visit: &Visit,
    cohort: &Cohort,
    naming: &Naming,
    wanted: &PeopleQuery,
    number: i64,
    rows: &[Listed],
    total: Total,
    tracks: &[String],
) -> PeoplePage {
    let lang = visit.lang;
    let base = paths::organise_people(lang, &cohort.slug);
    let filters = filters(naming, wanted, tracks);
    let mut chosen: Vec<(String, String)> = filters
        .iter()
        .filter_map(|filter| {
            let words = &filter.options.iter().find(|(value, _)| *value == filter.value)?.1;
            Some((words.clone(), wanted.url(&base, filter.name, "")))
        })
        .collect();
    if !wanted.q.is_empty() {
        chosen.insert(0, (format!("«{}»", wanted.q), wanted.url(&base, "q", "")));
    }
    PeoplePage {
        decide_action: paths::organise_people_state(lang, &cohort.slug),
        import_url: paths::enrolment_import_new(lang, &cohort.slug),
        write_url: wanted.url(&paths::own_message_new(lang, &cohort.slug), "sort", ""),
        clear_url: base.clone(),
        result: Message::new(if total.more { "people-result-more" } else { "people-result" }).with("n", total.number),
        q: wanted.q.clone(),
        sort: wanted.sort.clone(),
        filters,
        chosen,
        hidden: wanted.hidden(),
        name_order: wanted.order(["", "-name"]),
        name_url: wanted.url(&base, "sort", wanted.turned(["", "-name"])),
        since_order: wanted.order(["oldest", "newest"]),
        since_url: wanted.url(&base, "sort", wanted.turned(["newest", "oldest"])),
        met_order: wanted.order(["met", "-met"]),
        met_url: wanted.url(&base, "sort", wanted.turned(["met", "-met"])),
        rows: rows.iter().map(|row| person_row(visit, cohort, naming, row)).collect(),
        all_matching: (total.number > PAGE && !total.more).then(|| count(lang, total.number)),
        pager: (total.number > PAGE).then(|| {
            let with = PeopleQuery { page: String::new(), ..wanted.clone() };
            Pager::new(number, total.number, |page| with.url(&base, "page", &page.to_string()))
        }),
        action: base,
    }
}

/// The lists to choose from, as they stand in the address.
pub(super) fn filters(naming: &Naming, wanted: &PeopleQuery, tracks: &[String]) -> Vec<Filter> {
    let lang = naming.lang();
    let filter = |name: &'static str, value: &str, options: Vec<(String, String)>| Filter {
        name,
        label: tr(lang, &format!("people-filter-{name}")),
        any: tr(lang, &format!("people-filter-{name}-any")),
        value: value.to_owned(),
        options,
    };
    let states = EnrolmentState::ALL.map(|state| (state.to_string(), naming.word("enrolment-state", state.as_str())));
    let misses = Misses::ALL.map(|one| (one.as_str().to_owned(), naming.word("own-message-misses", one.as_str())));
    let outlooks = Outlook::ALL.map(|outlook| (outlook.to_string(), naming.word("outlook", outlook.as_str())));
    vec![
        filter("state", &wanted.state, states.to_vec()),
        filter("outlook", &wanted.outlook, outlooks.to_vec()),
        filter("misses", &wanted.misses, misses.to_vec()),
        filter("track", &wanted.track, tracks.iter().map(|code| (code.clone(), naming.track(code))).collect()),
        filter("region", &wanted.region, naming.regions()),
        filter("sector", &wanted.sector, naming.sectors()),
    ]
}

fn person_row(visit: &Visit, cohort: &Cohort, naming: &Naming, listed: &Listed) -> PersonRow {
    let enrolment = &listed.enrolment;
    let standing =
        listed.standing.map(|(met, total)| Message::new("people-met-of").with("met", met).with("total", total).to(visit.lang));
    PersonRow {
        id: enrolment.id.to_string(),
        url: paths::organise_person(visit.lang, &cohort.slug, enrolment.id),
        name: if listed.name.is_empty() { tr(visit.lang, "people-no-name") } else { listed.name.clone() },
        email: listed.email.clone().unwrap_or_default(),
        track: naming.track(&enrolment.track),
        region: enrolment.region.as_deref().map(|region| naming.region(region)).unwrap_or_default(),
        state: enrolment.state().as_str(),
        since: date_numeric(enrolment.state_at.in_zone(cohort.tz()).date_naive()),
        standing: standing.unwrap_or_default(),
        outlook: listed
            .outlook
            .filter(|outlook| enrolment.state() == EnrolmentState::Enrolled && *outlook > Outlook::Open)
            .map(Outlook::as_str),
        seen: listed.last_seen_on.map(date_numeric).unwrap_or_default(),
    }
}
