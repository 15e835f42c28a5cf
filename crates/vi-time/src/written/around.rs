//! The words around a time, and vague words that people write in place of one.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::folded::FoldedText;
use super::rules::compile;

static LEADS: LazyLock<Regex> =
    LazyLock::new(|| compile(r"^\s*(?:cho\s+)?(?:-|den|toi)(?:\s+(?:het|truoc))?\s*$"));
static CONDITION: LazyLock<Regex> = LazyLock::new(|| {
    compile(
        r"\b(?P<odd>trong\s+|doi\s+)?(?P<t>(?:(?:ngay\s+)?(?:sau|den)\s+)?(?P<word>khi|neu)|tuy\s+(?:thuoc|theo)|phu\s+thuoc|trong\s+truong\s+hop|theo\s+kha\s+nang)\b",
    )
});
static VAGUE: LazyLock<Regex> = LazyLock::new(|| {
    compile(
        r"\b(?:(?:trong\s+)?thoi\s+gian\s+(?:som\s+nhat|toi|sap\s+toi|tiep\s+theo)|(?:giai\s+doan|nhiem\s+ky|ky\s+hop)\s+(?:tiep\s+theo|toi|sau)|som(?:\s+nhat)?|ngay\s+lap\s+tuc|kip\s+thoi)\b",
    )
});

/// Returns whether the words between two times make them a beginning and an end.
pub(super) fn leads_to(between: &str) -> bool {
    LEADS.is_match(between)
}

pub(super) fn ends_with_word(text: &str, word: &str) -> bool {
    text.strip_suffix(word).is_some_and(|rest| !rest.ends_with(|c: char| c.is_alphanumeric()))
}

/// Returns whether a period is written with its end: "tháng 6 đến tháng 9", "2021-2025".
pub(super) fn has_end(period: &str) -> bool {
    period.contains('-') || period.contains(" den ")
}

/// Returns whether a text ends in đầu tư, vật tư or thứ tư, which fold to the same letters as words with "từ".
pub(super) fn ends_in_tu(text: &str) -> bool {
    ["dau tu", "vat tu", "thu tu"].iter().any(|words| ends_with_word(text, words))
}

/// Finds the clause of a condition, up to the end of its sentence.
pub(super) fn condition(written: &FoldedText<'_>) -> Option<Range<usize>> {
    let folded = &written.folded;
    let clause = CONDITION.captures_iter(folded).find_map(|groups| {
        let at = groups.name("t")?.start();
        // khí, khỉ and nêu fold to the same letters as khi and nếu
        let meant = groups.name("word").is_none_or(|word| {
            let word = written.words(word.range()).to_lowercase();
            ["khi", "nếu", "neu", "ne\u{302}\u{301}u"].contains(&word.as_str())
        });
        (meant && groups.name("odd").is_none()).then_some(at)
    })?;
    let end = folded[clause..].find(['.', ';']).map_or(folded.len(), |length| clause + length);
    Some(clause..end)
}

pub(super) fn vague(folded: &str) -> Option<Range<usize>> {
    VAGUE.find(folded).map(|found| found.range())
}
