//! Messages as files, for the demonstration: whoever tries it reads the code there, and nothing leaves the machine.

use std::{
    fs::{self, DirBuilder, File},
    io::Write as _,
    os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _},
    path::{Path, PathBuf},
};

use async_trait::async_trait;
use portal::told::Outcome;

use super::{Delivery, Mail};

/// A folder of messages, closed to others.
pub(crate) struct Files(PathBuf);

impl Files {
    /// The folder `mails` of the data.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(crate) fn new(data: &Path) -> Result<Self, String> {
        let folder = data.join("mails");
        let made = DirBuilder::new().recursive(true).mode(0o700).create(&folder);
        made.map_err(|error| format!("{}: {error}", folder.display()))?;
        Ok(Self(folder))
    }

    /// Where it is.
    pub(crate) fn folder(&self) -> &Path {
        &self.0
    }

    fn write(&self, mail: &Mail) -> std::io::Result<()> {
        let name = format!("{}-{}.eml", mail.at.strftime("%Y%m%dT%H%M%SZ"), mail.id);
        // Under another name first: who reads the folder meets no half of a message.
        let half = self.0.join(format!(".{name}"));
        let mut file = File::options().write(true).create(true).truncate(true).mode(0o600).open(&half)?;
        file.write_all(&mail.bytes)?;
        file.sync_all()?;
        fs::rename(half, self.0.join(name))
    }
}

#[async_trait]
impl Delivery for Files {
    async fn deliver(&self, mail: &Mail) -> Outcome {
        match self.write(mail) {
            Ok(()) => Outcome::Sent,
            Err(error) => {
                tracing::error!(error.kind = %error.kind(), "a message could not be put into its folder");
                Outcome::Later
            }
        }
    }
}
