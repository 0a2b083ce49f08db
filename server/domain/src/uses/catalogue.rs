//! The services of others that a person may let use data: a list of the operator, empty until there is one.

use serde::{Deserialize, Serialize};

use crate::text::is_hostile;

/// The code of a service: 2 to 40 of `a-z`, `0-9` and `-`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ServiceCode(String);

impl ServiceCode {
    /// Reads a code; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let letters = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        ((2..=40).contains(&text.len()) && letters).then(|| Self(text.to_owned()))
    }

    /// The code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A service. Its words are French, as whoever runs it wrote them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// Its code.
    pub code: ServiceCode,
    /// What it is called.
    pub name: String,
    /// Who runs it.
    pub by: String,
    /// What it would do with which data.
    pub purpose: String,
}

/// Every service that may be answered about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    services: Vec<Service>,
}

/// A line of the list that cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {0}: four fields with tabs between them are wanted, the first a code that stands once")]
pub struct CatalogueError(pub usize);

impl Catalogue {
    /// The list that ships: no service.
    pub const SHIPPED: &'static str = include_str!("services.tsv");
    /// The list of a demonstration: one invented service, which says so.
    pub const DEMO: &'static str = include_str!("services-demo.tsv");

    /// Reads a list: a service a line; lines that are empty or begin with `#` are skipped.
    ///
    /// # Errors
    /// [`CatalogueError`].
    pub fn parse(text: &str) -> Result<Self, CatalogueError> {
        let mut services: Vec<Service> = Vec::new();
        for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#')) {
            let wrong = CatalogueError(at + 1);
            let fields: Vec<&str> = line.split('\t').map(str::trim).collect();
            let [code, name, by, purpose] = fields[..] else { return Err(wrong) };
            let code = ServiceCode::parse(code).ok_or(wrong)?;
            let told = |text: &&str| !text.is_empty() && !is_hostile(text);
            if ![name, by, purpose].iter().all(told) || services.iter().any(|other| other.code == code) {
                return Err(wrong);
            }
            let [name, by, purpose] = [name, by, purpose].map(str::to_owned);
            services.push(Service { code, name, by, purpose });
        }
        Ok(Self { services })
    }

    /// Every service, in the order of the list.
    #[must_use]
    pub fn services(&self) -> &[Service] {
        &self.services
    }

    /// The service of this code.
    #[must_use]
    pub fn get(&self, code: &ServiceCode) -> Option<&Service> {
        self.services.iter().find(|service| service.code == *code)
    }
}
