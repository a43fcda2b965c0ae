//! The messages that a change makes us owe the reporters: word of what is new.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::Casework;
use crate::domain::case::Case;
use crate::domain::language::Language;
use crate::domain::letter::Letter;
use crate::domain::outgoing::{Message, Purpose};
use crate::domain::promise::Unfinished;
use crate::domain::report::Report;
use crate::store::{StoreError, Tx, inbound, page_acts};
use crate::wording::Catalogue;
use crate::wording::moved::{self, MovedFacts};
use crate::wording::news::{self, News, NewsFacts};
use crate::wording::promised::{self, Promised, PromisedFacts};
use crate::wording::visit::{self, VisitFacts};

/// What reporters are told.
#[derive(Debug, Clone, Copy)]
pub(super) enum Word<'a> {
    /// Another owner has the case.
    Moved,
    News(News),
    /// Somebody comes, or comes not.
    Visit(VisitFacts<'a>),
    /// The date that they were given does not hold; the nth new one.
    Later {
        nth: usize,
        due: Timestamp,
    },
    /// A preliminary answer: why it is not finished, and when it may be.
    Preliminary {
        why: Unfinished,
        due: Timestamp,
    },
}

impl Word<'_> {
    /// What its promise begins with.
    fn key(self) -> String {
        match self {
            Self::Moved => super::moved::PROMISE.to_owned(),
            Self::News(_) => "news".to_owned(),
            // Of two visits of a case each has word of its own.
            Self::Visit(visit) => format!("visit:{}", visit.id),
            Self::Later { nth, .. } => format!("{LATER}{nth}"),
            Self::Preliminary { .. } => PRELIMINARY.to_owned(),
        }
    }
}

/// What the promise of a message begins with that tells of a later date.
const LATER: &str = "later";
/// The same of a preliminary answer.
const PRELIMINARY: &str = "preliminary";

/// Whether a message to a reporter came of itself, or as a mere matter of who
/// has the case: it is no word from a person.
pub(super) fn is_of_itself(message: &Message) -> bool {
    let of_itself = [LATER, PRELIMINARY, super::moved::PROMISE, "resent"];
    let key = message.promise.split(':').next().unwrap_or_default();
    let key = key.trim_end_matches(|last: char| last.is_ascii_digit());
    message.purpose != Purpose::Update || of_itself.contains(&key)
}

/// How what is told is put, by what it is about.
type Wordings<T> = (
    fn(&Catalogue, Language, &MovedFacts) -> T,
    fn(&Catalogue, Language, News, &NewsFacts) -> T,
    fn(&Catalogue, Language, &VisitFacts, &NewsFacts) -> T,
    fn(&Catalogue, Language, Promised, &PromisedFacts) -> T,
);

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

    /// Word to the reporters of a case of what is new, as messages that are owed
    /// from now on.
    pub(super) async fn updates(
        &self,
        tx: &mut Tx,
        case: &Case,
        reports: &[Report],
        word: Word<'_>,
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
        word: Word<'_>,
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
        word: Word<'_>,
    ) -> Result<Vec<Letter>, StoreError> {
        let c = &self.inner.catalogue;
        let language = c.nearest(report.language);
        let reporter = &report.reporter;
        let mut letters = Vec::new();
        if let Some(phone) = &reporter.phone
            && !inbound::has_stopped_after(tx, phone, report).await?
        {
            let body = self.worded(
                case,
                report,
                word,
                (moved::sms, news::sms, visit::sms, promised::sms),
            );
            letters.push(Letter::sms(phone, language, body));
        }
        letters.extend(reporter.email.as_ref().map(|email| {
            let words = self.worded(
                case,
                report,
                word,
                (moved::email, news::email, visit::email, promised::email),
            );
            Letter::email(email, language, words)
        }));
        Ok(letters)
    }

    /// In the words of one of these wordings.
    fn worded<T>(
        &self,
        case: &Case,
        report: &Report,
        word: Word<'_>,
        (moved, news, visit, promised): Wordings<T>,
    ) -> T {
        let settings = &self.inner.settings;
        let c = &self.inner.catalogue;
        let language = c.nearest(report.language);
        let reference = &report.reference;
        let status_url = &format!("{}/status/{}", settings.public_url, report.status_token);
        let municipality = &settings.municipality;
        let news_facts = NewsFacts {
            reference,
            status_url,
            municipality,
        };
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
            Word::News(what) => news(c, language, what, &news_facts),
            Word::Visit(what) => visit(c, language, &what, &news_facts),
            Word::Later { due, .. } => promised(
                c,
                language,
                Promised::Later,
                &PromisedFacts {
                    owner: case.owner,
                    due,
                    news: news_facts,
                },
            ),
            Word::Preliminary { why, due } => promised(
                c,
                language,
                Promised::Preliminary(why),
                &PromisedFacts {
                    owner: case.owner,
                    due,
                    news: news_facts,
                },
            ),
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
