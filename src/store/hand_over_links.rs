//! Links to hand-overs. Their tokens are kept as hashes alone.

use jiff::Timestamp;
use sha2::{Digest, Sha256};

use super::engine::{Tx, on_engine};
use super::error::StoreError;
use super::rows::{Cell, millis};
use crate::domain::ids::Ids;

/// A link as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// SHA-256 of the token, in hex.
    pub token_hash: String,
    pub hand_over_id: String,
    pub made_at: Timestamp,
    pub expires_at: Timestamp,
    pub revoked_at: Option<Timestamp>,
}

/// Makes a link to a hand-over that ends at `expires_at`. Gives its token, which
/// stands in no table: the address is `{public_url}/h/{token}`.
pub async fn make(
    tx: &mut Tx,
    ids: &Ids,
    hand_over_id: &str,
    expires_at: Timestamp,
) -> Result<String, StoreError> {
    let token = ids.token();
    let link = Link {
        token_hash: hash(&token),
        hand_over_id: hand_over_id.to_owned(),
        made_at: ids.now(),
        expires_at,
        revoked_at: None,
    };
    insert(tx, &link).await?;
    Ok(token)
}

/// What is kept of a token.
pub fn hash(token: &str) -> String {
    hex::encode(Sha256::digest(token.as_bytes()))
}

const INSERT: &str = "\
INSERT INTO hand_over_links (token_hash, hand_over_id, made_at, expires_at, revoked_at) \
VALUES ($1, $2, $3, $4, $5)";

/// Keeps a new link.
pub async fn insert(tx: &mut Tx, link: &Link) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(INSERT)
            .bind(&link.token_hash)
            .bind(&link.hand_over_id)
            .bind(millis(link.made_at))
            .bind(millis(link.expires_at))
            .bind(link.revoked_at.map(millis))
            .execute(connection)
            .await?;
    });
    Ok(())
}

#[derive(sqlx::FromRow)]
struct LinkRow {
    token_hash: String,
    hand_over_id: String,
    made_at: i64,
    expires_at: i64,
    revoked_at: Option<i64>,
}

impl TryFrom<LinkRow> for Link {
    type Error = StoreError;

    fn try_from(row: LinkRow) -> Result<Self, StoreError> {
        let cell = Cell {
            table: "hand_over_links",
            row: &row.hand_over_id,
        };
        Ok(Self {
            made_at: cell.instant("made_at", row.made_at)?,
            expires_at: cell.instant("expires_at", row.expires_at)?,
            revoked_at: row
                .revoked_at
                .map(|at| cell.instant("revoked_at", at))
                .transpose()?,
            token_hash: row.token_hash,
            hand_over_id: row.hand_over_id,
        })
    }
}

const BY_HASH: &str = "\
SELECT token_hash, hand_over_id, made_at, expires_at, revoked_at FROM hand_over_links \
WHERE token_hash = $1";

/// The link whose token has this hash, also where it is over.
pub async fn by_hash(tx: &mut Tx, token_hash: &str) -> Result<Option<Link>, StoreError> {
    let row: Option<LinkRow> = on_engine!(tx, connection => {
        sqlx::query_as(BY_HASH).bind(token_hash).fetch_optional(connection).await?
    });
    row.map(Link::try_from).transpose()
}

const OF_HAND_OVER: &str = "\
SELECT token_hash, hand_over_id, made_at, expires_at, revoked_at FROM hand_over_links \
WHERE hand_over_id = $1 ORDER BY made_at, token_hash";

/// All links to a hand-over, oldest first.
pub async fn of_hand_over(tx: &mut Tx, hand_over_id: &str) -> Result<Vec<Link>, StoreError> {
    let rows: Vec<LinkRow> = on_engine!(tx, connection => {
        sqlx::query_as(OF_HAND_OVER).bind(hand_over_id).fetch_all(connection).await?
    });
    rows.into_iter().map(Link::try_from).collect()
}

const HOLD: &str = "UPDATE hand_over_links SET made_at = made_at WHERE token_hash = $1";

/// Keeps everybody else from what is counted for a link until this transaction
/// ends.
pub async fn hold(tx: &mut Tx, token_hash: &str) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(HOLD).bind(token_hash).execute(connection).await?;
    });
    Ok(())
}

const REVOKE: &str = "\
UPDATE hand_over_links SET revoked_at = $2 WHERE hand_over_id = $1 AND revoked_at IS NULL";

/// Ends all links to a hand-over.
pub async fn revoke(tx: &mut Tx, hand_over_id: &str, now: Timestamp) -> Result<(), StoreError> {
    on_engine!(tx, connection => {
        sqlx::query(REVOKE).bind(hand_over_id).bind(millis(now)).execute(connection).await?;
    });
    Ok(())
}
