//! What one period hands over to the next.

mod lists;
