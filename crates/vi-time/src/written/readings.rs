//! The meaning of the words that a rule matched: a time, or no time.

use chrono::{Datelike, Days, Months};

use super::refuse;
use super::rules::{Found, Reading};
use super::span::{Span, Third, Year};

use Reading::{Not, Other, Time};

fn error(code: &'static str, detail: String) -> Reading {
    refuse::<()>(code, detail).map_or_else(Reading::Error, |()| Not)
}

pub(super) fn document(found: &Found<'_>) -> Reading {
    if matches!(found.get("word"), Some("nam" | "thang" | "quy" | "q")) { Not } else { Other }
}

/// Matches "Luật Đất đai 2024", but not "luật giao hoàn thành trong năm 2024".
pub(super) fn law(found: &Found<'_>) -> Reading {
    const VERBS: [&str; 9] = ["den", "trong", "truoc", "hoan", "xong", "thang", "se", "het", "cuoi"];
    let words = found.get("words").unwrap_or_default();
    if words.split_whitespace().any(|word| VERBS.contains(&word)) { Not } else { Other }
}

/// Matches a number of things. Four digits can be a year that stands next to the name of a thing.
pub(super) fn quantity(found: &Found<'_>) -> Reading {
    let last = found.get("n").and_then(|n| n.rsplit(['.', ',']).next()).map_or(0, str::len);
    let bare = found.get("n").is_some_and(|n| !n.contains(['.', ',']));
    match (found.has("pre"), last == 4, bare && found.has("hard")) {
        (true, ..) | (_, true, false) => Not,
        _ => Other,
    }
}

pub(super) fn full_day(found: &Found<'_>) -> Reading {
    if found.get("s1") != found.get("s2")
        || (found.get("s1") == Some(".") && found.get("y").map(str::len) == Some(2))
    {
        return Not;
    }
    Time(Span::Day { day: found.number("d"), month: found.number("m") }, found.year())
}

pub(super) fn worded_day(found: &Found<'_>) -> Reading {
    if !found.has("ngay") && found.year() == Year::Unsaid { Not } else { full_day(found) }
}

pub(super) fn bare_day(found: &Found<'_>) -> Reading {
    let (day, month) = (found.number("d"), found.number("m"));
    let wide = |group| found.get(group).is_some_and(|digits| digits.len() == 2);
    let meant = found.get("ngay").is_some_and(|word| word.starts_with("ngay"));
    let likely = match found.get("s1") {
        Some("/") => meant || found.has("ngay") || ((wide("d") || wide("m")) && (day, month) != (24, 7)),
        Some(".") => meant || found.has("ngay") || (wide("d") && wide("m")),
        _ => meant,
    };
    match likely && (meant || ((1..=31).contains(&day) && (1..=12).contains(&month))) {
        true => Time(Span::Day { day, month }, Year::Unsaid),
        false => Not,
    }
}

/// Matches "6 tháng đầu năm", "nửa cuối năm".
pub(super) fn months_of_year(found: &Found<'_>) -> Reading {
    let number = match found.get("n") {
        Some("sau" | "nua") => 6,
        _ => found.number("n"),
    };
    let says_months = found.groups.get(0).is_some_and(|all| all.as_str().contains("thang"));
    let half = found.get("n") == Some("nua");
    let of_year = found.has("nam") || found.has("y");
    match (says_months != half && of_year && (1..=12).contains(&number), found.third()) {
        (true, Some(Third::First)) => Time(Span::period((1, number)), found.year()),
        (true, _) => Time(Span::period((13 - number, 12)), found.year()),
        (false, _) => Not,
    }
}

pub(super) fn third_of_year(found: &Found<'_>) -> Reading {
    match found.third() {
        Some(third) if !found.has("hoc") => Time(Span::period(third.of_months(1, 12)), found.year()),
        _ => Not,
    }
}

fn ordinal(text: &str) -> u32 {
    const ROMAN: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
    let roman = ROMAN.iter().zip(1..).find(|(roman, _)| **roman == text).map(|(_, number)| number);
    roman.or_else(|| text.parse().ok()).unwrap_or(0)
}

pub(super) fn quarters(found: &Found<'_>) -> Reading {
    let (a, b) = (found.get("a").map_or(0, ordinal), found.get("b").map_or(0, ordinal));
    if a == 0 || a >= b || b > 4 { Not } else { Time(Span::period((a * 3 - 2, b * 3)), found.year()) }
}

pub(super) fn quarter(found: &Found<'_>) -> Reading {
    let text = found.get("q").unwrap_or_default();
    // "quý vị" (ladies and gentlemen) folds to a Roman six, and Q.1 is a district
    if text == "vi" || (found.has("short") && found.year() == Year::Unsaid) {
        return Not;
    }
    match (ordinal(text), found.third()) {
        (quarter @ 1..=4, Some(third)) => {
            Time(Span::period(third.of_months(quarter * 3 - 2, 3)), found.year())
        }
        (quarter @ 1..=4, None) => Time(Span::quarter(quarter), found.year()),
        _ => error("no_such_date", format!("there is no quarter {}", text.to_uppercase())),
    }
}

pub(super) fn months(found: &Found<'_>) -> Reading {
    let (a, b) = (found.number("a"), found.number("b"));
    if a == 0 || a >= b || b > 12 { Not } else { Time(Span::period((a, b)), found.year()) }
}

pub(super) fn month(found: &Found<'_>) -> Reading {
    let month = found.number("m");
    let span = found.third().map_or(Span::month(month), |third| Span::ThirdOfMonth { third, month });
    Time(span, found.year())
}

/// Matches a month without the word "tháng". A number over twelve then belongs to a document.
pub(super) fn bare_month(found: &Found<'_>) -> Reading {
    if (1..=12).contains(&found.number("m")) { month(found) } else { Other }
}

pub(super) fn years(found: &Found<'_>) -> Reading {
    if found.has("school") {
        return error("ambiguous", "a school year's end is set each year: name a day".to_owned());
    }
    Time(Span::Years { through: found.given("z") }, found.year())
}

/// Matches "trong 30 ngày": counted from the day on which the text was written, unless it counts from another event.
pub(super) fn relative(found: &Found<'_>) -> Reading {
    if !["pre", "work", "next", "since"].iter().any(|group| found.has(group)) {
        return Not;
    }
    let number = found.count("n");
    let said = match (found.said_on, found.has("work"), found.has("since")) {
        (Some(said), false, false) => said,
        (_, true, _) => return error("relative_term", "working days need a calendar: name a day".to_owned()),
        (.., true) => return error("relative_term", "it counts from another event: name a day".to_owned()),
        (None, ..) => return error("relative_term", "it counts from a day that is not given".to_owned()),
    };
    // the next quarters are those of the calendar
    if found.get("unit") == Some("quy") {
        let last = said.with_day(1).and_then(|first| first.checked_add_months(Months::new(number * 3)));
        return last.map_or(Not, |at| Time(Span::quarter(at.month0() / 3 + 1), Year::Given(at.year())));
    }
    let to = match found.get("unit") {
        Some("ngay") => said.checked_add_days(Days::new(number.into())),
        Some("tuan") => said.checked_add_days(Days::new(u64::from(number) * 7)),
        Some("thang") => said.checked_add_months(Months::new(number)),
        _ => said.checked_add_months(Months::new(number * 12)),
    };
    to.map_or(Not, |on| Time(Span::On(on), Year::Given(on.year())))
}

/// Matches "tháng này", "quý tới", "năm sau", "hết năm".
pub(super) fn next(found: &Found<'_>) -> Reading {
    let by = u32::from(found.has("rel") && found.get("rel") != Some("nay"));
    let Some(said) = found.said_on else {
        return error("year_missing", "it counts from a day that is not given".to_owned());
    };
    let at = |months| said.with_day(1).and_then(|first| first.checked_add_months(Months::new(months)));
    match (found.has("khi"), found.get("unit"), at(by), at(by * 3), at(by * 12)) {
        (false, Some("thang"), Some(at), ..) => Time(Span::month(at.month()), Year::Short(at.year())),
        (false, Some("quy"), _, Some(at), _) => {
            Time(Span::quarter(at.month0() / 3 + 1), Year::Short(at.year()))
        }
        (false, Some("nam"), .., Some(at)) => Time(Span::YEAR, Year::Short(at.year())),
        _ => Not,
    }
}

pub(super) fn year(found: &Found<'_>) -> Reading {
    Time(Span::YEAR, found.year())
}
