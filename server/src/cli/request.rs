//! `server request`: what people ask about their data rights, by the date on which an answer is due, and the answers.

use std::{path::PathBuf, process::ExitCode};

use clap::{Subcommand, ValueEnum};
use domain::requests::{RequestText, StepKind};
use portal::{
    Portal,
    requests::{self, OperatorRequest},
};

use super::{Outcome, say};
use crate::config;

/// The name under which the trace and the request show who read and answered.
const OPERATOR: &str = "Équipe technique de Passerelle";

/// Commands on requests.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Lists the requests, those due first coming first: id, right, state, received, due, days left. Not what people wrote.
    List {
        /// Lists those that are over as well.
        #[arg(long)]
        all: bool,
        /// Prints JSON.
        #[arg(long)]
        json: bool,
    },
    /// Prints one request with all that was written. The record concerned shows that it was read.
    Show {
        /// Its id.
        id: String,
        /// Prints JSON.
        #[arg(long)]
        json: bool,
    },
    /// Says that the request is being looked at.
    Examine {
        /// Its id.
        id: String,
    },
    /// Asks the person for something more.
    Ask {
        /// Its id.
        id: String,
        /// What is asked, in French: the person reads it as it is.
        #[arg(long)]
        text: String,
    },
    /// Extends the delay by two months, within the first month (RGPD, article 12).
    Extend {
        /// Its id.
        id: String,
        /// Why, in French: the person reads it as it is.
        #[arg(long)]
        text: String,
    },
    /// Answers: the request is over then.
    Answer {
        /// Its id.
        id: String,
        /// How it is answered.
        result: Answer,
        /// The answer, in French, with the reason of what is refused: the person reads it as it is.
        #[arg(long)]
        text: String,
    },
}

/// How a request is answered.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Answer {
    /// What was asked is done.
    Granted,
    /// It is done in part.
    Partly,
    /// It is refused.
    Refused,
}

/// Runs a command on requests.
pub(super) async fn run(data: PathBuf, command: Command) -> Outcome {
    let portal = Portal::open(config::open_existing(data)?).await?;
    let done = act(&portal, command).await;
    portal.close().await;
    done
}

async fn act(portal: &Portal, command: Command) -> Outcome {
    let (id, kind, text) = match command {
        Command::List { all, json } => {
            let found = requests::queue(portal, all).await?;
            if json {
                let all: Vec<_> = found.iter().map(object).collect();
                say(serde_json::Value::from(all).to_string());
            } else {
                found.iter().for_each(|request| say(line(request)));
            }
            return Ok(ExitCode::SUCCESS);
        }
        Command::Show { id, json } => {
            let found = requests::show(portal, OPERATOR, &id).await?;
            if json {
                say(object(&found).to_string());
            } else {
                say(line(&found));
                for step in &found.steps {
                    let text = step.text.as_deref().unwrap_or_default();
                    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
                    say(format!("{}\t{}\t{}\t{text}", step.at, step.kind.code(), step.by));
                }
            }
            return Ok(ExitCode::SUCCESS);
        }
        Command::Examine { id } => (id, StepKind::Examined, None),
        Command::Ask { id, text } => (id, StepKind::Asked, Some(text)),
        Command::Extend { id, text } => (id, StepKind::Extended, Some(text)),
        Command::Answer { id, result, text } => {
            let kind = match result {
                Answer::Granted => StepKind::Granted,
                Answer::Partly => StepKind::Partly,
                Answer::Refused => StepKind::Refused,
            };
            (id, kind, Some(text))
        }
    };
    let text = text.map(|text| RequestText::parse(&text)).transpose()?;
    let followed = requests::step(portal, OPERATOR, &id, kind, text.as_ref()).await?;
    let due = followed.delay(portal.now()).map(|delay| format!(", due {}", delay.due)).unwrap_or_default();
    say(format!("{id}: {}{due}", followed.state.code()));
    Ok(ExitCode::SUCCESS)
}

fn object(request: &OperatorRequest) -> serde_json::Value {
    let mut object = serde_json::json!({
        "id": request.id.to_string(),
        "right": request.kind.code(),
        "state": request.followed.state.code(),
        "received": request.followed.received.to_string(),
        "due": request.delay.map(|delay| delay.due.to_string()),
        "daysLeft": request.delay.map(|delay| delay.left),
    });
    if !request.steps.is_empty() {
        object["document"] = request.document.clone().into();
        let step = |step: &requests::Step| {
            serde_json::json!({
                "at": step.at.to_string(),
                "step": step.kind.code(),
                "by": step.by,
                "text": step.text,
            })
        };
        object["steps"] = request.steps.iter().map(step).collect();
    }
    object
}

/// One line a request; the word LATE when its last day has passed.
fn line(request: &OperatorRequest) -> String {
    let followed = request.followed;
    let due = request.delay.map_or_else(|| "-\t-".to_owned(), |delay| format!("{}\t{}", delay.due, delay.left));
    let late = if request.delay.is_some_and(|delay| delay.has_passed()) { "\tLATE" } else { "" };
    let (kind, state) = (request.kind.code(), followed.state.code());
    format!("{}\t{kind}\t{state}\t{}\t{due}{late}", request.id, followed.received)
}
