//! `server serve`: opens the store, fills the demonstration if asked, and serves until told to stop.

use std::{net::SocketAddr, path::PathBuf, process::ExitCode, sync::Arc};

use app::{
    assets::Assets,
    state::{App, MailWay, Settings},
};
use clap::Args;
use portal::Portal;

use super::{
    Outcome,
    demo::{demo_sender, show_accounts, show_door, show_mails},
    say,
};
use crate::{
    config, demo, http, jobs, logging,
    mail::{Files, Post},
};

/// Options of `server serve`.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Creates and fills demonstration records at first start, and marks every page as a demonstration.
    #[arg(long)]
    demo: bool,
    /// Address of the portal.
    #[arg(long, default_value = "127.0.0.1:3000", value_name = "ADDRESS:PORT")]
    listen: SocketAddr,
    /// Address of the figures for Prometheus, apart from the portal; without it there are none.
    #[arg(long, value_name = "ADDRESS:PORT")]
    metrics: Option<SocketAddr>,
    /// Folder of the built site (style sheet, scripts).
    #[arg(long, default_value = "target/site", env = "LEPTOS_SITE_ROOT", value_name = "FOLDER")]
    site: PathBuf,
    /// Minutes without a page being asked for after which a session ends.
    #[arg(long, default_value_t = 30, value_parser = clap::value_parser!(u32).range(1..=60), value_name = "N")]
    idle_minutes: u32,
    /// Minutes after which a session ends in any case.
    #[arg(long, default_value_t = 720, value_parser = clap::value_parser!(u32).range(1..=1440), value_name = "N")]
    absolute_minutes: u32,
    /// Takes the reader's address from X-Forwarded-For, as written by a proxy on this address.
    #[arg(long, value_name = "IP")]
    trusted_proxy: Option<std::net::IpAddr>,
    #[command(flatten)]
    care: super::care::Options,
    #[command(flatten)]
    mail: super::mail::MailOptions,
}

/// Serves until SIGINT or SIGTERM.
pub(super) async fn run(data: PathBuf, arguments: Arguments) -> Outcome {
    logging::start();
    let assets = Assets::find(config::leptos_options(&arguments.site), &config::beside_executable())
        .map_err(|error| format!("the built site cannot be read beside the executable (hash.txt): {error}"))?;
    config::check_site(&arguments.site, &assets)?;
    let mut care = arguments.care.trusted()?;
    let mut post = arguments.mail.post()?;
    let origin = arguments.mail.origin()?;
    let mut mail = if post.is_some() { MailWay::Sent } else { MailWay::Nowhere };
    // Both addresses first: what cannot be served founds no store.
    let listener = http::bind(arguments.listen).await?;
    let metrics = http::metrics::start(arguments.metrics).await?;
    let address = listener.local_addr()?;
    let portal = Portal::open(config::open_options(data.clone(), arguments.demo)).await?;
    if arguments.demo {
        demo::fill::fill(&portal).await?;
        show_accounts(false)?;
        if care.is_none() {
            let issuer = demo::issuer::DemoIssuer::start(&data, &format!("http://{address}/fhir"))?;
            care = Some(issuer.trusted()?);
            show_door(&issuer, portal.now())?;
        }
        if post.is_none() {
            let files = Files::new(&data)?;
            show_mails(files.folder());
            let origin = origin.unwrap_or_else(|| format!("http://{address}"));
            post = Some(Post { delivery: Box::new(files), from: demo_sender()?, origin });
            mail = MailWay::Files;
        }
    }
    let state = App {
        portal: portal.clone(),
        settings: Arc::new(Settings {
            demo: arguments.demo,
            idle_minutes: arguments.idle_minutes,
            absolute_minutes: arguments.absolute_minutes,
            mail,
        }),
        assets: Arc::new(assets),
    };
    let jobs = jobs::start(&portal, post);
    let router = http::router(state, &arguments.site, arguments.trusted_proxy, metrics, care);
    let stop = http::stopped();
    say(format!("Passerelle: http://{address}"));
    http::serve(listener, router, stop).await;
    jobs.stop().await;
    portal.close().await;
    Ok(ExitCode::SUCCESS)
}
