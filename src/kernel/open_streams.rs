//! Counts the open streams of a process. Each occupies a connection and memory for as long as it is open.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use uuid::Uuid;

use crate::kernel::error::{Code, Error, Result};

/// The most open streams of one caller: some devices, with some windows each.
const OF_ONE_CALLER: usize = 20;
/// Seconds after which a refused client may try again.
const AGAIN_AFTER: u64 = 10;

/// The number of open streams of each caller.
#[derive(Debug, Default)]
pub struct OpenStreams(Mutex<HashMap<Uuid, usize>>);

impl OpenStreams {
    /// Counts a stream that is opened, until the returned value is dropped.
    ///
    /// # Errors
    /// 429 when the caller has too many open streams, 503 when the process has.
    pub fn open(self: &Arc<Self>, caller: Uuid, most: usize) -> Result<OpenStream> {
        let mut open = self.lock();
        if open.values().sum::<usize>() >= most {
            return Err(Error::wait(Code::Unavailable, AGAIN_AFTER));
        }
        let own = open.entry(caller).or_default();
        if *own >= OF_ONE_CALLER {
            return Err(Error::wait(Code::TooManyRequests, AGAIN_AFTER));
        }
        *own += 1;
        Ok(OpenStream { all: Arc::clone(self), caller })
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Uuid, usize>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// An open stream.
#[derive(Debug)]
pub struct OpenStream {
    all: Arc<OpenStreams>,
    caller: Uuid,
}

impl Drop for OpenStream {
    fn drop(&mut self) {
        let mut open = self.all.lock();
        if let Some(own) = open.get_mut(&self.caller) {
            *own -= 1;
            if *own == 0 {
                open.remove(&self.caller);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streams_are_counted_until_they_are_closed() {
        let all = Arc::new(OpenStreams::default());
        let code = |refused: Result<OpenStream>| refused.unwrap_err().code();
        let (one, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let mut open: Vec<_> = (0..OF_ONE_CALLER).map(|_| all.open(one, 30).unwrap()).collect();
        assert_eq!(code(all.open(one, 30)), Some(Code::TooManyRequests));
        open.extend((0..10).map(|_| all.open(other, 30).unwrap()));
        assert_eq!(code(all.open(Uuid::from_u128(3), 30)), Some(Code::Unavailable));
        open.clear();
        assert!(all.lock().is_empty());
        assert!(all.open(one, 30).is_ok());
    }
}
