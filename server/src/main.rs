//! Passerelle: the binary. It reads the command line and leaves the rest to its modules.

mod cli;
mod config;
mod demo;
mod fhir;
mod http;
mod identity;
mod jobs;
mod logging;
mod mail;

use std::process::ExitCode;

use clap::Parser as _;

/// Rendering pages allocates many small strings; mimalloc serves them faster than the system's allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let arguments = cli::Arguments::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return cli::fail(&error),
    };
    match runtime.block_on(cli::run(arguments)) {
        Ok(code) => code,
        Err(error) => cli::fail(&*error),
    }
}
