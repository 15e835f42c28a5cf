//! Finds the texts in a payload, so that they are stored apart from the event.

use crate::domain::event::{
    CarryOver, EventCommitment, EventData, Explain, FreeText, NotifyVoters, Plan, RecordAnswer, Refer,
    ReportCommitment, ReportProgress, Respond, Review, Split, SubmitReport, VerifyCommitment,
    WaiveCommitment,
};

type Found<'a> = Vec<(String, &'a mut FreeText)>;

impl EventData {
    /// Returns every text that somebody typed, each with the place where it stands. A text that this forgets cannot be
    /// recorded: it has no digest.
    pub fn texts_mut(&mut self) -> Found<'_> {
        match self {
            Self::Refer(Refer { referred_to, .. }) => vec![("referred_to".to_owned(), referred_to)],
            Self::RecordAnswer(RecordAnswer { text, .. })
            | Self::Review(Review { text, .. })
            | Self::ReportProgress(ReportProgress { text, .. })
            | Self::SubmitReport(SubmitReport { text, .. })
            | Self::Explain(Explain { text, .. }) => vec![("text".to_owned(), text)],
            Self::NotifyVoters(NotifyVoters { place, how, .. }) => {
                vec![("place".to_owned(), place), ("how".to_owned(), how)]
            }
            Self::Split(Split { old_content, content, .. }) => {
                vec![("old_content".to_owned(), old_content), ("content".to_owned(), content)]
            }
            Self::Respond(Respond { commitments, .. }) => of_commitments(commitments).collect(),
            Self::Plan(Plan { text, commitments, .. }) => {
                std::iter::once(("text".to_owned(), text)).chain(of_commitments(commitments)).collect()
            }
            Self::ReportCommitment(ReportCommitment { commitment_text, text, .. })
            | Self::VerifyCommitment(VerifyCommitment { commitment_text, text, .. }) => {
                vec![("commitment_text".to_owned(), commitment_text), ("text".to_owned(), text)]
            }
            Self::CarryOver(CarryOver { commitment_text, .. })
            | Self::WaiveCommitment(WaiveCommitment { commitment_text, .. }) => {
                vec![("commitment_text".to_owned(), commitment_text)]
            }
            _ => vec![],
        }
    }
}

fn of_commitments(all: &mut [EventCommitment]) -> impl Iterator<Item = (String, &mut FreeText)> {
    let named = |(i, one)| (format!("commitments/{i}/commitment_text"), one);
    all.iter_mut().map(|one| &mut one.commitment_text).enumerate().map(named)
}
