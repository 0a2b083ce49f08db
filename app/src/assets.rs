//! The files that the build made for browsers, under names that change with their content.

use std::{fs, io, path::Path};

use leptos_config::LeptosOptions;

/// Where the pages find their style sheet, and how islands are loaded.
#[derive(Clone, Debug)]
pub struct Assets {
    /// Address of the style sheet.
    pub stylesheet: String,
    /// What the loader of the islands needs to know of the build.
    pub leptos: LeptosOptions,
}

impl Assets {
    /// Reads the names of the built files: `hash.txt` stands beside the server's executable when the build hashed them.
    ///
    /// # Errors
    /// When names are hashed and `hash.txt` cannot be read: the pages would ask for files that do not exist.
    pub fn find(leptos: LeptosOptions, beside: &Path) -> io::Result<Self> {
        let mut name = leptos.output_name.to_string();
        if leptos.hash_files {
            let hashes = fs::read_to_string(beside.join(leptos.hash_file.as_ref()))?;
            if let Some(hash) = hashes.lines().find_map(|line| line.trim().strip_prefix("css:")) {
                name = format!("{name}.{}", hash.trim());
            }
        }
        Ok(Self { stylesheet: format!("/{}/{name}.css", leptos.site_pkg_dir), leptos })
    }
}
