//! The things of the field and the rules each keeps by itself. No I/O, no
//! clock, no async; nothing here imports another room.

pub mod accent;
pub mod account;
pub mod call;
pub mod case;
pub mod category;
pub mod clock;
pub mod code;
pub mod colour;
pub mod contact;
pub mod decision;
pub mod follow_up;
pub mod hand_over;
pub mod ids;
pub mod lane;
pub mod language;
pub mod letter;
pub mod merge;
pub mod outgoing;
pub mod own_page;
pub mod part;
pub mod photo;
pub mod place;
pub mod promise;
pub mod question;
pub mod recipient;
pub mod reference;
pub mod report;
pub mod second_look;
pub mod sharing;
pub mod staff_photo;
pub mod undone;
pub mod upload;
pub mod waiting;
