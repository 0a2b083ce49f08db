//! A mail server on loopback that does as it is told.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex},
};

use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::{TcpListener, TcpStream},
};

/// What it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mood {
    /// Takes everything.
    Take,
    /// Answers the greeting so.
    Greeting(u16),
    /// Answers the sender so.
    Sender(u16),
    /// Answers the recipient so.
    Recipient(u16),
    /// Refuses one recipient for good.
    Refuses(&'static str),
    /// Answers the whole message so.
    Message(u16),
    /// Closes the line instead of naming where the message goes.
    DiesBefore,
    /// Closes the line once it has all of the message, without a word.
    DiesAfter,
    /// Says nothing at all.
    Silent,
    /// Has all of the message, and says nothing.
    SilentAfter,
}

/// What it heard.
#[derive(Default)]
pub(super) struct Heard {
    pub(super) commands: Vec<String>,
    pub(super) mails: Vec<String>,
}

/// The server; it ends with the test.
pub(super) struct MailServer {
    pub(super) address: SocketAddr,
    mood: Arc<Mutex<Mood>>,
    heard: Arc<Mutex<Heard>>,
}

impl MailServer {
    pub(super) async fn start(mood: Mood) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let server =
            Self { address: listener.local_addr().unwrap(), mood: Arc::new(Mutex::new(mood)), heard: Arc::default() };
        let (mood, heard) = (Arc::clone(&server.mood), Arc::clone(&server.heard));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let now = *mood.lock().unwrap();
                tokio::spawn(talk(stream, now, Arc::clone(&heard)));
            }
        });
        server
    }

    pub(super) fn becomes(&self, mood: Mood) {
        *self.mood.lock().unwrap() = mood;
    }

    pub(super) fn mails(&self) -> Vec<String> {
        self.heard.lock().unwrap().mails.clone()
    }

    pub(super) fn commands(&self) -> Vec<String> {
        self.heard.lock().unwrap().commands.clone()
    }
}

async fn talk(stream: TcpStream, mood: Mood, heard: Arc<Mutex<Heard>>) -> Option<()> {
    let mut line = BufReader::new(stream);
    if mood == Mood::Silent {
        // Reads until the other side gives up.
        while line.read_line(&mut String::new()).await.ok()? > 0 {}
        return None;
    }
    let code = if let Mood::Greeting(code) = mood { code } else { 220 };
    say(&mut line, &format!("{code} mail.test")).await?;
    loop {
        let mut command = String::new();
        if line.read_line(&mut command).await.ok()? == 0 {
            return None;
        }
        heard.lock().unwrap().commands.push(command.trim_end().to_owned());
        let verb = command.get(..4).unwrap_or_default().to_ascii_uppercase();
        let answer = match (verb.as_str(), mood) {
            ("EHLO", _) => "250-mail.test\r\n250-AUTH PLAIN LOGIN\r\n250 8BITMIME".to_owned(),
            ("MAIL", Mood::Sender(code)) | ("RCPT", Mood::Recipient(code)) => format!("{code} no <camille@exemple.fr>"),
            ("RCPT", Mood::Refuses(whom)) if command.contains(whom) => "550 no".to_owned(),
            ("RCPT", Mood::DiesBefore) => return None,
            ("DATA", _) => {
                say(&mut line, "354 go on").await?;
                let mail = message(&mut line).await?;
                match mood {
                    Mood::DiesAfter => return None,
                    Mood::SilentAfter => {
                        while line.read_line(&mut String::new()).await.ok()? > 0 {}
                        return None;
                    }
                    Mood::Message(code) => format!("{code} no"),
                    _ => {
                        heard.lock().unwrap().mails.push(mail);
                        "250 taken".to_owned()
                    }
                }
            }
            ("AUTH", _) => "235 welcome".to_owned(),
            ("QUIT", _) => "221 bye".to_owned(),
            _ => "250 ok".to_owned(),
        };
        say(&mut line, &answer).await?;
    }
}

async fn say(line: &mut BufReader<TcpStream>, words: &str) -> Option<()> {
    line.get_mut().write_all(format!("{words}\r\n").as_bytes()).await.ok()
}

async fn message(line: &mut BufReader<TcpStream>) -> Option<String> {
    let mut mail = String::new();
    loop {
        let mut part = String::new();
        if line.read_line(&mut part).await.ok()? == 0 {
            return None;
        }
        if part == ".\r\n" {
            return Some(mail);
        }
        mail.push_str(&part);
    }
}
