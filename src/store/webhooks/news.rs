//! What a transaction does that partners asked to be told of. It is noted as it
//! happens, and the calls are promised with the commit: so they tell of the case
//! as it stands then, and there is no other way.

use std::sync::Arc;

use super::super::cases;
use super::super::engine::{Tx, on_engine};
use super::super::error::StoreError;
use super::{NewCall, Partners, promise};
use crate::domain::case::HistoryEntry;
use crate::domain::hand_over::HandOver;
use crate::domain::webhook::{
    Endpoint, Happening, Kind, News, OfHandOver, answered, heard_of, payload,
};

/// What a transaction has heard so far.
#[derive(Default)]
pub(in crate::store) struct Heard {
    /// Nothing where nobody is told of anything.
    partners: Option<Arc<Partners>>,
    happenings: Vec<Happening>,
    has_promised: bool,
}

impl Heard {
    pub fn by(partners: Option<&Arc<Partners>>) -> Self {
        Self {
            partners: partners.map(Arc::clone),
            ..Self::default()
        }
    }

    pub fn has_promised(&mut self) {
        self.has_promised = true;
    }

    /// Once it is committed.
    pub fn ring(&self) {
        if let (true, Some(partners)) = (self.has_promised, &self.partners) {
            partners.promised.send_replace(());
        }
    }

    fn note(&mut self, happening: Happening) {
        let is_wanted = (self.partners.as_ref())
            .is_some_and(|partners| asking(partners, happening.kind).next().is_some());
        if is_wanted && !self.happenings.contains(&happening) {
            self.happenings.push(happening);
        }
    }
}

/// The endpoints that ask for an event. What an endpoint that answered 410
/// would have got is kept too, to be replayed when it is back.
fn asking(partners: &Partners, kind: Kind) -> impl Iterator<Item = &Endpoint> {
    let all = partners.endpoints.iter();
    all.filter(move |endpoint| endpoint.enabled && endpoint.events.contains(&kind))
}

/// Whether anybody is told of hand-overs that are answered.
pub(in crate::store) fn are_wanted(tx: &Tx) -> bool {
    let partners = tx.heard.partners.as_ref();
    partners.is_some_and(|partners| asking(partners, Kind::HandOverAnswered).next().is_some())
}

/// A line was added to a history.
pub(in crate::store) fn of_line(tx: &mut Tx, line: &HistoryEntry) {
    for kind in heard_of(line) {
        tx.heard.note(Happening {
            kind: *kind,
            case_id: line.case_id.clone(),
            at: line.at,
            hand_over: None,
        });
    }
}

/// A hand-over was given.
pub(in crate::store) fn of_giving(tx: &mut Tx, given: &HandOver) {
    let of = OfHandOver {
        recipient: given.recipient.clone(),
        answer: None,
        link: None,
    };
    tx.heard.note(Happening {
        kind: Kind::HandOverGiven,
        case_id: given.case_id.clone(),
        at: given.given_at,
        hand_over: Some((given.id.clone(), of)),
    });
}

/// A hand-over changed, perhaps by an answer of its recipient.
pub(in crate::store) fn of_answer(tx: &mut Tx, before: &HandOver, now: &HandOver) {
    let Some(answer) = answered(before, now) else {
        return;
    };
    let of = OfHandOver {
        recipient: now.recipient.clone(),
        answer: Some(answer),
        link: None,
    };
    tx.heard.note(Happening {
        kind: Kind::HandOverAnswered,
        case_id: now.case_id.clone(),
        at: now.end.map_or(now.arrival_at, |(_, at)| at),
        hand_over: Some((now.id.clone(), of)),
    });
}

/// Promises the calls for all that was heard. Of a restricted case partners
/// hear nothing.
pub(in crate::store) async fn promise_all(tx: &mut Tx) -> Result<(), StoreError> {
    let happenings = std::mem::take(&mut tx.heard.happenings);
    let Some(partners) = tx.heard.partners.clone().filter(|_| !happenings.is_empty()) else {
        return Ok(());
    };
    for happening in happenings {
        let case = cases::by_id(tx, &happening.case_id).await?;
        let Some(case) = case.filter(|case| !case.restricted) else {
            continue;
        };
        let hand_over = happening.hand_over.as_ref();
        let news = News {
            kind: happening.kind,
            at: happening.at,
            case: &case,
            hand_over: hand_over.map(|(_, of)| of),
        };
        let body = payload(news, &partners.public_url);
        for endpoint in asking(&partners, happening.kind) {
            if let (Some((id, _)), Kind::HandOverGiven) = (hand_over, happening.kind)
                && has_own_call(tx, &endpoint.name, id).await?
            {
                continue;
            }
            let call = NewCall {
                id: partners.ids.id(),
                endpoint: &endpoint.name,
                event: happening.kind,
                payload: body.clone(),
                case_id: Some(&case.id),
                hand_over_id: None,
                at: happening.at,
            };
            promise(tx, &call).await?;
        }
    }
    Ok(())
}

const HAS_OWN_CALL: &str =
    "SELECT COUNT(*) FROM webhook_calls WHERE hand_over_id = $1 AND endpoint = $2";

/// Whether the endpoint is the recipient's, and so gets the call with the link.
async fn has_own_call(tx: &mut Tx, endpoint: &str, hand_over: &str) -> Result<bool, StoreError> {
    let (count,): (i64,) = on_engine!(tx, connection => {
        sqlx::query_as(HAS_OWN_CALL)
            .bind(hand_over)
            .bind(endpoint)
            .fetch_one(connection)
            .await?
    });
    Ok(count > 0)
}
