//! Creates files and folders that only their owner can read, whatever the umask is.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::Write;
use std::path::Path;

/// Creates a folder and its missing parents. An existing folder keeps its permissions, because it may contain other
/// things.
///
/// # Errors
/// When the file system refuses.
pub fn make_folder(path: &Path) -> std::io::Result<()> {
    let mut folder = DirBuilder::new();
    folder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
    folder.create(path)
}

/// Creates a new file, to be written by its owner only.
///
/// # Errors
/// When the file exists already, or the file system refuses.
pub fn create(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Writes a new file and waits until it is on disk.
///
/// # Errors
/// When the file exists already, or the file system refuses.
pub fn write(path: &Path, text: &str) -> std::io::Result<()> {
    let mut file = create(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// Replaces a file by a new one, atomically.
///
/// # Errors
/// When the file system refuses.
pub fn replace(path: &Path, text: &str) -> std::io::Result<()> {
    let aside = path.with_extension("new");
    match std::fs::remove_file(&aside) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
        _ => write(&aside, text)?,
    }
    std::fs::rename(&aside, path)
}

/// Removes all permissions of other users from a file. Returns whether there were any; `false` for a missing file.
///
/// # Errors
/// When the file system refuses, for example because the file belongs to another user.
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

/// Does nothing, because this system has no permission bits.
#[cfg(not(unix))]
pub fn tighten(_: &Path) -> std::io::Result<bool> {
    Ok(false)
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    fn mode(path: &Path) -> u32 {
        path.metadata().unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn a_new_folder_and_a_new_file_are_their_owners_alone() {
        let outer = tempfile::tempdir().unwrap();
        let folder = outer.path().join("a/b");
        make_folder(&folder).unwrap();
        make_folder(&folder).unwrap();
        assert_eq!((mode(&folder), mode(&outer.path().join("a"))), (0o700, 0o700));
        let file = folder.join("key");
        write(&file, "secret").unwrap();
        assert_eq!((mode(&file), std::fs::read_to_string(&file).unwrap().as_str()), (0o600, "secret"));
    }

    #[test]
    fn an_existing_file_is_not_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("key");
        write(&file, "first").unwrap();
        assert_eq!(write(&file, "second").unwrap_err().kind(), std::io::ErrorKind::AlreadyExists);
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "first");
    }

    #[test]
    fn a_file_is_tightened_once() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("key");
        assert!(!tighten(&file).unwrap(), "nothing there");
        std::fs::write(&file, "").unwrap();
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o644)).unwrap();
        assert!(tighten(&file).unwrap());
        assert_eq!(mode(&file), 0o600);
        assert!(!tighten(&file).unwrap());
    }
}
