//! Published and made-up texts, and the time that each names.

use chrono::{Datelike, NaiveDate};
use proptest::prelude::*;

use super::Precision::{self, Condition, Day, Month, Period, Quarter, Year};
use super::{Unreadable, WrittenTime, last_day, parse};

/// Returns the day on which the texts were written: 1 July 2024, a Monday.
fn said() -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 7, 1).unwrap()
}

fn told(text: &str) -> Result<WrittenTime, Unreadable> {
    parse(text, Some(said()))
}

fn spelled(time: &WrittenTime) -> (Precision, String, String) {
    let date = |on: Option<NaiveDate>| on.map_or_else(|| "-".to_owned(), |on| on.to_string());
    (time.precision, date(time.from), date(time.to))
}

#[test]
fn a_time_with_its_year_is_read_whenever_it_was_said() {
    #[rustfmt::skip]
    let table = [
        // as published: commitment_as_stated of the petitions
        ("2016",                                         Year,    "2016-01-01", "2016-12-31"),
        ("2017",                                         Year,    "2017-01-01", "2017-12-31"),
        ("2017-12",                                      Month,   "2017-12-01", "2017-12-31"),
        ("2021-2025",                                    Period,  "2021-01-01", "2025-12-31"),
        ("Q4/2020",                                      Quarter, "2020-10-01", "2020-12-31"),
        ("Q1/2017",                                      Quarter, "2017-01-01", "2017-03-31"),
        ("2019-12",                                      Month,   "2019-12-01", "2019-12-31"),
        // quarters
        ("trong quý IV/2020",                            Quarter, "2020-10-01", "2020-12-31"),
        ("QUÝ IV/2020",                                  Quarter, "2020-10-01", "2020-12-31"),
        ("quy 4 nam 2020",                               Quarter, "2020-10-01", "2020-12-31"),
        ("hoàn thành trong quý III năm 2021",            Quarter, "2021-07-01", "2021-09-30"),
        ("quý II-2022",                                  Quarter, "2022-04-01", "2022-06-30"),
        ("Quý 1, năm 2023",                              Quarter, "2023-01-01", "2023-03-31"),
        ("đầu quý III/2024",                             Period,  "2024-07-01", "2024-07-31"),
        ("cuối quý II năm 2024",                         Period,  "2024-06-01", "2024-06-30"),
        ("quý III, IV/2024",                             Period,  "2024-07-01", "2024-12-31"),
        ("quý I và quý II năm 2025",                     Period,  "2025-01-01", "2025-06-30"),
        // months
        ("tháng 12/2017",                                Month,   "2017-12-01", "2017-12-31"),
        ("tháng 6 năm 2022",                             Month,   "2022-06-01", "2022-06-30"),
        ("đến hết tháng 9/2024",                         Month,   "2024-09-01", "2024-09-30"),
        ("Thang 02.2024",                                Month,   "2024-02-01", "2024-02-29"),
        ("T12/2017",                                     Month,   "2017-12-01", "2017-12-31"),
        ("xong trong 06/2025",                           Month,   "2025-06-01", "2025-06-30"),
        ("cuối tháng 6/2024",                            Period,  "2024-06-21", "2024-06-30"),
        ("giữa tháng 8 năm 2024",                        Period,  "2024-08-11", "2024-08-20"),
        ("từ tháng 6 đến tháng 9/2024",                  Period,  "2024-06-01", "2024-09-30"),
        ("từ tháng 11 đến tháng 2 năm 2025",               Period,  "2024-11-01", "2025-02-28"),
        // parts of years, years and periods
        ("6 tháng đầu năm 2023",                         Period,  "2023-01-01", "2023-06-30"),
        ("06 tháng cuối năm 2023",                       Period,  "2023-07-01", "2023-12-31"),
        ("sáu tháng đầu năm 2023",                       Period,  "2023-01-01", "2023-06-30"),
        ("9 tháng đầu năm 2023",                         Period,  "2023-01-01", "2023-09-30"),
        ("nửa cuối năm 2024",                            Period,  "2024-07-01", "2024-12-31"),
        ("đầu năm 2024",                                 Period,  "2024-01-01", "2024-04-30"),
        ("giữa năm 2024",                                Period,  "2024-05-01", "2024-08-31"),
        ("dự kiến cuối năm 2024",                        Period,  "2024-09-01", "2024-12-31"),
        ("năm 2016",                                     Year,    "2016-01-01", "2016-12-31"),
        ("sẽ đầu tư năm 2025",                           Year,    "2025-01-01", "2025-12-31"),
        ("giai đoạn 2021-2025",                          Period,  "2021-01-01", "2025-12-31"),
        ("2021–2025",                                    Period,  "2021-01-01", "2025-12-31"),
        ("nhiệm kỳ 2021 - 2026",                         Period,  "2021-01-01", "2026-12-31"),
        ("từ năm 2022 đến năm 2024",                     Period,  "2022-01-01", "2024-12-31"),
        ("từ quý I đến quý III năm 2025",                Period,  "2025-01-01", "2025-09-30"),
        ("từ 2021 đến hết 2025",                         Period,  "2021-01-01", "2025-12-31"),
        ("trong 2 năm 2024-2025",                        Period,  "2024-01-01", "2025-12-31"),
        ("từ quý II năm 2024 đến hết năm 2025",          Period,  "2024-04-01", "2025-12-31"),
        // days
        ("31/12/2025",                                   Day,     "2025-12-31", "2025-12-31"),
        ("31-12-2025",                                   Day,     "2025-12-31", "2025-12-31"),
        ("31.12.2025",                                   Day,     "2025-12-31", "2025-12-31"),
        ("2025-12-31",                                   Day,     "2025-12-31", "2025-12-31"),
        ("ngày 31 tháng 12 năm 2025",                    Day,     "2025-12-31", "2025-12-31"),
        ("ngày 05 tháng 6/2025",                         Day,     "2025-06-05", "2025-06-05"),
        ("trước ngày 30/6/2024",                         Day,     "2024-06-30", "2024-06-30"),
        ("chậm nhất 15/8/2023",                          Day,     "2023-08-15", "2023-08-15"),
        ("29/02/2024",                                   Day,     "2024-02-29", "2024-02-29"),
        ("trước quý IV/2024",                            Day,     "-",          "2024-09-30"),
        ("trước năm 2025",                               Day,     "-",          "2024-12-31"),
        ("trước cuối năm 2025",                          Period,  "2025-09-01", "2025-12-31"),
        ("từ 15/6 đến ngày 30/9/2024",                   Period,  "2024-06-15", "2024-09-30"),
        ("từ 1/7/2024 - 31/7/2024",                      Period,  "2024-07-01", "2024-07-31"),
        // next to words that are no time, or not the time meant
        ("bố trí 12,5 tỷ đồng cho 3.500 m kênh, xong tháng 5/2025",   Month,   "2025-05-01", "2025-05-31"),
        ("Nghị quyết 06/2025/NQ-HĐND giao xong quý II/2026",          Quarter, "2026-04-01", "2026-06-30"),
        ("CV 393/HĐND-VP 28/8/2024 yêu cầu xong trước 30/9/2024",     Day,     "2024-09-30", "2024-09-30"),
        ("theo Luật Đất đai 2024, cấp giấy trong năm 2025",           Year,    "2025-01-01", "2025-12-31"),
        ("năm 2025 xã Mường Kim có nước",                             Year,    "2025-01-01", "2025-12-31"),
        ("sửa đường 30/4 trong năm 2024",                             Year,    "2024-01-01", "2024-12-31"),
        ("khi có vốn, chậm nhất quý I/2025",                          Quarter, "2025-01-01", "2025-03-31"),
        ("quý IV/2024 (tức quý 4 năm 2024)",                          Quarter, "2024-10-01", "2024-12-31"),
    ];
    for (text, precision, from, to) in table {
        for said_on in [None, Some(said())] {
            let time = parse(text, said_on).unwrap_or_else(|error| panic!("{text}: {error:?}"));
            assert_eq!(spelled(&time), (precision, from.to_owned(), to.to_owned()), "{text}: {time:?}");
            assert!(!time.year_assumed, "{text}");
        }
    }
}

#[test]
fn what_the_text_leaves_open_is_taken_from_the_day_it_was_said() {
    #[rustfmt::skip]
    let table = [
        ("trong tháng 12",          Month,   "2024-12-01", "2024-12-31"),
        ("trong tháng 7",           Month,   "2024-07-01", "2024-07-31"),
        ("tháng 6",                 Month,   "2025-06-01", "2025-06-30"),
        ("hết quý II",              Quarter, "2025-04-01", "2025-06-30"),
        ("hết quý III",             Quarter, "2024-07-01", "2024-09-30"),
        ("trước ngày 30/6",         Day,     "2025-06-30", "2025-06-30"),
        ("trước 15/8",              Day,     "2024-08-15", "2024-08-15"),
        ("dịp 2/9",                 Day,     "2024-09-02", "2024-09-02"),
        ("29/02",                   Day,     "2028-02-29", "2028-02-29"),
        ("6 tháng cuối năm",        Period,  "2024-07-01", "2024-12-31"),
        ("cuối năm",                Period,  "2024-09-01", "2024-12-31"),
        ("cuối năm nay",            Period,  "2024-09-01", "2024-12-31"),
        ("trong năm nay",           Year,    "2024-01-01", "2024-12-31"),
        ("sang năm sau",            Year,    "2025-01-01", "2025-12-31"),
        ("quý I năm sau",           Quarter, "2025-01-01", "2025-03-31"),
        ("trong tháng này",         Month,   "2024-07-01", "2024-07-31"),
        ("tháng tới sẽ sửa",        Month,   "2024-08-01", "2024-08-31"),
        ("trong quý tới",           Quarter, "2024-10-01", "2024-12-31"),
        ("hoàn thành trong năm.",   Year,    "2024-01-01", "2024-12-31"),
        ("31/12/25",                Day,     "2025-12-31", "2025-12-31"),
    ];
    for (text, precision, from, to) in table {
        let time = told(text).unwrap_or_else(|error| panic!("{text}: {error:?}"));
        assert_eq!(spelled(&time), (precision, from.to_owned(), to.to_owned()), "{text}: {time:?}");
        assert!(time.year_assumed, "{text}");
        if text != "31/12/25" {
            assert_eq!(parse(text, None).unwrap_err().code, "year_missing", "{text}");
        }
    }
}

#[test]
fn a_number_of_days_counts_from_the_day_it_was_said() {
    #[rustfmt::skip]
    let table = [
        ("trong 30 ngày",             "2024-07-31"),
        ("trong vòng 2 tuần",         "2024-07-15"),
        ("sau 3 tháng nữa",           "2024-10-01"),
        ("trong 5 năm tới",           "2029-07-01"),
    ];
    for (text, to) in table {
        let time = told(text).unwrap_or_else(|error| panic!("{text}: {error:?}"));
        assert_eq!(spelled(&time), (Day, to.to_owned(), to.to_owned()), "{text}");
        assert_eq!(parse(text, None).unwrap_err().code, "relative_term", "{text}");
    }
}

#[test]
fn a_condition_has_no_day() {
    #[rustfmt::skip]
    let table = [
        // as published
        ("khi điều kiện cho phép",                            "khi điều kiện cho phép"),
        ("khi có quy định",                                   "khi có quy định"),
        ("khi được phân bổ vốn",                              "khi được phân bổ vốn"),
        ("khi được cấp vốn",                                  "khi được cấp vốn"),
        ("Khi có kinh phí.",                                  "Khi có kinh phí"),
        ("KHI CO KINH PHI",                                   "KHI CO KINH PHI"),
        ("Sẽ làm khi bố trí được nguồn vốn; đã báo cáo tỉnh", "khi bố trí được nguồn vốn"),
        ("sau khi được phê duyệt",                            "sau khi được phê duyệt"),
        ("nếu ngân sách cân đối được",                        "nếu ngân sách cân đối được"),
        ("sớm nhất khi ngân sách cho phép",                   "khi ngân sách cho phép"),
        ("ngay sau khi có mặt bằng",                          "ngay sau khi có mặt bằng"),
        ("tùy thuộc nguồn vốn trung ương",                    "tùy thuộc nguồn vốn trung ương"),
        ("thực hiện NQ 06/2025/NQ-HĐND khi có vốn 2,5 tỷ",    "khi có vốn 2,5 tỷ"),
    ];
    for (text, matched) in table {
        let time = told(text).unwrap_or_else(|error| panic!("{text}: {error:?}"));
        assert_eq!(spelled(&time), (Condition, "-".to_owned(), "-".to_owned()), "{text}");
        assert_eq!(time.matched, matched);
    }
}

#[test]
fn what_names_no_time_says_why() {
    #[rustfmt::skip]
    let table = [
        // as published
        ("trong thời gian tới",                          "no_time_named",     "trong thời gian tới"),
        ("giai đoạn tiếp theo",                          "no_time_named",     "giai đoạn tiếp theo"),
        ("sớm",                                          "no_time_named",     "sớm"),
        ("31.11 (nguyên văn, ngày không tồn tại)",       "no_such_date",      "no day 31 in November"),
        ("trong thời gian sớm nhất",                     "no_time_named",     "thời gian sớm nhất"),
        ("",                                             "no_time_named",     "no day"),
        ("tiếp tục quan tâm",                            "no_time_named",     "no day"),
        ("trong những năm tới",                          "no_time_named",     "no day"),
        ("kính thưa quý vị",                             "no_time_named",     "no day"),
        ("từ đầu năm 2025",                              "no_time_named",     "names no end"),
        ("từ năm 2025",                                  "no_time_named",     "`từ năm 2025` names no end"),
        ("sau ngày 30/6/2025",                           "no_time_named",     "names no end"),
        ("29/02/2023",                                   "no_such_date",      "no day 29 in February 2023, which has 28"),
        ("31/11/2007",                                   "no_such_date",      "no day 31 in November 2007, which has 30"),
        ("ngày 31 tháng 4 năm 2024",                     "no_such_date",      "April"),
        ("tháng 13/2025",                                "no_such_date",      "no month 13"),
        ("ngày 10/15/2024",                              "no_such_date",      "no month 15"),
        ("quý V/2024",                                   "no_such_date",      "no quarter V"),
        ("quý 5",                                        "no_such_date",      "no quarter 5"),
        ("giai đoạn 2025-2021",                          "no_such_date",      "ends before it begins"),
        ("từ 30/9/2024 đến 15/6/2024",                   "no_such_date",      "ends before it begins"),
        ("năm 2205",                                     "year_out_of_range", "2205"),
        ("31/12/1025",                                   "year_out_of_range", "1025"),
        ("quý IV/2024 hoặc năm 2026",                    "ambiguous",         "`quý IV/2024`, `năm 2026`"),
        ("đợt 1: 30/6/2024, đợt 2: 30/12/2024",          "ambiguous",         "`30/6/2024`, `30/12/2024`"),
        ("năm học 2024-2025",                            "ambiguous",         "school year"),
        ("trong 30 ngày làm việc",                       "relative_term",     "calendar"),
        ("15 ngày kể từ ngày nhận được kiến nghị",       "relative_term",     "another event"),
        // documents, amounts, things
        ("NQ 06/2025/NQ-HĐND",                           "no_time_named",     "no day"),
        ("Luật 121/2025/QH15",                           "no_time_named",     "no day"),
        ("393/HĐND-VP 28/8/2024",                        "no_time_named",     "no day"),
        ("CV 3495/UBND-TH ngày 30/8/2024",               "no_time_named",     "no day"),
        ("Quyết định số 20/2020/QĐ-TTg",                 "no_time_named",     "no day"),
        ("Nghị quyết 06/2025",                           "no_time_named",     "no day"),
        ("Luật Đất đai năm 2024",                        "no_time_named",     "no day"),
        ("1.500 triệu đồng, 12,5 ha, 2025 m kênh",       "no_time_named",     "no day"),
        ("đạt 10/12 chỉ tiêu, 2/3 số hộ",                "no_time_named",     "no day"),
        ("đường 30/4",                                   "no_time_named",     "no day"),
        ("cải thiện không khí",                          "no_time_named",     "no day"),
        ("như đã nêu",                                   "no_time_named",     "no day"),
    ];
    for (text, code, detail) in table {
        let error = told(text).expect_err(text);
        assert_eq!(error.code, code, "{text}: {error:?}");
        assert!(error.detail.contains(detail), "{text}: {error:?}");
    }
    assert_eq!(parse("31.11", None).unwrap_err().code, "no_such_date", "in no year at all");
}

#[test]
fn the_words_a_reading_rests_on_are_quoted_as_written() {
    #[rustfmt::skip]
    let table = [
        ("Sẽ hoàn thành trong Quý IV – 2020, theo kế hoạch.", "Quý IV – 2020"),
        ("từ 15/6 đến ngày 30/9/2024 (dự kiến)",              "15/6 đến ngày 30/9/2024"),
        ("xong trước năm 2025",                               "trước năm 2025"),
        ("Quí 4 năm 2020 nhé",                                "Quí 4 năm 2020"),
        ("Quy\u{301} 4 na\u{306}m 2020",                      "Quy\u{301} 4 na\u{306}m 2020"),
    ];
    for (text, matched) in table {
        assert_eq!(told(text).unwrap_or_else(|error| panic!("{text}: {error:?}")).matched, matched, "{text}");
    }
}

#[test]
fn the_last_day_of_what_is_named() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    for (precision, within, last) in [
        (Day, "2028-02-10", "2028-02-10"),
        (Month, "2028-02-10", "2028-02-29"),
        (Month, "2027-12-31", "2027-12-31"),
        (Quarter, "2027-01-01", "2027-03-31"),
        (Quarter, "2027-11-30", "2027-12-31"),
        (Year, "2027-06-30", "2027-12-31"),
        (Period, "2030-06-15", "2030-06-15"),
    ] {
        assert_eq!(last_day(precision, day(within)), day(last), "{precision:?} {within}");
    }
}

proptest! {
    #[test]
    fn reading_never_panics(text in "\\PC{0,80}", any in any::<String>(), said_on: bool) {
        let said_on = said_on.then(said);
        let _ = (parse(&text, said_on), parse(&any, said_on));
    }

    #[test]
    fn nor_does_it_on_what_looks_like_a_time(
        text in "(quý |tháng |năm |ngày |trước |từ |đến |trong |sau |đầu |cuối |Q|IV|[0-9]{1,5}|[-/., ]|khi |tới ){0,12}",
        said_on: bool,
    ) {
        for said_on in [said_on.then(said), Some(NaiveDate::MAX), Some(NaiveDate::MIN)] {
            if let Ok(time) = parse(&text, said_on) {
                prop_assert!(time.from.is_none() || time.from <= time.to, "{:?}", time);
                prop_assert!(!time.matched.is_empty());
            }
        }
    }

    #[test]
    fn it_is_due_in_the_year_that_is_named(year in 1990i32..2100, month in 1u32..=12, day in 1u32..=28, pick in 0usize..12) {
        let phrases = [
            format!("trong quý {}/{year}", (month - 1) / 3 + 1),
            format!("{month} tháng đầu năm {year}"),
            format!("Tháng {month} năm {year}"),
            format!("thang {month:02}/{year}"),
            format!("ngày {day}/{month}/{year}"),
            format!("{day:02}.{month:02}.{year}"),
            format!("{year}-{month:02}-{day:02}"),
            format!("ngày {day} tháng {month} năm {year}"),
            format!("cuối năm {year}"),
            format!("đến hết năm {year}"),
            format!("giai đoạn {}-{year}", year - 4),
            format!("{year}"),
        ];
        for said_on in [None, Some(said())] {
            let time = parse(&phrases[pick], said_on).unwrap();
            prop_assert_eq!(time.to.unwrap().year(), year, "{}", phrases[pick]);
        }
    }
}
