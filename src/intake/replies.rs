//! The answer to a question of ours: it completes the case that asked, and
//! routes it anew, once.

use super::Intake;
use super::accept::Missed;
use super::growth::Growth;
use super::sms::{Arriving, Taken};
use crate::conversation::{Given, OpenMatter};
use crate::domain::case::{Case, CasePlace};
use crate::domain::language::Language;
use crate::domain::place::PlaceFinding;
use crate::domain::question::Question;
use crate::store::{Tx, outbox, photos, questions, reports};
use crate::wording::acknowledgement::promise;
use crate::wording::answer;

impl Intake {
    pub(super) async fn take_reply(
        &self,
        tx: &mut Tx,
        arriving: &Arriving<'_>,
        question: &Question,
        given: &Given,
    ) -> Result<Taken, Missed> {
        questions::settle(tx, &question.id, arriving.now).await?;
        let matters = &arriving.thread.matters;
        let asked_about = matters.iter().position(|m| m.case.id == question.case_id);
        let Some((place, matter)) = asked_about.and_then(|at| Some((at, matters.get(at)?))) else {
            // The case is older than the thread remembers.
            return Err(Missed::Overtaken);
        };
        let taken = match given {
            Given::Place(found) => {
                self.complete(tx, arriving, question, matter, found, None)
                    .await
            }
            Given::Description(words) => {
                let nowhere = PlaceFinding::default();
                self.complete(tx, arriving, question, matter, &nowhere, Some(words))
                    .await
            }
            Given::Words => self.tell_what(tx, arriving, place).await,
            Given::OwnMatter => self.part(tx, arriving, question, matter).await,
            Given::Nothing | Given::SameMatter => self.note(tx, arriving, matter, given).await,
        }?;
        // Words bring their photos along; of another answer they are the
        // report's that asked. After the case, as everybody locks them.
        if !matches!(given, Given::Words)
            && !arriving.sms.media.is_empty()
            && let Some(report) = reports::by_id(tx, &question.report_id).await?
        {
            photos::insert(tx, &report, &arriving.sms.media).await?;
        }
        Ok(taken)
    }

    async fn complete(
        &self,
        tx: &mut Tx,
        arriving: &Arriving<'_>,
        question: &Question,
        matter: &OpenMatter,
        found: &PlaceFinding,
        words: Option<&String>,
    ) -> Result<Taken, Missed> {
        let mut growth = Growth::of(self, &matter.case, arriving.now);
        if growth.place_told(found, words.cloned())
            && let Some(mut decision) = reports::decision(tx, &question.report_id).await?
        {
            decision.place = found.clone();
            growth.route_anew(tx, &decision).await?;
        }
        let case = growth.write(tx).await?;
        self.keep(tx, arriving.sms, "reply", Some(&case.id), arriving.now)
            .await?;
        let c = &self.inner.catalogue;
        let l = c.nearest(matter.language);
        let promise = promise(c, l, case.owner, case.due_at);
        // What they told, not what others have told of the case.
        let told = CasePlace::found(found, words.cloned());
        let place = told.in_a_line().unwrap_or_default();
        let body = answer::place_noted(c, l, &matter.reference, &place, &promise);
        self.say(tx, arriving, l, &body, Some((&case, matter)))
            .await?;
        Ok(Taken::for_word("reply"))
    }

    /// They do not know, or it is the same matter: noted, and that is that.
    pub(super) async fn note(
        &self,
        tx: &mut Tx,
        arriving: &Arriving<'_>,
        matter: &OpenMatter,
        given: &Given,
    ) -> Result<Taken, Missed> {
        let case = &matter.case;
        self.keep(tx, arriving.sms, "reply", Some(&case.id), arriving.now)
            .await?;
        if *given == Given::Nothing {
            let c = &self.inner.catalogue;
            let l = c.nearest(matter.language);
            let promise = promise(c, l, case.owner, case.due_at);
            let body = answer::place_unknown(c, l, &matter.reference, &promise);
            self.say(tx, arriving, l, &body, Some((case, matter)))
                .await?;
        }
        Ok(Taken::for_word("reply"))
    }

    /// Answers a text that was no report, unless the number has had its
    /// answers.
    pub(super) async fn say(
        &self,
        tx: &mut Tx,
        arriving: &Arriving<'_>,
        language: Language,
        body: &str,
        about: Option<(&Case, &OpenMatter)>,
    ) -> Result<(), Missed> {
        if arriving.sms.answered {
            return Ok(());
        }
        let Arriving {
            sms, phone, now, ..
        } = *arriving;
        let case = about.map(|(case, _)| case);
        let owed = self.answer(&sms.sid, phone, language, body, case);
        if let Some(message) = self.paced(tx, phone, owed, false, now).await? {
            outbox::put(tx, &message).await?;
        }
        Ok(())
    }
}
