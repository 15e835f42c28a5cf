//! What agencies of the demo promise, in every precision, and what becomes of it.

use chrono::{Datelike, Days, NaiveDate};
use entity::vocabulary::{Outcome, OutcomeGroup, Precision};

use crate::demo::chance::Chance;
use crate::demo::life::Deed;
use crate::domain::commitment::last_day;
use crate::domain::commitment::parse;
use crate::service::engine::commitment::promise::NewCommitment;
use crate::service::engine::commitment::settle::Finding;

/// After so many days a deferral or a condition is looked at again.
const REVIEW: u64 = 180;

/// Weekends and office hours move deeds by a few days.
const MARGIN: u64 = 10;

/// When it is to be done, seen from the day of the response.
#[derive(Clone)]
pub enum When {
    /// In the words of the published answer, brought forward by whole years.
    Stated(String),
    /// In so many days, or whenever the month, quarter or year of that day ends.
    Within(Precision, u64),
}

/// A promise to be made.
#[derive(Clone)]
pub struct Pledge {
    pub text: String,
    pub when: When,
}

impl Pledge {
    /// The promise as made on a day.
    pub fn made(&self, outcome: Outcome, today: NaiveDate) -> NewCommitment {
        let review_on = Some(today + Days::new(REVIEW));
        let base = NewCommitment { text: self.text.clone(), ..NewCommitment::default() };
        let base = NewCommitment { review_on: review_on.filter(|_| outcome.is_deferral()), ..base };
        let waits = |words: &str| NewCommitment {
            precision: Some(Precision::Condition),
            as_stated: Some(words.to_owned()).filter(|words| !words.is_empty()),
            review_on,
            ..base.clone()
        };
        match &self.when {
            When::Stated(words) => match forward(words, today) {
                Some((words, Precision::Condition)) => waits(&words),
                Some((words, _)) => NewCommitment { as_stated: Some(words), ..base },
                None => waits(words),
            },
            When::Within(Precision::Condition, _) => waits("khi được phân bổ vốn"),
            When::Within(precision, days) => {
                let due_on = last_day(*precision, today + Days::new(*days));
                NewCommitment {
                    precision: Some(*precision),
                    from_on: Some(today).filter(|_| *precision == Precision::Period),
                    due_on: Some(due_on),
                    as_stated: Some(words(*precision, due_on)),
                    ..base
                }
            }
        }
    }

    /// The last day on which it can fall due, in days after the response.
    fn latest(&self) -> u64 {
        match &self.when {
            When::Within(Precision::Condition, _) => REVIEW,
            When::Within(precision, days) => match precision {
                Precision::Month => days + 31,
                Precision::Quarter => days + 92,
                Precision::Year => days + 366,
                _ => *days,
            },
            When::Stated(_) => 366,
        }
    }
}

fn words(precision: Precision, due_on: NaiveDate) -> String {
    let (day, month, year) = (due_on.day(), due_on.month(), due_on.year());
    match precision {
        Precision::Day => format!("chậm nhất ngày {day}/{month}/{year}"),
        Precision::Month => format!("trong tháng {month}/{year}"),
        Precision::Quarter => {
            let quarter = ["I", "II", "III", "IV"].get((month as usize - 1) / 3).copied().unwrap_or("IV");
            format!("trong quý {quarter}/{year}")
        }
        Precision::Year => format!("trong năm {year}"),
        Precision::Period | Precision::Condition => format!("đến hết ngày {day}/{month}/{year}"),
    }
}

/// A published time, its years moved until it lies ahead; none: it names no time that can be read.
fn forward(words: &str, today: NaiveDate) -> Option<(String, Precision)> {
    (0..20).find_map(|years| {
        let moved = later(words, years);
        let read = parse(&moved, Some(today)).ok()?;
        read.due_on.is_none_or(|due_on| due_on >= today).then_some((moved, read.precision))
    })
}

/// The same words, every year in them so many years later.
fn later(words: &str, years: i32) -> String {
    let is_digit = |c: char| c.is_ascii_digit();
    let mut moved = String::new();
    let mut rest = words;
    while let Some(at) = rest.find(is_digit) {
        let (before, from) = rest.split_at(at);
        let (number, after) = from.split_at(from.find(|c| !is_digit(c)).unwrap_or(from.len()));
        moved.push_str(before);
        match number.parse::<i32>() {
            Ok(year) if number.len() == 4 => moved.push_str(&(year + years).to_string()),
            _ => moved.push_str(number),
        }
        rest = after;
    }
    moved + rest
}

/// What an outcome makes an agency promise, if it makes it promise anything.
pub fn pledge(chance: &mut Chance, outcome: Outcome, matter: &str) -> Option<Pledge> {
    use Precision::{Condition, Day, Month, Period, Quarter, Year};
    if outcome.group() != OutcomeGroup::InProgress {
        return None;
    }
    let precisions: &[(Precision, usize)] = match outcome.is_deferral() {
        true => &[(Condition, 70), (Year, 20), (Period, 10)],
        false => &[(Day, 20), (Month, 30), (Quarter, 30), (Year, 15), (Period, 5)],
    };
    let precision = precisions[chance.weighted(precisions.iter().map(|p| p.1))].0;
    let days = chance.days(30, if precision == Period { 900 } else { 240 });
    let text = *chance.pick(&[
        "Hoàn thành {} và bàn giao cho địa phương.",
        "Bố trí kinh phí, tổ chức thực hiện {}.",
        "Khảo sát, lập phương án và giải quyết dứt điểm {}.",
    ]);
    Some(Pledge { text: text.replace("{}", matter), when: When::Within(precision, days) })
}

/// What becomes of the promises of a case: deeds after its review, and the day from which it may be closed.
pub fn fate(chance: &mut Chance, deeds: &mut Vec<(u64, Deed)>, reviewed: u64, closes: bool) -> u64 {
    let due = deeds.iter().filter_map(|(at, deed)| match deed {
        Deed::Respond { pledge: Some(pledge), .. } => Some(at + pledge.latest()),
        _ => None,
    });
    let Some(due) = due.max() else { return reviewed };
    let report =
        |text: &str, percent: i32, fulfilled| Deed::Report { text: text.to_owned(), percent, fulfilled };
    let verify = |result, text: &str| Deed::Verify { result, text: text.to_owned() };
    let kept = |at, deeds: &mut Vec<(u64, Deed)>| {
        deeds.push((at, report("Đã thực hiện xong, có biên bản nghiệm thu.", 100, true)));
        deeds.push((at + 6, verify(Finding::Kept, "Đã kiểm tra thực tế, đúng như báo cáo.")));
        at + 6
    };
    // what the case is not closed over may still wait
    let fate = if closes { chance.below(70) } else { chance.below(120) };
    match fate {
        0..26 => {
            let at = reviewed + chance.days(5, 60);
            let reason = "Chưa đến hạn; chuyển theo dõi tại kỳ họp sau.".to_owned();
            deeds.push((at, Deed::CarryOver { reason, days: chance.days(60, 300) }));
            at
        }
        26..46 => kept(reviewed + chance.days(5, 80), deeds),
        46..54 => kept(due.max(reviewed) + MARGIN + chance.days(5, 60), deeds),
        54..62 => {
            let at = due.max(reviewed) + MARGIN + chance.days(5, 60);
            deeds.push((at, verify(Finding::Broken, "Quá hạn, chưa triển khai thực hiện.")));
            at
        }
        62..70 => {
            let at = reviewed + chance.days(5, 60);
            let reason = "Dự án đã được thay thế; không còn phải thực hiện nội dung này.".to_owned();
            deeds.push((at, Deed::Waive { reason }));
            at
        }
        70..90 => {
            let at = reviewed + chance.days(10, 60);
            deeds.push((at, report("Đang triển khai thực hiện.", 40, false)));
            at
        }
        _ => reviewed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_times_are_brought_forward_by_whole_years() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap_or_default();
        for (words, moved) in [
            ("Q4/2020", Some(("Q4/2026", Precision::Quarter))),
            ("Q1/2017", Some(("Q1/2027", Precision::Quarter))),
            ("2017-12", Some(("2026-12", Precision::Month))),
            ("2021-2025", Some(("2022-2026", Precision::Period))),
            ("khi được cấp vốn", Some(("khi được cấp vốn", Precision::Condition))),
            ("trong thời gian tới", None),
        ] {
            let moved = moved.map(|(words, precision)| (words.to_owned(), precision));
            assert_eq!(forward(words, today), moved, "{words}");
        }
    }
}
