//! Figures for Prometheus, on an address of their own: they are for operators, not for readers.

use std::{net::SocketAddr, time::Duration};

use axum::{Router, routing::get};
use http::Method;
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};

/// Seconds; chosen around the targets (25 ms at the 99th percentile).
const BUCKETS: [f64; 9] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2.0];

/// Counts requests, if somebody reads the figures.
#[derive(Clone, Copy)]
pub(crate) struct Metrics {
    on: bool,
}

impl Metrics {
    /// Counts one request.
    pub(crate) fn request(self, method: &Method, route: &str, status: u16, elapsed: Duration) {
        if self.on {
            let labels =
                [("method", known(method).to_owned()), ("route", route.to_owned()), ("status", status.to_string())];
            metrics::counter!("http_requests_total", &labels).increment(1);
            metrics::histogram!("http_request_duration_seconds", "route" => route.to_owned()).record(elapsed);
        }
    }
}

/// Serves `/metrics` on `address`, if there is one.
///
/// # Errors
/// When the address cannot be listened on.
pub(crate) async fn start(address: Option<SocketAddr>) -> Result<Metrics, String> {
    let Some(address) = address else { return Ok(Metrics { on: false }) };
    let listener = super::bind(address).await?;
    let handle = PrometheusBuilder::new()
        .set_buckets(&BUCKETS)
        .and_then(PrometheusBuilder::install_recorder)
        .map_err(|error| format!("figures cannot be recorded: {error}"))?;
    let router = Router::new().route("/metrics", get(async move || render(&handle)));
    tokio::spawn(super::serve(listener, router, super::stopped()));
    Ok(Metrics { on: true })
}

fn render(handle: &PrometheusHandle) -> String {
    handle.run_upkeep();
    handle.render()
}

/// The method, if it is a usual one: a label must not grow with what strangers send.
fn known(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        _ => "other",
    }
}
