//! Referrals (chuyển đến): what one council sees of a petition that another one referred to it, and its answer. A referral
//! is an assignment of the petition that was referred; its id is that of the referral.

pub mod act;
pub mod allowed;
pub mod list;
pub mod step;
pub mod view;
