//! The people of the sample: 312 of them and more where more are wanted, each the same every time.

use super::dice::Dice;
use super::names::{FullName, Gender, throw};
use crate::i18n::Lang;

/// One participant of the sample.
#[derive(Clone, Debug)]
pub struct Part {
    /// From 0.
    pub number: usize,
    /// Their name.
    pub name: FullName,
    /// Their address: at a domain kept for examples (RFC 2606).
    pub email: String,
    /// `woman` or `man`; one in twelve did not say.
    pub gender: Option<&'static str>,
    /// For reading and e-mails.
    pub language: Lang,
    /// For webinars.
    pub webinar_language: Lang,
    /// Code of a region.
    pub region: String,
    /// Code of a sector.
    pub sector: String,
    /// What they do.
    pub position: &'static str,
    /// Where.
    pub organisation: String,
    /// On which track.
    pub track: &'static str,
    /// How diligent, of 100: decides lessons, checks and attendance.
    pub diligence: usize,
}

/// A kind of work: position in Russian, organisation, sector, track.
type Work = (&'static str, &'static str, &'static str, &'static str);

const WORK: &[(usize, Work)] = &[
    (10, ("Педагог-психолог", "Школа № {n}", "education", "practitioner")),
    (9, ("Социальный педагог", "Школа № {n}", "education", "practitioner")),
    (6, ("Сынып жетекшісі", "№ {n} мектеп", "education", "practitioner")),
    (9, ("Әлеуметтік қызметкер", "Әлеуметтік қызмет көрсету орталығы № {n}", "social-protection", "practitioner")),
    (5, ("Психолог", "Центр поддержки семьи № {n}", "social-protection", "practitioner")),
    (4, ("Инспектор по делам несовершеннолетних", "Отдел полиции № {n}", "internal-affairs", "practitioner")),
    (4, ("Медициналық қызметкер", "№ {n} емхана", "health", "practitioner")),
    (4, ("Специалист отдела опеки", "Отдел опеки и попечительства № {n}", "guardianship", "full-series")),
    (4, ("Бөлім басшысы", "Аудан әкімдігі № {n}", "local-authority", "full-series")),
    (5, ("Координатор проектов", "Общественный фонд «Үміт» № {n}", "ngo", "full-series")),
    (4, ("Главный эксперт", "Министерство, департамент {n}", "education", "ministerial")),
    (3, ("Бас сарапшы", "Министрлік, {n}-департамент", "social-protection", "ministerial")),
    (2, ("Советник", "Министерство, управление {n}", "justice", "ministerial")),
    (2, ("Консультант", "Департамент {n}", "foreign-affairs", "ministerial")),
];

/// Participants `from..to`, with the regions and sectors that the programme has.
pub fn cast(from: usize, to: usize, regions: &[String], sectors: &[String]) -> Vec<Part> {
    (from..to).map(|number| one(number, regions, sectors)).collect()
}

fn one(number: usize, regions: &[String], sectors: &[String]) -> Part {
    let mut dice = Dice::new(0x5851_f42d_4c95_7f2d ^ (number as u64).wrapping_mul(0x9e37_79b9));
    let gender = if dice.percent(74) { Gender::Woman } else { Gender::Man };
    let name = throw(&mut dice, gender);
    let (position, organisation, sector, track) = *dice.weighted(WORK);
    let language = *dice.weighted(&[(48, Lang::Ru), (45, Lang::Kk), (7, Lang::En)]);
    let webinar_language = if language == Lang::En || dice.percent(10) { Lang::Ru } else { language };
    // every region is met before chance decides
    let region = if number < regions.len() { &regions[number] } else { dice.pick(regions) };
    let sector = sectors.iter().find(|code| *code == sector).or_else(|| sectors.first()).cloned().unwrap_or_default();
    Part {
        number,
        email: format!("{}.{number}@example.org", name.latin.to_lowercase().replace(' ', ".")),
        gender: (dice.below(12) != 0).then_some(if gender == Gender::Woman { "woman" } else { "man" }),
        language,
        webinar_language,
        region: region.clone(),
        sector,
        position,
        organisation: organisation.replace("{n}", &(1 + dice.below(40)).to_string()),
        track,
        diligence: *dice.weighted(&[(58, 92), (22, 70), (12, 45), (8, 15)]),
        name,
    }
}
