//! The parts of a report.
//!
//! They are taken apart here, because a parser of whole mails follows the mails inside the mails: a hostile one of
//! 1 MiB has some ten thousand levels, and freeing what was read needs the stack for as many calls. A report has one.

/// A part of a mail, with its headers and the rest.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Part<'a> {
    pub(super) head: &'a [u8],
    pub(super) body: &'a [u8],
}

const MAX_PARTS: usize = 20;

/// Returns the parts between the boundaries of a mail, at most 20. The last one may lack its end.
pub(super) fn parts<'a>(mail: &'a [u8], boundary: &str) -> Vec<Part<'a>> {
    let mut parts = vec![];
    if boundary.is_empty() {
        return parts;
    }
    let (mut begin, mut offset) = (None, 0);
    for line in mail.split_inclusive(|byte| *byte == b'\n') {
        let next = offset + line.len();
        if let Some(rest) = line.strip_prefix(b"--").and_then(|rest| rest.strip_prefix(boundary.as_bytes())) {
            let is_last = rest.trim_ascii_end() == b"--";
            if is_last || rest.trim_ascii_end().is_empty() {
                parts.extend(begin.map(|begin| part(&mail[begin..offset])));
                begin = (!is_last).then_some(next);
                if is_last || parts.len() == MAX_PARTS {
                    return parts;
                }
            }
        }
        offset = next;
    }
    parts.extend(begin.map(|begin| part(&mail[begin..])));
    parts
}

fn part(bytes: &[u8]) -> Part<'_> {
    let mut offset = 0;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let next = offset + line.len();
        if is_empty_line(line) {
            return Part { head: &bytes[..next], body: &bytes[next..] };
        }
        offset = next;
    }
    Part { head: bytes, body: &[] }
}

/// Iterates over the groups of fields that empty lines separate, each with an empty line at its end.
pub(super) fn field_groups(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = text;
    std::iter::from_fn(move || {
        while let Some(line) =
            rest.split_inclusive(|byte| *byte == b'\n').next().filter(|line| is_empty_line(line))
        {
            rest = &rest[line.len()..];
        }
        if rest.is_empty() {
            return None;
        }
        let mut length = 0;
        for line in rest.split_inclusive(|byte| *byte == b'\n') {
            length += line.len();
            if is_empty_line(line) {
                break;
            }
        }
        let (group, others) = rest.split_at(length);
        rest = others;
        Some(group)
    })
}

fn is_empty_line(line: &[u8]) -> bool {
    line.trim_ascii().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bodies<'a>(mail: &'a str, boundary: &str) -> Vec<&'a str> {
        parts(mail.as_bytes(), boundary).iter().map(|part| str::from_utf8(part.body).unwrap()).collect()
    }

    #[test]
    fn the_parts_are_between_the_boundaries() {
        let mail = "A: b\r\n\r\npreamble\r\n--x\r\nC: d\r\n\r\none\r\n--x  \r\n\r\ntwo\r\n--xy\r\n--x--\r\nepilogue\r\n--x\r\n\r\n";
        assert_eq!(bodies(mail, "x"), ["one\r\n", "two\r\n--xy\r\n"]);
        assert_eq!(parts(mail.as_bytes(), "x")[0].head, b"C: d\r\n\r\n");
        assert_eq!(bodies(&mail.replace("\r\n", "\n"), "x"), ["one\n", "two\n--xy\n"]);
        assert_eq!((bodies(mail, "").len(), bodies(mail, "z").len()), (0, 0));
        assert_eq!(bodies("--x\n\ncut", "x"), ["cut"]);
        assert_eq!(bodies("--x\nhead: only", "x"), [""]);
        assert_eq!(bodies(&"--x\n\na\n".repeat(1000), "x").len(), MAX_PARTS);
    }

    #[test]
    fn groups_of_fields_are_between_empty_lines() {
        let groups = |text: &'static str| {
            field_groups(text.as_bytes()).map(|group| str::from_utf8(group).unwrap()).collect::<Vec<_>>()
        };
        assert_eq!(groups("\r\n\r\nA: b\r\n c\r\n\r\n \r\nD: e\r\n"), ["A: b\r\n c\r\n\r\n", "D: e\r\n"]);
        assert!(groups("").is_empty() && groups("\n\n\n").is_empty());
    }
}
