//! Finds the texts in a payload, so that they are stored apart from the event.

use crate::domain::event::{
    AnswerOnTheSpot, CarryOver, Close, DecideContest, EventData, EventUnanswered, Explain, FreeText, Note,
    NotifyVoters, Plan, RecordAnswer, RecordFeedback, Refer, Reject, ReportCommitment, ReportProgress,
    Review, Split, SubmitReport, VerifyCommitment, WaiveCommitment,
};

type Found<'a> = Vec<(String, &'a mut FreeText)>;

impl EventData {
    /// Returns every text that somebody typed, each with the place where it stands. A text that this forgets cannot be
    /// recorded: it has no digest.
    pub fn texts_mut(&mut self) -> Found<'_> {
        match self {
            Self::Refer(Refer { referred_to: Some(referred_to), .. }) => {
                vec![("referred_to".to_owned(), referred_to)]
            }
            Self::Reject(Reject { forwarding: Some(to), .. }) => {
                let receipt = to.receipt_number.as_mut();
                let receipt = receipt.map(|number| ("forwarding/receipt_number".to_owned(), number));
                std::iter::once(("forwarding/receiver".to_owned(), &mut to.receiver)).chain(receipt).collect()
            }
            Self::RecordAnswer(RecordAnswer { text, .. })
            | Self::Review(Review { text, .. })
            | Self::ReportProgress(ReportProgress { text, .. })
            | Self::Plan(Plan { text, .. })
            | Self::SubmitReport(SubmitReport { text, .. })
            | Self::Explain(Explain { text, .. })
            | Self::DecideContest(DecideContest { text, .. })
            | Self::Note(Note { text }) => vec![("text".to_owned(), text)],
            Self::Close(Close { unanswered, .. }) => {
                let place = |(i, part): (usize, _)| (format!("unanswered/{i}/reason"), reason_of(part));
                unanswered.iter_mut().enumerate().map(place).collect()
            }
            Self::NotifyVoters(NotifyVoters { place, how, .. }) => {
                vec![("place".to_owned(), place), ("how".to_owned(), how)]
            }
            Self::RecordFeedback(RecordFeedback { place, .. }) => vec![("place".to_owned(), place)],
            Self::AnswerOnTheSpot(AnswerOnTheSpot { place, answered_by, text, .. }) => vec![
                ("place".to_owned(), place),
                ("answered_by".to_owned(), answered_by),
                ("text".to_owned(), text),
            ],
            Self::Split(Split { old_content, content, .. }) => {
                vec![("old_content".to_owned(), old_content), ("content".to_owned(), content)]
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

fn reason_of(part: &mut EventUnanswered) -> &mut FreeText {
    &mut part.reason
}
