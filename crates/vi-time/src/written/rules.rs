//! The patterns for a written time, in the order in which they are tried: later rules do not see what an earlier one
//! matched.

use std::ops::Range;
use std::sync::LazyLock;

use chrono::NaiveDate;
use regex::{Captures, Regex, RegexBuilder};

use super::Unreadable;
use super::readings::{
    bare_day, bare_month, document, full_day, law, month, months, months_of_year, next, quantity, quarter,
    quarters, relative, third_of_year, worded_day, year, years,
};
use super::span::{Span, Third, Year};

/// A time, and the range of the text that names it.
#[derive(Clone, Debug)]
pub(super) struct Mention {
    pub at: Range<usize>,
    pub span: Span,
    pub year: Year,
}

/// The meaning of the words that a rule matched.
pub(super) enum Reading {
    /// No match for this rule; later rules see the words.
    Not,
    /// No time for any rule: the number of a document, an amount, a street.
    Other,
    Time(Span, Year),
    Error(Unreadable),
}

use Reading::{Not, Other, Time};

type Read = fn(&Found<'_>) -> Reading;

/// Patterns over folded text, with ASCII classes. `YEAR` stands for [`YEAR`]. A group `t` marks the words that name
/// the time, when they are not the whole match.
const RULES: &[(&str, Read)] = &[
    // not a time
    (
        r"\b\d+(?:/\d{4})?/(?P<word>[a-z][a-z0-9]*)(?:-[a-z0-9]+)*(?:(?:\s*,?\s*ngay\s+|\s+)(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}\s+thang\s+\d{1,2}(?:\s+nam\s+|/)\d{4})\b)?",
        document,
    ),
    (
        r"\b(?:nghi quyet|quyet dinh|nghi dinh|thong tu|chi thi|ket luan|thong bao|cong van|van ban|to trinh|bao cao|ke hoach|luat|nq|qd|nd|ct|kl|tb|cv|kh)\s+so\s*:?\s*\d+(?:/\d{4})?\b",
        |_| Other,
    ),
    (
        r"\b(?:nghi quyet|quyet dinh|nghi dinh|thong tu|chi thi|cong van|luat|nq|qd|nd|ct|kl|cv)\s+\d+/\d{4}\b",
        |_| Other,
    ),
    (r"\bluat(?P<words>(?:\s+[a-z]+){1,6})\s+\d{4}\b", law),
    (
        r"(?P<pre>\b(?:nam|thang|quy|ngay)\s+|[/.-])?\b(?P<n>\d+(?:[.,]\d+)*)\s*(?:%|(?:(?P<hard>ty|trieu|nghin|ngan|vnd|usd|ha|km2?|m[23]?|kg|kva?|[km]w)|dong|hecta|met|cm|mm|tan|lit|ho|nguoi|nhan khau|xa|phuong|thon|lan|cong trinh|du an|phong hoc|kien nghi|noi dung|y kien)\b)",
        quantity,
    ),
    (
        r"\b\d+/\d{1,3}\s+(?:so|chi tieu|tieu chi|xa|ho|kien nghi|noi dung|du an|nhiem vu|cong trinh|dai bieu|thon)\b",
        |_| Other,
    ),
    (r"\b\d{1,3}(?:[.,]\d{3})+\b", |_| Other),
    (r"\b(?:nhung|cac|vai|may)\s+(?:nam|thang|quy)\s+(?:toi|sau|tiep theo)\b", |_| Other),
    // days
    (r"\b(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})\b", full_day),
    (
        r"\b(?:ngay\s+)?(?P<d>\d{1,2})\s?(?P<s1>[/.-])\s?(?P<m>\d{1,2})\s?(?P<s2>[/.-])\s?(?P<y>\d{4}|\d\d)\b",
        full_day,
    ),
    (r"\b(?P<ngay>ngay\s+)?(?P<d>\d{1,2})\s+thang\s+(?P<m>\d{1,2})\bYEAR", worded_day),
    (r"\b(?:duong|pho|cau|quang truong|cong vien|benh vien|truong)\s+\d{1,2}[/-]\d{1,2}\b", |_| Other),
    // parts of a year
    (
        r"\b(?P<n>\d{1,2}|sau|nua)(?:\s+thang)?\s+(?P<third>dau|cuoi)(?P<nam>\s+(?:cua\s+)?nam)?(?:\s*[/,]?\s*(?P<y>\d{4})\b|\s+(?P<rel>nay|sau|toi)\b)?",
        months_of_year,
    ),
    (
        r"\b(?P<third>dau|giua|cuoi)\s+(?:nam\s+(?P<rel>nay|sau|toi)\b|(?:nam\s+)?(?P<y>\d{4})\b|nam\b(?P<hoc>\s+hoc)?)",
        third_of_year,
    ),
    (
        r"\b(?:qu[yi]|q)\s*(?P<a>[ivx]+|\d)\s*(?:-|,|\+|&|va\b|den\b|sang\b)\s*(?:het\s+)?(?:qu[yi]\s*|q)?(?P<b>[ivx]+|\d)\bYEAR",
        quarters,
    ),
    (r"\b(?:(?P<third>dau|giua|cuoi)\s+)?(?:qu[yi]|(?P<short>q))\s*(?P<q>[ivx]+|\d{1,2})\bYEAR", quarter),
    (r"\bthang\s*(?P<a>\d{1,2})\s*(?:-|va\b|den\b)\s*(?:het\s+)?(?:thang\s*)?(?P<b>\d{1,2})\bYEAR", months),
    (r"\b(?:(?P<third>dau|giua|cuoi)\s+)?thang\s*(?P<m>\d{1,2})\bYEAR", month),
    (r"\bt\.?\s?(?P<m>\d{1,2})\s?[/.-]\s?(?P<y>\d{4})\b", month),
    (r"\b(?P<y>\d{4})-(?P<m>\d\d)\b", month),
    (r"\b(?P<m>\d{1,2})\s?[/.-]\s?(?P<y>\d{4})\b", bare_month),
    (
        r"\b(?P<ngay>ngay\s+|(?:truoc|den|het|nhat|vao|dip|le|tu)\s+)?(?P<t>(?P<d>\d{1,2})\s?(?P<s1>[/.-])\s?(?P<m>\d{1,2})\b)",
        bare_day,
    ),
    // years
    (
        r"\b(?:(?:trong\s+)?\d+\s+nam\s+|(?P<school>nam\s+hoc)\s+|giai\s+doan\s+|nhiem\s+ky\s+|nam\s+)?(?P<y>\d{4})\s?(?:-|den\b|toi\b)\s?(?:het\s+)?(?:nam\s+)?(?P<z>\d{4})\b",
        years,
    ),
    (
        r"\b(?P<pre>trong(?:\s+vong)?(?:\s+thoi\s+(?:han|gian))?|sau|khong\s+qua|cham\s+nhat|toi\s+da)?\s*\b(?P<n>\d{1,3}|mot|hai|ba|bon|bay|tam|chin|muoi)\s+(?P<unit>ngay|tuan|thang|quy|nam)\b(?P<work>\s+lam\s+viec)?(?:\s+(?:(?P<next>toi|nua|tiep\s+theo)|(?P<since>ke\s+tu|tinh\s+tu|tu\s+ngay|sau\s+khi|tu\s+khi))\b)?",
        relative,
    ),
    // "sáu" is written as "sau" (after), "năm" (five) as "nam" (year)
    (
        r"\b(?P<pre>trong)\s+(?P<n>nam|sau)\s+(?P<unit>ngay|tuan|thang|quy|nam)\s+(?P<next>toi|nua|tiep\s+theo)\b",
        relative,
    ),
    (r"\b(?P<t>(?P<unit>thang|quy|nam)\s+(?P<rel>nay|sau|toi))\b(?P<khi>\s+khi\b)?", next),
    (r"\b(?P<t>(?:trong|het)\s+(?P<unit>thang|quy|nam))\s*(?:$|[.,;)])", next),
    (r"\bnam\s+(?P<y>\d{4})\b", year),
    (r"\b(?P<y>199\d|20\d\d)\b", year),
];

const YEAR: &str = r"(?:\s*[,(]?\s*(?:[/.-]\s*|cua\s+)?(?:nam\s+)?(?P<y>\d{4})\b|\s+(?:cua\s+)?nam\s+(?P<rel>nay|sau|toi)\b)?";

static COMPILED: LazyLock<Vec<(Regex, Read)>> =
    LazyLock::new(|| RULES.iter().map(|(pattern, read)| (compile(pattern), *read)).collect());

#[expect(
    clippy::expect_used,
    reason = "invariant: the patterns are constants, and the first test that reads anything compiles them all"
)]
pub(super) fn compile(pattern: &str) -> Regex {
    let pattern = pattern.replace("YEAR", YEAR);
    RegexBuilder::new(&pattern).unicode(false).build().expect("a pattern of the table")
}

/// A match of a rule, with the day on which the text was written.
pub(super) struct Found<'a> {
    pub groups: Captures<'a>,
    pub said_on: Option<NaiveDate>,
}

impl Found<'_> {
    pub fn get(&self, group: &str) -> Option<&str> {
        self.groups.name(group).map(|found| found.as_str())
    }

    pub fn has(&self, group: &str) -> bool {
        self.get(group).is_some()
    }

    pub fn number(&self, group: &str) -> u32 {
        self.get(group).and_then(|digits| digits.parse().ok()).unwrap_or(0)
    }

    /// Reads a number in digits or as a word.
    pub fn count(&self, group: &str) -> u32 {
        self.get(group).and_then(number_word).unwrap_or_else(|| self.number(group))
    }

    /// Parses a year of at most four digits.
    pub fn given(&self, group: &str) -> i32 {
        self.get(group).and_then(|digits| digits.parse().ok()).unwrap_or(0)
    }

    pub fn third(&self) -> Option<Third> {
        self.get("third").map(Third::of)
    }

    pub fn year(&self) -> Year {
        match (self.get("y"), self.get("rel")) {
            (Some(short), _) if short.len() == 2 => Year::Short(2000 + self.given("y")),
            (Some(_), _) => Year::Given(self.given("y")),
            (None, Some("nay")) => Year::Ahead(0),
            (None, Some(_)) => Year::Ahead(1),
            (None, None) => Year::Unsaid,
        }
    }
}

/// Reads a folded word for a number from one to ten.
#[must_use]
pub fn number_word(word: &str) -> Option<u32> {
    const WORDS: [&str; 10] = ["mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi"];
    WORDS.iter().position(|known| *known == word).and_then(|at| u32::try_from(at + 1).ok())
}

/// Finds every time that a folded text names, in the order of the text.
pub(super) fn find(folded: &str, said_on: Option<NaiveDate>) -> Result<Vec<Mention>, Unreadable> {
    let (mut left, mut found, mut failed) = (folded.to_owned(), vec![], None::<(usize, Unreadable)>);
    for (pattern, read) in COMPILED.iter() {
        let mut taken = vec![];
        for groups in pattern.captures_iter(&left) {
            let Some(at) = groups.name("t").or_else(|| groups.get(0)).map(|t| t.range()) else { continue };
            match read(&Found { groups, said_on }) {
                Not => continue,
                Time(span, year) => found.push(Mention { at: at.clone(), span, year }),
                Reading::Error(error) if failed.as_ref().is_none_or(|(first, _)| at.start < *first) => {
                    failed = Some((at.start, error));
                }
                Other | Reading::Error(_) => {}
            }
            taken.push(at);
        }
        for at in taken {
            left.replace_range(at.clone(), &"\u{1}".repeat(at.len()));
        }
    }
    found.sort_by_key(|mention| mention.at.start);
    failed.map_or(Ok(found), |(_, error)| Err(error))
}
