//! Templates of the service and of an operator, right and wrong ones.

use serde_json::{Value, json};
use tempfile::TempDir;

use super::*;

const BUILT_IN: &[(&str, &str)] = &[
    ("vi/code.subject.txt", "Mã xác nhận của {{ name }}"),
    ("vi/code.txt", "Kính gửi {{ name }},\n{% if code %}\n  Mã: {{ code }}\n{% endif %}\nTrân trọng\n"),
    ("vi/code.html", "<p>Kính gửi {{ name }}</p><p>{{ code }}</p>"),
    ("en/code.subject.txt", "The code of {{ name }}"),
    ("en/code.txt", "Dear {{ name }}: {{ code }}"),
    ("en/code.html", "<p>Dear {{ name }}: {{ code }}</p>"),
];

fn sample() -> Value {
    json!({ "name": "Nguyễn Văn An", "code": "123456" })
}

/// Returns a folder with files, each a path and its bytes.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

fn with(files: &[(&str, &[u8])]) -> Result<Templates, TemplateError> {
    Templates::new(BUILT_IN, Some(folder(files).path()))
}

fn failure(files: &[(&str, &[u8])]) -> TemplateError {
    with(files).map(|_| ()).unwrap_err()
}

/// Returns the texts of a mail whose Vietnamese templates are these.
fn rendered(subject: &str, text: &str, html: &str, data: Value) -> Result<Rendered, TemplateError> {
    let files = [("vi/code.subject.txt", subject), ("vi/code.txt", text), ("vi/code.html", html)];
    with(&files.map(|(name, text)| (name, text.as_bytes()))).unwrap().render("vi", "code", &data)
}

#[test]
fn a_mail_has_the_texts_of_its_language() {
    let templates = Templates::new(BUILT_IN, None).unwrap();
    assert_eq!(
        templates.render("vi", "code", &sample()),
        Ok(Rendered {
            subject: "Mã xác nhận của Nguyễn Văn An".to_owned(),
            text: "Kính gửi Nguyễn Văn An,\n  Mã: 123456\nTrân trọng".to_owned(),
            html: "<p>Kính gửi Nguyễn Văn An</p><p>123456</p>".to_owned(),
        })
    );
    assert_eq!(templates.render("en", "code", &sample()).unwrap().text, "Dear Nguyễn Văn An: 123456");
    assert_eq!(templates.check(&[("code", sample())]), Ok(()));
}

#[test]
fn a_mail_that_does_not_exist_has_no_texts() {
    let templates = Templates::new(BUILT_IN, None).unwrap();
    for (language, name) in [("fr", "code"), ("vi", "other"), ("vi", ""), ("..", "code")] {
        let expected = TemplateError::Missing(format!("{language}/{name}.subject.txt"));
        assert_eq!(templates.render(language, name, &sample()), Err(expected));
    }
}

#[test]
fn a_file_of_the_folder_replaces_the_template_of_its_name() {
    let templates = with(&[
        ("vi/code.txt", b"Xin ch\xc3\xa0o {{ name }}"),
        ("vi/.code.txt.swp", b"\xff"),
        (".git/config", b"x"),
    ])
    .unwrap();
    let rendered = templates.render("vi", "code", &sample()).unwrap();
    assert_eq!(rendered.text, "Xin chào Nguyễn Văn An");
    assert_eq!(rendered.subject, "Mã xác nhận của Nguyễn Văn An");
    assert_eq!(templates.render("en", "code", &sample()).unwrap().text, "Dear Nguyễn Văn An: 123456");
}

#[test]
fn a_folder_is_read_once() {
    let folder = folder(&[("vi/code.txt", b"one")]);
    let templates = Templates::new(BUILT_IN, Some(folder.path())).unwrap();
    fs::write(folder.path().join("vi/code.txt"), "two {{").unwrap();
    assert_eq!(templates.render("vi", "code", &sample()).unwrap().text, "one");
}

#[test]
fn a_file_that_replaces_nothing_is_named() {
    for name in [
        "vi/cdoe.txt",
        "vi/code.text",
        "vi/code.subject.html",
        "VI/code.txt",
        "code.txt",
        "vi/a/code.txt",
        "fr/code.txt",
        "README",
    ] {
        let error = failure(&[(name, b"x")]);
        let TemplateError::UnknownFile { file, known } = &error else { panic!("{error}") };
        let named = if name == "vi/a/code.txt" { "vi/a" } else { name };
        assert!(file.ends_with(&format!("/{named}")), "{file}");
        assert!(known.contains("en/code.subject.txt, en/code.txt, vi/code.html"), "{known}");
    }
}

#[test]
fn a_file_that_cannot_be_used_is_named() {
    let long = vec![b'a'; 100 * 1024 + 1];
    assert!(failure(&[("vi/code.txt", &long)]).to_string().ends_with("/vi/code.txt is longer than 100 KiB"));
    assert!(with(&[("vi/code.txt", &long[1..])]).is_ok());
    let error = failure(&[("vi/code.txt", b"\xff")]);
    assert!(error.to_string().ends_with("/vi/code.txt is not encoded as UTF-8"), "{error}");
    let error = failure(&[("vi/code.txt/a", b"")]);
    assert!(error.to_string().ends_with("/vi/code.txt cannot be read: not a file"), "{error}");
    let error = Templates::new(BUILT_IN, Some(Path::new("/does/not/exist"))).map(|_| ()).unwrap_err();
    assert!(error.to_string().starts_with("/does/not/exist cannot be read: "), "{error}");
}

#[test]
fn a_syntax_error_is_named_with_its_line() {
    let error = failure(&[("vi/code.txt", b"a\n{% if code %}\n{{ name\n")]);
    let TemplateError::Wrong { file, line, reason } = &error else { panic!("{error}") };
    assert!(file.ends_with("/vi/code.txt"), "{file}");
    assert_eq!((*line, reason.starts_with("syntax error: ")), (3, true), "{reason}");
    let unknown = rendered("a", "{{ name|nofilter }}", "c", sample()).unwrap_err();
    assert!(unknown.to_string().contains("vi/code.txt, line 1: unknown filter: "), "{unknown}");
}

#[test]
fn a_value_that_does_not_exist_is_named_with_its_line() {
    for (text, reason) in [
        ("a\n{{ nmae }}", "undefined value: nmae"),
        ("a\n{{ name.first.last }}", "undefined value: .first.last"),
        ("a\n{% if nmae %}b{% endif %}", "undefined value: nmae"),
        ("a\n{% for a in nmae %}b{% endfor %}", "undefined value: nmae"),
    ] {
        let error = rendered("a", text, "c", sample()).unwrap_err();
        let TemplateError::Wrong { file, line, reason: found } = &error else { panic!("{error}") };
        assert_eq!((file.ends_with("/vi/code.txt"), *line, found.as_str()), (true, 2, reason), "{error}");
    }
    let built_in = Templates::new(BUILT_IN, None).unwrap();
    let error = built_in.render("vi", "code", &json!({ "code": 1 })).unwrap_err();
    assert_eq!(error.to_string(), "vi/code.subject.txt, line 1: undefined value: name");
    assert_eq!(rendered("a", "{{ nmae is defined }}", "c", sample()).unwrap().text, "False");
}

#[test]
fn a_check_finds_a_wrong_template_and_a_missing_sample() {
    let checked = |text: &str, samples: &[(&str, Value)]| {
        with(&[("en/code.html", text.as_bytes())]).unwrap().check(samples)
    };
    let error = checked("{{ nmae }}", &[("code", sample())]).unwrap_err();
    assert!(error.to_string().ends_with("/en/code.html, line 1: undefined value: nmae"), "{error}");
    let branch = "{% if code %}{{ name }}{% else %}{{ nmae }}{% endif %}";
    assert_eq!(checked(branch, &[("code", sample())]), Ok(()));
    let without = json!({ "name": "a", "code": "" });
    assert!(checked(branch, &[("code", sample()), ("code", without)]).is_err());
    assert_eq!(checked("a", &[]), Err(TemplateError::NoSample("en/code".to_owned())));
    let other = [("code", sample()), ("other", sample())];
    assert_eq!(checked("a", &other), Err(TemplateError::Missing("other".to_owned())));
    let half = Templates::new(&[("vi/half.txt", "a"), ("vi/half.html", "a")], None)
        .unwrap()
        .check(&[("half", sample())]);
    assert_eq!(half, Err(TemplateError::Missing("vi/half.subject.txt".to_owned())));
}

#[test]
fn html_is_escaped_and_text_is_not() {
    let data = json!({ "name": "<b>\"An\" & 'Bình'</b>" });
    let rendered = rendered("{{ name }}", "{{ name }}", "<i title=\"{{ name }}\">", data).unwrap();
    assert_eq!(rendered.subject, "<b>\"An\" & 'Bình'</b>");
    assert_eq!(rendered.text, rendered.subject);
    assert_eq!(rendered.html, "<i title=\"&lt;b&gt;&quot;An&quot; &amp; &#x27;Bình&#x27;&lt;&#x2f;b&gt;\">");
}

#[test]
fn a_value_is_no_template() {
    let rendered = rendered("{{ name }}", "{{ name }}", "c", json!({ "name": "{{ code }}{% if" })).unwrap();
    assert_eq!((rendered.subject.as_str(), rendered.text.as_str()), ("{{ code }}{% if", "{{ code }}{% if"));
}

#[test]
fn a_subject_is_one_line_of_200_characters() {
    let subject = |text: &str, name: &str| rendered(text, "b", "c", json!({ "name": name })).unwrap().subject;
    assert_eq!(
        subject("\n  Kiến nghị\n\tcủa {{ name }}\n", "An\r\nBcc: eve@example.vn\0\u{85}"),
        "Kiến nghị của An Bcc: eve@example.vn"
    );
    assert_eq!(subject("{{ name }}", &"ạ".repeat(300)), "ạ".repeat(200));
    assert_eq!(subject("{{ name }}", &format!("{} {}", "ạ".repeat(199), "b")), "ạ".repeat(199));
    assert_eq!(subject(" ", "a"), "");
}

#[test]
fn a_template_that_runs_too_long_is_ended() {
    let error = rendered(
        "a",
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "c",
        sample(),
    )
    .unwrap_err();
    assert!(error.to_string().contains("/vi/code.txt, line 1: engine ran out of fuel"), "{error}");
    let list: Vec<_> = (0..500).collect();
    let text = "{% for entry in list %}\n- {{ entry }}\n{% endfor %}";
    assert_eq!(rendered("a", text, "c", json!({ "list": list })).unwrap().text.lines().count(), 500);
}
