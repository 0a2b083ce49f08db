//! A curve as an SVG drawing. Shapes and lines tell, never a colour; style/components/curve.css gives the pens.
//!
//! Accessibility: one image with a title and a description; what it shows stands in words before it and in the table after
//! it (WCAG 1.1.1). Points differ by shape (WCAG 1.4.1). Time runs from left to right in every language.

use domain::cda::{CdaTime, Precision};
use domain::clinical::range::Position;
use leptos::prelude::*;

use super::curve::{Curve, HEIGHT, Point, WIDE};
use super::words;
use crate::{dates, i18n::t};

/// Half the width of a point.
const SIZE: f64 = 6.0;

/// The drawing, named by `title` and described by `description`. Of the narrow and the wide one the style sheet shows the
/// one that fits, to everybody: each has ids of its own.
pub(super) fn drawing(curve: &Curve, title: String, description: String) -> impl IntoView + use<> {
    let [left, right, top, bottom] = curve.field;
    let (class, name) =
        if curve.width < WIDE { ("curve curve--narrow", "courbe") } else { ("curve curve--wide", "courbe-large") };
    let [title_id, description_id, pattern_id] = ["titre", "description", "trame"].map(|end| format!("{name}-{end}"));
    let fill = format!("url(#{pattern_id})");
    let separator = t("analyses-decimal-separator");
    let marks = curve
        .marks
        .iter()
        .map(|(y, text)| {
            let text = text.replace('.', &separator);
            view! {
                <line class="curve__grid" x1=at(left) x2=at(right) y1=at(*y) y2=at(*y) />
                <text class="curve__text curve__text--end" x=at(left - 6.0) y=at(y + 5.0)>{text}</text>
            }
        })
        .collect_view();
    let band = curve.band.map(move |ends| {
        let bounds = ends.into_iter().filter(|(_, ends)| *ends).map(|(y, _)| {
            view! { <line class="curve__bound" x1=at(left) x2=at(right) y1=at(y) y2=at(y) /> }
        });
        let [(over, _), (under, _)] = ends;
        view! {
            <rect fill=fill x=at(left) y=at(over) width=at(right - left) height=at((under - over).max(0.0)) />
            {bounds.collect_view()}
        }
    });
    let line: Vec<String> = curve.points.iter().map(|point| format!("{},{}", at(point.x), at(point.y))).collect();
    let points = curve.points.iter().map(|point| shape(*point)).collect_view();
    let unit = curve.unit.as_deref().map(words::unit).filter(|unit| !unit.is_empty());
    let unit = unit.map(|unit| view! { <text class="curve__text" x="4" y="18">{unit}</text> });
    let foot = HEIGHT - 10.0;
    let [first, last] = curve.dates.map(|date| label(&date));
    let days = if first == last {
        view! { <text class="curve__text curve__text--middle" x=at((left + right) / 2.0) y=at(foot)>{first}</text> }
            .into_any()
    } else {
        view! {
            <text class="curve__text" x="2" y=at(foot)>{first}</text>
            <text class="curve__text curve__text--end" x=at(curve.width - 2.0) y=at(foot)>{last}</text>
        }
        .into_any()
    };
    let view_box = format!("0 0 {} {HEIGHT}", curve.width);
    let (labelled, described) = (title_id.clone(), description_id.clone());
    view! {
        <svg class=class viewBox=view_box role="img" aria-labelledby=labelled aria-describedby=described>
            <title id=title_id>{title}</title>
            <desc id=description_id>{description}</desc>
            <defs>
                <pattern id=pattern_id width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <line class="curve__hatch" x1="0" y1="0" x2="0" y2="8" />
                </pattern>
            </defs>
            {band}
            {marks}
            <path class="curve__axis" d=format!("M{} {}V{}H{}", at(left), at(top), at(bottom), at(right)) />
            <polyline class="curve__line" points=line.join(" ") />
            {points}
            {unit}
            {days}
        </svg>
    }
}

/// The shape of a position, alone, for a legend or a cell.
pub(super) fn sign(position: Position) -> impl IntoView {
    let middle = Point { x: 8.0, y: 8.0, position };
    view! { <svg class="curve__sign" viewBox="0 0 16 16" aria-hidden="true">{shape(middle)}</svg> }
}

/// A disc within the interval, a triangle up above it and down below it, a square without comparison.
fn shape(point: Point) -> AnyView {
    let Point { x, y, position } = point;
    let corner = |dx: f64, dy: f64| format!("{} {}", at(x + dx), at(y + dy));
    let path = match position {
        Position::Within => {
            return view! { <circle class="curve__point" cx=at(x) cy=at(y) r=at(SIZE - 1.0) /> }.into_any();
        }
        Position::Above => {
            format!("M{}L{}L{}Z", corner(0.0, -SIZE), corner(SIZE, SIZE - 1.0), corner(-SIZE, SIZE - 1.0))
        }
        Position::Below => {
            format!("M{}L{}L{}Z", corner(0.0, SIZE), corner(SIZE, 1.0 - SIZE), corner(-SIZE, 1.0 - SIZE))
        }
        Position::NotComparable => {
            format!(
                "M{}h{}v{}h-{}Z",
                corner(1.0 - SIZE, 1.0 - SIZE),
                at(2.0 * SIZE - 2.0),
                at(2.0 * SIZE - 2.0),
                at(2.0 * SIZE - 2.0)
            )
        }
    };
    view! { <path class="curve__point" d=path /> }.into_any()
}

/// A date of the axis: its month, as long as it is known.
pub(super) fn label(date: &CdaTime) -> String {
    match date.precision() {
        Precision::Year => date.local().year().to_string(),
        _ => dates::month(date.local().year(), date.local().month()),
    }
}

/// A length to a tenth.
fn at(length: f64) -> String {
    let text = format!("{length:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}
