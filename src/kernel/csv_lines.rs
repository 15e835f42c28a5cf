//! Reads CSV as spreadsheets save it: with commas, or with semicolons, as a Vietnamese or German Excel does.

use chrono::NaiveDate;
use csv::{ErrorKind, ReaderBuilder, StringRecord};
use serde::de::DeserializeOwned;

use crate::kernel::error::{Error, Result};

/// Reads the lines after the header, each with a pointer that has its number.
///
/// # Errors
/// Of a line: 422, which names the column.
pub fn read<T: DeserializeOwned>(text: &str) -> impl Iterator<Item = Result<(String, T)>> {
    let text = text.trim_start_matches('\u{feff}');
    let first = text.lines().next().unwrap_or_default();
    let delimiter = if first.contains(';') && !first.contains(',') { b';' } else { b',' };
    let mut reader = ReaderBuilder::new().delimiter(delimiter).from_reader(text.as_bytes());
    let header = reader.headers().cloned().unwrap_or_default();
    let lines: Vec<_> = reader.into_records().collect();
    lines.into_iter().enumerate().map(move |(i, line)| {
        let at = format!("/{}", i + 2);
        let wrong = |told: String| Error::field(&at, "unreadable", told);
        let line = line.map_err(|error| wrong(error.to_string()))?;
        let value = line.deserialize(Some(&header)).map_err(|error| wrong(told(&header, &line, &error)))?;
        Ok((at, value))
    })
}

fn told(header: &StringRecord, line: &StringRecord, error: &csv::Error) -> String {
    let ErrorKind::Deserialize { err, .. } = error.kind() else { return error.to_string() };
    // what the library says of a day names neither the column nor the form
    let is_no_day = |(column, value): &(&str, &str)| {
        column.starts_with("valid_") && !value.is_empty() && value.parse::<NaiveDate>().is_err()
    };
    if let Some((column, _)) = header.iter().zip(line).find(is_no_day) {
        return format!("column `{column}`: a day as 2025-07-01 is expected");
    }
    let column = err.field().and_then(|at| usize::try_from(at).ok()).and_then(|at| header.get(at));
    column.map_or_else(|| err.kind().to_string(), |column| format!("column `{column}`: {}", err.kind()))
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize)]
    struct Line {
        name: String,
        valid_from: NaiveDate,
        count: Option<u8>,
    }

    fn error(text: &str) -> (Option<String>, String) {
        match read::<Line>(text).find_map(Result::err) {
            Some(Error::Refused(refused)) => {
                (refused.errors[0].pointer.clone(), refused.errors[0].detail.clone())
            }
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn commas_and_semicolons_are_read() {
        for text in [
            "name,valid_from,count\n\"Sở A, B\",2025-07-01,\n",
            "\u{feff}name;valid_from;count\r\nSở A, B;2025-07-01;3\r\n",
        ] {
            let all: Vec<Line> = read(text).map(|line| line.unwrap().1).collect();
            assert_eq!(
                (all.len(), all[0].name.as_str(), all[0].valid_from.to_string().as_str()),
                (1, "Sở A, B", "2025-07-01")
            );
            assert!(all[0].count.is_none_or(|count| count == 3));
        }
    }

    #[test]
    fn an_error_names_line_and_column() {
        let (at, told) = error("name,valid_from,count\nA,2025-07-01,\nB,1/7/2025,\n");
        assert_eq!(
            (at.as_deref(), told.as_str()),
            (Some("/3"), "column `valid_from`: a day as 2025-07-01 is expected")
        );
        let (at, told) = error("name,valid_from,count\nA,2025-07-01,x\n");
        assert_eq!(at.as_deref(), Some("/2"));
        assert!(told.starts_with("column `count`: "), "{told}");
        assert!(error("name,count\nA,1\n").1.contains("valid_from"), "a column is missing");
    }
}
