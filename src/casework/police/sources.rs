//! What a sheet can be made from: the case with its reports, and of a part also
//! those of the main case, as far as whoever looks may read them.

use sha2::{Digest, Sha256};

use crate::casework::rights::{self, Sight};
use crate::domain::account::Account;
use crate::domain::case::Case;
use crate::domain::language::Language;
use crate::domain::photo::PhotoState;
use crate::domain::police_sheet::{Aspect, Basis, SheetNumber, SheetPhoto};
use crate::domain::reference::Reference;
use crate::domain::report::{Report, Reporter};
use crate::store::police_sheets::{self, Earlier};
use crate::store::{StoreError, Tx, cases, inbound, parts, photos, reports, staff_photos};
use jiff::Timestamp;

/// The key of what was written for the owner of a part.
pub const OF_PART: &str = "part";

/// All that can go on a sheet.
#[derive(Debug, Clone)]
pub struct Sources {
    pub case: Case,
    /// Oldest first.
    pub texts: Vec<SourceText>,
    pub photos: Vec<SourcePhoto>,
    /// Those who left a name or a way to reach them.
    pub people: Vec<Person>,
    /// Cases at the address before this one.
    pub earlier: Option<Earlier>,
    /// The sheet that this one adds to.
    pub follows: Option<SheetNumber>,
    /// The case as it stands, also what is not for whoever looks.
    pub basis: Basis,
}

/// Words of the case.
#[derive(Debug, Clone, PartialEq)]
pub struct SourceText {
    /// The reference of the report, or [`OF_PART`].
    pub key: String,
    pub text: String,
    pub language: Language,
    pub at: Timestamp,
}

/// Somebody who reported.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    pub report_id: String,
    pub reference: Reference,
    pub reporter: Reporter,
}

/// A photo of the case that can be seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourcePhoto {
    pub photo: SheetPhoto,
    /// The reference of the case where staff see it.
    pub of: Reference,
    /// Staff took it, else it came with a report.
    pub is_by_staff: bool,
    pub at: Timestamp,
}

impl SourceText {
    /// A hash of the text, by which its words are counted.
    pub fn hash(&self) -> String {
        hash([self.text.as_str()])
    }
}

/// SHA-256 over texts, in hex, cut short: it tells what has changed, and proves
/// nothing.
fn hash<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let mut all = Sha256::new();
    for text in texts {
        all.update(text.as_bytes());
        all.update([0]);
    }
    hex::encode(&all.finalize()[..8])
}

/// Reads what there is, as far as it is for `who`.
pub(super) async fn sources(
    tx: &mut Tx,
    who: &Account,
    case: Case,
    follows: Option<&str>,
) -> Result<Sources, StoreError> {
    let main = match &case.part_of {
        Some(id) => cases::by_id(tx, id).await?,
        None => None,
    };
    let reads_main = main
        .as_ref()
        .is_some_and(|main| rights::sight(who, main) == Sight::All);
    let mut filed = reports::of_case(tx, &case.id).await?;
    let mut asides = inbound::asides_of_case(tx, &case.id).await?;
    let mut of_main = Vec::new();
    if let Some(main) = &main {
        of_main = reports::of_case(tx, &main.id).await?;
        asides.extend(inbound::asides_of_case(tx, &main.id).await?);
    }
    let note = parts::note(tx, &case.id).await?;
    let part = note.map(|note| SourceText {
        key: OF_PART.to_owned(),
        text: note.words,
        language: Language::BOKMAL,
        at: note.made_at,
    });
    let all: Vec<&Report> = filed.iter().chain(&of_main).collect();
    let told = part.iter().map(|part| part.text.as_str());
    let told = told.chain(asides.iter().map(|sms| sms.text.as_str()));
    let basis = basis(&case, &all, told);
    if reads_main {
        filed.extend(of_main);
    }
    let follows = match follows {
        Some(id) => police_sheets::by_id(tx, id).await?,
        None => None,
    };
    let mut texts: Vec<SourceText> = part.into_iter().collect();
    texts.extend(filed.iter().map(|report| SourceText {
        key: report.reference.to_string(),
        text: report.text.clone(),
        language: report.language,
        at: report.received_at,
    }));
    let people = filed.into_iter().filter(|report| {
        let reporter = &report.reporter;
        !reporter.is_anonymous() || reporter.name.is_some()
    });
    Ok(Sources {
        photos: seen(tx, &case, main.filter(|_| reads_main).as_ref()).await?,
        earlier: police_sheets::earlier_at(tx, &case).await?,
        follows: follows.and_then(|sheet| sheet.frozen.map(|frozen| frozen.number)),
        people: people
            .map(|report| Person {
                report_id: report.id,
                reference: report.reference,
                reporter: report.reporter,
            })
            .collect(),
        texts,
        basis,
        case,
    })
}

/// The photos that can be seen: of the case, those shown to the owner of the part
/// that it is, and of the main case where that may be read.
async fn seen(
    tx: &mut Tx,
    case: &Case,
    main: Option<&Case>,
) -> Result<Vec<SourcePhoto>, StoreError> {
    let mut came = Vec::new();
    let mut taken = Vec::new();
    for one in [Some(case), main].into_iter().flatten() {
        let of = &one.reference;
        let its = photos::of_case(tx, &one.id).await?;
        came.extend(its.into_iter().map(|photo| (of.clone(), photo)));
        let its = staff_photos::of_case(tx, &one.id).await?;
        taken.extend(its.into_iter().map(|photo| (of.clone(), photo)));
    }
    if main.is_none() {
        for id in parts::photos(tx, &case.id).await? {
            let shown = photos::by_id(tx, &id).await?;
            came.extend(shown.map(|photo| (case.reference.clone(), photo)));
        }
    }
    let came = came.into_iter().filter_map(|(of, photo)| {
        let is_kept = photo.state == PhotoState::Kept;
        let (storage_key, size) = photo.storage_key.zip(photo.size).filter(|_| is_kept)?;
        let (width, height) = size;
        Some(SourcePhoto {
            photo: SheetPhoto {
                id: photo.id,
                storage_key,
                width,
                height,
            },
            of,
            is_by_staff: false,
            at: photo.received_at,
        })
    });
    let taken = taken.into_iter().map(|(of, photo)| SourcePhoto {
        of,
        photo: SheetPhoto {
            id: photo.id,
            storage_key: photo.storage_key,
            width: photo.width,
            height: photo.height,
        },
        is_by_staff: true,
        at: photo.taken_at,
    });
    Ok(came.chain(taken).collect())
}

fn basis<'a>(case: &Case, reports: &[&'a Report], told: impl Iterator<Item = &'a str>) -> Basis {
    let place = &case.place;
    let unit = place.unit.as_ref().map(|unit| unit.as_str());
    let place = [
        place.address.as_deref(),
        place.postcode.as_deref(),
        place.street.as_deref(),
        place.typed.as_deref(),
        place.building_name.as_deref(),
        unit,
    ];
    let words = reports.iter().map(|report| report.text.as_str());
    Basis::from([
        (Aspect::Category, hash([case.category.key()])),
        (Aspect::Place, hash(place.map(Option::unwrap_or_default))),
        (
            Aspect::Reports,
            hash(reports.iter().map(|report| report.id.as_str())),
        ),
        (Aspect::Words, hash(words.chain(told))),
        (
            Aspect::Restricted,
            hash([if case.restricted { "yes" } else { "no" }]),
        ),
        (
            Aspect::Merged,
            hash([case.merged_into.as_deref().unwrap_or_default()]),
        ),
    ])
}
