//! Making up for a webinar of the sample by its recording: one person waits for an answer, one was asked to revise, one has made up
//! for it, through the same actions as the pages.

use diesel::QueryResult;

use super::sound;
use crate::attendance;
use crate::by::By;
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::enrolment::Enrolment;
use crate::i18n::Lang;
use crate::ids::PersonId;
use crate::make_ups::{self, Answered, Asked, Step, Verdict, Written};
use crate::webinars::recording::{self, Audience};
use crate::webinars::{self, Recording, Webinar};

/// What a trainer answers to each, in their order; the first waits.
const ANSWERS: [Option<(Verdict, &str)>; 3] = [
    None,
    Some((Verdict::Accepted, "Спасибо, очень конкретно. Хорошо, что шаги названы по порядку.")),
    Some((Verdict::Revise, "Добавьте, что вы сделаете в первую неделю и кто об этом узнает.")),
];

/// The first of those who missed it; `people` are the enrolled with their languages.
pub fn some(
    conn: &mut Conn,
    trainer: PersonId,
    curriculum: &Curriculum,
    webinar: &Webinar,
    people: &[(&Enrolment, Lang)],
    now: Instant,
) -> QueryResult<()> {
    let day_after = webinar.ends_at.plus_days(1);
    let recording = Recording {
        url: format!("https://video.example.org/{}", webinar.module),
        until: Some(recording::last_day(webinar.start().date_naive(), &curriculum.programme.rules)),
        audience: Audience::Missed,
        consent_noted: true,
        at: day_after,
    };
    webinars::set_recording(conn, &By::person(trainer, day_after), webinar.id, Some(&recording))?;
    let mut missed = Vec::new();
    for (enrolment, lang) in people {
        let row = attendance::find_attendance(conn, webinar.id, enrolment.person_id)?;
        if row.is_some_and(|row| row.status() == attendance::Status::Absent) {
            missed.push((*enrolment, *lang));
        }
    }
    for (place, ((enrolment, lang), answer)) in (0..).zip(missed.into_iter().zip(ANSWERS)) {
        let sent_at = day_after.plus_minutes(90 + place * 400).min(now);
        let by = By::person(enrolment.person_id, sent_at);
        let asked = Asked { enrolment, curriculum, webinar: webinar.id, lang };
        sound(make_ups::write(conn, &by, asked, &written(curriculum, webinar, lang), Step::Send))?;
        let (Some((verdict, comment)), Some(sent)) = (answer, make_ups::find_own(conn, webinar.id, enrolment.person_id)?)
        else {
            continue;
        };
        let answered = Answered { make_up: sent.id, version: sent.version, verdict, comment: Some(comment.to_owned()) };
        let by = By::person(trainer, sent_at.plus_minutes(300).min(now));
        sound(make_ups::decide(conn, &by, curriculum, webinar, &answered))?;
    }
    Ok(())
}

/// The same words from everybody, in their language.
fn written(curriculum: &Curriculum, webinar: &Webinar, lang: Lang) -> Written {
    let answers = make_ups::questions_of(curriculum, webinar).iter().zip(answers(lang));
    Written {
        watched: true,
        answers: answers.map(|(question, answer)| (question.id.clone(), answer.to_owned())).collect(),
        reflection: reflection(lang),
    }
}

const fn answers(lang: Lang) -> [&'static str; 3] {
    match lang {
        Lang::En => [
            "The link between the school and the social worker. I will name one person on each side.",
            "The first minutes of the morning: the same greeting, the same place, no questions about the past.",
            "In two weeks we look at the plan together, and the head of the department will see what is done.",
        ],
        Lang::Ru => [
            "Связь между школой и социальным работником. Я назову по одному ответственному с каждой стороны.",
            "Первые минуты утра: то же приветствие, то же место и никаких вопросов о прошлом.",
            "Через две недели мы вместе посмотрим на план, и руководитель отдела увидит, что сделано.",
        ],
        Lang::Kk => [
            "Мектеп пен әлеуметтік қызметкердің байланысы. Әр жақтан бір жауапты адамды белгілеймін.",
            "Таңның алғашқы минуттары: сол сәлемдесу, сол орын, өткен туралы ешқандай сұрақ жоқ.",
            "Екі аптадан кейін жоспарды бірге қараймыз, бөлім басшысы не істелгенін көреді.",
        ],
    }
}

/// Paragraphs said more than once, as a sample may: between 150 and 300 words.
fn reflection(lang: Lang) -> String {
    let (paragraph, times) = match lang {
        Lang::En => (
            "Watching the recording I thought of how often we begin with a form. A child who has moved many times needs to see \
             the same face twice before any paper. I want to begin with a short walk through the building, and to say who will \
             be there tomorrow. I will keep my promises small, so that I can keep each of them.",
            3,
        ),
        Lang::Ru => (
            "Запись напомнила мне, как часто мы начинаем с анкеты. Ребёнку, который много раз переезжал, важно \
             дважды увидеть одно и то же лицо, прежде чем появятся бумаги. Я хочу начинать с короткой прогулки по зданию и \
             говорить, кто будет здесь завтра. Обещания будут маленькими, чтобы каждое из них можно было выполнить.",
            4,
        ),
        Lang::Kk => (
            "Бейнежазбаны көргенде біздің жұмыс көбіне сауалнамадан басталатыны ойыма түсті. Көп көшкен балаға қағаздан бұрын бір \
             жүзді екі рет көру маңызды. Енді кездесуді ғимаратты бірге қысқа аралаудан бастап, ертең кім болатынын айтқым келеді. \
             Әр уәдем орындалуы үшін кішкентай уәделер беремін, ал орындалғанын балаға да айтамын.",
            5,
        ),
    };
    vec![paragraph; times].join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reflections_of_the_sample_are_as_long_as_is_asked_for() {
        for lang in Lang::ALL {
            let words = make_ups::words_in(&reflection(lang));
            assert!((make_ups::FEWEST_WORDS..=make_ups::MOST_WORDS).contains(&words), "{lang}: {words}");
        }
    }
}
