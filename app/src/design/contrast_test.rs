//! Every pair of colours that meets on a page is measured from `style/tokens.css` and `style/modes/contrast.css`, in both
//! themes: text at 7:1 (WCAG 1.4.6), edges and signs at 3:1 (WCAG 1.4.11), in more contrast edges at 7:1.

use std::collections::BTreeMap;

/// Token → its light and its dark colour.
type Palette = BTreeMap<String, [String; 2]>;

/// Reads lines `--name: light-dark(#light, #dark);`.
fn read(sheet: &str, into: &mut Palette) {
    for line in sheet.lines() {
        let Some((name, rest)) = line.trim().strip_prefix("--").and_then(|line| line.split_once(": light-dark("))
        else {
            continue;
        };
        let Some((light, rest)) = rest.split_once(", ") else {
            continue;
        };
        let Some((dark, _)) = rest.split_once(')') else {
            continue;
        };
        if light.starts_with('#') {
            into.insert(name.to_owned(), [light.to_owned(), dark.to_owned()]);
        }
    }
}

/// Relative luminance of `#rrggbb` (WCAG 2.2, "relative luminance").
fn luminance(colour: &str) -> f64 {
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).expect("hexadecimal")) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

/// Contrast ratio of two colours (WCAG 2.2, "contrast ratio"), 1 to 21.
fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Text on each ground it is used on.
const TEXT: &[(&str, &[&str])] = &[
    (
        "ink",
        &["paper", "surface", "sunken", "tint", "danger-tint", "success-tint", "warning-tint", "info-tint", "demo"],
    ),
    ("ink-soft", &["paper", "surface", "sunken", "tint"]),
    ("link", &["paper", "surface", "sunken", "tint", "danger-tint", "success-tint", "warning-tint", "info-tint"]),
    ("link-strong", &["paper", "surface", "sunken", "tint"]),
    ("on-brand", &["brand"]),
    ("on-brand-soft", &["brand"]),
    ("on-primary", &["primary", "primary-strong"]),
    ("on-danger", &["danger-fill"]),
    ("danger", &["paper", "surface", "danger-tint"]),
    ("success", &["paper", "surface", "success-tint"]),
    ("warning", &["paper", "surface", "warning-tint"]),
    ("info", &["paper", "surface", "info-tint"]),
];

/// Edges, signs and marks.
const EDGES: &[(&str, &[&str])] = &[
    ("edge", &["paper", "surface", "sunken"]),
    ("accent", &["paper", "surface", "tint"]),
    ("brand-accent", &["brand"]),
    ("primary", &["paper", "surface", "tint"]),
    ("ring-out", &["ring-in"]),
];

fn check(palette: &Palette, mode: &str, pairs: &[(&str, &[&str])], least: f64) {
    for (front, grounds) in pairs {
        for ground in *grounds {
            for (index, theme) in ["light", "dark"].into_iter().enumerate() {
                let ratio = contrast(&palette[*front][index], &palette[*ground][index]);
                assert!(ratio >= least, "{mode}, {theme}: {front} on {ground} is {ratio:.2}, not {least}");
            }
        }
    }
}

#[test]
fn measures_as_the_standard_does() {
    assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 0.001);
    assert!((contrast("#767676", "#ffffff") - 4.54).abs() < 0.01);
}

#[test]
fn colours_keep_their_contrast() {
    let mut palette = Palette::new();
    read(include_str!("../../../style/tokens.css"), &mut palette);
    assert!(palette.len() > 25, "the tokens were read: {palette:?}");
    check(&palette, "standard", TEXT, 7.0);
    check(&palette, "standard", EDGES, 3.0);
    read(include_str!("../../../style/modes/contrast.css"), &mut palette);
    check(&palette, "more", TEXT, 9.0);
    check(&palette, "more", EDGES, 7.0);
}

/// The ring shows on every ground: at least one of its two colours stands out.
#[test]
fn the_focus_shows_everywhere() {
    let mut palette = Palette::new();
    read(include_str!("../../../style/tokens.css"), &mut palette);
    for ground in
        ["paper", "surface", "sunken", "tint", "brand", "primary", "danger-fill", "demo", "danger-tint", "warning-tint"]
    {
        for (index, colour) in palette[ground].iter().enumerate() {
            let best = ["ring-in", "ring-out"]
                .into_iter()
                .map(|ring| contrast(&palette[ring][index], colour))
                .fold(0.0, f64::max);
            assert!(best >= 3.0, "no ring shows on {ground}: {best:.2}");
        }
    }
}
