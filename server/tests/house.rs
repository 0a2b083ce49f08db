//! The rules of the house that the compiler does not know: who may import whom, and what may stand where.

use std::{
    fs,
    path::{Path, PathBuf},
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn manifest(krate: &str) -> String {
    fs::read_to_string(root().join(krate).join("Cargo.toml")).expect("a manifest")
}

/// Whether the manifest names the crate as a dependency of its own, optional or not.
fn depends(manifest: &str, on: &str) -> bool {
    manifest.lines().any(|line| {
        let name = line.split(['.', ' ', '=']).next().unwrap_or_default();
        name == on
    })
}

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, into: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(folder).expect("a source folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, into);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let text = fs::read_to_string(&path).expect("a source file");
                into.push((path, text));
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), &mut found);
    assert!(!found.is_empty(), "{folder} holds no source");
    found
}

#[test]
fn no_arrow_runs_back() {
    let forbidden: [(&str, &[&str]); 4] = [
        ("server/domain", &["portal", "app", "server", "tokio", "sqlx", "axum", "leptos", "getrandom"]),
        ("server/portal", &["app", "server", "axum", "leptos", "tower-sessions"]),
        ("app", &["server", "sqlx", "hyper", "tower-http"]),
        ("server", &["sqlx", "argon2", "chacha20poly1305", "ed25519-dalek"]),
    ];
    for (krate, names) in forbidden {
        let manifest = manifest(krate);
        for name in names {
            assert!(!depends(&manifest, name), "{krate} must not depend on {name}");
        }
    }
    assert!(
        depends(&manifest("server/portal"), "domain") && depends(&manifest("app"), "portal"),
        "the check sees dependencies"
    );
}

#[test]
fn the_browser_gets_islands_and_nothing_of_the_server() {
    let manifest = manifest("app");
    let hydrate = manifest.lines().find(|line| line.starts_with("hydrate = ")).expect("the feature hydrate");
    for name in ["portal", "axum", "fluent", "domain", "tokio", "jiff"] {
        assert!(!hydrate.contains(name), "hydrate must not bring {name} to the browser");
    }
    let optional =
        |name: &str| manifest.lines().any(|l| l.starts_with(&format!("{name} = ")) && l.contains("optional = true"));
    assert!(
        ["portal", "axum", "domain", "fluent-bundle"].into_iter().all(optional),
        "what only the server needs is optional"
    );
}

#[test]
fn sql_stands_in_the_store_alone() {
    for folder in ["app/src", "server/src", "server/domain/src", "server/portal/src"] {
        for (path, text) in sources(folder) {
            let in_store = path.to_string_lossy().contains("portal/src/store");
            let sql = ["SELECT ", "INSERT INTO", "UPDATE ", "DELETE FROM"]
                .iter()
                .any(|word| text.contains(&format!("\"{word}")));
            assert!(in_store || !sql, "{} holds SQL", path.display());
        }
    }
}

#[test]
fn markup_from_outside_has_no_way_in() {
    for (path, text) in sources("app/src") {
        assert!(!text.contains("inner_html"), "{}: text would become markup", path.display());
        let textarea = text.contains("<textarea");
        let may = path.ends_with("design/textarea.rs") || !textarea;
        assert!(may, "{}: only design/textarea.rs escapes the children of a textarea", path.display());
    }
}

#[test]
fn time_comes_from_the_portals_clock() {
    for folder in ["app/src", "server/domain/src", "server/files/src"] {
        for (path, text) in sources(folder) {
            let now = ["SystemTime::now", "Timestamp::now", "Instant::now"].iter().any(|call| text.contains(call));
            assert!(!now, "{} asks the machine for the time", path.display());
        }
    }
}

#[test]
fn files_stay_small_enough_to_hold_in_the_head() {
    for folder in ["app/src", "server/src", "server/domain/src", "server/files/src", "server/portal/src"] {
        for (path, text) in sources(folder) {
            assert!(text.lines().count() <= 300, "{} has {} lines", path.display(), text.lines().count());
        }
    }
}
