//! Writes and reads a year's days off and make-up days as an iCalendar file (RFC 5545).

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use entity::enums::DayKind;
use icalendar::parser::{Component as Read, Property, read_components, unfold};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, ValueType};

use crate::domain::calendar::Mark;

/// Why an uploaded iCalendar file was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    pub code: &'static str,
    pub detail: String,
}

const MOST_BYTES: usize = 1 << 20;
const MOST_DAYS: i64 = 1_000;
/// Limits the input: the parser's time grows with the square of the lines, and its stack with their nesting.
const MOST_LINES: usize = 20_000;
const DEEPEST: usize = 8;
/// Property that distinguishes a day off from a make-up day; other programs ignore it.
const KIND: &str = "X-KIENNGHI-KIND";

/// Writes one all-day event for each run of days of the same kind and name. The same marks always give the same text.
///
/// Marks outside the year are ignored. `source` is the legal basis of the days; a provisional year is written as
/// tentative.
#[must_use]
pub fn write(year: i32, marks: &[Mark], source: &str, provisional: bool) -> String {
    let mut calendar = Calendar::empty();
    for (key, value) in
        [("VERSION", "2.0"), ("PRODID", "-//kiennghi//lich lam viec//VI"), ("CALSCALE", "GREGORIAN")]
    {
        calendar.append_property(icalendar::Property::new(key, value));
    }
    calendar
        .append_property(icalendar::Property::new("X-WR-CALNAME", format!("Ngày nghỉ, ngày làm bù {year}")));
    let days: BTreeMap<_, _> = marks.iter().filter(|m| m.on.year() == year).map(|m| (m.on, m)).collect();
    let mut runs: Vec<(NaiveDate, NaiveDate, &Mark)> = vec![];
    for (on, mark) in days {
        let after = on.succ_opt().unwrap_or(on);
        match runs.last_mut() {
            Some((_, end, last)) if *end == on && (last.kind, &last.name) == (mark.kind, &mark.name) => {
                *end = after;
            }
            _ => runs.push((on, after, mark)),
        }
    }
    let status = if provisional { EventStatus::Tentative } else { EventStatus::Confirmed };
    for (from, end, mark) in runs {
        let event = Event::with_uid(&format!("{from}-{}@kiennghi", mark.kind))
            // a fixed timestamp, so that the same days always give the same file
            .add_property("DTSTAMP", format!("{year:04}0101T000000Z"))
            .append_property(date_property("DTSTART", from))
            .append_property(date_property("DTEND", end))
            .summary(&one_line(&mark.name))
            .description(&one_line(source))
            .categories([if mark.kind == DayKind::Off { "Ngày nghỉ" } else { "Ngày làm bù" }])
            .add_property(KIND, mark.kind.word())
            .add_property("TRANSP", "TRANSPARENT")
            .status(status)
            .done();
        calendar.push(event);
    }
    fold(&unfold(&calendar.to_string()))
}

/// Folds lines at 75 octets. The library's own folding leaves longer lines in text with multi-byte letters.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len() + text.len() / 25);
    let mut octets = 0;
    for c in text.chars() {
        octets = if matches!(c, '\r' | '\n') { 0 } else { octets + c.len_utf8() };
        if octets > 75 {
            folded.push_str("\r\n ");
            octets = 1 + c.len_utf8();
        }
        folded.push(c);
    }
    folded
}

fn date_property(key: &str, on: NaiveDate) -> icalendar::Property {
    icalendar::Property::new(key, on.format("%Y%m%d").to_string()).append_parameter(ValueType::Date).done()
}

/// Removes control characters and repeated spaces, which make the library miscount when it folds.
fn one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// Which events without `X-KIENNGHI-KIND` are days off: those in these categories, or every one with `*`. Public feeds
/// list observances beside holidays, so nothing is a day off that the importer does not name.
#[derive(Clone, Debug, Default)]
pub struct DaysOff(Vec<String>);

impl DaysOff {
    /// Reads categories separated by commas; case and diacritics make no difference.
    #[must_use]
    pub fn named(categories: &str) -> Self {
        Self(categories.split(',').map(folded).filter(|one| !one.is_empty()).collect())
    }

    fn name(&self, categories: &[String]) -> bool {
        self.0.iter().any(|named| named == "*" || categories.contains(named))
    }
}

/// Reads the days of the all-day events, in order, each once.
///
/// `X-KIENNGHI-KIND` says what an event is. An event without it is a day off when `off` names one of its categories, and
/// is left out when `off` names others. A cancelled event is ignored.
///
/// # Errors
/// `kind_missing` when an event says no kind and `off` names nothing; `too_large`, `too_many_days`, `malformed`, `no_start`, `timed_event`, `recurring`, `has_duration`,
/// `no_such_date`, `ends_before_start`, `no_name`, `unknown_kind`, `contradictory`.
pub fn read(text: &str, off: &DaysOff) -> Result<Vec<Mark>, Unreadable> {
    if text.len() > MOST_BYTES {
        return refuse("too_large", format!("{} bytes, at most {MOST_BYTES} are read", text.len()));
    }
    let text = unfold(text.strip_prefix('\u{feff}').unwrap_or(text));
    check_size(&text)?;
    let roots =
        read_components(&text).or_else(|error| refuse("malformed", error.chars().take(200).collect()))?;
    let mut days: BTreeMap<NaiveDate, Mark> = BTreeMap::new();
    let mut left = MOST_DAYS;
    for root in &roots {
        if !root.name.as_str().eq_ignore_ascii_case("VCALENDAR") {
            return refuse("malformed", format!("{:.40} is not a VCALENDAR", root.name.as_str()));
        }
        let events = root.components.iter().filter(|c| c.name.as_str().eq_ignore_ascii_case("VEVENT"));
        for event in events.filter(|e| !value(e, "STATUS").eq_ignore_ascii_case("CANCELLED")) {
            let Some(kind) = kind(event, off)? else { continue };
            let (from, end) = span(event)?;
            left -= (end - from).num_days();
            if left < 0 {
                return refuse("too_many_days", format!("at most {MOST_DAYS} days are read"));
            }
            let name = name(event, from)?;
            for on in from.iter_days().take_while(|on| *on < end) {
                let mark = days.entry(on).or_insert_with(|| Mark { on, kind, name: name.clone() });
                if mark.kind != kind {
                    return refuse("contradictory", format!("{on} is both a day off and a working day"));
                }
            }
        }
    }
    Ok(days.into_values().collect())
}

fn refuse<T>(code: &'static str, detail: String) -> Result<T, Unreadable> {
    Err(Unreadable { code, detail })
}

fn check_size(text: &str) -> Result<(), Unreadable> {
    let (mut depth, mut lines) = (0_usize, 0);
    for line in text.lines() {
        lines += 1;
        let starts = |word: &str| line.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word));
        depth = if starts("BEGIN:") { depth + 1 } else { depth.saturating_sub(usize::from(starts("END:"))) };
        if depth > DEEPEST || lines > MOST_LINES {
            return refuse("too_large", format!("at most {MOST_LINES} lines, {DEEPEST} deep, are read"));
        }
    }
    Ok(())
}

fn property<'a>(event: &'a Read<'_>, key: &str) -> Option<&'a Property<'a>> {
    event.properties.iter().find(|p| p.name.as_str().eq_ignore_ascii_case(key))
}

fn value<'a>(event: &'a Read<'_>, key: &str) -> &'a str {
    property(event, key).map_or("", |p| p.val.as_str().trim())
}

/// Returns the first day and the day after the last.
fn span(event: &Read<'_>) -> Result<(NaiveDate, NaiveDate), Unreadable> {
    let summary = one_line(value(event, "SUMMARY"));
    if let Some(rule) = ["RRULE", "RDATE", "EXRULE"].iter().find(|key| property(event, key).is_some()) {
        return refuse("recurring", format!("{summary:.80}: {rule} is not read, write every day out"));
    }
    if property(event, "DURATION").is_some() {
        return refuse("has_duration", format!("{summary:.80}: write DTEND instead of DURATION"));
    }
    let Some(from) = day(event, "DTSTART")? else {
        return refuse("no_start", format!("{summary:.80}: no DTSTART"));
    };
    let after = from.succ_opt().unwrap_or(from);
    // for an event of one day some programs write the last day itself
    let end = day(event, "DTEND")?.map_or(after, |end| if end == from { after } else { end });
    if end < from {
        return refuse("ends_before_start", format!("{summary:.80}: {end} is before {from}"));
    }
    Ok((from, end))
}

fn day(event: &Read<'_>, key: &str) -> Result<Option<NaiveDate>, Unreadable> {
    if property(event, key).is_none() {
        return Ok(None);
    }
    let text = value(event, key);
    if text.contains(['T', 't']) {
        return refuse("timed_event", format!("{key} {text:.40} has a time: only whole days are read"));
    }
    let eight = text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit());
    let date = eight.then(|| NaiveDate::parse_from_str(text, "%Y%m%d").ok()).flatten();
    date.map_or_else(|| refuse("no_such_date", format!("{key} {text:.40}")), |date| Ok(Some(date)))
}

/// Returns what an event is; `None` when it is in no category that is named.
fn kind(event: &Read<'_>, off: &DaysOff) -> Result<Option<DayKind>, Unreadable> {
    let word = value(event, KIND);
    if !word.is_empty() {
        let kind = word.to_ascii_lowercase().parse();
        return kind.map(Some).or_else(|_| refuse("unknown_kind", format!("{KIND} {word:.40}")));
    }
    let categories = categories(event);
    if off.0.is_empty() {
        let summary = one_line(value(event, "SUMMARY"));
        let of = if categories.is_empty() { "no category".to_owned() } else { categories.join(", ") };
        let detail = format!("{summary:.80} ({of:.80}): name the categories that are days off in `days_off`");
        return refuse("kind_missing", detail);
    }
    Ok(off.name(&categories).then_some(DayKind::Off))
}

/// Returns the categories of an event, folded. Some public feeds have none and name the category in the first line of
/// the description.
fn categories(event: &Read<'_>) -> Vec<String> {
    let properties = event.properties.iter().filter(|p| p.name.as_str().eq_ignore_ascii_case("CATEGORIES"));
    let listed: Vec<String> = properties.flat_map(|p| p.val.as_str().split(',').map(folded)).collect();
    let described = value(event, "DESCRIPTION").split(['\n', '\r']).next().map(folded);
    listed.into_iter().chain(described).filter(|one| !one.is_empty()).collect()
}

fn folded(text: &str) -> String {
    one_line(&vi_text::fold(text))
}

fn name(event: &Read<'_>, from: NaiveDate) -> Result<String, Unreadable> {
    match one_line(value(event, "SUMMARY")) {
        name if name.is_empty() => refuse("no_name", format!("{from}: no SUMMARY")),
        name => Ok(name),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn mark(on: &str, kind: DayKind, name: &str) -> Mark {
        Mark { on: on.parse().unwrap(), kind, name: name.to_owned() }
    }

    fn tet() -> Vec<Mark> {
        let long = "Tết Nguyên đán Bính Ngọ; nghỉ từ 27 tháng Chạp, đến hết mùng 6 tháng Giêng \\ bù";
        let mut marks: Vec<_> =
            (14..=22).map(|d| mark(&format!("2026-02-{d}"), DayKind::Off, long)).collect();
        marks.push(mark("2026-08-22", DayKind::Working, "Làm bù cho 31/8/2026"));
        marks
    }

    fn event(lines: &str) -> String {
        format!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n{lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        )
    }

    /// Reads a file all of whose events are days off.
    fn read(text: &str) -> Result<Vec<Mark>, Unreadable> {
        super::read(text, &DaysOff::named("*"))
    }

    fn refusal(lines: &str) -> &'static str {
        read(&event(lines)).unwrap_err().code
    }

    #[test]
    fn only_what_the_importer_names_is_a_day_off() {
        let one = |on: &str, name: &str, more: &str| {
            format!("BEGIN:VEVENT\r\nDTSTART:{on}\r\nSUMMARY:{name}\r\n{more}\r\nEND:VEVENT\r\n")
        };
        let feed = [
            one("20260101", "Tết Dương lịch", "CATEGORIES:Public holiday,Việt Nam"),
            one("20260214", "Lễ Tình nhân", "CATEGORIES:Observance"),
            one("20260430", "Ngày Giải phóng", "DESCRIPTION:Ngày lễ\\nĐể ẩn\\, hãy tắt"),
            one("20261020", "Ngày Phụ nữ", "DESCRIPTION:Ngày kỷ niệm"),
            one("20260822", "Làm bù", "X-KIENNGHI-KIND:working"),
        ];
        let feed = format!("BEGIN:VCALENDAR\r\n{}END:VCALENDAR\r\n", feed.concat());
        let days = |off: &str| -> Vec<String> {
            let marks = super::read(&feed, &DaysOff::named(off)).unwrap();
            marks.iter().map(|mark| format!("{} {}", mark.on, mark.kind)).collect()
        };
        assert_eq!(days("public holiday"), ["2026-01-01 off", "2026-08-22 working"]);
        assert_eq!(
            days("Public Holiday, ngay le"),
            ["2026-01-01 off", "2026-04-30 off", "2026-08-22 working"]
        );
        assert_eq!(days("nothing of it"), ["2026-08-22 working"]);
        assert_eq!(days("*").len(), 5);
        let unnamed = super::read(&feed, &DaysOff::default()).unwrap_err();
        assert_eq!(unnamed.code, "kind_missing");
        assert!(unnamed.detail.contains("public holiday"), "{}", unnamed.detail);
        assert_eq!(super::read(&write(2026, &tet(), "", false), &DaysOff::default()).unwrap(), tet());
    }

    #[test]
    fn what_is_written_is_read_again() {
        let text = write(2026, &tet(), "Thông báo 9441/TB-BNV ngày 16/10/2025", false);
        assert_eq!(read(&text).unwrap(), tet());
        assert_eq!(read(&write(2026, &[], "", true)).unwrap(), []);
        assert_eq!(read(&write(2025, &tet(), "", true)).unwrap(), [], "of another year");
    }

    #[test]
    fn a_written_file_is_one_that_other_programs_read() {
        let text = write(2026, &tet(), "Thông báo 9441/TB-BNV", true);
        for line in [
            "UID:2026-02-14-off@kiennghi",
            "DTSTART;VALUE=DATE:20260214",
            "DTEND;VALUE=DATE:20260223",
            "DTSTAMP:20260101T000000Z",
            "X-KIENNGHI-KIND:working",
            "CATEGORIES:Ngày làm bù",
            "TRANSP:TRANSPARENT",
            "STATUS:TENTATIVE",
            "VERSION:2.0",
        ] {
            assert_eq!(text.matches(&format!("\r\n{line}\r\n")).count().min(1), 1, "{line} in {text}");
        }
        assert_eq!(text.matches("BEGIN:VEVENT").count(), 2);
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
        assert_eq!(text, write(2026, &tet(), "Thông báo 9441/TB-BNV", true), "stable");
    }

    #[test]
    fn a_plain_all_day_event_is_a_day_off() {
        let plain = event("DTSTART;VALUE=DATE:20260427\r\nSUMMARY:Nghỉ bù\\, Giỗ Tổ");
        assert_eq!(read(&plain).unwrap(), [mark("2026-04-27", DayKind::Off, "Nghỉ bù, Giỗ Tổ")]);
        let unix = "\u{feff}begin:vcalendar\nbegin:vevent\nsummary:Lễ\ndtstart:20260430\nend:vevent\nend:vcalendar\n";
        assert_eq!(read(unix).unwrap(), [mark("2026-04-30", DayKind::Off, "Lễ")]);
        assert_eq!(read(&event("DTSTART:20260427\r\nSTATUS:CANCELLED\r\nSUMMARY:x")).unwrap(), []);
    }

    #[test]
    fn what_cannot_be_kept_is_refused_and_says_why() {
        assert_eq!(refusal("SUMMARY:x"), "no_start");
        assert_eq!(refusal("SUMMARY:x\r\nDTSTART:20260101T080000Z"), "timed_event");
        assert_eq!(refusal("SUMMARY:x\r\nDTSTART:20260101\r\nRRULE:FREQ=YEARLY"), "recurring");
        assert_eq!(refusal("SUMMARY:x\r\nDTSTART:20260101\r\nDURATION:P2D"), "has_duration");
        assert_eq!(refusal("SUMMARY:x\r\nDTSTART:20260230"), "no_such_date");
        assert_eq!(refusal("SUMMARY:x\r\nDTSTART:20260102\r\nDTEND:20260101"), "ends_before_start");
        assert_eq!(refusal("DTSTART:20260102"), "no_name");
        assert_eq!(refusal("SUMMARY:x\r\nDTSTART:20260102\r\nX-KIENNGHI-KIND:half"), "unknown_kind");
        assert_eq!(refusal("SUMMARY:x\r\nDTSTART:20200101\r\nDTEND:99991231"), "too_many_days");
        let both =
            "SUMMARY:x\r\nDTSTART:20260102\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:y\r\nDTSTART:20260102";
        assert_eq!(read(&event(both)).unwrap().len(), 1);
        assert_eq!(refusal(&format!("{both}\r\nX-KIENNGHI-KIND:working")), "contradictory");
    }

    #[test]
    fn what_is_no_calendar_or_too_much_of_one_is_refused() {
        for text in
            ["", "hello", "BEGIN:VEVENT\nEND:VEVENT\n", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n"]
        {
            assert_eq!(read(text).unwrap_err().code, "malformed", "{text}");
        }
        for text in ["x".repeat(MOST_BYTES + 1), "BEGIN:A\n".repeat(100_000), "X:\n".repeat(300_000)] {
            assert_eq!(read(&text).unwrap_err().code, "too_large");
        }
    }

    proptest! {
        #[test]
        fn reading_never_panics(text in any::<String>(), lines in "(BEGIN:|END:|VEVENT|DTSTART|[;:=\"\r\n ]|\\PC){0,60}") {
            let _ = (read(&text), read(&lines), read(&event(&lines)));
        }

        #[test]
        fn any_name_comes_back_on_one_line(name in "([đ\u{a0} ]|\\PC){1,300}", source in any::<String>()) {
            prop_assume!(!one_line(&name).is_empty());
            let text = write(2026, &[mark("2026-01-02", DayKind::Off, &name)], &source, false);
            prop_assert!(text.split("\r\n").all(|line| line.len() <= 75));
            prop_assert_eq!(read(&text).unwrap(), [mark("2026-01-02", DayKind::Off, &one_line(&name))]);
        }
    }
}
