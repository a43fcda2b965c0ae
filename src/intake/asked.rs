//! What staff have asked a number, and its answer by SMS: it stands under the
//! question as one from the reporter's page does, and the case goes on.

use super::Intake;
use super::accept::{Missed, taken};
use super::joining::{How, more};
use super::own_page::act_id;
use super::sms::{Arriving, Taken};
use crate::conversation::Asked;
use crate::domain::own_page::{ActKind, PageAct};
use crate::domain::report::Report;
use crate::store::{StoreError, Tx, page_acts, staff_messages};

/// The newest question on the pages of these reports of one case that has no
/// answer yet.
pub(super) async fn asked(
    tx: &mut Tx,
    reports: impl Iterator<Item = &Report>,
) -> Result<Option<Asked>, StoreError> {
    let mut newest: Option<Asked> = None;
    for report in reports {
        let acts = page_acts::of_page(tx, &report.id).await?;
        let messages = staff_messages::for_reader(tx, &report.id).await?;
        let open = messages.into_iter().rev().find(|message| {
            let is_answered = acts
                .iter()
                .any(|act| act.answers.as_ref() == Some(&message.id));
            message.is_question && !is_answered
        });
        if let Some(message) = open
            && newest
                .as_ref()
                .is_none_or(|known| known.asked_at < message.written_at)
        {
            newest = Some(Asked {
                message_id: message.id,
                report_id: report.id.clone(),
                asked_at: message.written_at,
            });
        }
    }
    Ok(newest)
}

impl Intake {
    /// Takes a text in as the answer to what staff asked about a matter.
    pub(super) async fn take_answer(
        &self,
        tx: &mut Tx,
        arriving: &Arriving<'_>,
        matter: usize,
    ) -> Result<Taken, Missed> {
        let asked = arriving.thread.matters.get(matter);
        let asked = asked.and_then(|matter| matter.asked.as_ref());
        let asked = asked.ok_or(Missed::Overtaken)?;
        let how = How {
            answers: true,
            ..How::default()
        };
        let more = more(arriving, matter, how)?;
        let (report, case) = self.add(tx, &more).await?;
        let (page, message) = (&asked.report_id, Some(asked.message_id.as_str()));
        let sid = &arriving.sms.sid;
        let act = PageAct {
            id: act_id(page, ActKind::Answer, message, sid, &report.text),
            report_id: page.clone(),
            kind: ActKind::Answer,
            became: Some(report.id.clone()),
            answers: Some(asked.message_id.clone()),
            at: arriving.now,
        };
        page_acts::insert(tx, &act)
            .await
            .map_err(|error| taken(error, Missed::Repeated))?;
        Ok(Taken::for_report((report, case)))
    }
}
