//! The real program: what one process changes the pages of another show, and
//! open pages hold nobody up who is to stop.

use sifra::casework::actions::Order;
use sifra::casework::{Casework, CaseworkSettings, accounts};
use sifra::domain::account::Role;
use sifra::domain::ids::Ids;
use sifra::intake::Incoming;
use serde_json::json;
