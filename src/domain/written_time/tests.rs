//! Words of time as they stand in conclusions and answers.

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A council that sits in July and December, in a term from March 2026 to March 2031.
fn council() -> Known {
    let session = |ordinal, kind, opens_on: &str| Session { ordinal, kind, opens_on: day(opens_on) };
    let period = |name: &str, starts_on: &str, ends_on: &str| NamedPeriod {
        name: name.to_owned(),
        starts_on: day(starts_on),
        ends_on: day(ends_on),
    };
    Known {
        sessions: vec![
            session(1, SessionKind::Regular, "2026-07-07"),
            session(2, SessionKind::Thematic, "2026-10-12"),
            session(3, SessionKind::Regular, "2026-12-08"),
            session(4, SessionKind::Regular, "2027-07-06"),
            session(4, SessionKind::Regular, "2021-12-07"),
        ],
        terms: vec![(day("2021-05-24"), day("2026-03-20")), (day("2026-03-21"), day("2031-03-20"))],
        periods: vec![
            period("mùa mưa bão", "2026-05-15", "2026-10-31"),
            period("mùa mưa bão", "2027-05-20", "2027-10-31"),
            period("Tết Nguyên đán", "2027-02-05", "2027-02-11"),
        ],
    }
}

fn read(text: &str) -> Result<Promise, Unreadable> {
    parse(text, Some(day("2026-09-15")), Some(&council()))
}

/// Returns the day, or the code of the question.
fn due(text: &str) -> String {
    match read(text) {
        Ok(time) => {
            time.due_on.map_or_else(|| format!("{} {:?}", time.precision, time.every), |on| on.to_string())
        }
        Err(why) => why.code.to_owned(),
    }
}

#[test]
fn before_a_session_is_its_opening_day() {
    for (text, expected) in [
        ("Trước kỳ họp cuối năm 2026", "2026-12-08"),
        ("báo cáo HĐND tỉnh tại kỳ họp thường lệ cuối năm 2026", "2026-12-08"),
        ("trước kỳ họp thường lệ giữa năm 2027", "2027-07-06"),
        ("trước kỳ họp HĐND tỉnh giữa năm sau", "2027-07-06"),
        ("trình kỳ họp thứ 3", "2026-12-08"),
        ("kỳ họp lần thứ IV", "2027-07-06"),
        ("trước kỳ họp chuyên đề tiếp theo", "2026-10-12"),
        ("tại kỳ họp tiếp theo", "2026-10-12"),
        // a day beside the session counts
        ("trước ngày 30/11/2026 để trình kỳ họp cuối năm 2026", "2026-11-30"),
    ] {
        assert_eq!(due(text), expected, "{text}");
    }
    assert_eq!(read("Trước kỳ họp cuối năm 2026").unwrap().matched, "Trước kỳ họp cuối năm 2026");
}

#[test]
fn a_session_that_is_not_known_is_a_question() {
    for text in [
        "trước kỳ họp cuối năm 2027",
        "trước kỳ họp",
        "trước kỳ họp thứ 9",
        "tại kỳ họp bất thường tới",
        "kỳ họp đầu năm 2027",
    ] {
        assert_eq!(due(text), "session_unknown", "{text}");
    }
    assert_eq!(due("sau kỳ họp cuối năm 2026"), "no_time_named");
    let without = parse("trước kỳ họp cuối năm 2026", Some(day("2026-09-15")), None);
    assert_eq!(without.unwrap_err().code, "session_unknown", "no council is known");
}

#[test]
fn a_term_ends_with_its_last_day() {
    let whole = read("trong nhiệm kỳ 2026-2031").unwrap();
    assert_eq!(
        (whole.precision, whole.from, whole.due_on),
        (Precision::Period, Some(day("2026-03-21")), Some(day("2031-03-20")))
    );
    assert_eq!(due("nhiệm kỳ 2026 – 2031"), "2031-03-20");
    assert_eq!(due("đến hết nhiệm kỳ"), "2031-03-20");
    assert_eq!(due("trong nhiệm kỳ này"), "2031-03-20");
    assert_eq!(due("nhiệm kỳ 2016-2021"), "term_unknown");
    assert_eq!(due("đầu nhiệm kỳ 2026-2031"), "ambiguous");
    assert_eq!(due("Kế hoạch nhiệm kỳ 2026-2031, hoàn thành trong quý IV/2027"), "2027-12-31");
}

#[test]
fn a_named_period_has_the_days_that_the_council_entered() {
    assert_eq!(due("trước mùa mưa bão năm 2027"), "2027-05-19");
    assert_eq!(due("Trước mùa mưa bão"), "2027-05-19", "this year's has begun");
    assert_eq!(due("trong mùa mưa bão"), "2026-10-31");
    assert_eq!(due("trước Tết Nguyên đán năm 2027"), "2027-02-04");
    assert_eq!(due("trước mùa mưa bão năm 2030"), "period_unknown");
    assert_eq!(due("sau mùa mưa bão 2027"), "no_time_named");
    let nobody = parse("trước mùa mưa bão năm 2027", Some(day("2026-09-15")), Some(&Known::default()));
    assert_eq!(nobody.unwrap_err().code, "period_unknown", "never the last day of the year");
}

#[test]
fn what_is_done_again_and_again_names_no_day() {
    for (text, expected) in [
        ("thường xuyên", "standing Some(12)"),
        ("Thực hiện thường xuyên, liên tục", "standing Some(12)"),
        ("hằng năm", "standing Some(12)"),
        ("hàng quý", "standing Some(3)"),
        ("báo cáo hằng tháng", "standing Some(1)"),
        // a day counts
        ("kiểm tra thường xuyên, báo cáo trước ngày 30/11/2026", "2026-11-30"),
        ("trong thời gian tới", "no_time_named"),
        ("khách hàng năm 2027", "2027-12-31"),
    ] {
        assert_eq!(due(text), expected, "{text}");
    }
}

#[test]
fn two_quarters_are_one_period() {
    for text in
        ["quý III+IV/2027", "trong quý III và IV năm 2027", "quý III và quý IV/2027", "quý III & IV/2027"]
    {
        let time = read(text).unwrap();
        assert_eq!(
            (time.precision, time.from, time.due_on),
            (Precision::Period, Some(day("2027-07-01")), Some(day("2027-12-31"))),
            "{text}"
        );
    }
}

#[test]
fn other_times_are_read_as_before() {
    assert_eq!(due("trong quý IV/2027"), "2027-12-31");
    assert_eq!(due("khi được phân bổ vốn"), "condition None");
    assert_eq!(due("ngày 31/11/2027"), "no_such_date");
}

#[test]
fn a_session_that_has_been_is_not_meant() {
    for (text, expected) in [
        ("trước kỳ họp thứ nhất", "session_unknown"),
        ("trình kỳ họp thứ ba", "2026-12-08"),
        ("trình kỳ họp thứ tư", "2027-07-06"),
        ("trước kỳ họp thứ năm", "session_unknown"),
        ("trước kỳ họp thứ mười một", "session_unknown"),
        ("trước kỳ họp giữa năm", "2027-07-06"),
        ("trước kỳ họp giữa năm nay", "2026-07-07"),
        ("trước kỳ họp cuối năm", "2026-12-08"),
    ] {
        assert_eq!(due(text), expected, "{text}");
    }
    assert_eq!(
        ["hai", "tu", "muoi", "muoi mot", "hai muoi", "hai muoi lam", "xvii"].map(ordinal),
        [Some(2), Some(4), Some(10), Some(11), Some(20), Some(25), Some(17)]
    );
}

#[test]
fn what_recurs_is_standing_and_a_lunar_day_is_a_question() {
    for (text, expected) in [
        ("trước 15/3 hằng năm", "standing Some(12)"),
        ("quý I hằng năm", "standing Some(12)"),
        ("định kỳ 6 tháng", "standing Some(6)"),
        ("6 tháng một lần", "standing Some(6)"),
        ("báo cáo hằng quý, hoàn thành trước 30/6/2027", "2027-06-30"),
        ("trước ngày 20/11 âm lịch", "ambiguous"),
        ("mùng 10 tháng 3 âm lịch", "ambiguous"),
        ("trước khi kết thúc nhiệm kỳ", "2031-03-20"),
    ] {
        assert_eq!(due(text), expected, "{text}");
    }
}

#[test]
fn numbers_are_words_too() {
    for (text, expected) in [
        ("trong ba năm tới", "2029-09-15"),
        ("trong 3 năm tới", "2029-09-15"),
        ("trong ba tháng tới", "2026-12-15"),
        ("trong năm năm tới", "2031-09-15"),
        ("trong sáu tháng tới", "2027-03-15"),
        ("trong hai quý tới", "2027-03-31"),
        ("trong quý tới", "2026-12-31"),
        ("trong năm tới", "2027-12-31"),
    ] {
        assert_eq!(due(text), expected, "{text}");
    }
}
