//! How the calls to partners' systems do, for who looks after them: the
//! endpoints, each call with its attempts, and sending again.

use jiff::Timestamp;

use super::{Casework, rights};
use crate::domain::account::Account;
use crate::domain::reference::Reference;
use crate::domain::webhook::{Call, CallState, Endpoint, Kind, test_payload};
use crate::store::access_log::{self, Action};
use crate::store::webhooks::{self, Attempt, Filter, NewCall, Partners, Place};
use crate::store::{StoreError, Tx, cases};

/// Calls on one page.
pub const PAGE: usize = 50;

/// Why nothing is shown or done.
#[derive(Debug, thiserror::Error)]
pub enum WebhookError {
    #[error("the account does not look after webhooks")]
    NotAllowed,
    #[error("there is no such endpoint or call")]
    Unknown,
    /// The endpoint is switched off in the settings or by its own answer.
    #[error("the endpoint is off")]
    Off,
    /// A worker has the call just now.
    #[error("the call is being sent")]
    Underway,
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// An endpoint and how its calls do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    pub name: String,
    /// Nothing where it is no longer configured.
    pub endpoint: Option<Endpoint>,
    /// It said that it is gone.
    pub off_since: Option<Timestamp>,
    pub last_success: Option<Timestamp>,
    pub waiting: u32,
    /// Calls that have not arrived yet, and are tried again.
    pub retried: u32,
    pub unknown: u32,
    pub failed: u32,
}

/// The endpoints, and a page of the log.
pub struct Overview {
    pub endpoints: Vec<Standing>,
    /// Newest first.
    pub calls: Vec<Logged>,
    /// Where the next page starts, if there is one.
    pub next: Option<Place>,
}

/// A call, and the case that it tells of.
pub struct Logged {
    pub call: Call,
    /// Nothing where it is of no case, or of one that is closed to the account.
    pub reference: Option<Reference>,
}

/// All that is known of one call.
pub struct Opened {
    pub logged: Logged,
    /// Its words may be shown: not where the case is closed to the account.
    pub is_open: bool,
    pub attempts: Vec<Attempt>,
}

impl Casework {
    /// The endpoints, and calls behind `after`, or from the newest on.
    pub async fn webhooks(
        &self,
        who: &Account,
        filter: &Filter,
        after: Option<&Place>,
    ) -> Result<Overview, WebhookError> {
        keeper(who)?;
        let mut tx = self.inner.db.read().await?;
        let mut calls = webhooks::list(&mut tx, filter, after, PAGE + 1).await?;
        let has_more = calls.len() > PAGE;
        calls.truncate(PAGE);
        let next = calls.last().filter(|_| has_more).map(|last| Place {
            at: last.promised_at,
            id: last.id.clone(),
        });
        let mut logged = Vec::new();
        for call in calls {
            let reference = open_case(&mut tx, who, &call).await?;
            logged.push(Logged {
                reference: reference.flatten(),
                call,
            });
        }
        Ok(Overview {
            endpoints: standings(&mut tx, self.inner.db.partners()).await?,
            calls: logged,
            next,
        })
    }

    /// One call with its attempts. A look at a call of a case is a look at the
    /// case.
    pub async fn webhook_call(&self, who: &Account, id: &str) -> Result<Opened, WebhookError> {
        keeper(who)?;
        let mut tx = self.inner.db.begin().await?;
        let call = webhooks::by_id(&mut tx, id).await?;
        let call = call.ok_or(WebhookError::Unknown)?;
        let open = open_case(&mut tx, who, &call).await?;
        if let (Some(case), Some(_)) = (&call.case_id, &open) {
            let look = self.look(who, case, Action::SawMasked);
            access_log::add(&mut tx, &look).await?;
        }
        let attempts = webhooks::attempts(&mut tx, id).await?;
        tx.commit().await?;
        Ok(Opened {
            is_open: open.is_some(),
            logged: Logged {
                call,
                reference: open.flatten(),
            },
            attempts,
        })
    }

    /// Sends one call again, under its id.
    pub async fn replay_webhook(&self, who: &Account, id: &str) -> Result<(), WebhookError> {
        keeper(who)?;
        let mut tx = self.inner.db.begin().await?;
        let call = webhooks::by_id(&mut tx, id).await?;
        let call = call.ok_or(WebhookError::Unknown)?;
        self.refuse_off(&mut tx, &call.endpoint).await?;
        if !webhooks::replay(&mut tx, id, self.inner.ids.now()).await? {
            return Err(WebhookError::Underway);
        }
        tx.commit().await?;
        tracing::info!(
            account = who.id,
            call = id,
            "a call to a partner is replayed"
        );
        Ok(())
    }

    /// Sends again whatever was promised to an endpoint since an instant and
    /// given up on. Returns how many calls that is.
    pub async fn replay_failed_webhooks(
        &self,
        who: &Account,
        endpoint: &str,
        since: Timestamp,
    ) -> Result<u64, WebhookError> {
        keeper(who)?;
        let mut tx = self.inner.db.begin().await?;
        self.refuse_off(&mut tx, endpoint).await?;
        let now = self.inner.ids.now();
        let count = webhooks::replay_failed(&mut tx, Some(endpoint), since, now).await?;
        tx.commit().await?;
        tracing::info!(
            account = who.id,
            endpoint,
            count,
            "failed calls to a partner are replayed"
        );
        Ok(count)
    }

    /// Sends a call that only tries whether it arrives. Returns its id.
    pub async fn test_webhook(
        &self,
        who: &Account,
        endpoint: &str,
    ) -> Result<String, WebhookError> {
        keeper(who)?;
        let mut tx = self.inner.db.begin().await?;
        self.refuse_off(&mut tx, endpoint).await?;
        let ids = &self.inner.ids;
        let call = NewCall {
            id: ids.id(),
            endpoint,
            event: Kind::Test,
            payload: test_payload(endpoint, ids.now()),
            case_id: None,
            hand_over_id: None,
            at: ids.now(),
        };
        let id = webhooks::promise(&mut tx, &call).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// Sends to an endpoint again that said that it is gone. What it missed
    /// waits to be replayed.
    pub async fn turn_webhook_on(&self, who: &Account, endpoint: &str) -> Result<(), WebhookError> {
        keeper(who)?;
        self.configured(endpoint).ok_or(WebhookError::Unknown)?;
        let mut tx = self.inner.db.begin().await?;
        webhooks::turn_on(&mut tx, endpoint).await?;
        tx.commit().await?;
        tracing::warn!(
            account = who.id,
            endpoint,
            "a partner's endpoint is on again"
        );
        Ok(())
    }

    fn configured(&self, name: &str) -> Option<&Endpoint> {
        let all = self
            .inner
            .db
            .partners()
            .map_or(&[][..], Partners::endpoints);
        all.iter().find(|endpoint| endpoint.name == name)
    }

    async fn refuse_off(&self, tx: &mut Tx, name: &str) -> Result<(), WebhookError> {
        let endpoint = self.configured(name).ok_or(WebhookError::Unknown)?;
        if !endpoint.enabled || webhooks::is_off(tx, name).await? {
            return Err(WebhookError::Off);
        }
        Ok(())
    }
}

fn keeper(who: &Account) -> Result<(), WebhookError> {
    match rights::keeps_webhooks(who) {
        true => Ok(()),
        false => Err(WebhookError::NotAllowed),
    }
}

/// The case that a call tells of, where the account may open it: nothing where
/// it may not, no reference where the call is of none.
async fn open_case(
    tx: &mut Tx,
    who: &Account,
    call: &Call,
) -> Result<Option<Option<Reference>>, StoreError> {
    let Some(id) = &call.case_id else {
        return Ok(Some(None));
    };
    let case = cases::by_id(tx, id).await?;
    let open = case.filter(|case| rights::may_open(who, case));
    Ok(open.map(|case| Some(case.reference)))
}

/// How every endpoint does that is configured or has calls left.
pub async fn standings(
    tx: &mut Tx,
    partners: Option<&Partners>,
) -> Result<Vec<Standing>, StoreError> {
    let off = webhooks::off(tx).await?;
    let figures = webhooks::figures(tx).await?;
    let configured = partners.map_or(&[][..], Partners::endpoints);
    let mut names: Vec<&str> = configured.iter().map(|e| e.name.as_str()).collect();
    for figure in &figures {
        if !names.contains(&figure.endpoint.as_str()) {
            names.push(&figure.endpoint);
        }
    }
    let standings = names.into_iter().map(|name| {
        let own = || figures.iter().filter(move |figure| figure.endpoint == name);
        let count = |state| {
            own()
                .find(|figure| figure.state == state)
                .map_or(0, |figure| figure.count)
        };
        Standing {
            name: name.to_owned(),
            endpoint: configured.iter().find(|e| e.name == name).cloned(),
            off_since: off.iter().find(|(off, _)| off == name).map(|(_, at)| *at),
            last_success: own()
                .filter(|figure| figure.state.has_arrived())
                .filter_map(|figure| figure.latest)
                .max(),
            waiting: count(CallState::Waiting),
            retried: own().map(|figure| figure.retried).sum(),
            unknown: count(CallState::Unknown),
            failed: count(CallState::Failed),
        }
    });
    Ok(standings.collect())
}
