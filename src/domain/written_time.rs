//! Reads the words of time that only a council can explain: its sessions, its terms, periods that it names, and standing
//! obligations. What they do not explain is a question, never a guess. Other times are read by `vi_time::written`.

use std::ops::Range;
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use entity::enums::{Precision, SessionKind};
use regex::{Captures, Regex};
use vi_time::written::{FoldedText, number_word};

use crate::domain::commitment::{self, Promise, Unreadable};

/// What is known of a council's times.
#[derive(Clone, Debug, Default)]
pub struct Known {
    pub sessions: Vec<Session>,
    /// The first and the last day of each term.
    pub terms: Vec<(NaiveDate, NaiveDate)>,
    pub periods: Vec<NamedPeriod>,
}

#[derive(Clone, Debug)]
pub struct Session {
    pub ordinal: i32,
    pub kind: SessionKind,
    pub opens_on: NaiveDate,
}

#[derive(Clone, Debug)]
pub struct NamedPeriod {
    pub name: String,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
}

/// The months between two reviews of an obligation that names none.
pub const YEARLY: u32 = 12;

#[expect(clippy::expect_used, reason = "invariant: the patterns are constants, and a test compiles them all")]
fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a pattern of this file")
}

static SESSION: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:(?P<sau>sau)\s+)?(?:(?:truoc|tai|den|toi|trinh|vao|trong)\s+)?(?:cac\s+)?ky\s+hop\b(?:\s+(?P<kind>thuong\s+le|chuyen\s+de|bat\s+thuong))?(?:\s+(?:hdnd|hoi\s+dong\s+nhan\s+dan)(?:\s+(?:tinh|thanh\s+pho|xa|phuong|cac\s+cap))?)?(?:\s+(?:lan\s+)?thu\s+(?P<n>\d{1,3}|[ivx]+|(?:(?:hai|ba)\s+)?muoi(?:\s+(?:mot|hai|ba|bon|tu|lam|nam|sau|bay|tam|chin))?|nhat|hai|ba|bon|tu|nam|sau|bay|tam|chin)\b)?(?:\s+thuong\s+le)?(?:\s+(?P<third>dau|giua|cuoi)\s+nam(?:\s+(?P<y>\d{4})\b|\s+(?P<rel>nay|sau|toi)\b)?)?(?:\s+(?P<next>tiep\s+theo|toi|sap\s+toi|gan\s+nhat)\b)?",
    )
});
static TERM: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?P<part>dau\s+|giua\s+)?(?P<pre>(?:trong|het|den\s+het|den|cuoi|den\s+cuoi|(?:truoc\s+khi\s+)?ket\s+thuc|truoc\s+khi\s+het)\s+)?(?:ca\s+)?nhiem\s+ky(?:\s+(?P<a>\d{4})\s?-\s?(?P<b>\d{4})\b|\s+(?P<rel>nay|hien\s+nay|hien\s+tai)\b)?",
    )
});
static SEASON: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:truoc|trong|sau|dau|cuoi|het|den)\s+(?:mua\s+(?:mua|bao|lu|kho|nang)|vu\s+(?:dong|he|mua|xuan|thu)|tet\b|nam\s+hoc\s+moi|khai\s+giang)",
    )
});
static STANDING: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\bthuong\s+xuyen\b|(?P<khach>khach\s+)?\bhang\s+(?P<unit>ngay|tuan|thang|quy|nam)\b|\bdinh\s+ky\s+(?P<n>\d{1,2})\s+thang\b|\b(?P<m>\d{1,2})\s+thang\s+(?:mot|1)\s+lan\b",
    )
});
static LUNAR: LazyLock<Regex> = LazyLock::new(|| pattern(r"\bam\s+lich\b"));
static SOLAR: LazyLock<Regex> = LazyLock::new(|| pattern(r"\bduong\s+lich\b"));

/// Parses the time that a text names, with what is known of the council. Without a council its own words are refused.
///
/// # Errors
/// [`Unreadable`]; with `session_unknown`, `term_unknown` or `period_unknown` it is a question that names what is
/// missing.
pub fn parse(text: &str, said_on: Option<NaiveDate>, known: Option<&Known>) -> Result<Promise, Unreadable> {
    let written = FoldedText::new(text);
    if let Some(found) = LUNAR.find(&written.folded).filter(|_| !SOLAR.is_match(&written.folded)) {
        let words = written.words(found.range());
        return refuse("ambiguous", format!("`{words}`: name the day of the solar calendar"));
    }
    if let Some(found) = SESSION.captures(&written.folded) {
        let at = range(&found);
        // a day that is named beside the session counts: "trước 30/11 để trình kỳ họp cuối năm"
        return without(text, &written, at.clone(), said_on)
            .map_or_else(|| session(&written, &found, said_on, known), Ok);
    }
    if let Some(found) = TERM.captures(&written.folded).filter(names_a_term) {
        let at = range(&found);
        return without(text, &written, at, said_on)
            .map_or_else(|| term(&written, &found, said_on, known), Ok);
    }
    if let Some((period, at)) = known.and_then(|known| named(&written, known)) {
        return season(&written, period, at, said_on, known);
    }
    if let Some(found) = SEASON.find(&written.folded) {
        let words = written.words(found.range());
        return refuse(
            "period_unknown",
            format!("when is `{words}`? enter the period with its days, or give a day"),
        );
    }
    match commitment::parse(text, said_on) {
        Err(why) if why.code == "no_time_named" => standing(&written).ok_or(why),
        // "trước 15/3 hằng năm" is every year, not the next one
        Ok(once) if once.year_assumed => Ok(recurring(&written).unwrap_or(once)),
        other => other,
    }
}

fn range(found: &Captures<'_>) -> Range<usize> {
    found.get(0).map(|all| all.range()).unwrap_or_default()
}

fn refuse<T>(code: &'static str, detail: String) -> Result<T, Unreadable> {
    Err(Unreadable { code, detail })
}

/// Reads the other words of a text, if they name a time with a day.
fn without(
    text: &str,
    written: &FoldedText<'_>,
    at: Range<usize>,
    said_on: Option<NaiveDate>,
) -> Option<Promise> {
    let rest = text.replacen(&written.words(at), " ", 1);
    commitment::parse(&rest, said_on).ok().filter(|time| time.due_on.is_some())
}

/// Returns the year that a text names, or that of the day on which it was written.
fn year(found: &Captures<'_>, said_on: Option<NaiveDate>) -> Option<(i32, bool)> {
    if let Some(given) = found.name("y") {
        return given.as_str().parse().ok().map(|year| (year, false));
    }
    let said = said_on?.year();
    let next = found.name("rel").is_some_and(|word| word.as_str() != "nay");
    Some((said + i32::from(next), true))
}

/// Reads a session: its opening day.
fn session(
    written: &FoldedText<'_>,
    found: &Captures<'_>,
    said_on: Option<NaiveDate>,
    known: Option<&Known>,
) -> Result<Promise, Unreadable> {
    let matched = written.words(range(found));
    if found.name("sau").is_some() {
        return refuse("no_time_named", format!("`{matched}` names no end"));
    }
    let which = |why: &str| refuse("session_unknown", format!("which day does `{matched}` open? {why}"));
    let Some(known) = known else { return which("name the council, or give a day") };
    let kind = found.name("kind").map(|kind| match kind.as_str().chars().next() {
        Some('t') => SessionKind::Regular,
        Some('c') => SessionKind::Thematic,
        _ => SessionKind::Extraordinary,
    });
    let mut fitting: Vec<&Session> =
        known.sessions.iter().filter(|one| kind.is_none_or(|kind| one.kind == kind)).collect();
    fitting.sort_by_key(|one| one.opens_on);
    let ahead = |one: &&&Session| said_on.is_none_or(|said| one.opens_on >= said);
    let mut assumed = false;
    let one = if let Some(n) = found.name("n") {
        let n = ordinal(n.as_str());
        // ordinals begin anew with each term, so the next one is meant: that of a former term is past
        fitting.iter().filter(ahead).find(|one| Some(one.ordinal) == n).copied()
    } else if let Some(third) = found.name("third") {
        let is_unsaid = found.name("y").or(found.name("rel")).is_none();
        let Some((year, is_assumed)) = year(found, said_on) else { return which("it names no year") };
        assumed = is_assumed;
        let months = match third.as_str() {
            "dau" => 1..=4,
            "giua" => 5..=8,
            _ => 9..=12,
        };
        let regular = |one: &&&Session| kind.is_some() || one.kind == SessionKind::Regular;
        // without a year, the next one is meant
        let in_year = |one: &&&Session| if is_unsaid { ahead(one) } else { one.opens_on.year() == year };
        let then = |one: &&&Session| months.contains(&one.opens_on.month()) && in_year(one);
        fitting.iter().filter(regular).find(then).copied()
    } else if found.name("next").is_some() {
        let Some(said) = said_on else { return which("it counts from a day that is not given") };
        fitting.into_iter().find(|one| one.opens_on > said)
    } else {
        return which("it names no session");
    };
    match one {
        Some(one) => Ok(Promise {
            precision: Precision::Day,
            from: None,
            due_on: Some(one.opens_on),
            every: None,
            year_assumed: assumed,
            matched,
        }),
        None => which("the council has no such session: enter it, or give a day"),
    }
}

/// Reads `5`, `v` or `nam`.
fn ordinal(text: &str) -> Option<i32> {
    const ROMAN: [(&str, i32); 5] = [("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1)];
    // the words of ordinals that differ from those of numbers
    let word = |word: &str| match word {
        "nhat" => Some(1),
        "tu" => Some(4),
        "lam" => Some(5),
        _ => number_word(word).and_then(|number| i32::try_from(number).ok()),
    };
    let words: Vec<Option<i32>> = text.split_whitespace().map(word).collect();
    match words[..] {
        [Some(one)] => return Some(one),
        [Some(10), Some(ones)] => return Some(10 + ones),
        [Some(tens), Some(10)] => return Some(tens * 10),
        [Some(tens), Some(10), Some(ones)] => return Some(tens * 10 + ones),
        _ => {}
    }
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    let (mut rest, mut sum) = (text, 0);
    while !rest.is_empty() {
        let (sign, value) = ROMAN.into_iter().find(|(sign, _)| rest.starts_with(sign))?;
        rest = &rest[sign.len()..];
        sum += value;
    }
    Some(sum)
}

/// Returns whether a term is named as a time: by its years, as the present one, or by its end.
fn names_a_term(found: &Captures<'_>) -> bool {
    ["a", "rel", "pre"].iter().any(|group| found.name(group).is_some())
}

/// Reads a term, which ends on its own last day.
fn term(
    written: &FoldedText<'_>,
    found: &Captures<'_>,
    said_on: Option<NaiveDate>,
    known: Option<&Known>,
) -> Result<Promise, Unreadable> {
    let matched = written.words(range(found));
    let which = |why: &str| refuse("term_unknown", format!("when does `{matched}` end? {why}"));
    if found.name("part").is_some() {
        return refuse("ambiguous", format!("`{matched}` has no certain end: name a day"));
    }
    let Some(known) = known else { return which("name the council, or give a day") };
    let of = |group: &str| found.name(group).and_then(|year| year.as_str().parse::<i32>().ok());
    let one = match (of("a"), of("b"), said_on) {
        (Some(first), Some(last), _) => {
            known.terms.iter().find(|(from, to)| (from.year(), to.year()) == (first, last))
        }
        (.., Some(said)) => known.terms.iter().find(|(from, to)| (*from..=*to).contains(&said)),
        _ => return which("it counts from a day that is not given"),
    };
    match one {
        Some((from, to)) => Ok(Promise {
            precision: Precision::Period,
            from: Some(*from),
            due_on: Some(*to),
            every: None,
            year_assumed: of("a").is_none(),
            matched,
        }),
        None => which("the council has no such term: enter it, or give a day"),
    }
}

/// Finds a named period in a text; the longest name counts.
fn named<'a>(written: &FoldedText<'_>, known: &'a Known) -> Option<(&'a str, Range<usize>)> {
    let mut found: Option<(&str, Range<usize>)> = None;
    for one in &known.periods {
        let name = FoldedText::new(&one.name).folded;
        let place = written.folded.match_indices(&name).map(|(at, _)| at..at + name.len()).find(|at| {
            let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            !letter(written.folded[..at.start].chars().next_back())
                && !letter(written.folded[at.end..].chars().next())
        });
        if let Some(at) = place.filter(|at| found.as_ref().is_none_or(|(_, other)| at.len() > other.len())) {
            found = Some((&one.name, at));
        }
    }
    found
}

static BEFORE_PERIOD: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?P<how>truoc|sau|trong|den\s+het|het)\s+$"));
static AFTER_PERIOD: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^\s*,?\s*(?:nam\s+)?(?:(?P<y>\d{4})\b|(?:nam\s+)(?P<rel>nay|sau|toi)\b)"));

/// Reads a named period: before it, or its own days.
fn season(
    written: &FoldedText<'_>,
    name: &str,
    at: Range<usize>,
    said_on: Option<NaiveDate>,
    known: Option<&Known>,
) -> Result<Promise, Unreadable> {
    let before = BEFORE_PERIOD.captures(&written.folded[..at.start]);
    let after = AFTER_PERIOD.captures(&written.folded[at.end..]);
    let how = before.as_ref().and_then(|found| found.name("how")).map_or("", |how| how.as_str());
    let start = before.as_ref().map_or(at.start, |found| range(found).start);
    let end = at.end + after.as_ref().map_or(0, |found| range(found).end);
    let matched = written.words(start..end);
    if how == "sau" {
        return refuse("no_time_named", format!("`{matched}` names no end"));
    }
    let mut all: Vec<&NamedPeriod> =
        known.into_iter().flat_map(|known| &known.periods).filter(|one| one.name == name).collect();
    all.sort_by_key(|one| one.starts_on);
    let ends = |one: &NamedPeriod| if how == "truoc" { one.starts_on } else { one.ends_on };
    let one = match after.as_ref().and_then(|found| year(found, said_on)) {
        Some((year, _)) => all.into_iter().find(|one| one.starts_on.year() == year),
        None => all.into_iter().find(|one| said_on.is_none_or(|said| ends(one) >= said)),
    };
    let Some(one) = one else {
        return refuse(
            "period_unknown",
            format!("when is `{matched}`? enter the period with its days, or give a day"),
        );
    };
    let year_assumed = after.is_none();
    Ok(match (how, one.starts_on.pred_opt()) {
        ("truoc", Some(eve)) => Promise {
            precision: Precision::Day,
            from: None,
            due_on: Some(eve),
            every: None,
            year_assumed,
            matched,
        },
        _ => Promise {
            precision: Precision::Period,
            from: Some(one.starts_on),
            due_on: Some(one.ends_on),
            every: None,
            year_assumed,
            matched,
        },
    })
}

/// Reads a standing obligation: it names no day, and is reviewed each period.
fn standing(written: &FoldedText<'_>) -> Option<Promise> {
    let found = STANDING.captures_iter(&written.folded).find(|found| found.name("khach").is_none())?;
    Some(standing_of(written, &found))
}

/// Reads a day that recurs each period, which is named beside it.
fn recurring(written: &FoldedText<'_>) -> Option<Promise> {
    let named = |found: &Captures<'_>| found.name("khach").is_none() && found.name("unit").is_some();
    let found = STANDING.captures_iter(&written.folded).find(named)?;
    Some(standing_of(written, &found))
}

fn standing_of(written: &FoldedText<'_>, found: &Captures<'_>) -> Promise {
    let months = found.name("n").or(found.name("m")).and_then(|months| months.as_str().parse::<u32>().ok());
    let every = match (months, found.name("unit").map(|unit| unit.as_str())) {
        (Some(months), _) => months.clamp(1, YEARLY),
        (None, Some("ngay" | "tuan" | "thang")) => 1,
        (None, Some("quy")) => 3,
        _ => YEARLY,
    };
    Promise {
        precision: Precision::Standing,
        from: None,
        due_on: None,
        every: Some(every),
        year_assumed: false,
        matched: written.words(range(found)),
    }
}

#[cfg(test)]
mod tests;
