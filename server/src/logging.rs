//! Structured logs: one JSON line an event, on standard error.
//!
//! Never logged: names, identifiers, matricules, addresses of documents, queries, bodies, cookies, tokens.

use std::io::IsTerminal as _;

use tracing_subscriber::EnvFilter;

/// Starts logging; `RUST_LOG` chooses what, `info` by default.
pub(crate) fn start() {
    // The message of a panic may quote what it was working on: its place is enough to find the defect.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(panic.location = %place, "a panic");
    }));
    // sqlx logs statements at debug level: they stay off unless RUST_LOG names one of its modules.
    let filter = EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| EnvFilter::new("info,tower_sessions=error,tower_sessions_core=error"));
    let filter = match "sqlx=off".parse() {
        Ok(directive) => filter.add_directive(directive),
        Err(_) => filter,
    };
    let logs = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    if std::io::stderr().is_terminal() {
        logs.compact().init();
    } else {
        logs.json().flatten_event(true).with_current_span(false).with_span_list(false).init();
    }
}
