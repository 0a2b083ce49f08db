//! Where things are: the store, the built site, the executable.

use std::path::{Path, PathBuf};

use app::assets::Assets;
use leptos_config::{Env, LeptosOptions};
use portal::OpenOptions;

/// How the store is opened: the folder of the data, or the database that DATABASE_URL names. `demo` lets the
/// demonstration accounts sign in.
pub(crate) fn open_options(data_dir: PathBuf, demo: bool) -> OpenOptions {
    OpenOptions {
        data_dir,
        database_url: std::env::var("DATABASE_URL").ok().filter(|url| !url.is_empty()),
        clock: portal::system_clock(),
        demo,
    }
}

/// As [`open_options`], refusing to found a new store: a typing error in a command must not make an empty one.
///
/// # Errors
/// When there is no database in the folder and none is named.
pub(crate) fn open_existing(data_dir: PathBuf) -> Result<OpenOptions, String> {
    let options = open_options(data_dir, false);
    if options.database_url.is_some() || options.data_dir.join("passerelle.db").is_file() {
        Ok(options)
    } else {
        Err(format!(
            "no database in {}: start `server serve` first, or name the folder with --data",
            options.data_dir.display()
        ))
    }
}

/// The folder in which the executable lies.
pub(crate) fn beside_executable() -> PathBuf {
    std::env::current_exe().ok().and_then(|path| path.parent().map(Path::to_path_buf)).unwrap_or_default()
}

/// What the pages need to know of the build. Names are hashed when the build left `hash.txt` beside the executable.
pub(crate) fn leptos_options(site: &Path) -> LeptosOptions {
    LeptosOptions::builder()
        .output_name("passerelle")
        .site_root(site.to_string_lossy().into_owned())
        .site_pkg_dir("pkg")
        .env(Env::PROD)
        .hash_files(beside_executable().join("hash.txt").exists())
        .build()
}

/// Checks that the built site is where it was said to be: without its style sheet every page would be bare.
///
/// # Errors
/// One line that names the file and says what to do.
pub(crate) fn check_site(site: &Path, assets: &Assets) -> Result<(), String> {
    let file = site.join(assets.stylesheet.trim_start_matches('/'));
    if file.is_file() {
        return Ok(());
    }
    Err(format!("no style sheet {}: build the site (`make run`), or name its folder with --site", file.display()))
}
