//! Files that an operator imports.

use std::{fs, path::Path};

/// Most bytes of a file that an operator imports.
const LONGEST: u64 = 20 * 1024 * 1024;

/// The text of a file that an operator imports, without a byte order mark.
pub(super) fn text(path: &Path) -> Result<String, String> {
    let named = |reason: String| format!("{}: {reason}", path.display());
    let about = fs::metadata(path).map_err(|error| named(error.to_string()))?;
    // Opening a pipe would wait for somebody to write into it; a device may never end.
    if !about.is_file() || about.len() > LONGEST {
        return Err(named("not a file of at most 20 MB".to_owned()));
    }
    let bytes = fs::read(path).map_err(|error| named(error.to_string()))?;
    let text = String::from_utf8(bytes).map_err(|_| named("it is not UTF-8".to_owned()))?;
    Ok(text.trim_start_matches('\u{feff}').to_owned())
}
