//! Photos that come with an SMS. They are taken in as addresses at once and
//! fetched afterwards, so that no report waits for them.

use crate::domain::decision::Intent;
use crate::store::inbound::InboundSms;

/// What an SMS wants of us: who sends a photo tells of something, whatever the
/// words beside it, so that nothing that was sent is lost.
pub(super) fn intent(sms: &InboundSms, of_text: Intent) -> Intent {
    match of_text {
        Intent::Stop => Intent::Stop,
        _ if !sms.media.is_empty() => Intent::Report,
        // Nothing is told: tell how to report.
        _ if sms.text.is_empty() => Intent::Help,
        intent => intent,
    }
}
