//! Futures on the heap. Where one function awaits one of many futures, each has a place on its stack, all at once in a
//! build without optimization.

use std::pin::Pin;

/// Makes a future on the heap. It is on the stack only while this function runs.
pub fn on_heap<'a, F: Future + 'a>(
    make: impl FnOnce() -> F,
) -> Pin<Box<dyn Future<Output = F::Output> + 'a>> {
    Box::pin(make())
}
