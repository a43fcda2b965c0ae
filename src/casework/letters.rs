//! The messages that a change makes us owe: a notice to the mailboxes of whoever
//! has more to do now, and word to the reporters of what is new.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::Casework;
use crate::domain::case::{Case, Owner, RecipientKey};
use crate::domain::contact::Mailbox;
use crate::domain::language::Language;
use crate::domain::letter::Letter;
use crate::domain::outgoing::{Message, Purpose};
use crate::domain::report::Report;
use crate::store::{StoreError, Tx, inbound, page_acts};
use crate::wording::moved::{self, MovedFacts};
use crate::wording::news::{self, News, NewsFacts};
use crate::wording::{Catalogue, notice};

/// What reporters are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// Another owner has the case.
    Moved,
    News(News),
}

impl Word {
    /// What its promise begins with.
    fn key(self) -> &'static str {
        match self {
            Self::Moved => super::moved::PROMISE,
            Self::News(_) => "news",
        }
    }
}

/// Word that a reporter is owed.
pub(super) struct Owed<'a> {
    pub report: &'a Report,
    pub letter: Letter,
    /// Goes out where the letter never arrives.
    pub reserve: Option<Letter>,
}

impl Casework {
    /// The address of a case for staff.
    pub fn case_url(&self, case: &Case) -> String {
        let base = &self.inner.settings.public_url;
        format!("{base}/staff/cases/{}", case.reference)
    }

    /// A notice to each mailbox of the owner.
    pub(super) fn notices(&self, case: &Case, now: Timestamp) -> Vec<Message> {
        self.notices_to([case.owner.key()], notice::letters, case, now)
    }

    /// A notice of a case that did not stand before, to the owner and those
    /// also told.
    pub(super) fn notices_of_new(&self, case: &Case, now: Timestamp) -> Vec<Message> {
        let owner = case.owner.key();
        let told = case.also_notify.iter().map(String::as_str);
        let all = std::iter::once(owner).chain(told.filter(|told| *told != owner));
        self.notices_to(all, notice::letters, case, now)
    }

    /// A notice to those also told who waited for a person's look.
    pub(super) fn notices_of_look(
        &self,
        case: &Case,
        told: &[RecipientKey],
        now: Timestamp,
    ) -> Vec<Message> {
        let told = told.iter().map(String::as_str);
        self.notices_to(told, notice::letters, case, now)
    }

    /// A notice to the owner that another report has come into the case.
    pub(super) fn notices_of_report(&self, case: &Case, now: Timestamp) -> Vec<Message> {
        self.notices_to([case.owner.key()], notice::letters_of_report, case, now)
    }

    /// A notice that another has a matter now which was theirs, to whoever that
    /// was.
    pub(super) fn notices_of_merge(&self, case: &Case, was: Owner, now: Timestamp) -> Vec<Message> {
        self.notices_to([was.key()], notice::letters_of_merge, case, now)
    }

    /// A notice to the leaders of the departments that have the case and are to
    /// have it, that one of them decides.
    pub(super) fn notices_to_leaders(
        &self,
        case: &Case,
        wanted: Owner,
        now: Timestamp,
    ) -> Vec<Message> {
        let both = [case.owner.key(), wanted.key()];
        self.notices_to(both, notice::letters_to_leader, case, now)
    }

    fn notices_to<'a>(
        &self,
        recipients: impl IntoIterator<Item = &'a str>,
        letters: fn(&Catalogue, &Mailbox, &Case, &str) -> Vec<Letter>,
        case: &Case,
        now: Timestamp,
    ) -> Vec<Message> {
        let known = &self.inner.settings.recipients;
        let url = self.case_url(case);
        let mut owed = Vec::new();
        for recipient in recipients {
            let Some(known) = known.get(recipient) else {
                continue;
            };
            for letter in letters(&self.inner.catalogue, &known.mailbox, case, &url) {
                let promise = notice::promise(case, recipient, letter.channel);
                let id = self.inner.ids.id();
                owed.push(letter.promised(id, promise, Purpose::Notice, Some(case), now));
            }
        }
        owed
    }

    /// Word to the reporters of a case of what is new, as messages that are owed
    /// from now on.
    pub(super) async fn updates(
        &self,
        tx: &mut Tx,
        case: &Case,
        reports: &[Report],
        word: Word,
        now: Timestamp,
    ) -> Result<Vec<Message>, StoreError> {
        let mut messages = Vec::new();
        for owed in self.words_owed(tx, case, reports, word).await? {
            let (key, report) = (word.key(), &owed.report.id);
            let promise = format!("{key}:{report}:{}:{}", case.id, case.version);
            let promised = |letter: Letter, promise| {
                let id = self.inner.ids.id();
                letter.promised(id, promise, Purpose::Update, Some(case), now)
            };
            let first = promised(owed.letter, promise.clone());
            let reserve = owed
                .reserve
                .map(|letter| promised(letter, format!("{promise}:email")).in_reserve_for(&first));
            messages.push(first);
            messages.extend(reserve);
        }
        Ok(messages)
    }

    /// Word to the reporters of a case of what is new: once to each contact, in
    /// the language of their latest report; none to a number that said stop after
    /// it, and none where nobody left a contact.
    pub(super) async fn words_owed<'a>(
        &self,
        tx: &mut Tx,
        case: &Case,
        reports: &'a [Report],
        word: Word,
    ) -> Result<Vec<Owed<'a>>, StoreError> {
        let mut told = BTreeSet::new();
        let mut owed = Vec::new();
        for report in own_pages(tx, case, reports).await?.into_iter().rev() {
            let mut letters = self.letters(tx, case, report, word).await?.into_iter();
            let Some(letter) = letters
                .next()
                .filter(|letter| told.insert(letter.to.clone()))
            else {
                continue;
            };
            let reserve = letters
                .next()
                .filter(|letter| told.insert(letter.to.clone()));
            owed.push(Owed {
                report,
                letter,
                reserve,
            });
        }
        Ok(owed)
    }

    /// The word itself, and another in reserve where the reporter gave two ways.
    async fn letters(
        &self,
        tx: &mut Tx,
        case: &Case,
        report: &Report,
        word: Word,
    ) -> Result<Vec<Letter>, StoreError> {
        let c = &self.inner.catalogue;
        let language = c.nearest(report.language);
        let reporter = &report.reporter;
        let mut letters = Vec::new();
        if let Some(phone) = &reporter.phone
            && !inbound::has_stopped_after(tx, phone, report).await?
        {
            let body = self.worded(case, report, word, moved::sms, news::sms);
            letters.push(Letter::sms(phone, language, body));
        }
        letters.extend(reporter.email.as_ref().map(|email| {
            let words = self.worded(case, report, word, moved::email, news::email);
            Letter::email(email, language, words)
        }));
        Ok(letters)
    }

    /// In the words of one of two wordings.
    fn worded<T>(
        &self,
        case: &Case,
        report: &Report,
        word: Word,
        moved: fn(&Catalogue, Language, &MovedFacts) -> T,
        news: fn(&Catalogue, Language, News, &NewsFacts) -> T,
    ) -> T {
        let settings = &self.inner.settings;
        let c = &self.inner.catalogue;
        let language = c.nearest(report.language);
        let reference = &report.reference;
        let status_url = &format!("{}/status/{}", settings.public_url, report.status_token);
        let municipality = &settings.municipality;
        match word {
            Word::Moved => {
                let facts = MovedFacts {
                    reference,
                    owner: case.owner,
                    status_url,
                    municipality,
                };
                moved(c, language, &facts)
            }
            Word::News(what) => {
                let facts = NewsFacts {
                    reference,
                    status_url,
                    municipality,
                };
                news(c, language, what, &facts)
            }
        }
    }
}

/// The reports that have a page which their reporter knows: not those that were
/// written on such a page, as long as that one is in the case too.
pub(super) async fn own_pages<'a>(
    tx: &mut Tx,
    case: &Case,
    reports: &'a [Report],
) -> Result<Vec<&'a Report>, StoreError> {
    let acts = page_acts::of_case(tx, &case.id).await?;
    let is_written_there = |report: &Report| {
        acts.iter().any(|act| {
            let is_here = reports.iter().any(|page| page.id == act.report_id);
            is_here && act.became.as_ref() == Some(&report.id)
        })
    };
    let known = reports.iter().filter(|report| !is_written_there(report));
    Ok(known.collect())
}
