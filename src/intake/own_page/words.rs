//! Words that a reporter writes on their own page: more to tell, the answer to
//! a question, or that it is not in order after all. They are a report of the
//! same case, judged and acknowledged like every report. So are photos, with
//! words or without.

use jiff::{SignedDuration, Timestamp};

use super::act_id;
use crate::domain::case::{Case, Status};
use crate::domain::decision::{Decision, Intent};
use crate::domain::language::Language;
use crate::domain::own_page::{ActKind, PageAct};
use crate::domain::report::{Channel, Report, TextFault, check_text, clean_text};
use crate::intake::accept::{DRAWS, Missed, taken};
use crate::intake::growth::Growth;
use crate::intake::joining::{How, More, Road};
use crate::intake::{Incoming, Intake, IntakeError};
use crate::store::{StoreError, Tx, cases, page_acts, parts, reports, staff_messages, uploads};

/// The same words from one page within this time were sent twice, as from two
/// windows.
const SAME_WORDS: SignedDuration = SignedDuration::from_mins(10);

/// What somebody tells on their page.
#[derive(Debug, Clone)]
pub struct Telling {
    /// Words, an answer, or that it is not in order.
    pub kind: ActKind,
    pub text: String,
    /// The message that it answers.
    pub answers: Option<String>,
    /// Of the form: the same form sent twice is taken in once.
    pub key: String,
    /// The language of our answer, where they chose one; else that of their
    /// report.
    pub language: Option<Language>,
}

impl Telling {
    fn may_be_wordless(&self) -> bool {
        self.text.is_empty() && matches!(self.kind, ActKind::NotFixed | ActKind::Words)
    }
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// It is with the case.
    Kept,
    /// It is with the case, which is open again.
    Reopened,
    /// Nothing was left to do: the case is open already.
    StillOpen,
}

/// A page and what is to be done from it.
struct Doing<'a> {
    page: &'a Report,
    telling: &'a Telling,
    incoming: &'a Incoming,
    decision: &'a Decision,
    has_words: bool,
    now: Timestamp,
}

/// What came of one try.
struct Taken {
    told: Told,
    /// The report that it became, if it became one.
    report: Option<(Report, Case)>,
}

impl Intake {
    /// Takes in what somebody writes on the page that a token opens; nothing
    /// where it opens none. Sent twice, it is taken in once and both get a yes.
    ///
    /// # Errors
    /// A text that the writer can mend, or a store that failed; then nothing was
    /// kept.
    pub async fn told_on_page(
        &self,
        token: &str,
        telling: Telling,
    ) -> Result<Option<Told>, IntakeError> {
        let telling = Telling {
            text: clean_text(&telling.text),
            ..telling
        };
        let has_words = match check_text(&telling.text) {
            Ok(()) => true,
            // That it is not in order is said without words, and photos tell too.
            Err(TextFault::Empty) if telling.may_be_wordless() => false,
            Err(fault) => return Err(fault.into()),
        };
        let mut tx = self.inner.db.read().await?;
        let page = reports::by_status_token(&mut tx, token).await?;
        drop(tx);
        let Some(page) = page else { return Ok(None) };
        let incoming = incoming(&page, &telling);
        let decision = self.judge(&incoming);
        for _ in 0..=DRAWS {
            let doing = Doing {
                page: &page,
                telling: &telling,
                incoming: &incoming,
                decision: &decision,
                has_words,
                now: self.inner.ids.now(),
            };
            match self.take_telling(&doing).await {
                Ok(Some(Taken { told, report })) => {
                    if let Some((report, case)) = report {
                        self.tell_accepted(&report, &case);
                    } else {
                        self.inner.outbox_filled.notify_one();
                    }
                    return Ok(Some(told));
                }
                Ok(None) => return Err(TextFault::Empty.into()),
                Err(Missed::Repeated) => {
                    return Ok(Some(match telling.kind {
                        ActKind::NotFixed => Told::Reopened,
                        _ => Told::Kept,
                    }));
                }
                Err(Missed::Reference | Missed::Overtaken) => {}
                Err(Missed::Failed(error)) => return Err(error.into()),
            }
        }
        Err(IntakeError::Store(StoreError::Exhausted))
    }

    /// Nothing where there is nothing in it.
    async fn take_telling(&self, doing: &Doing<'_>) -> Result<Option<Taken>, Missed> {
        let Doing {
            telling,
            incoming,
            decision,
            now,
            ..
        } = *doing;
        let mut tx = self.inner.db.begin().await?;
        // Staff may have moved it meanwhile.
        let page = reports::by_id(&mut tx, &doing.page.id).await?;
        let page = page.ok_or(Missed::Overtaken)?;
        let case = cases::by_id(&mut tx, &page.case_id).await?;
        let case = case.ok_or(Missed::Overtaken)?;
        let messages = staff_messages::for_reader(&mut tx, &page.id).await?;
        // What answers no question of theirs is more to tell: nothing is lost.
        let asked = messages
            .iter()
            .find(|m| m.is_question && telling.answers.as_ref() == Some(&m.id));
        let act = PageAct {
            id: act_id(
                &page.id,
                telling.kind,
                telling.answers.as_deref(),
                &telling.key,
                &telling.text,
            ),
            report_id: page.id.clone(),
            kind: match telling.kind {
                ActKind::Answer if asked.is_none() => ActKind::Words,
                kind => kind,
            },
            became: None,
            answers: asked.map(|message| message.id.clone()),
            at: now,
        };
        let has_photos = !uploads::of_owner(&mut tx, &page.id).await?.is_empty();
        let is_told = doing.has_words || (has_photos && telling.kind == ActKind::Words);
        let earlier = page_acts::of_page(&mut tx, &page.id).await?;
        if is_repeated(&mut tx, &act, &earlier, &telling.text, has_photos).await? {
            return Err(Missed::Repeated);
        }
        let reopens = !case.status.is_open() && wants_it_open(telling, decision);
        if !is_told && telling.kind == ActKind::Words {
            return Ok(None);
        }
        if !is_told {
            let told = self.reopen_alone(tx, &case, act, reopens).await?;
            return Ok(Some(Taken { told, report: None }));
        }
        // What a part asked is answered to the part.
        let asker = match asked {
            Some(message) => parts::asker(&mut tx, &message.id).await?,
            None => None,
        };
        let more = More {
            incoming,
            decision,
            case: &case,
            known_as: &page.reference,
            road: Road::Page(&page),
            how: How {
                reopens,
                answers: asked.is_some() && asker.is_none(),
                ..How::default()
            },
            now,
        };
        let (report, case) = self.add(&mut tx, &more).await?;
        if let Some(part) = asker {
            self.answer_part(&mut tx, &part, now).await?;
        }
        let act = PageAct {
            became: Some(report.id.clone()),
            ..act
        };
        keep(&mut tx, &act).await?;
        tx.commit().await?;
        let told = if reopens { Told::Reopened } else { Told::Kept };
        Ok(Some(Taken {
            told,
            report: Some((report, case)),
        }))
    }

    /// The part of a case that asked has its answer, and its owner is told.
    async fn answer_part(&self, tx: &mut Tx, id: &str, now: Timestamp) -> Result<(), Missed> {
        cases::hold(tx, id).await?;
        let Some(part) = cases::by_id(tx, id).await? else {
            return Ok(());
        };
        if part.status == Status::Waiting {
            let mut growth = Growth::of(self, &part, now);
            growth.answered();
            growth.write(tx).await?;
        }
        Ok(())
    }

    /// They say that it is not in order, and no more.
    async fn reopen_alone(
        &self,
        mut tx: Tx,
        case: &Case,
        act: PageAct,
        reopens: bool,
    ) -> Result<Told, Missed> {
        if !reopens {
            return Ok(Told::StillOpen);
        }
        let mut growth = Growth::of(self, case, act.at);
        growth.reopen();
        growth.write(&mut tx).await?;
        keep(&mut tx, &act).await?;
        tx.commit().await?;
        Ok(Told::Reopened)
    }
}

fn incoming(page: &Report, telling: &Telling) -> Incoming {
    Incoming {
        language: Some(telling.language.unwrap_or(page.language)),
        reporter: page.reporter.clone(),
        uploads: Some(page.id.clone()),
        ..Incoming::new(Channel::Web, telling.text.clone())
    }
}

/// A thank-you leaves a case that is done as it is; what tells of trouble, by
/// whatever form, opens it again.
fn wants_it_open(telling: &Telling, decision: &Decision) -> bool {
    telling.kind == ActKind::NotFixed
        || decision.danger.is_some()
        || decision.intent == Intent::Report
}

/// The same was sent before, from the same form or from another window.
async fn is_repeated(
    tx: &mut Tx,
    act: &PageAct,
    earlier: &[PageAct],
    text: &str,
    has_photos: bool,
) -> Result<bool, StoreError> {
    if earlier.iter().any(|known| known.id == act.id) {
        return Ok(true);
    }
    if has_photos || text.is_empty() {
        return Ok(false);
    }
    // "Yes" to another question is another answer.
    let lately = earlier
        .iter()
        .filter(|known| known.kind == act.kind && known.answers == act.answers)
        .filter(|known| act.at.duration_since(known.at) <= SAME_WORDS);
    for report_id in lately.filter_map(|known| known.became.as_ref()) {
        let known = reports::by_id(tx, report_id).await?;
        if known.is_some_and(|known| known.text == text) {
            return Ok(true);
        }
    }
    Ok(false)
}

async fn keep(tx: &mut Tx, act: &PageAct) -> Result<(), Missed> {
    page_acts::insert(tx, act)
        .await
        .map_err(|error| taken(error, Missed::Repeated))
}
