//! `sifra check`: one line for each thing that must be right, so that an
//! operator learns of all faults at once. Never shows a secret.

use std::fmt::Display;
use std::path::Path;
use std::process::ExitCode;

use super::register_files::RegisterFiles;
use super::{Setup, brand, database, demo, gateways, rules, setup, system, webhooks};
use crate::attachments::Attachments;
use crate::casework::webhooks::{standings, standings_by};
use crate::config::{Mode, checks, masked};
use crate::domain::case::Owner;
use crate::domain::place::Building;
use crate::register::BuildingNames;
use crate::register::aliases::Sought;
use crate::store::{self, Db, StoreError};

/// What was found of one thing.
#[derive(Clone, Copy)]
enum Finding {
    Good,
    /// May start, but is hardly meant.
    Doubt,
    Fault,
}

/// Prints the lines, and remembers whether one was a fault.
#[derive(Default)]
struct Findings {
    any_fault: bool,
}

impl Findings {
    fn note(&mut self, finding: Finding, what: &str, detail: &dyn Display) {
        let mark = match finding {
            Finding::Good => "ok    ",
            Finding::Doubt => "doubt ",
            Finding::Fault => {
                self.any_fault = true;
                "FAULT "
            }
        };
        println!("{mark} {what}: {detail}");
    }

    fn good(&mut self, what: &str, detail: impl Display) {
        self.note(Finding::Good, what, &detail);
    }

    fn doubt(&mut self, what: &str, detail: impl Display) {
        self.note(Finding::Doubt, what, &detail);
    }

    fn fault(&mut self, what: &str, detail: impl Display) {
        self.note(Finding::Fault, what, &detail);
    }
}

pub(super) async fn run(folder: Option<&Path>) -> anyhow::Result<ExitCode> {
    let mut findings = Findings::default();
    match setup(folder) {
        Ok(setup) => check(&setup, &mut findings).await,
        Err(error) => findings.fault("configuration", format!("{error:#}")),
    }
    Ok(ExitCode::from(u8::from(findings.any_fault)))
}

async fn check(setup: &Setup, findings: &mut Findings) {
    check_configuration(setup, findings);
    check_rules(setup, findings);
    let names = check_categories(setup, findings);
    check_questions(setup, findings);
    check_sms(setup, findings).await;
    check_email(setup, findings).await;
    check_attachments(setup, findings).await;
    if let Some(db) = check_database(setup, findings).await {
        check_register(setup, &db, &names, findings).await;
        check_accounts(setup, &db, findings).await;
        check_webhooks(setup, &db, findings).await;
        check_hand_overs(setup, &db, findings).await;
        db.close().await;
    }
}

fn check_configuration(setup: &Setup, findings: &mut Findings) {
    let faults = checks::faults(&setup.settings);
    if faults.is_empty() {
        let mode = match setup.settings.mode {
            Mode::Demo => "demo mode",
            Mode::Production => "production",
        };
        findings.good("configuration", mode);
    }
    for fault in faults {
        findings.fault("configuration", fault);
    }
    if let Err(error) = brand::logo(setup) {
        findings.fault("configuration", format!("{error:#}"));
    }
    for doubt in checks::doubts(&setup.settings) {
        findings.doubt("configuration", doubt);
    }
}

fn check_rules(setup: &Setup, findings: &mut Findings) {
    let rules = match rules::routing(setup) {
        Ok(rules) => rules,
        Err(error) => return findings.fault("rules", format!("{error:#}")),
    };
    let missing = rules::unknown_recipients(&rules, &setup.settings);
    if missing.is_empty() {
        findings.good(
            "rules",
            "every case finds an owner, a deadline and a mailbox",
        );
    }
    for key in missing {
        findings.doubt("rules", rules::without_mailbox(&key));
    }
    for doubt in rules.doubts() {
        findings.doubt("rules", doubt);
    }
}

/// What the municipality calls things; gives the names of buildings, to be
/// held against the register.
fn check_categories(setup: &Setup, findings: &mut Findings) -> BuildingNames {
    match rules::categories(&setup.folder) {
        Ok(categories) => {
            findings.good("categories", "names, words and priorities can be used");
            categories.buildings
        }
        Err(error) => {
            findings.fault("categories", format!("{error:#}"));
            BuildingNames::default()
        }
    }
}

fn check_questions(setup: &Setup, findings: &mut Findings) {
    match rules::questions(&setup.folder) {
        Ok(questions) => {
            let count = questions.iter().count();
            findings.good("questions", format!("{count} can be asked"));
        }
        Err(error) => findings.fault("questions", format!("{error:#}")),
    }
}

async fn check_sms(setup: &Setup, findings: &mut Findings) {
    let settings = &setup.settings;
    let Some(base_url) = &settings.sms.base_url else {
        if settings.mode == Mode::Demo {
            findings.good("SMS gateway", "the simulator");
        }
        return;
    };
    let checked = match gateways::sms(settings, settings.listen, None, &system::ids()) {
        Ok(gateway) => gateway.check().await,
        Err(error) => Err(format!("{error:#}")),
    };
    match checked {
        Ok(()) => findings.good("SMS gateway", format!("{base_url} knows the account")),
        Err(error) => findings.fault("SMS gateway", format!("{base_url} {error}")),
    }
}

async fn check_email(setup: &Setup, findings: &mut Findings) {
    let settings = &setup.settings;
    let Some(smtp_url) = &settings.email.smtp_url else {
        if settings.mode == Mode::Demo {
            findings.good("mail server", "the simulator");
        }
        return;
    };
    let server = masked(smtp_url.reveal());
    let checked = match gateways::email(settings, None) {
        Ok(gateway) => gateway.check().await,
        Err(error) => Err(format!("{error:#}")),
    };
    match checked {
        Ok(()) => findings.good("mail server", format!("{server} lets us in")),
        Err(error) => findings.fault("mail server", format!("{server} {error}")),
    }
}

async fn check_attachments(setup: &Setup, findings: &mut Findings) {
    let url = &setup.settings.attachments.url;
    let checked = match Attachments::open(url) {
        Ok(attachments) => attachments.check().await,
        Err(error) => Err(error),
    };
    match checked {
        Ok(()) => findings.good("attachments", format!("{url} can be written")),
        Err(error) => findings.fault("attachments", format!("{url}: {error}")),
    }
}

async fn check_database(setup: &Setup, findings: &mut Findings) -> Option<Db> {
    match database::connect(&setup.settings).await {
        Ok(db) => {
            let detail = format!(
                "{} at {}",
                db.engine_name(),
                database::named(&setup.settings)
            );
            findings.good("database", detail);
            Some(db)
        }
        Err(error) => {
            findings.fault("database", error);
            None
        }
    }
}

/// The register that was imported; before the first start there are no tables
/// yet, and demo mode brings its own.
async fn check_register(setup: &Setup, db: &Db, names: &BuildingNames, findings: &mut Findings) {
    let mut sought = names.sought();
    match imported(db, &mut sought).await {
        Ok(Some((addresses, buildings))) if addresses > 0 => {
            let count = buildings.len();
            let detail = format!("{addresses} addresses and {count} buildings in use");
            findings.good("register", detail);
            doubt_names(sought, &buildings, findings);
        }
        _ if setup.settings.mode == Mode::Demo => match RegisterFiles::configured(setup).read() {
            Ok(files) => {
                let detail = format!(
                    "{} addresses and {} buildings, loaded at the first start",
                    files.addresses.len(),
                    files.buildings.len()
                );
                findings.good("register", detail);
                let mut sought = names.sought();
                files
                    .addresses
                    .iter()
                    .for_each(|address| sought.see(address));
                doubt_names(sought, &files.buildings, findings);
                for bad in files.bad_rows {
                    findings.doubt("register", bad);
                }
            }
            Err(error) => findings.fault("register", format!("{error:#}")),
        },
        _ => findings.fault(
            "register",
            "none in the database, run `sifra register import`",
        ),
    }
}

fn doubt_names(sought: Sought, buildings: &[Building], findings: &mut Findings) {
    for unknown in sought.unknown(buildings) {
        findings.doubt("categories", format!("building names: {unknown}"));
    }
}

/// Before the first start there are no tables, and so no accounts.
async fn check_accounts(setup: &Setup, db: &Db, findings: &mut Findings) {
    let is_production = setup.settings.mode == Mode::Production;
    if let (true, Ok(Some(name))) = (is_production, demo::demo_account(db).await) {
        findings.fault("accounts", demo::published(&name));
    }
}

/// Each endpoint, and how its calls do. Nothing is sent there.
async fn check_webhooks(setup: &Setup, db: &Db, findings: &mut Findings) {
    let settings = &setup.settings;
    let partners = webhooks::partners(settings, settings.listen, &system::ids());
    let standings = async {
        let mut tx = db.read().await?;
        standings(&mut tx, Some(&partners)).await
    };
    // Before the first start there are no tables, and so no calls.
    let standings = standings
        .await
        .unwrap_or_else(|_: StoreError| standings_by(partners.endpoints(), &[], &[]));
    for standing in standings {
        let is_well = standing.endpoint.is_some()
            && standing.off_since.is_none()
            && standing.failed + standing.retried == 0;
        let line = webhooks::in_a_line(&standing);
        if is_well {
            findings.good("webhook", line);
        } else {
            findings.doubt("webhook", line);
        }
    }
}

/// Cases that stand with recipients who are no longer configured. Before the first
/// start there are no tables, and so no cases.
async fn check_hand_overs(setup: &Setup, db: &Db, findings: &mut Findings) {
    let standing = async {
        let mut tx = db.read().await?;
        store::hand_overs::of_recipients(&mut tx).await
    };
    let known = setup.settings.recipients();
    for (recipient, cases) in standing.await.unwrap_or_default() {
        let is_owner = recipient.parse::<Owner>().is_ok();
        if !is_owner && !known.contains_key(&recipient) {
            findings.fault(
                "recipients",
                format!(
                    "`{recipient}` has open cases ({cases}) and is not configured: at the next \
                     start they go back to whoever gave them. Put recipients.{recipient} back, \
                     or give the cases to somebody else first"
                ),
            );
        }
    }
}

/// How many addresses were imported, and the buildings.
async fn imported(
    db: &Db,
    sought: &mut Sought<'_>,
) -> Result<Option<(usize, Vec<Building>)>, StoreError> {
    let mut tx = db.read().await?;
    let mut addresses = 0;
    let take = |address| {
        sought.see(&address);
        addresses += 1;
    };
    let loaded = store::register::load(&mut tx, take).await?;
    Ok(loaded.map(|register| (addresses, register.buildings)))
}
