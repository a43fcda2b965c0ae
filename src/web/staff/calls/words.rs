//! What these pages call things.

use crate::domain::call::CameBy;
use crate::domain::outgoing::{MessageChannel, MessageState};

/// How somebody reached us.
pub(in crate::web::staff) fn came_by(came_by: CameBy) -> &'static str {
    match came_by {
        CameBy::Phone => "Telefon",
        CameBy::Counter => "Skranken",
        CameBy::Email => "E-post",
    }
}

/// How it stands with the acknowledgement of a report that was just filed.
pub(super) fn acknowledged(channel: MessageChannel, state: MessageState) -> &'static str {
    match (channel, state) {
        (MessageChannel::Page, _) => "Ingen kvittering går ut. Les opp referansen.",
        (MessageChannel::Sms, MessageState::Delivered) => "Kvitteringen er kommet fram på SMS.",
        (MessageChannel::Email, MessageState::Delivered) => {
            "Kvitteringen er kommet fram på e-post."
        }
        (_, MessageState::Failed) => {
            "Kvitteringen kom ikke fram. Les opp referansen, og se på saken hvordan melder kan nås."
        }
        (MessageChannel::Sms, MessageState::Accepted) => "Kvitteringen er sendt på SMS.",
        (MessageChannel::Email, MessageState::Accepted) => "Kvitteringen er sendt på e-post.",
        (MessageChannel::Sms, _) => "Kvitteringen går ut på SMS nå.",
        (MessageChannel::Email, _) => "Kvitteringen går ut på e-post nå.",
    }
}
