//! Which cases of the queue are asked for, by whom, and what that is in SQL.

use jiff::Timestamp;

use super::super::rows::millis;
use super::pages::Place;
use super::sql::Sql;
use crate::domain::case::{Owner, Status};
use crate::domain::category::Category;
use crate::domain::language::Language;

/// Which cases.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// All departments where nothing is given.
    pub department: Option<Owner>,
    pub stand: Stand,
    pub category: Option<Category>,
    /// From the building list.
    pub area: Option<String>,
    /// The register's `adresseTekst`.
    pub address: Option<String>,
    pub assignee: Option<Assignee>,
    /// Past their due date.
    pub overdue: bool,
    /// Triage was not sure.
    pub unsure: bool,
    /// With a reporter whom we have not reached.
    pub not_reached: bool,
    /// Given to somebody with whom it never arrived: back on its sender's desk.
    pub not_received: bool,
    /// A leader is to decide whose they are.
    pub to_leader: bool,
    /// Reported in this language.
    pub language: Option<Language>,
    /// Changed by somebody else since the reader looked.
    pub changed: bool,
}

/// Where the cases stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stand {
    /// Open, and not waiting for anybody but us, or waiting for too long.
    #[default]
    ToDo,
    /// Somebody still has to act, at some time.
    Open,
    /// Nobody has to act any more.
    Done,
    /// Open ones and those that are done; only of what a search finds.
    Any,
    Only(Status),
}

impl Stand {
    /// Whether the cases are open; nothing where both kinds are wanted.
    pub fn is_open(self) -> Option<bool> {
        match self {
            Self::ToDo | Self::Open => Some(true),
            Self::Done => Some(false),
            Self::Any => None,
            Self::Only(status) => Some(status.is_open()),
        }
    }
}

/// Who works the cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Assignee {
    /// Whoever reads.
    Me,
    Nobody,
    /// An account by its id.
    Account(String),
}

/// Whoever reads the queue, and what is not theirs to see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    pub account_id: String,
    /// Restricted cases also where the reader does not work them.
    pub opens_restricted: bool,
    /// Of these the reader may not know what was reported, word for word.
    pub unreadable: Vec<Category>,
    /// What was reported is for the reader in this department's cases alone;
    /// in those of all, where nothing is given.
    pub words_of: Option<Owner>,
}

/// Looks of a reader that "changed since" goes back over, newest first.
const LOOKS: usize = 500;

// Where a message to a reporter failed and no other went out in its place.
const NOT_REACHED: &str = " AND EXISTS (SELECT 1 FROM messages m WHERE m.case_id = c.id \
     AND m.state = 'failed' AND m.purpose <> 'notice' AND NOT EXISTS \
     (SELECT 1 FROM messages r WHERE r.replaces = m.id AND r.state <> 'reserve'))";

// By an index of those alone.
const NOT_RECEIVED: &str = " AND c.id IN (SELECT g.case_id FROM hand_overs g \
     WHERE g.arrival = 'not_received' AND g.ending IS NULL)";

fn behind(sql: &mut Sql, after: Option<&Place>) {
    if let Some(place) = after {
        sql.push(" AND (c.queue_rank, c.id) > (").number(place.rank);
        sql.push(", ").text(&place.case_id).push(")");
    }
}

fn of_department(sql: &mut Sql, department: Option<Owner>) {
    if let Some(department) = department {
        sql.push(" AND c.owner = ").text(department.key());
    }
}

/// A filter beside who asks and when.
#[derive(Debug, Clone, Copy)]
pub(super) struct Question<'a> {
    pub filter: &'a Filter,
    pub reader: &'a Reader,
    pub now: Timestamp,
}

impl Question<'_> {
    /// The cases among which those that fit are looked for, as a table `c`: the
    /// first `most` behind `after`, in the queue's order, of those that an index
    /// leads to. An engine cannot begin with anything else, whatever it thinks
    /// of how rare that is. Where few can fit anyhow, it is all cases.
    pub fn walk(&self, sql: &mut Sql, after: Option<&Place>, most: usize) {
        if self.is_narrow() {
            sql.push("cases c WHERE ");
            self.walked(sql);
            behind(sql, after);
            return;
        }
        sql.push("(SELECT * FROM cases c WHERE ");
        self.walked(sql);
        behind(sql, after);
        sql.push(" ORDER BY c.queue_rank, c.id LIMIT ").count(most);
        sql.push(") c WHERE 1 = 1");
    }

    /// The place of the last case of a walk; nothing where the walk comes to the
    /// end.
    pub fn end_of_walk(&self, sql: &mut Sql, after: Option<&Place>, most: usize) {
        sql.push("SELECT c.queue_rank, c.id FROM cases c WHERE ");
        self.walked(sql);
        behind(sql, after);
        sql.push(" ORDER BY c.queue_rank, c.id LIMIT 1 OFFSET ");
        sql.count(most - 1);
    }

    /// The conditions that an index of the queue answers, on `cases c`.
    fn walked(&self, sql: &mut Sql) {
        let Filter {
            department,
            stand,
            category,
            area,
            assignee,
            unsure,
            overdue,
            ..
        } = self.filter;
        match stand.is_open() {
            Some(true) => sql.push("c.is_open"),
            Some(false) => sql.push("NOT c.is_open"),
            None => sql.push("1 = 1"),
        };
        if stand.is_open() == Some(true) {
            let mut is_led = true;
            match (category, area, assignee) {
                (_, _, Some(Assignee::Me)) => {
                    sql.push(" AND c.assignee = ").text(&self.reader.account_id);
                }
                (_, _, Some(Assignee::Account(id))) => {
                    sql.push(" AND c.assignee = ").text(id);
                }
                (Some(category), Some(area), _) => {
                    sql.push(" AND c.area = ").text(area);
                    sql.push(" AND c.category = ").text(category.key());
                }
                (Some(category), None, _) => {
                    sql.push(" AND c.category = ").text(category.key());
                }
                (None, Some(area), _) => {
                    sql.push(" AND c.area = ").text(area);
                }
                (None, None, _) => is_led = false,
            }
            if !is_led {
                // These have an index of their own, of all departments.
                if let Stand::Only(status @ Status::Waiting) = stand {
                    sql.push(" AND c.status = ").text(status.key());
                } else if *assignee == Some(Assignee::Nobody) {
                    sql.push(" AND c.assignee IS NULL");
                } else if *unsure {
                    sql.push(" AND c.unsure = TRUE");
                } else {
                    of_department(sql, *department);
                }
            }
            if *overdue {
                sql.push(" AND c.queue_rank <= ").number(millis(self.now));
            }
        } else if let (Some(false), Some(area)) = (stand.is_open(), area) {
            sql.push(" AND c.area = ").text(area);
        } else {
            of_department(sql, *department);
        }
    }

    /// Every condition there is, each behind an `AND`, on `cases c`.
    pub fn all(&self, sql: &mut Sql) {
        let Filter {
            department,
            stand,
            category,
            area,
            address,
            assignee,
            overdue,
            unsure,
            not_reached,
            not_received,
            to_leader,
            language,
            changed,
        } = self.filter;
        let reader = self.reader;
        let now = millis(self.now);
        match stand {
            Stand::ToDo => {
                sql.push(" AND c.is_open AND (c.status <> 'waiting' OR c.due_at <= ");
                sql.number(now).push(")");
            }
            Stand::Open => {
                sql.push(" AND c.is_open");
            }
            Stand::Done => {
                sql.push(" AND NOT c.is_open");
            }
            Stand::Any => {}
            Stand::Only(status) => {
                sql.push(if status.is_open() {
                    " AND c.is_open"
                } else {
                    " AND NOT c.is_open"
                });
                sql.push(" AND c.status = ").text(status.key());
            }
        }
        of_department(sql, *department);
        if let Some(category) = category {
            sql.push(" AND c.category = ").text(category.key());
        }
        if let Some(area) = area {
            sql.push(" AND c.area = ").text(area);
        }
        if let Some(address) = address {
            sql.push(" AND c.address = ").text(address);
        }
        match assignee {
            None => {}
            Some(Assignee::Nobody) => {
                sql.push(" AND c.assignee IS NULL");
            }
            Some(Assignee::Me) => {
                sql.push(" AND c.assignee = ").text(&reader.account_id);
            }
            Some(Assignee::Account(id)) => {
                sql.push(" AND c.assignee = ").text(id);
            }
        }
        if *overdue {
            sql.push(" AND c.is_open AND c.due_at <= ").number(now);
            // The clock of these stands.
            sql.push(" AND (c.waiting_for IS NULL OR c.waiting_for <> 'reporter')");
            // All before this place are emergencies, or overdue.
            sql.push(" AND c.queue_rank <= ").number(now);
        }
        if *unsure {
            sql.push(" AND c.unsure");
        }
        if *not_reached {
            sql.push(NOT_REACHED);
        }
        if *not_received {
            sql.push(NOT_RECEIVED);
        }
        if *to_leader {
            sql.push(" AND c.id IN (SELECT t.case_id FROM to_leaders t)");
        }
        if let Some(language) = language {
            sql.push(
                " AND EXISTS (SELECT 1 FROM reports r WHERE r.case_id = c.id AND r.language = ",
            );
            sql.text(language.code()).push(")");
        }
        if *changed {
            self.changed_after_looks(sql);
        }
        if !reader.opens_restricted {
            sql.push(" AND (NOT c.restricted OR c.assignee = ");
            sql.text(&reader.account_id).push(")");
        }
    }

    /// From the reader's looks to what came after each, and only then to the cases.
    fn changed_after_looks(&self, sql: &mut Sql) {
        sql.push(" AND c.id IN (SELECT n.case_id FROM (SELECT l.case_id, l.seen_until ");
        sql.push("FROM last_looks l WHERE l.account_id = ");
        sql.text(&self.reader.account_id);
        sql.push(" ORDER BY l.looked_at DESC LIMIT ").count(LOOKS);
        sql.push(") n WHERE ");
        self.changed_since(sql, "n.case_id", |sql| {
            sql.push("n.seen_until");
        });
        sql.push(")");
    }

    /// Whether somebody else has changed the case of this id since the reader
    /// looked; not where they never did.
    pub fn changed(&self, sql: &mut Sql, case_id: &'static str) {
        let me = &self.reader.account_id;
        self.changed_since(sql, case_id, |sql| {
            sql.push("(SELECT l.seen_until FROM last_looks l WHERE l.account_id = ");
            sql.text(me).push(" AND l.case_id = ").push(case_id);
            sql.push(")");
        });
    }

    /// Whether somebody else has changed the case of this id since a point in time.
    fn changed_since(&self, sql: &mut Sql, case_id: &'static str, since: impl FnOnce(&mut Sql)) {
        sql.push("EXISTS (SELECT 1 FROM history h WHERE h.case_id = ");
        sql.push(case_id).push(" AND h.at > ");
        since(sql);
        // How a hand-over gets on by itself is no change of the case.
        sql.push(" AND (h.event <> 'hand_over_news' OR h.actor = 'recipient' ");
        sql.push("OR h.became = 'not_received')");
        sql.push(" AND (h.account_id IS NULL OR h.account_id <> ");
        sql.text(&self.reader.account_id).push("))");
    }

    /// Whether few cases can fit by what is asked for, however many there are.
    pub fn is_narrow(&self) -> bool {
        let filter = self.filter;
        filter.address.is_some()
            || filter.changed
            || filter.not_received
            || filter.to_leader
            || matches!(filter.assignee, Some(Assignee::Me | Assignee::Account(_)))
                && filter.stand.is_open() == Some(true)
    }
}
