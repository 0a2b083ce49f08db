//! A folder of its own for each test, commands without the environment of whoever runs the tests, and a server on a free
//! port.

use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Output, Stdio},
    time::Duration,
};

use tempfile::TempDir;

/// Everything that an answer may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// A folder with a site that has a style sheet, and room for data.
pub(crate) struct Place {
    folder: TempDir,
}

impl Place {
    /// A fresh one.
    pub(crate) fn new() -> Self {
        let place = Self { folder: tempfile::tempdir().unwrap() };
        fs::create_dir_all(place.site().join("pkg")).unwrap();
        fs::write(place.site().join("pkg").join(style_sheet()), "body { margin: 0 }").unwrap();
        place
    }

    /// A path in the folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The data folder; it does not exist until a command makes it.
    pub(crate) fn data(&self) -> PathBuf {
        self.path("data")
    }

    /// The built site.
    pub(crate) fn site(&self) -> PathBuf {
        self.path("site")
    }

    /// A command on the data folder.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = bare(arguments);
        command.arg("--data").arg(self.data());
        command
    }

    /// `server serve` on a free port.
    pub(crate) fn serve_command(&self, options: &[&str]) -> Command {
        let mut command = self.command(&["serve", "--listen", "127.0.0.1:0"]);
        command.arg("--site").arg(self.site()).args(options);
        command
    }

    /// A running server, ready to answer.
    pub(crate) fn serve(&self, options: &[&str]) -> Server {
        Server::start(&mut self.serve_command(options))
    }
}

/// The binary with these arguments, on the files of a folder where there is nothing.
pub(crate) fn bare(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_server"));
    for name in ["DATABASE_URL", "LEPTOS_SITE_ROOT", "PASSERELLE_DATA", "PASSERELLE_MASTER_KEY", "RUST_LOG"] {
        command.env_remove(name);
    }
    command.args(arguments).stdin(Stdio::null());
    command
}

/// The name of the style sheet that the binary asks for: hashed when a build left `hash.txt` beside it.
fn style_sheet() -> String {
    let beside = Path::new(env!("CARGO_BIN_EXE_server")).with_file_name("hash.txt");
    let hashes = fs::read_to_string(beside).unwrap_or_default();
    let hash = hashes.lines().find_map(|line| line.trim().strip_prefix("css:"));
    hash.map_or("passerelle.css".to_owned(), |hash| format!("passerelle.{}.css", hash.trim()))
}

/// What a command printed on standard output.
pub(crate) fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// What a command printed on standard error.
pub(crate) fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// Runs a command that must fail, and gives the one line that says why.
pub(crate) fn failure(command: &mut Command) -> String {
    let output = command.output().unwrap();
    let text = stderr(&output);
    assert_eq!(output.status.code(), Some(1), "{command:?}: {text}");
    assert_eq!(text.trim_end().lines().count(), 1, "{command:?}: {text}");
    assert_eq!(stdout(&output), "", "{command:?}");
    text
}

/// Runs a command that must succeed, and gives what it printed.
pub(crate) fn success(command: &mut Command) -> String {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{command:?}: {}", stderr(&output));
    stdout(&output)
}

/// A running server; it is killed when the test ends before it.
pub(crate) struct Server {
    child: Child,
    // Kept open, so that the server never writes into a closed pipe.
    _stdout: BufReader<ChildStdout>,
    /// Where it answers.
    pub(crate) address: SocketAddr,
    /// What it printed before its address.
    pub(crate) printed: String,
}

impl Server {
    fn start(command: &mut Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        let mut printed = String::new();
        let address = loop {
            let mut line = String::new();
            assert_ne!(stdout.read_line(&mut line).unwrap(), 0, "the server ended after: {printed}");
            match line.trim_end().strip_prefix("Passerelle: http://") {
                Some(address) => break address.parse().unwrap(),
                None => printed.push_str(&line),
            }
        };
        let server = Self { child, _stdout: stdout, address, printed };
        let ready = (0..20).any(|_| server.status("/readyz") == 200);
        assert!(ready, "the server is never ready");
        server
    }

    /// The status of the answer to a GET.
    pub(crate) fn status(&self, path: &str) -> u16 {
        let mut stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let line = String::from_utf8_lossy(&answer[..answer.len().min(16)]).into_owned();
        line.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_else(|| panic!("no status: {line}"))
    }

    /// Tells it to stop and waits until it has.
    pub(crate) fn stop(mut self) {
        let told = Command::new("kill").arg(self.child.id().to_string()).status().unwrap();
        assert!(told.success());
        assert!(self.child.wait().unwrap().success(), "SIGTERM ends it in peace");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
