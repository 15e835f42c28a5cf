//! The fields of a view that a caller asks for: `fields=id,number,assignments.status`. Use cases ask what is wanted before
//! they load it; the HTTP layer leaves out the rest.

use std::collections::BTreeMap;

use serde_json::Value;

/// The names that a caller gave, nested ones as a tree; without any, everything is wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields(Option<BTreeMap<String, Fields>>);

impl Fields {
    /// Reads names separated by commas; a dot leads into an object, or into each object of a list.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut fields = Self(Some(BTreeMap::new()));
        text.split(',').for_each(|name| fields.add(name));
        fields
    }

    fn add(&mut self, name: &str) {
        // the whole of it was asked for already
        let Some(known) = &mut self.0 else { return };
        match name.split_once('.') {
            None => drop(known.insert(name.to_owned(), Self(None))),
            Some((first, rest)) => {
                known.entry(first.to_owned()).or_insert_with(|| Self(Some(BTreeMap::new()))).add(rest);
            }
        }
    }

    /// Returns whether everything is wanted.
    #[must_use]
    pub fn are_all(&self) -> bool {
        self.0.is_none()
    }

    /// Returns whether a field is wanted, or a part of it.
    #[must_use]
    pub fn wants(&self, name: &str) -> bool {
        let (first, rest) = name.split_once('.').unwrap_or((name, ""));
        match &self.0 {
            None => true,
            Some(known) => known.get(first).is_some_and(|inner| rest.is_empty() || inner.wants(rest)),
        }
    }

    /// Returns whether at least one of some fields is wanted, or a part of one.
    #[must_use]
    pub fn want_any(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.wants(name))
    }

    /// Returns what is wanted of the view in one field.
    #[must_use]
    pub fn within(&self, name: &str) -> Self {
        match &self.0 {
            None => Self::default(),
            Some(known) => known.get(name).cloned().unwrap_or_else(|| Self(Some(BTreeMap::new()))),
        }
    }

    /// Returns each name in full: `assignments.status`.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        let mut names = vec![];
        for (name, inner) in self.0.iter().flatten() {
            match inner.are_all() {
                true => names.push(name.clone()),
                false => names.extend(inner.names().into_iter().map(|rest| format!("{name}.{rest}"))),
            }
        }
        names
    }

    /// Removes what is not wanted from a view. Each object of a list is reduced.
    pub fn trim(&self, value: &mut Value) {
        let Some(known) = &self.0 else { return };
        match value {
            Value::Array(items) => items.iter_mut().for_each(|item| self.trim(item)),
            Value::Object(fields) => {
                fields.retain(|name, _| known.contains_key(name));
                for (name, inner) in fields.iter_mut() {
                    known[name].trim(inner);
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn without_names_everything_is_wanted() {
        let all = Fields::default();
        assert!(all.are_all() && all.wants("a.b") && all.within("a").wants("b"));
    }

    #[test]
    fn a_part_of_a_field_wants_the_field() {
        let fields = Fields::read("id,assignments.status,assignments.organization.name");
        assert!(fields.wants("assignments") && fields.wants("assignments.organization"));
        assert!(!fields.wants("assignments.id") && !fields.wants("number") && !fields.are_all());
        assert!(fields.want_any(&["number", "id"]) && !fields.want_any(&["number", "content"]));
        assert!(fields.within("assignments").wants("status") && !fields.within("assignments").wants("id"));
        assert!(!fields.within("number").wants("id"));
        assert_eq!(fields.names(), ["assignments.organization.name", "assignments.status", "id"]);
    }

    #[test]
    fn the_whole_of_a_field_includes_its_parts_in_either_order() {
        for text in ["a,a.b", "a.b,a"] {
            assert!(Fields::read(text).wants("a.c"), "{text}");
        }
    }

    #[test]
    fn a_view_is_reduced_through_objects_and_lists() {
        let mut view = json!({"id": 1, "n": 2, "list": [{"a": 1, "b": 2}, {"a": 3}], "none": null, "o": {"x": 1, "y": 2}});
        Fields::read("id,list.a,none.x,o").trim(&mut view);
        assert_eq!(view, json!({"id": 1, "list": [{"a": 1}, {"a": 3}], "none": null, "o": {"x": 1, "y": 2}}));
    }
}
