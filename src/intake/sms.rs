//! An SMS is taken in: kept, understood and answered in one transaction, before
//! the gateway gets its yes. Texts of one number are taken in one after the
//! other, so that each finds what the one before it led to.

use jiff::{SignedDuration, Timestamp};

use super::accept::{Besides, DRAWS, Missed, taken};
use super::asked::asked;
use super::cause::Cause;
use super::visits::told_visit;
use super::{Incoming, Intake, IntakeError};
use crate::conversation::{Heard, Meaning, OpenMatter, Thread, to_ask, understand};
use crate::domain::case::{Case, Status};
use crate::domain::contact::Phone;
use crate::domain::decision::{Decision, Intent};
use crate::domain::language::Language;
use crate::domain::report::{Channel, Report, Reporter, clean_text};
use crate::store::inbound::{self, InboundSms};
use crate::store::{StoreError, Tx, cases, questions, reports};

/// How far back a number's matters are looked at.
const MEMORY: SignedDuration = SignedDuration::from_hours(24 * 60);
/// Cases of one number that a text may belong to.
const MOST_MATTERS: usize = 8;
/// Shorter texts, in characters, do not tell their language.
const TELLS_LANGUAGE: usize = 25;

/// What became of a text.
pub(super) struct Taken {
    pub(super) taken_for: &'static str,
    /// The report that it was, and its case.
    pub(super) report: Option<(Report, Case)>,
}

impl Taken {
    /// Taken for something that is no report.
    pub(super) fn for_word(taken_for: &'static str) -> Self {
        Self {
            taken_for,
            report: None,
        }
    }

    /// Taken for a report, which is kept with this case.
    pub(super) fn for_report(report: (Report, Case)) -> Self {
        Self {
            taken_for: Intent::Report.into(),
            report: Some(report),
        }
    }
}

/// A text on its way in, and what is known of it.
pub(super) struct Arriving<'a> {
    pub(super) sms: &'a InboundSms,
    pub(super) incoming: &'a Incoming,
    pub(super) decision: &'a Decision,
    pub(super) phone: &'a Phone,
    pub(super) thread: &'a Thread,
    pub(super) now: Timestamp,
}

impl Arriving<'_> {
    /// The language to answer in: of the text, or of their reports where the
    /// text is too short to tell.
    pub(super) fn spoken(&self) -> Language {
        let told = self.incoming.language;
        told.unwrap_or(self.decision.language)
    }
}

impl Intake {
    /// Takes an SMS in, once for each `MessageSid`: the same one again changes
    /// nothing. Durable when this returns.
    ///
    /// # Errors
    /// A store that failed; the gateway should try again.
    pub async fn sms(&self, sms: InboundSms) -> Result<(), IntakeError> {
        let sms = InboundSms {
            text: clean_text(&sms.text),
            ..sms
        };
        let incoming = Incoming {
            reporter: Reporter {
                phone: sms.from.parse().ok(),
                ..Reporter::default()
            },
            ..Incoming::new(Channel::Sms, sms.text.clone())
        };
        let decision = self.judge(&incoming);
        for draw in 0..=DRAWS {
            // What the conversation cannot keep, whyever, is a report by itself:
            // nothing that was texted is lost.
            let by_itself = draw == DRAWS;
            let taken = self
                .take_in(&sms, incoming.clone(), &decision, by_itself)
                .await;
            match taken {
                Ok(taken) => {
                    self.inner.outbox_filled.notify_one();
                    tracing::info!(sid = sms.sid, taken_for = taken.taken_for, "SMS taken in");
                    if !sms.media.is_empty() {
                        self.inner.settings.photos_awaited.notify_one();
                    }
                    if let Some((report, case)) = &taken.report {
                        self.tell_accepted(report, case);
                    }
                    return Ok(());
                }
                Err(Missed::Repeated) => return Ok(()),
                Err(Missed::Reference | Missed::Overtaken) => {}
                Err(Missed::Failed(StoreError::Duplicate(error))) => {
                    tracing::error!(sid = sms.sid, %error, "a text met what is there already");
                }
                Err(Missed::Failed(error)) => return Err(error.into()),
            }
        }
        Err(IntakeError::Store(StoreError::Exhausted))
    }

    async fn take_in(
        &self,
        sms: &InboundSms,
        mut incoming: Incoming,
        decision: &Decision,
        by_itself: bool,
    ) -> Result<Taken, Missed> {
        let now = self.inner.ids.now();
        let mut tx = self.inner.db.begin().await?;
        inbound::hold(&mut tx, &sms.from, now).await?;
        if inbound::is_known(&mut tx, &sms.sid).await? {
            return Err(Missed::Repeated);
        }
        let thread = match &incoming.reporter.phone {
            Some(phone) => thread(&mut tx, phone, now).await?,
            None => Thread::default(),
        };
        if incoming.text.chars().count() < TELLS_LANGUAGE {
            incoming.language = thread.language();
        }
        let gazetteer = self.gazetteer();
        let heard = Heard {
            text: &incoming.text,
            has_photos: !sms.media.is_empty(),
            decision,
            thread: &thread,
            gazetteer: &gazetteer,
            now,
        };
        let meaning = if by_itself {
            Meaning::New
        } else {
            understand(&heard)
        };
        let taken = match (&meaning, &incoming.reporter.phone) {
            (Meaning::Machine, _) => {
                self.keep(&mut tx, sms, "machine", None, now).await?;
                Taken::for_word("machine")
            }
            (Meaning::New, _) | (_, None) => {
                // Of a number that cannot be answered we keep what it said.
                self.open_case(&mut tx, sms, &incoming, decision, now)
                    .await?
            }
            (meaning, Some(phone)) => {
                let arriving = Arriving {
                    sms,
                    incoming: &incoming,
                    decision,
                    phone,
                    thread: &thread,
                    now,
                };
                self.converse(&mut tx, &arriving, meaning).await?
            }
        };
        tx.commit().await?;
        Ok(taken)
    }

    async fn converse(
        &self,
        tx: &mut Tx,
        arriving: &Arriving<'_>,
        meaning: &Meaning,
    ) -> Result<Taken, Missed> {
        match meaning {
            Meaning::New | Meaning::Machine => {
                let Arriving {
                    sms,
                    incoming,
                    decision,
                    now,
                    ..
                } = *arriving;
                self.open_case(tx, sms, incoming, decision, now).await
            }
            Meaning::Start => self.take_start(tx, arriving).await,
            Meaning::More(joined) => self.join(tx, arriving, *joined).await,
            Meaning::Reply { to, given } => self.take_reply(tx, arriving, to, given).await,
            Meaning::Answer { matter } => self.take_answer(tx, arriving, *matter).await,
            Meaning::DoesNotSuit { matter } => self.take_refusal(tx, arriving, *matter).await,
            Meaning::Repeated { matter } => {
                let case = arriving.thread.matters.get(*matter).map(|m| &m.case);
                let case_id = case.map(|case| case.id.as_str());
                self.keep(tx, arriving.sms, "repeated", case_id, arriving.now)
                    .await?;
                Ok(Taken::for_word("repeated"))
            }
            Meaning::Wish { intent, matter } => {
                let matter = matter.and_then(|place| arriving.thread.matters.get(place));
                self.take_wish(tx, arriving, *intent, matter).await
            }
        }
    }

    async fn open_case(
        &self,
        tx: &mut Tx,
        sms: &InboundSms,
        incoming: &Incoming,
        decision: &Decision,
        now: Timestamp,
    ) -> Result<Taken, Missed> {
        let phone = incoming.reporter.phone.as_ref();
        let stopped = match phone {
            Some(phone) => inbound::stopped_since(tx, phone).await?,
            None => None,
        };
        let had_stopped = stopped.is_some_and(|since| since <= sms.received_at(now));
        let besides = Besides {
            ask: phone.and_then(|_| to_ask(&incoming.text, decision)),
            starts_again: had_stopped,
        };
        let mut prepared = self.prepare(incoming, decision, besides);
        if let Some(phone) = phone {
            let in_danger = decision.danger.is_some();
            let owed = prepared.acknowledgement.clone();
            // It is owed, and so there always is one.
            if let Some(paced) = self.paced(tx, phone, owed, in_danger, now).await? {
                prepared.acknowledgement = paced;
            }
        }
        self.write(tx, &prepared, &Cause::Sms(sms), None).await?;
        Ok(Taken {
            taken_for: Intent::Report.into(),
            report: Some((prepared.report, prepared.case)),
        })
    }

    /// Keeps the text itself, with what it was taken for.
    pub(super) async fn keep(
        &self,
        tx: &mut Tx,
        sms: &InboundSms,
        taken_for: &'static str,
        case_id: Option<&str>,
        now: Timestamp,
    ) -> Result<(), Missed> {
        let taken_for = inbound::TakenFor {
            intent: taken_for,
            case_id,
            report_id: None,
        };
        inbound::insert(tx, sms, taken_for, now)
            .await
            .map_err(|error| taken(error, Missed::Repeated))
    }
}

/// What we and a number have said to each other.
async fn thread(tx: &mut Tx, phone: &Phone, now: Timestamp) -> Result<Thread, StoreError> {
    let since = now.checked_sub(MEMORY).unwrap_or(Timestamp::UNIX_EPOCH);
    let latest = reports::latest_by_phone(tx, phone, since).await?;
    let mut matters: Vec<OpenMatter> = Vec::new();
    for report in &latest {
        if let Some(known) = matters.iter_mut().find(|m| m.case.id == report.case_id) {
            // Newest first: the last one seen is the first one sent.
            known.reference = report.reference.clone();
        } else if matters.len() < MOST_MATTERS
            && let Some(case) = cases::by_id(tx, &report.case_id).await?
        {
            matters.push(matter(case, report.clone()));
        }
    }
    for matter in &mut matters {
        if matter.case.status == Status::Waiting {
            let its = latest.iter().filter(|r| r.case_id == matter.case.id);
            matter.asked = asked(tx, its).await?;
        }
        if matter.case.status.is_open() {
            matter.visit = told_visit(tx, &matter.case, now).await?;
        }
    }
    Ok(Thread {
        matters,
        question: questions::newest_open(tx, phone).await?,
    })
}

fn matter(case: Case, newest: Report) -> OpenMatter {
    OpenMatter {
        case,
        reference: newest.reference,
        last_text: newest.text,
        last_word_at: newest.received_at,
        language: newest.language,
        asked: None,
        visit: None,
    }
}
