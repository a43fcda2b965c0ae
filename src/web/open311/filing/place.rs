//! Where it is: the address that was written, Kartverket's id of one, or the
//! point on a map, which the nearest address of the register stands for.

use super::form::Form;
use crate::domain::follow_up::KeptAnswer;
use crate::intake::Incoming;
use crate::register::Gazetteer;
use crate::web::App;
use crate::web::open311::fault::Fault;
use crate::web::open311::intake_fault;

/// An address farther off is not where the point is, in metres.
const AT_THE_POINT: f64 = 50.0;
/// Where no address is nearer, it is not our town, in metres.
const IN_TOWN: f64 = 5_000.0;

/// Puts the place into what comes in.
///
/// # Errors
/// A place that we do not serve, or a store that failed.
pub async fn put(app: &App, form: &Form, incoming: &mut Incoming) -> Result<(), Fault> {
    if let Some(id) = &form.address_id {
        let found = app.intake.register_address(id).await;
        match found.map_err(intake_fault)? {
            Some(address) => incoming.address = Some(address.text),
            // Something else says where, too.
            None if form.address.is_some() || form.point.is_some() => {}
            None => {
                let detail = "the register has no address with this id (lokalid)";
                return Err(Fault::field("address_id", detail));
            }
        }
    }
    if incoming.address.is_none() {
        incoming.address.clone_from(&form.address);
    }
    let Some(point) = form.point else {
        return Ok(());
    };
    let gazetteer = app.intake.gazetteer();
    let near = Near::of(&gazetteer, point);
    incoming.noted.push(KeptAnswer {
        question: "map_point".into(),
        answer: written(point),
        asked: "Punkt på kartet".into(),
        answered: near.in_words(point),
    });
    if incoming.address.is_some() && is_known(app, incoming) {
        return Ok(());
    }
    match near {
        Near::At(address, _) => {
            // What was written beside it is kept for staff.
            if let Some(typed) = incoming.address.replace(address) {
                incoming.noted.push(KeptAnswer {
                    question: "address_string".into(),
                    answer: typed.clone(),
                    asked: "Adressen slik melderen skrev den".into(),
                    answered: typed,
                });
            }
        }
        Near::InTown if incoming.address.is_none() => incoming.address = Some(written(point)),
        Near::InTown => {}
        Near::Elsewhere if incoming.address.is_none() => {
            let detail = "no address of ours is within five kilometres of this point";
            return Err(Fault::field("lat", detail));
        }
        Near::Elsewhere => {}
    }
    Ok(())
}

/// Whether the register knows the address that was written.
fn is_known(app: &App, incoming: &Incoming) -> bool {
    let found = app.intake.preview(incoming).place;
    found.address.is_some()
}

/// What the register has near a point.
enum Near {
    /// The nearest address, and how many metres off.
    At(String, f64),
    /// Somewhere in town, or the register has no points to tell.
    InTown,
    Elsewhere,
}

impl Near {
    fn of(gazetteer: &Gazetteer, (latitude, longitude): (f64, f64)) -> Self {
        if !gazetteer.has_points() {
            return Self::InTown;
        }
        let near = gazetteer.nearest(latitude, longitude, 1, IN_TOWN);
        match near.into_iter().next() {
            Some(near) if near.metres <= AT_THE_POINT => Self::At(near.hit.text, near.metres),
            Some(_) => Self::InTown,
            None => Self::Elsewhere,
        }
    }

    fn in_words(&self, point: (f64, f64)) -> String {
        let point = written(point);
        match self {
            Self::At(address, metres) => {
                format!("{point}. Nærmeste adresse: {address}, {metres:.0} m unna")
            }
            Self::InTown | Self::Elsewhere => {
                format!("{point}. Ingen adresse innen {AT_THE_POINT:.0} m")
            }
        }
    }
}

/// A point as people pass it on.
fn written((latitude, longitude): (f64, f64)) -> String {
    format!("{latitude:.6}, {longitude:.6}")
}
