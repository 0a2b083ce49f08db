//! The style sheet has what the components need, once, and nothing else.

use std::collections::BTreeSet;
use std::path::Path;

use super::examples;
use super::testing::{count, html};

fn style(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../style").join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn every_component_sheet_is_imported() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../style");
    let main = style("main.css");
    let mut seen = 0;
    for part in ["components", "modes"] {
        for entry in std::fs::read_dir(folder.join(part)).expect("the folder exists") {
            let name = entry.expect("readable").file_name().into_string().expect("UTF-8");
            assert_eq!(count(&main, &format!("@import \"{part}/{name}\";")), 1, "{part}/{name}");
            seen += 1;
        }
    }
    assert_eq!(count(&main, "@import"), seen + 3, "tokens, base and layout are the other three");
}

/// Classes are promises: one that no sheet knows is a misspelling.
#[test]
fn every_class_of_the_examples_has_a_rule() {
    let main = style("main.css");
    let sheets: String =
        main.split("@import \"").skip(1).filter_map(|rest| rest.split('"').next()).map(style).collect();
    let page: String = examples().into_iter().map(|example| html(|| example.view)).collect();
    let classes: BTreeSet<&str> = page
        .split("class=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .flat_map(str::split_whitespace)
        .collect();
    assert!(classes.len() > 60, "the examples show the classes: {classes:?}");
    let unknown: Vec<_> = classes.into_iter().filter(|class| !sheets.contains(&format!(".{class}"))).collect();
    assert!(unknown.is_empty(), "no rule for {unknown:?}");
}

#[test]
fn ids_of_the_examples_are_unique_and_links_find_them() {
    let page: String = examples()
        .into_iter()
        .map(|example| format!("<section id=\"{}\">{}</section>", example.name, html(|| example.view)))
        .collect();
    let ids: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), unique.len(), "{ids:?}");
    for attribute in [" for=\"", "aria-describedby=\"", "aria-labelledby=\""] {
        for target in
            page.split(attribute).skip(1).filter_map(|rest| rest.split('"').next()).flat_map(str::split_whitespace)
        {
            assert!(unique.contains(target), "{attribute}{target} leads nowhere");
        }
    }
}

/// A strict content security policy forbids them, and a right-to-left page needs logical properties.
#[test]
fn nothing_inline_and_nothing_left_or_right() {
    for example in examples() {
        assert_eq!(count(&html(|| example.view), " style="), 0, "{}", example.name);
    }
    let main = style("main.css");
    for path in main.split("@import \"").skip(1).filter_map(|rest| rest.split('"').next()) {
        let sheet = style(path);
        for property in [
            "margin-left",
            "margin-right",
            "padding-left",
            "padding-right",
            "border-left",
            "border-right",
            "text-align: left",
            "text-align: right",
        ] {
            assert_eq!(count(&sheet, property), 0, "{property} in {path}");
        }
    }
}
