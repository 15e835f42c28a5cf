//! Computes the last day of a time limit, and the reason why each day counts or not.

use chrono::{Datelike, NaiveDate};

use crate::calendar::{Calendar, Day, MissingYear};

/// The unit of a time limit: which days count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    CalendarDays,
    WorkingDays,
}

/// A time limit: a number of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeLimit {
    pub number: u16,
    pub unit: Unit,
}

/// The reason why a day counts or does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    FirstDay,
    CalendarDay,
    WorkingDay,
    MakeUpDay,
    Weekend,
    DayOff,
    RolledOver,
}

impl Reason {
    pub const ALL: [Self; 7] = [
        Self::FirstDay,
        Self::CalendarDay,
        Self::WorkingDay,
        Self::MakeUpDay,
        Self::Weekend,
        Self::DayOff,
        Self::RolledOver,
    ];
}

/// A computed time limit: its last day, and every day from the start to there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    pub last_day: NaiveDate,
    pub ranges: Vec<Range>,
}

/// Adjacent days that count, or do not count, for the same reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    pub from: NaiveDate,
    /// The last day, inclusive.
    pub to: NaiveDate,
    pub reason: Reason,
    /// The name of the day off or make-up day.
    pub name: Option<String>,
    pub counted: bool,
    /// The length in days.
    pub days: u32,
    /// How many days were counted from the start to the end of this range.
    pub total: u32,
}

/// Computes a time limit that starts with an event on a day.
///
/// The day of the event does not count (Civil Code 2015, art. 147). A time limit whose last day is a day off ends
/// with the next working day (art. 148): that last day is then a range of its own, which counts and is the reason for
/// rolling over. A time limit of no days ends on the day of the event, or on the first working day after it.
///
/// # Errors
/// [`MissingYear`] when the computation needs a day of a year that the calendar does not have. A time limit of
/// calendar days needs only its last day and those after it.
pub fn count(start: NaiveDate, limit: TimeLimit, calendar: &Calendar) -> Result<Counted, MissingYear> {
    let mut count = Count { on: start, ranges: vec![] };
    count.push(Reason::FirstDay, None, false);
    match limit.unit {
        Unit::CalendarDays => {
            for left in (0..limit.number).rev() {
                count.advance()?;
                let (reason, name) = match left {
                    0 => off(calendar.day(count.on)?).unwrap_or((Reason::CalendarDay, None)),
                    _ => (Reason::CalendarDay, None),
                };
                count.push(reason, name, true);
            }
        }
        Unit::WorkingDays => {
            let mut left = limit.number;
            while left > 0 {
                count.advance()?;
                let day = calendar.day(count.on)?;
                let (reason, name) = match day {
                    Day::MadeUp(name) => (Reason::MakeUpDay, Some(name)),
                    _ => off(day).unwrap_or((Reason::WorkingDay, None)),
                };
                left -= u16::from(day.is_working());
                count.push(reason, name, day.is_working());
            }
        }
    }
    while !calendar.day(count.on)?.is_working() {
        count.advance()?;
        let day = calendar.day(count.on)?;
        let name = if let Day::MadeUp(name) = day { Some(name) } else { None };
        let (reason, name) = off(day).unwrap_or((Reason::RolledOver, name));
        count.push(reason, name, false);
    }
    Ok(Counted { last_day: count.on, ranges: count.ranges })
}

/// Returns the reason why a day is not worked, and the name of the day off; `None` for a working day.
const fn off(day: Day<'_>) -> Option<(Reason, Option<&str>)> {
    match day {
        Day::Weekend => Some((Reason::Weekend, None)),
        Day::Off(name) => Some((Reason::DayOff, Some(name))),
        Day::Working | Day::MadeUp(_) => None,
    }
}

/// A computation in progress: the current day, and the ranges so far.
struct Count {
    on: NaiveDate,
    ranges: Vec<Range>,
}

impl Count {
    /// Advances to the next day. After the last date that can be represented, the year is missing.
    fn advance(&mut self) -> Result<(), MissingYear> {
        self.on = self.on.succ_opt().ok_or(MissingYear(self.on.year() + 1))?;
        Ok(())
    }

    fn push(&mut self, reason: Reason, name: Option<&str>, counted: bool) {
        let total = self.ranges.last().map_or(0, |last| last.total) + u32::from(counted);
        match self.ranges.last_mut() {
            Some(last) if (last.reason, last.name.as_deref(), last.counted) == (reason, name, counted) => {
                (last.to, last.days, last.total) = (self.on, last.days + 1, total);
            }
            _ => self.ranges.push(Range {
                from: self.on,
                to: self.on,
                reason,
                name: name.map(str::to_owned),
                counted,
                days: 1,
                total,
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::Days;
    use proptest::prelude::*;

    use super::*;
    use crate::calendar::tests::{date, exception, published};
    use crate::calendar::{Exception, ExceptionKind};

    const CALENDAR: Unit = Unit::CalendarDays;
    const WORKING: Unit = Unit::WorkingDays;

    #[test]
    fn limits_end_where_a_hand_counts_them_on_the_published_calendar() {
        #[rustfmt::skip]
        let table = [
            // Tết 2026: off from Saturday 14 to Sunday 22 February
            ("2026-02-12",  1, WORKING,  "2026-02-13"), // Fri 13
            ("2026-02-13",  1, WORKING,  "2026-02-23"), // 14–22 off, Mon 23
            ("2026-02-12",  3, WORKING,  "2026-02-24"), // Fri 13, Mon 23, Tue 24
            ("2026-02-18",  5, WORKING,  "2026-02-27"), // 23, 24, 25, 26, Fri 27
            ("2026-02-10",  5, CALENDAR, "2026-02-23"), // 11–15: Sun 15 is off, so Mon 23
            ("2026-01-30", 15, CALENDAR, "2026-02-23"), // 31 Jan, 1–14 Feb: Sat 14 is off, so Mon 23
            ("2026-02-08", 15, CALENDAR, "2026-02-23"), // 9–23: Mon 23 is worked
            // 30 April and 1 May
            ("2024-04-26",  1, WORKING,  "2024-05-02"), // 27 Apr–1 May off, Thu 2
            ("2024-04-26",  3, WORKING,  "2024-05-04"), // Thu 2, Fri 3, Sat 4 made up
            ("2024-04-26",  4, WORKING,  "2024-05-06"), // and Mon 6
            ("2024-04-19", 10, CALENDAR, "2024-05-02"), // 20–29: Mon 29 is swapped off, so Thu 2 May
            ("2024-05-01",  3, CALENDAR, "2024-05-04"), // 2, 3, Sat 4 is worked
            ("2025-04-25",  1, WORKING,  "2025-04-26"), // Sat 26 made up
            ("2025-04-25",  4, WORKING,  "2025-05-05"), // Sat 26, Mon 28, Tue 29, 30 Apr–4 May off, Mon 5
            ("2026-04-24",  1, WORKING,  "2026-04-28"), // 25–27 off, Tue 28
            ("2026-04-24",  3, WORKING,  "2026-05-04"), // Tue 28, Wed 29, 30 Apr–3 May off, Mon 4
            // Hùng Kings' day on a Sunday: Monday 27 April 2026 is off for it
            ("2026-04-16", 10, CALENDAR, "2026-04-28"), // 17–26: Sun 26 is off, Mon 27 too, Tue 28
            ("2026-04-17", 10, CALENDAR, "2026-04-28"), // 18–27: Mon 27 is off, Tue 28
            ("2024-04-17",  1, WORKING,  "2024-04-19"), // Thu 18 is Hùng Kings' day, Fri 19
            // ends of years
            ("2024-12-31",  1, WORKING,  "2025-01-02"), // Wed 1 off, Thu 2
            ("2024-12-27",  5, WORKING,  "2025-01-06"), // Mon 30, Tue 31, Thu 2, Fri 3, Mon 6
            ("2025-12-31",  1, WORKING,  "2026-01-05"), // 1–4 off, Mon 5
            ("2025-12-31",  6, WORKING,  "2026-01-10"), // 5, 6, 7, 8, 9, Sat 10 made up
            ("2025-12-17", 15, CALENDAR, "2026-01-05"), // 18–31 Dec, 1 Jan off: Mon 5
            ("2026-12-31",  2, WORKING,  "2027-01-05"), // Fri 1 off, Mon 4, Tue 5
            ("2026-12-02", 30, CALENDAR, "2027-01-04"), // 3–31 Dec are 29, Fri 1 Jan off: Mon 4
            // leap day
            ("2024-02-28",  1, CALENDAR, "2024-02-29"), // Thu 29
            ("2024-02-28",  2, WORKING,  "2024-03-01"), // Thu 29, Fri 1
            ("2024-02-29", 60, CALENDAR, "2024-05-02"), // 31 in March, 29 in April: Mon 29 is off, so Thu 2 May
            ("2024-01-30", 30, CALENDAR, "2024-02-29"), // Wed 31, 29 in February
            // the swap of August 2026, and Culture Day
            ("2026-08-21",  1, WORKING,  "2026-08-22"), // Sat 22 made up
            ("2026-08-28",  1, WORKING,  "2026-09-03"), // 29 Aug–2 Sep off, Thu 3
            ("2026-11-23",  1, WORKING,  "2026-11-25"), // Tue 24 off, Wed 25
            // no days at all
            ("2026-02-13",  0, WORKING,  "2026-02-13"), // a Friday
            ("2026-02-14",  0, CALENDAR, "2026-02-23"), // Tết's first day
            ("2026-08-22",  0, CALENDAR, "2026-08-22"), // a Saturday made up
        ];
        let calendar = published();
        for (start, number, unit, due_on) in table {
            let counted = count(date(start), TimeLimit { number, unit }, &calendar).unwrap();
            assert_eq!(counted.last_day, date(due_on), "{start} + {number} {unit:?}");
        }
    }

    fn spelled(counted: &Counted) -> Vec<String> {
        let one = |r: &Range| {
            let (from, to, name) =
                (r.from.format("%d/%m"), r.to.format("%d/%m"), r.name.as_deref().unwrap_or("-"));
            format!("{from} {to} {:?} {name} {} {}", r.reason, r.days, r.total)
        };
        counted.ranges.iter().map(one).collect()
    }

    #[test]
    fn a_limit_of_working_days_explains_itself() {
        let counted =
            count(date("2024-04-25"), TimeLimit { number: 4, unit: WORKING }, &published()).unwrap();
        assert_eq!(
            spelled(&counted),
            [
                "25/04 25/04 FirstDay - 1 0",
                "26/04 26/04 WorkingDay - 1 1",
                "27/04 28/04 DayOff Dịp nghỉ lễ 30/4 và 1/5 2 1",
                "29/04 29/04 DayOff Hoán đổi với 4/5/2024 1 1",
                "30/04 30/04 DayOff Ngày Chiến thắng 1 1",
                "01/05 01/05 DayOff Ngày Quốc tế lao động 1 1",
                "02/05 03/05 WorkingDay - 2 3",
                "04/05 04/05 MakeUpDay Làm bù cho 29/4/2024 1 4",
            ]
        );
    }

    #[test]
    fn a_limit_that_rolls_over_explains_itself() {
        let counted =
            count(date("2026-04-15"), TimeLimit { number: 10, unit: CALENDAR }, &published()).unwrap();
        assert_eq!(
            spelled(&counted),
            [
                "15/04 15/04 FirstDay - 1 0",
                "16/04 24/04 CalendarDay - 9 9",
                "25/04 25/04 Weekend - 1 10",
                "26/04 26/04 DayOff Giỗ Tổ Hùng Vương 1 10",
                "27/04 27/04 DayOff Nghỉ bù Giỗ Tổ Hùng Vương 1 10",
                "28/04 28/04 RolledOver - 1 10",
            ]
        );
        let counted: Vec<_> = counted.ranges.iter().map(|r| r.counted).collect();
        assert_eq!(counted, [false, true, true, false, false, false]);
    }

    #[test]
    fn only_the_years_a_count_needs_must_be_known() {
        let only_2026 = Calendar::new([(2026, vec![])]);
        let sixty =
            |start, unit| count(date(start), TimeLimit { number: 60, unit }, &only_2026).map(|c| c.last_day);
        assert_eq!(sixty("2025-11-14", CALENDAR), Ok(date("2026-01-13")));
        assert_eq!(sixty("2025-11-14", WORKING), Err(MissingYear(2025)));
        assert_eq!(sixty("2026-11-14", CALENDAR), Err(MissingYear(2027)));
        // 31 December 2022 is a Saturday, so rolling over needs the following year
        let only_2022 = Calendar::new([(2022, vec![])]);
        let rolled = count(date("2022-12-30"), TimeLimit { number: 1, unit: CALENDAR }, &only_2022);
        assert_eq!(rolled, Err(MissingYear(2023)));
    }

    #[test]
    fn the_end_of_all_days_is_a_missing_year() {
        let last = NaiveDate::MAX;
        let calendar =
            Calendar::new([(last.year(), vec![exception(&last.to_string(), ExceptionKind::Off, "the end")])]);
        for (number, unit) in [(0, CALENDAR), (1, CALENDAR), (9, WORKING)] {
            assert_eq!(count(last, TimeLimit { number, unit }, &calendar), Err(MissingYear(last.year() + 1)));
        }
    }

    /// Generates three years with random exceptions, and a start day in the first year.
    fn world() -> impl Strategy<Value = (Calendar, NaiveDate)> {
        let drawn = proptest::collection::vec((0u64..1096, any::<bool>()), 0..200);
        (drawn, 0u64..300).prop_map(|(drawn, start)| {
            let first = date("2024-01-01");
            let exception = |(day, off): (u64, bool)| Exception {
                on: first + Days::new(day),
                kind: if off { ExceptionKind::Off } else { ExceptionKind::Worked },
                name: format!("{}", day % 3),
            };
            let all: Vec<Exception> = drawn.into_iter().map(exception).collect();
            (Calendar::new((2024..=2026).map(|year| (year, all.clone()))), first + Days::new(start))
        })
    }

    fn works(calendar: &Calendar, on: NaiveDate) -> bool {
        calendar.day(on).unwrap().is_working()
    }

    /// Computes the same rule day by day, as an oracle.
    fn oracle(start: NaiveDate, limit: TimeLimit, calendar: &Calendar) -> NaiveDate {
        let (mut on, mut left) = (start, limit.number);
        while left > 0 {
            on = on + Days::new(1);
            left -= u16::from(limit.unit == CALENDAR || works(calendar, on));
        }
        while !works(calendar, on) {
            on = on + Days::new(1);
        }
        on
    }

    fn due(start: NaiveDate, number: u16, unit: Unit, calendar: &Calendar) -> NaiveDate {
        count(start, TimeLimit { number, unit }, calendar).unwrap().last_day
    }

    proptest! {
        #[test]
        fn a_limit_ends_where_the_naive_count_ends((calendar, start) in world(), number in 0u16..200) {
            for unit in [CALENDAR, WORKING] {
                let due_on = due(start, number, unit, &calendar);
                prop_assert_eq!(due_on, oracle(start, TimeLimit { number, unit }, &calendar));
                prop_assert!(works(&calendar, due_on));
                prop_assert!(due_on <= due(start, number + 1, unit, &calendar), "monotone");
            }
        }

        #[test]
        fn working_days_add_up((calendar, start) in world(), one in 1u16..100, two in 1u16..100) {
            let split = due(due(start, one, WORKING, &calendar), two, WORKING, &calendar);
            prop_assert_eq!(due(start, one + two, WORKING, &calendar), split);
        }

        #[test]
        fn calendar_days_add_up_when_nothing_rolls((calendar, start) in world(), one in 1u16..100, two in 1u16..100) {
            let mut days = one..;
            let one = days.find(|days| works(&calendar, start + Days::new((*days).into()))).unwrap();
            let split = due(due(start, one, CALENDAR, &calendar), two, CALENDAR, &calendar);
            prop_assert_eq!(due(start, one + two, CALENDAR, &calendar), split);
        }

        #[test]
        fn ranges_cover_every_day_once((calendar, start) in world(), number in 0u16..200, working: bool) {
            let unit = if working { WORKING } else { CALENDAR };
            let counted = count(start, TimeLimit { number, unit }, &calendar).unwrap();
            let (mut next, mut total) = (start, 0);
            for range in &counted.ranges {
                prop_assert_eq!(range.from, next);
                prop_assert_eq!(i64::from(range.days), (range.to - range.from).num_days() + 1);
                total += if range.counted { range.days } else { 0 };
                prop_assert_eq!(range.total, total);
                next = range.to + Days::new(1);
            }
            prop_assert_eq!(next, counted.last_day + Days::new(1));
            prop_assert_eq!(total, u32::from(number));
            for pair in counted.ranges.windows(2) {
                let key = |r: &Range| (r.reason, r.name.clone(), r.counted);
                prop_assert_ne!(key(&pair[0]), key(&pair[1]), "adjacent ranges merge");
            }
        }
    }
}
