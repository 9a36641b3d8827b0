//! A reader who knows the rules, the tracks and their modules sets all figures of all five answers side by side and solves them.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::super::linked::Profile;
use super::*;

const TRACKS: [(&str, &[usize]); 3] = [("ministerial", &[0]), ("practitioner", &[1, 2]), ("full", &[0, 1, 2])];

/// Somebody: their track, their region, and what they came to at each of three occasions.
type Somebody = (usize, usize, [Status; 3]);

fn population(people: &[Somebody]) -> Linked {
    let takers = |occasion| TRACKS.iter().filter(move |(_, takes)| takes.contains(&occasion)).map(|(name, _)| (*name).into());
    let mut linked = Linked { takers: (0..3).map(|occasion| takers(occasion).collect()).collect(), ..Linked::default() };
    for (track, region, came_to) in people {
        let (name, takes) = TRACKS[*track];
        let all: Vec<Status> = takes.iter().map(|occasion| came_to[*occasion]).collect();
        linked.profiles.push(Profile {
            keys: [format!("region {region}"), name.to_owned(), String::new(), String::new(), String::new()],
            people: 1,
            came: i64::from(all.iter().any(|status| matches!(status, Status::Present | Status::Partial))),
            every: i64::from(all.iter().all(|status| *status == Status::Present)),
        });
        for occasion in takes {
            let found = linked.turnouts.iter().position(|of| of.occasion == *occasion && of.track == name);
            let place = found.unwrap_or_else(|| {
                linked.turnouts.push(Turnout { occasion: *occasion, track: name.to_owned(), counts: [0; 5] });
                linked.turnouts.len() - 1
            });
            linked.turnouts[place].counts[came_to[*occasion] as usize] += 1;
        }
    }
    linked
}

fn many(number: usize, track: usize, region: usize, came_to: [Status; 3]) -> Vec<Somebody> {
    vec![(track, region, came_to); number]
}

/// Unknown numbers, what they really are, and sums of them that the reader sees.
#[derive(Default)]
struct System {
    names: BTreeMap<String, usize>,
    real: Vec<i64>,
    /// Coefficients and the sum.
    equations: Vec<(BTreeMap<usize, i64>, i64)>,
}

impl System {
    fn unknown(&mut self, name: String, real: i64) -> usize {
        *self.names.entry(name).or_insert_with(|| {
            self.real.push(real);
            self.real.len() - 1
        })
    }

    fn sees(&mut self, terms: &[(usize, i64)], sum: Option<i64>) {
        let Some(sum) = sum else { return };
        let coefficients: BTreeMap<usize, i64> = terms.iter().copied().collect();
        let really: i64 = coefficients.iter().map(|(unknown, factor)| self.real[*unknown] * factor).sum();
        assert_eq!(really, sum, "a figure is wrong");
        self.equations.push((coefficients, sum));
    }

    /// Eliminates: the unknowns that follow from what is seen. Exact, in the field of a large prime.
    fn determined(&self) -> BTreeSet<usize> {
        const P: i128 = (1 << 61) - 1;
        let power = |mut base: i128, mut exponent: i128| {
            let mut product = 1;
            while exponent > 0 {
                if exponent & 1 == 1 {
                    product = product * base % P;
                }
                base = base * base % P;
                exponent >>= 1;
            }
            product
        };
        let mut rows: Vec<Vec<i128>> = self
            .equations
            .iter()
            .map(|(terms, _)| (0..self.real.len()).map(|at| i128::from(*terms.get(&at).unwrap_or(&0)).rem_euclid(P)).collect())
            .collect();
        let mut done = 0;
        for column in 0..self.real.len() {
            let Some(pivot) = (done..rows.len()).find(|row| rows[*row][column] != 0) else { continue };
            rows.swap(done, pivot);
            let inverse = power(rows[done][column], P - 2);
            rows[done].iter_mut().for_each(|value| *value = *value * inverse % P);
            let from = rows[done].clone();
            for (_, row) in rows.iter_mut().enumerate().filter(|(place, row)| *place != done && row[column] != 0) {
                let factor = row[column];
                row.iter_mut().zip(&from).for_each(|(value, from)| *value = (*value - factor * from).rem_euclid(P));
            }
            done += 1;
        }
        let alone = |row: &Vec<i128>| match row.iter().filter(|value| **value != 0).count() {
            1 => row.iter().position(|value| *value != 0),
            _ => None,
        };
        rows.iter().filter_map(alone).collect()
    }

    /// Narrows: nobody counts less than zero, so each unknown lies between what the others leave. Answers the bounds.
    fn narrowed(&self, most: i64) -> Vec<(i64, i64)> {
        let mut bounds = vec![(0, most); self.real.len()];
        let mut changed = true;
        while changed {
            changed = false;
            for (terms, sum) in &self.equations {
                for (unknown, factor) in terms {
                    let (mut low, mut high) = (*sum, *sum);
                    for (other, factor) in terms.iter().filter(|(other, _)| *other != unknown) {
                        let ends = [bounds[*other].0 * factor, bounds[*other].1 * factor];
                        low -= ends[0].max(ends[1]);
                        high -= ends[0].min(ends[1]);
                    }
                    let (low, high) = if *factor > 0 { (low, high) } else { (-high, -low) };
                    let next = (bounds[*unknown].0.max(low), bounds[*unknown].1.min(high));
                    changed |= next != bounds[*unknown];
                    bounds[*unknown] = next;
                }
            }
        }
        bounds
    }
}

/// What the reader writes down: people by track and region, each split in two, and by track and occasion; all sums that are shown.
fn written_down(people: &[Somebody], published: &Published) -> System {
    let mut system = System::default();
    let every = |(track, _, came_to): &&Somebody| TRACKS[*track].1.iter().all(|at| came_to[*at] == Status::Present);
    for (by, of, keys) in [
        (Dimension::Track, (|one: &Somebody| TRACKS[one.0].0.to_owned()) as fn(&Somebody) -> String, "track"),
        (Dimension::Region, |one| format!("region {}", one.1), "region"),
    ] {
        let mut groups: BTreeMap<String, [i64; 2]> = BTreeMap::new();
        for one in people {
            groups.entry(of(one)).or_default()[usize::from(!every(&one))] += 1;
        }
        let unknowns: Vec<(String, usize, usize)> = groups
            .into_iter()
            .map(|(key, [whole, rest])| {
                let split = ["every", "rest"].map(|half| format!("{keys} {key} {half}"));
                let [first, second] = split;
                let (first, second) = (system.unknown(first, whole), system.unknown(second, rest));
                let size = system.unknown(format!("{keys} {key} size"), whole + rest);
                system.sees(&[(size, 1), (first, -1), (second, -1)], Some(0));
                (key, first, second)
            })
            .collect();
        let table = published.table(by);
        for (key, whole, rest) in &unknowns {
            if let Some(group) = table.groups.iter().find(|group| group.key == *key) {
                system.sees(&[(*whole, 1)], group.every);
                system.sees(&[(*rest, 1)], group.rest);
                system.sees(&[(*whole, 1), (*rest, 1)], group.people);
            }
        }
        let column = |of: fn(&(String, usize, usize)) -> usize| unknowns.iter().map(|one| (of(one), 1)).collect::<Vec<_>>();
        let (wholes, rests) = (column(|one| one.1), column(|one| one.2));
        system.sees(&wholes, published.every);
        system.sees(&[wholes.clone(), rests.clone()].concat(), published.people);
        system.sees(&wholes, table.total.every);
        system.sees(&rests, table.total.rest);
    }
    let (mut all_there, mut all_others) = (Vec::new(), Vec::new());
    for (place, occasion) in published.occasions.iter().enumerate() {
        let mut there = Vec::new();
        let mut others = Vec::new();
        for (track, (name, takes)) in TRACKS.iter().enumerate().filter(|(_, (_, takes))| takes.contains(&place)) {
            let theirs = || people.iter().filter(|one| one.0 == track);
            let present = theirs().filter(|one| one.2[place] == Status::Present).count() as i64;
            let count = theirs().count() as i64;
            let names = ["there", "others"].map(|half| format!("track {name} {half} {place}"));
            let [first, second] = names;
            let (one, two) = (system.unknown(first, present), system.unknown(second, count - present));
            let both = system.unknown(format!("track {name} size {place}"), count);
            system.sees(&[(both, 1), (one, -1), (two, -1)], Some(0));
            there.push((one, 1));
            others.push((two, 1));
            if count > 0 {
                let whole = system.unknown(format!("track {name} every"), 0);
                let rest = system.unknown(format!("track {name} rest"), 0);
                // everybody of a track is expected, and who has one occasion alone was at every one by being there
                system.sees(&[(one, 1), (two, 1), (whole, -1), (rest, -1)], Some(0));
                if takes.len() == 1 {
                    system.sees(&[(one, 1), (whole, -1)], Some(0));
                }
            }
        }
        all_there.extend(there.clone());
        all_others.extend(others.clone());
        system.sees(&there, occasion.present);
        system.sees(&others, occasion.others);
        system.sees(&[there, others].concat(), occasion.expected);
    }
    system.sees(&all_there, published.statuses[Present as usize]);
    let others: Option<i64> = published.statuses[1..].iter().copied().sum();
    system.sees(&all_others, others);
    system.sees(&[all_there, all_others].concat(), published.expected);
    system
}

fn leaks(people: &[Somebody], least: i32) -> Vec<String> {
    follows(people, &Published::of(&population(people), least), least)
}

/// The small numbers that follow from what is published.
fn follows(people: &[Somebody], published: &Published, least: i32) -> Vec<String> {
    let system = written_down(people, published);
    let (determined, bounds) = (system.determined(), system.narrowed(people.len() as i64));
    let is_small = |place: usize| (1..i64::from(least)).contains(&system.real[place]);
    system
        .names
        .iter()
        .filter(|(_, place)| is_small(**place) && (determined.contains(place) || bounds[**place].0 == bounds[**place].1))
        .map(|(name, _)| name.clone())
        .collect()
}

use Status::{Absent, Partial, Present};

#[test]
fn tracks_that_are_hidden_cannot_be_had_from_the_webinars() {
    let people = sixty();
    assert_eq!(leaks(&people, 10), [""; 0]);
    let mut published = Published::of(&population(&people), 10);
    let hidden = published.table(Dimension::Track).groups.iter().filter(|group| group.people.is_none()).count();
    assert!(hidden >= 2 && published.people == Some(55), "{published:?}");
    assert!(published.occasions.iter().all(|occasion| occasion.expected.is_none()), "{published:?}");
    // and where one occasion stands, the reader of this test does find the others
    published.tables[1].groups.iter_mut().find(|group| group.key == "practitioner").unwrap().people = Some(41);
    published.occasions[1].expected = Some(49);
    let found = follows(&people, &published, 10);
    assert!(["track full size", "track ministerial size"].iter().all(|name| found.contains(&(*name).to_owned())), "{found:?}");
}

/// The sample with sixty people: 41 + 8 at the second and third occasion, 6 + 8 at the first.
fn sixty() -> Vec<Somebody> {
    let mut people = many(30, 1, 0, [Absent, Present, Present]);
    people.extend(many(11, 1, 1, [Absent, Present, Absent]));
    people.extend(many(8, 2, 0, [Present, Present, Present]));
    people.extend(many(6, 0, 1, [Present; 3]));
    people
}

#[test]
fn large_groups_are_shown_whole() {
    let mut people = many(40, 1, 0, [Absent, Present, Present]);
    people.extend(many(20, 1, 1, [Absent, Present, Partial]));
    people.extend(many(20, 0, 1, [Present, Absent, Absent]));
    people.extend(many(30, 0, 0, [Absent, Absent, Absent]));
    let published = Published::of(&population(&people), 10);
    assert_eq!((published.people, published.every, published.came), (Some(110), Some(60), Some(80)));
    assert_eq!(published.occasions[2], Occasion { present: Some(40), others: Some(20), expected: Some(60) });
    assert_eq!(published.statuses, [Some(120), Some(20), Some(0), Some(30), Some(0)]);
    assert!(!published.hides_occasions() && !published.tables.iter().any(|table| table.hides_something));
}

#[test]
fn who_came_in_part_does_not_follow_from_who_came() {
    // one occasion: «took part» less «at every one» would be the three who were there in part
    let mut people = many(60, 0, 0, [Present; 3]);
    people.extend(many(3, 0, 0, [Partial; 3]));
    people.extend(many(20, 0, 1, [Absent; 3]));
    let published = Published::of(&population(&people), 10);
    assert_eq!((published.every, published.came, published.statuses[Partial as usize]), (Some(60), None, None));
}

#[test]
fn where_a_track_hides_the_occasions_their_sums_still_stand() {
    // three of the full series missed the first occasion: no line says how many were present, all together do
    let mut people = many(80, 1, 0, [Absent, Present, Present]);
    people.extend(many(30, 1, 1, [Absent, Absent, Absent]));
    people.extend(many(27, 2, 1, [Present, Present, Present]));
    people.extend(many(3, 2, 0, [Absent, Present, Present]));
    people.extend(many(40, 0, 0, [Present; 3]));
    assert_eq!(leaks(&people, 10), [""; 0]);
    let published = Published::of(&population(&people), 10);
    assert!(published.occasions.iter().all(|occasion| occasion.present.is_none()), "{published:?}");
    assert_eq!(published.statuses, [Some(287), Some(0), Some(0), Some(63), Some(0)]);
}

#[test]
fn a_handful_of_people_shows_nothing() {
    let published = Published::of(&population(&many(9, 0, 0, [Present; 3])), 10);
    assert_eq!((published.people, published.every, published.expected), (None, None, None));
}

fn somebody() -> impl Strategy<Value = (Somebody, usize)> {
    let status = || proptest::sample::select(vec![Present, Present, Absent, Partial]);
    ((0usize..3, 0usize..3, [status(), status(), status()]), 1usize..9)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn nothing_small_follows_from_all_that_is_shown(
        kinds in proptest::collection::vec(somebody(), 1..14),
        least in proptest::sample::select(vec![3i32, 5, 10]),
    ) {
        let people: Vec<Somebody> =
            kinds.iter().flat_map(|((track, region, came_to), number)| many(*number, *track, *region, *came_to)).collect();
        prop_assert_eq!(leaks(&people, least), Vec::<String>::new());
    }
}
