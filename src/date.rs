//! A calendar date with only what the rules need. A date library would cost a page 6.6 KB (docs/design.md).

use crate::UsageError;
use std::fmt;
use std::str::FromStr;

/// A day of the proleptic Gregorian calendar, years 1 to 9999, written as ISO 8601 `YYYY-MM-DD` (S2:162).
///
/// ```
/// use oney_rules::Date;
/// let date = Date::parse("2024-02-29").expect("2024 is a leap year");
/// assert_eq!(date.to_string(), "2024-02-29");
/// assert!(Date::parse("2023-02-29").is_none());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The date of a year, a month (1–12) and a day of that month.
    ///
    /// # Errors
    /// When there is no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Result<Self, UsageError> {
        Self::valid(year, month, day).ok_or_else(|| UsageError::new("there is no such date"))
    }

    /// Reads exactly `YYYY-MM-DD`; `None` for another format or a day that does not exist.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else {
            return None;
        };
        let year = u16::from(digit(y1)?) * 1000
            + u16::from(digit(y2)?) * 100
            + u16::from(digit(y3)?) * 10
            + u16::from(digit(y4)?);
        Self::valid(year, digit(m1)? * 10 + digit(m2)?, digit(d1)? * 10 + digit(d2)?)
    }

    /// Reads the number `yyyymmdd`; `None` for a day that does not exist.
    #[must_use]
    pub fn from_number(number: u32) -> Option<Self> {
        let year = u16::try_from(number / 10_000).ok()?;
        let month = u8::try_from(number / 100 % 100).ok()?;
        let day = u8::try_from(number % 100).ok()?;
        Self::valid(year, month, day)
    }

    fn valid(year: u16, month: u8, day: u8) -> Option<Self> {
        let exists = (1..=9999).contains(&year) && day >= 1 && day <= days_in_month(year, month);
        exists.then_some(Self { year, month, day })
    }

    /// `YYYY-MM-DD`, without `fmt`, which would add kilobytes to a page.
    pub(crate) fn iso(self) -> String {
        let mut text = String::with_capacity(10);
        let mut push = |number: u16, digits: [u16; 4], separator: &str| {
            for unit in digits.into_iter().filter(|unit| *unit > 0) {
                text.push(char::from_digit(u32::from(number / unit % 10), 10).unwrap_or('0'));
            }
            text.push_str(separator);
        };
        push(self.year, [1000, 100, 10, 1], "-");
        push(self.month.into(), [0, 0, 10, 1], "-");
        push(self.day.into(), [0, 0, 10, 1], "");
        text
    }

    /// The date `days` later; `None` after the year 9999.
    #[must_use]
    pub fn days_later(self, days: u16) -> Option<Self> {
        (0..days).try_fold(self, |date, _| {
            let Self { year, month, day } = date;
            let next_month = || Self::valid(year, month + 1, 1);
            Self::valid(year, month, day + 1).or_else(next_month).or_else(|| Self::valid(year + 1, 1, 1))
        })
    }

    /// Days since 0000-03-01, so that differences of dates are differences of numbers.
    #[must_use]
    pub fn day_number(self) -> i32 {
        // Years start in March, so that the leap day is last and shifts no month.
        let after_february = self.month > 2;
        let year = i32::from(self.year) - i32::from(!after_february);
        let month = i32::from(self.month) - if after_february { 3 } else { -9 };
        365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + i32::from(self.day) - 1
    }

    /// Whole years from this date to `today`, the age of a person. For someone born on 29 February,
    /// a year without that day is full on 1 March. Negative when this date is after `today`.
    #[must_use]
    pub fn age_on(self, today: Date) -> i32 {
        let before_birthday = (today.month, today.day) < (self.month, self.day);
        i32::from(today.year) - i32::from(self.year) - i32::from(before_birthday)
    }
}

fn digit(byte: u8) -> Option<u8> {
    byte.is_ascii_digit().then(|| byte - b'0')
}

fn days_in_month(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u8::from(leap),
        _ => 0,
    }
}

impl FromStr for Date {
    type Err = UsageError;

    /// Reads `YYYY-MM-DD`.
    ///
    /// ```
    /// use oney_rules::Date;
    /// let day: Date = "2026-11-22".parse()?;
    /// assert_eq!(day.to_string(), "2026-11-22");
    /// assert!("2026-02-30".parse::<Date>().is_err());
    /// # Ok::<(), oney_rules::UsageError>(())
    /// ```
    fn from_str(text: &str) -> Result<Self, UsageError> {
        Self::parse(text)
            .ok_or_else(|| UsageError::new("a date must be a day of the calendar, written `YYYY-MM-DD`"))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.iso())
    }
}

impl fmt::Debug for Date {
    /// A date may be a customer's date of birth.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Date(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn refuses_days_that_do_not_exist_and_other_formats() {
        for text in [
            "2023-02-29",
            "1900-02-29",
            "2024-04-31",
            "2024-13-01",
            "2024-00-10",
            "2024-01-00",
            "0000-01-01",
            "2024-1-01",
            "24-01-01",
            "2024/01/01",
            "2024-01-01T00:00:00Z",
            " 2024-01-01",
            "２０２４-01-01",
            "",
        ] {
            assert!(Date::parse(text).is_none(), "{text}");
        }
        assert!(Date::parse("2000-02-29").is_some());
    }

    #[test]
    fn age_is_full_on_the_birthday() {
        assert_eq!(date("2000-06-15").age_on(date("2018-06-14")), 17);
        assert_eq!(date("2000-06-15").age_on(date("2018-06-15")), 18);
        assert_eq!(date("2004-02-29").age_on(date("2022-02-28")), 17);
        assert_eq!(date("2004-02-29").age_on(date("2022-03-01")), 18);
        assert_eq!(date("2030-01-01").age_on(date("2026-01-01")), -4);
    }

    #[test]
    fn days_later_crosses_months_and_years() {
        assert!(date("2026-02-26").days_later(3) == Some(date("2026-03-01")));
        assert!(date("2024-02-26").days_later(3) == Some(date("2024-02-29")));
        assert!(date("2026-12-30").days_later(7) == Some(date("2027-01-06")));
        assert!(date("2026-12-30").days_later(0) == Some(date("2026-12-30")));
        assert!(date("9999-12-30").days_later(2).is_none());
    }

    proptest::proptest! {
        #[test]
        fn day_numbers_follow_the_calendar(year in 1u16..=9998, month in 1u8..=12, day in 1u8..=31) {
            if let Ok(today) = Date::new(year, month, day) {
                let tomorrow = Date::new(year, month, day + 1)
                    .or_else(|_| Date::new(year, month + 1, 1))
                    .or_else(|_| Date::new(year + 1, 1, 1))
                    .unwrap();
                assert_eq!(tomorrow.day_number(), today.day_number() + 1);
                assert_eq!(Date::parse(&today.to_string()), Some(today));
            }
        }
    }
}
