//! Files and folders for their owner alone, whatever the umask says.

use std::fs::{DirBuilder, OpenOptions};
use std::io::Write;
use std::path::Path;

/// Makes a folder and those above it; one that is there stays as it is, for it may hold other things.
///
/// # Errors
/// As the file system says.
pub fn make_folder(path: &Path) -> std::io::Result<()> {
    let mut folder = DirBuilder::new();
    folder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
    folder.create(path)
}

/// Writes a new file.
///
/// # Errors
/// As the file system says; also when it exists already.
pub fn write(path: &Path, text: &str) -> std::io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// Writes a file in place of the one that may be there.
///
/// # Errors
/// As the file system says.
pub fn replace(path: &Path, text: &str) -> std::io::Result<()> {
    let aside = path.with_extension("new");
    match std::fs::remove_file(&aside) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
        _ => write(&aside, text)?,
    }
    std::fs::rename(&aside, path)
}

/// Takes a file that is there from everybody but its owner; whether there was anything to take.
///
/// # Errors
/// As the file system says, such as for somebody else's file.
#[cfg(unix)]
pub fn tighten(path: &Path) -> std::io::Result<bool> {
    use std::os::unix::fs::PermissionsExt;
    let mode = match path.metadata() {
        Ok(found) => found.permissions().mode(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(error),
    };
    let open = mode & 0o077 != 0;
    if open {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode & 0o700))?;
    }
    Ok(open)
}

#[cfg(not(unix))]
pub fn tighten(_: &Path) -> std::io::Result<bool> {
    Ok(false)
}
