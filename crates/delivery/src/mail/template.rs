//! The texts of mails, which an operator can replace.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, Error, UndefinedBehavior, Value};
use serde::Serialize;

const MAX_FILE: u64 = 100 * 1024;
const MAX_SUBJECT: usize = 200;
/// What one rendering may execute. The templates of a mail with a list of some hundred entries need less.
const FUEL: u64 = 100_000;
const KINDS: [&str; 3] = ["subject.txt", "txt", "html"];

/// The templates of all mails, in all languages.
#[derive(Debug)]
pub struct Templates {
    environment: Environment<'static>,
    /// Where each template comes from: its file, or its own name if it is built in.
    origins: BTreeMap<String, String>,
}

/// The texts of a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// One line of at most 200 characters.
    pub subject: String,
    pub text: String,
    pub html: String,
}

/// The reason why there are no templates, or a mail has no texts.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TemplateError {
    #[error("{file} replaces no template of the service. Is it misspelled? The templates are: {known}")]
    UnknownFile { file: String, known: String },
    #[error("{file} is longer than 100 KiB")]
    TooLong { file: String },
    #[error("{file} is not encoded as UTF-8")]
    Encoding { file: String },
    #[error("{file} cannot be read: {reason}")]
    Unreadable { file: String, reason: String },
    #[error("{file}, line {line}: {reason}")]
    Wrong { file: String, line: usize, reason: String },
    #[error("the syntax of templates cannot be set: {0}")]
    Syntax(String),
    #[error("there is no template {0}")]
    Missing(String),
    #[error("there is no sample with which the templates {0} could be checked")]
    NoSample(String),
}

impl Templates {
    /// Reads the built-in templates and those of the operator's folder, once.
    ///
    /// The names are `{language}/{name}.subject.txt`, `{language}/{name}.txt` and `{language}/{name}.html`, where the
    /// first of them is the subject. A file of the folder replaces the built-in template of the same name. What begins
    /// with a dot in the folder is left out: editors and Kubernetes keep files of their own under such names.
    ///
    /// The syntax is that of Jinja without inheritance and macros. A line that has only a block tag is left out of the
    /// text. In HTML, values are escaped.
    ///
    /// # Errors
    /// [`TemplateError`] when the folder cannot be read, has a file that replaces nothing, or a template is longer than
    /// 100 KiB, is not UTF-8 or has a syntax error.
    pub fn new(
        built_in: &'static [(&'static str, &'static str)],
        folder: Option<&Path>,
    ) -> Result<Self, TemplateError> {
        let mut sources: BTreeMap<&str, (String, Cow<'static, str>)> =
            built_in.iter().map(|(name, text)| (*name, ((*name).to_owned(), (*text).into()))).collect();
        for (name, file) in folder.map(files).transpose()?.unwrap_or_default() {
            let Some(source) = sources.get_mut(name.as_str()) else {
                let known = sources.keys().copied().collect::<Vec<_>>().join(", ");
                return Err(TemplateError::UnknownFile { file: shown(&file), known });
            };
            *source = (shown(&file), read(&file)?.into());
        }
        let mut templates = Self { environment: environment()?, origins: BTreeMap::new() };
        for (name, (origin, text)) in sources {
            templates.origins.insert(name.to_owned(), origin);
            let added = templates.environment.add_template_owned(name, text);
            added.map_err(|error| templates.wrong(name, &error))?;
        }
        Ok(templates)
    }

    /// Renders every template with each sample of its name, so that a wrong one is found before a mail is due.
    ///
    /// # Errors
    /// [`TemplateError`] for the first template that cannot be rendered, that a mail lacks, or that has no sample.
    pub fn check<S: Serialize>(&self, samples: &[(&str, S)]) -> Result<(), TemplateError> {
        for (language, name) in self.mails() {
            let mut checked = false;
            for (_, sample) in samples.iter().filter(|(other, _)| *other == name) {
                self.render(language, name, sample)?;
                checked = true;
            }
            if !checked {
                return Err(TemplateError::NoSample(format!("{language}/{name}")));
            }
        }
        for (name, _) in samples {
            if !self.mails().iter().any(|(_, other)| other == name) {
                return Err(TemplateError::Missing((*name).to_owned()));
            }
        }
        Ok(())
    }

    /// Renders the texts of a mail. Values that the template names and the data lack are an error.
    ///
    /// # Errors
    /// [`TemplateError::Missing`] when one of the three templates does not exist, [`TemplateError::Wrong`] when one
    /// cannot be rendered or takes too long.
    pub fn render(
        &self,
        language: &str,
        name: &str,
        data: &impl Serialize,
    ) -> Result<Rendered, TemplateError> {
        let data = Value::from(Serde(data));
        let one = |kind: &str| {
            let name = format!("{language}/{name}.{kind}");
            let template =
                self.environment.get_template(&name).map_err(|_| TemplateError::Missing(name.clone()))?;
            template.render(&data).map_err(|error| self.wrong(&name, &error))
        };
        let [subject, text, html] = KINDS;
        Ok(Rendered { subject: one_line(&one(subject)?), text: one(text)?, html: one(html)? })
    }

    /// Returns the language and the name of every mail of which there is at least one template.
    fn mails(&self) -> BTreeSet<(&str, &str)> {
        self.origins.keys().filter_map(|name| mail(name)).collect()
    }

    fn wrong(&self, name: &str, error: &Error) -> TemplateError {
        let file = self.origins.get(name).map_or(name, String::as_str).to_owned();
        let mut reason = error.kind().to_string();
        if let Some(detail) = error.detail() {
            reason = format!("{reason}: {detail}");
        } else if let (Ok(template), Some(range)) = (self.environment.get_template(name), error.range()) {
            reason = format!("{reason}: {}", template.source().get(range).unwrap_or_default());
        }
        TemplateError::Wrong { file, line: error.line().unwrap_or(1), reason }
    }
}

fn environment() -> Result<Environment<'static>, TemplateError> {
    let mut environment = Environment::new();
    let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
    environment.set_syntax(syntax.map_err(|error| TemplateError::Syntax(error.to_string()))?);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|name| match name.strip_suffix(".html") {
        Some(_) => AutoEscape::Html,
        None => AutoEscape::None,
    });
    environment.set_fuel(Some(FUEL));
    // an error would keep the data of the mail
    environment.set_debug(false);
    Ok(environment)
}

/// Returns the language and the name of the mail to which a template belongs.
fn mail(template: &str) -> Option<(&str, &str)> {
    let (language, file) = template.split_once('/')?;
    let name = KINDS.iter().find_map(|kind| file.strip_suffix(kind)?.strip_suffix('.'))?;
    Some((language, name))
}

/// Returns the name and the path of each file in the folders of a folder, and the same of what is no folder in it.
fn files(folder: &Path) -> Result<Vec<(String, PathBuf)>, TemplateError> {
    let mut files = vec![];
    for (language, path) in entries(folder)? {
        if path.is_dir() {
            files
                .extend(entries(&path)?.into_iter().map(|(file, path)| (format!("{language}/{file}"), path)));
        } else {
            files.push((language, path));
        }
    }
    files.sort();
    Ok(files)
}

fn entries(folder: &Path) -> Result<Vec<(String, PathBuf)>, TemplateError> {
    let unreadable = |error| unreadable(folder, &error);
    let mut entries = vec![];
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') {
            entries.push((name, entry.path()));
        }
    }
    Ok(entries)
}

fn read(file: &Path) -> Result<String, TemplateError> {
    let unreadable = |error| unreadable(file, &error);
    if !fs::metadata(file).map_err(unreadable)?.is_file() {
        return Err(unreadable(io::Error::other("not a file")));
    }
    let mut bytes = vec![];
    fs::File::open(file)
        .and_then(|opened| opened.take(MAX_FILE + 1).read_to_end(&mut bytes))
        .map_err(unreadable)?;
    if bytes.len() as u64 > MAX_FILE {
        return Err(TemplateError::TooLong { file: shown(file) });
    }
    String::from_utf8(bytes).map_err(|_| TemplateError::Encoding { file: shown(file) })
}

fn unreadable(file: &Path, error: &io::Error) -> TemplateError {
    TemplateError::Unreadable { file: shown(file), reason: error.to_string() }
}

fn shown(file: &Path) -> String {
    file.display().to_string()
}

/// Returns a subject as one line of at most 200 characters.
fn one_line(subject: &str) -> String {
    let spaced = subject.replace(char::is_control, " ");
    let line = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().take(MAX_SUBJECT).collect::<String>().trim_end().to_owned()
}

#[cfg(test)]
mod tests;
