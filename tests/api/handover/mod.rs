//! Handovers from one period to the next.

mod lists;
