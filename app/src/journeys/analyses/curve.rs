//! Where the points, the usual interval and the marks of a curve stand. Numbers only: no words, no markup.

use domain::cda::CdaTime;
use domain::clinical::range::Position;
use domain::clinical::{ActStatus, Interval, canonical_unit};
use portal::analyses::AnalysisResult;

/// Widths of the drawing in its own units: one is about a pixel on a screen of 320, where the page leaves 240. Letters are
/// as large as those of the text in both, which one drawing stretched over a wide screen would not keep.
pub(super) const NARROW: f64 = 260.0;
pub(super) const WIDE: f64 = 760.0;
pub(super) const HEIGHT: f64 = 230.0;
/// Room above the curve for the unit, below it for the dates, after it.
const TOP: f64 = 34.0;
const BOTTOM: f64 = 34.0;
const END: f64 = 14.0;
/// Width of a figure of a mark.
const FIGURE: f64 = 9.0;
/// Marks of the scale are as many, or a few more.
const MARKS: f64 = 3.0;

/// A curve, laid out.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Curve {
    /// Its width.
    pub(super) width: f64,
    /// Left, right, top and bottom of the field.
    pub(super) field: [f64; 4],
    /// The results, the earliest first.
    pub(super) points: Vec<Point>,
    /// Top and bottom of the usual interval, when all results have the same; with whether it ends there.
    pub(super) band: Option<[(f64, bool); 2]>,
    /// Marks of the scale: height and number, with so many decimals.
    pub(super) marks: Vec<(f64, String)>,
    /// Dates of the first and the last point.
    pub(super) dates: [CdaTime; 2],
    /// The unit, as written.
    pub(super) unit: Option<String>,
}

/// A result on the curve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Point {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) position: Position,
}

/// A result that is a number, and nothing but that number.
struct Measure<'a> {
    result: &'a AnalysisResult,
    value: f64,
}

fn measure(result: &AnalysisResult) -> Option<Measure<'_>> {
    let given = result.observation.status != ActStatus::Aborted;
    let quantity = result.observation.quantity().filter(|quantity| given && quantity.comparator.is_none())?;
    let value: f64 = quantity.value.as_str().parse().ok()?;
    value.is_finite().then_some(Measure { result, value })
}

/// How many of these results are not on the curve: they are no exact numbers.
pub(super) fn left_out(results: &[AnalysisResult]) -> usize {
    results.iter().filter(|result| measure(result).is_none()).count()
}

/// The one interval that every result with a number has.
pub(super) fn common_interval(results: &[AnalysisResult]) -> Option<&Interval> {
    let mut intervals = results.iter().filter(|result| measure(result).is_some()).map(usual);
    let first = intervals.next()??;
    intervals.all(|other| other.is_some_and(|other| is_same(other, first))).then_some(first)
}

/// The interval of a result, when it can stand on one scale with it: in the same unit, and not turned round.
fn usual(result: &AnalysisResult) -> Option<&Interval> {
    let interval = result.observation.range()?.interval.as_ref()?;
    let unit = canonical_unit(result.observation.quantity()?.unit.as_deref());
    let bounds = interval.low.iter().chain(&interval.high);
    let fits = bounds.clone().all(|bound| canonical_unit(bound.unit.as_deref()) == unit);
    let turned = interval
        .low
        .as_ref()
        .zip(interval.high.as_ref())
        .is_some_and(|(low, high)| low.value.compare(&high.value).is_gt());
    (fits && !turned && bounds.count() > 0).then_some(interval)
}

fn is_same(one: &Interval, other: &Interval) -> bool {
    [(&one.low, &other.low), (&one.high, &other.high)].into_iter().all(|pair| match pair {
        (Some(one), Some(other)) => one.value.compare(&other.value).is_eq() && one.inclusive == other.inclusive,
        (None, None) => true,
        _ => false,
    })
}

/// The curve of results that come in the order of time, so wide; none when fewer than two are exact numbers.
pub(super) fn curve(results: &[AnalysisResult], width: f64) -> Option<Curve> {
    let measures: Vec<_> = results.iter().filter_map(measure).collect();
    let (first, last) = (measures.first()?, measures.last()?);
    if measures.len() < 2 {
        return None;
    }
    let interval = common_interval(results);
    let end =
        |bound: Option<&domain::clinical::Bound>| bound.and_then(|bound| bound.value.as_str().parse::<f64>().ok());
    let (low, high) =
        interval.map_or((None, None), |interval| (end(interval.low.as_ref()), end(interval.high.as_ref())));
    let scale = Scale::over(measures.iter().map(|measure| measure.value).chain(low).chain(high));
    let marks = scale.marks();
    let widest = marks.iter().map(|(_, text)| text.chars().count()).max().unwrap_or(0);
    let start = (widest as f64 * FIGURE + 8.0).min(width / 2.0);
    let field = [start, width - END, TOP, HEIGHT - BOTTOM];
    let [left, right, top, bottom] = field;
    let height = |value: f64| bottom - (bottom - top) * scale.part(value);
    let day = |measure: &Measure<'_>| measure.result.date.to_timestamp().as_millisecond() as f64;
    let (from, to) = (day(first), day(last));
    let along = |at: f64| {
        if to > from { left + 8.0 + (right - left - 16.0) * (at - from) / (to - from) } else { (left + right) / 2.0 }
    };
    let points = measures
        .iter()
        .map(|measure| Point {
            x: along(day(measure)),
            y: height(measure.value),
            position: measure.result.observation.position(),
        })
        .collect();
    let band =
        interval.map(|_| [(high.map_or(top, height), high.is_some()), (low.map_or(bottom, height), low.is_some())]);
    let unit = last.result.observation.quantity().and_then(|quantity| quantity.unit.clone());
    let marks = marks.into_iter().map(|(value, text)| (height(value), text)).collect();
    Some(Curve { width, field, points, band, marks, dates: [first.result.date, last.result.date], unit })
}

/// A scale from one mark to another.
struct Scale {
    low: f64,
    step: f64,
    steps: usize,
}

impl Scale {
    /// The round numbers around these values.
    fn over(values: impl Iterator<Item = f64>) -> Self {
        let (low, high) = values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| (low.min(v), high.max(v)));
        let (low, high) =
            if high > low { (low, high) } else { (low - low.abs() * 0.1 - 1.0, high + high.abs() * 0.1 + 1.0) };
        let rough = (high - low) / MARKS;
        let power = 10f64.powi(rough.log10().floor() as i32);
        let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|round| round * power).find(|step| *step >= rough * 0.999);
        let step = step.unwrap_or(rough);
        let low = (low / step).floor() * step;
        let steps = (((high - low) / step) - 1e-9).ceil().max(1.0) as usize;
        Self { low, step, steps }
    }

    /// Where a value stands from the first mark (0) to the last (1).
    fn part(&self, value: f64) -> f64 {
        ((value - self.low) / (self.step * self.steps as f64)).clamp(0.0, 1.0)
    }

    fn marks(&self) -> Vec<(f64, String)> {
        let decimals = (-self.step.log10().floor()).clamp(0.0, 6.0) as usize;
        let mark = |number: usize| self.low + self.step * number as f64;
        // No « -0 ».
        let text = |value: f64| format!("{:.decimals$}", if value.abs() < self.step / 2.0 { 0.0 } else { value });
        (0..=self.steps).map(|number| (mark(number), text(mark(number)))).collect()
    }
}

#[cfg(test)]
mod tests;
