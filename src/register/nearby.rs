//! Which addresses are near a place: their positions sorted by cells of two
//! kilometres, eight bytes an address and twelve a cell that is not empty.

use super::gazetteer::{Gazetteer, Hit};
use super::positions::Position;
use super::texts::count;
use crate::domain::place::Point;

/// The side of a cell, in decimetres: a place within one takes two bytes each
/// way. A city has some thousands of addresses in one, which are soon looked at.
const SIDE: i32 = 20_000;
/// Nobody is near what is farther off, in metres.
const FARTHEST: f64 = 5_000.0;

/// An address near a place.
#[derive(Debug, Clone, PartialEq)]
pub struct Near {
    pub hit: Hit,
    pub metres: f64,
}

/// Column and row; a cell's neighbours to the north come next to it.
type Cell = (i32, i32);

/// One address within its cell.
#[derive(Debug, Clone, Copy)]
struct Within {
    address: u32,
    east: u16,
    north: u16,
}

/// The positions of a register's addresses, by cells.
#[derive(Debug, Default)]
pub(super) struct Nearby {
    /// Cells that are not empty, in order.
    cells: Vec<Cell>,
    /// Where the addresses of each cell end.
    ends: Vec<u32>,
    addresses: Vec<Within>,
}

impl Nearby {
    /// Sorts `count` addresses by where they are. One without a position is
    /// left out.
    pub(super) fn build(count: u32, position: impl Fn(u32) -> Option<Position>) -> Self {
        let cell_of = |address| position(address).map(cell);
        let mut order: Vec<u32> = (0..count)
            .filter(|address| position(*address).is_some())
            .collect();
        order.sort_unstable_by_key(|address| (cell_of(*address), *address));
        let mut nearby = Self {
            addresses: Vec::with_capacity(order.len()),
            ..Self::default()
        };
        for address in order {
            let Some(position) = position(address) else {
                continue;
            };
            let cell = cell(position);
            if nearby.cells.last() != Some(&cell) {
                nearby.cells.push(cell);
                nearby.ends.push(0);
            }
            nearby.addresses.push(Within {
                address,
                east: position.east.rem_euclid(SIDE) as u16,
                north: position.north.rem_euclid(SIDE) as u16,
            });
            if let Some(end) = nearby.ends.last_mut() {
                *end = nearby.addresses.len() as u32;
            }
        }
        nearby
    }

    /// Addresses at most `within` metres from a place, and how many metres, the
    /// nearest first.
    pub(super) fn nearest(&self, place: Position, limit: usize, within: f64) -> Vec<(u32, f64)> {
        let radius = (within.clamp(0.0, FARTHEST) * 10.0) as i32;
        let most = u64::from(radius.unsigned_abs()).pow(2);
        let from = cell(Position {
            east: place.east.saturating_sub(radius),
            north: place.north.saturating_sub(radius),
        });
        let to = cell(Position {
            east: place.east.saturating_add(radius),
            north: place.north.saturating_add(radius),
        });
        let mut found: Vec<(u64, u32)> = Vec::new();
        for column in from.0..=to.0 {
            let first = self.cells.partition_point(|cell| *cell < (column, from.1));
            for (at, cell) in self.cells.iter().enumerate().skip(first) {
                if *cell > (column, to.1) {
                    break;
                }
                for address in self.in_cell(at) {
                    let apart = address.position(*cell).squared_distance(place);
                    if apart <= most {
                        found.push((apart, address.address));
                    }
                }
            }
        }
        found.sort_unstable();
        found.truncate(limit);
        let metres = |squared: u64| (squared as f64).sqrt() / 10.0;
        let found = found.into_iter();
        found
            .map(|(apart, address)| (address, metres(apart)))
            .collect()
    }

    fn in_cell(&self, at: usize) -> &[Within] {
        let end = |at: usize| self.ends.get(at).map_or(0, |end| *end as usize);
        let start = at.checked_sub(1).map_or(0, end);
        self.addresses.get(start..end(at)).unwrap_or_default()
    }
}

/// Latitude and longitude in degrees (WGS84) of a point of a register, to the
/// decimetre; nothing where its projection is none of those that Norwegian
/// registers come in.
pub fn degrees(point: &Point) -> Option<(f64, f64)> {
    let (latitude, longitude) = Position::of(point)?.degrees()?;
    let rounded = |degrees: f64| (degrees * 1e6).round() / 1e6;
    Some((rounded(latitude), rounded(longitude)))
}

impl Gazetteer {
    /// Whether any address has a point to be near to.
    pub fn has_points(&self) -> bool {
        !self.nearby().addresses.is_empty()
    }

    /// Addresses at most `within` metres from a place given in degrees (WGS84),
    /// the nearest first. Nothing where the register has no points.
    pub fn nearest(&self, latitude: f64, longitude: f64, limit: usize, within: f64) -> Vec<Near> {
        let Some(place) = Position::of_degrees(latitude, longitude) else {
            return Vec::new();
        };
        let found = self.nearby().nearest(place, limit, within).into_iter();
        found
            .filter_map(|(address, metres)| {
                let hit = match (address as usize).checked_sub(self.houses().count()) {
                    None => self.hit(address),
                    Some(property) => self.property_at(count(property)),
                };
                hit.map(|hit| Near { hit, metres })
            })
            .collect()
    }
}

impl Within {
    fn position(self, (column, row): Cell) -> Position {
        let along =
            |cell: i32, within: u16| cell.saturating_mul(SIDE).saturating_add(within.into());
        Position {
            east: along(column, self.east),
            north: along(row, self.north),
        }
    }
}

fn cell(position: Position) -> Cell {
    (
        position.east.div_euclid(SIDE),
        position.north.div_euclid(SIDE),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(east: i32, north: i32) -> Position {
        Position { east, north }
    }

    fn of(positions: &[Option<Position>]) -> Nearby {
        Nearby::build(positions.len() as u32, |address| {
            positions[address as usize]
        })
    }

    #[test]
    fn the_nearest_come_first_and_those_too_far_off_not_at_all() {
        let nearby = of(&[
            Some(at(19_990, 100)),
            None,
            Some(at(20_030, 100)),
            Some(at(20_000, 2_601)),
        ]);
        let found = nearby.nearest(at(20_000, 100), 8, 250.0);
        assert_eq!(found, [(0, 1.0), (2, 3.0)]);
        assert_eq!(nearby.nearest(at(20_000, 100), 1, 250.0), [(0, 1.0)]);
        let farther = nearby.nearest(at(20_000, 100), 8, 250.11);
        assert_eq!(farther.len(), 3);
        for nonsense in [f64::NAN, -1.0, f64::NEG_INFINITY] {
            assert!(nearby.nearest(at(20_000, 100), 8, nonsense).is_empty());
        }
        assert!(of(&[]).nearest(at(0, 0), 8, 250.0).is_empty());
    }

    #[test]
    fn an_address_takes_eight_bytes() {
        assert_eq!(size_of::<Within>(), 8);
    }

    const FAR: i32 = 200_000_000;

    fn anywhere() -> impl Strategy<Value = Position> {
        // Some close together, on both sides of the meridian and of cells.
        prop_oneof![
            (-60_000i32..60_000, -60_000i32..60_000),
            (-FAR..FAR, -FAR..FAR),
        ]
        .prop_map(|(east, north)| at(east, north))
    }

    proptest! {
        #[test]
        fn the_cells_find_what_looking_at_every_address_finds(
            positions in proptest::collection::vec(proptest::option::of(anywhere()), 0..80),
            place in anywhere(),
            limit in 0usize..12,
            within in 0.0f64..1_500.0,
        ) {
            let found = of(&positions).nearest(place, limit, within);
            let most = (within * 10.0) as u64;
            let mut all: Vec<(u64, u32)> = (0u32..)
                .zip(&positions)
                .filter_map(|(address, position)| Some((address, (*position)?)))
                .map(|(address, position)| (position.squared_distance(place), address))
                .filter(|(apart, _)| *apart <= most * most)
                .collect();
            all.sort_unstable();
            let expected: Vec<u32> = all.into_iter().take(limit).map(|(_, address)| address).collect();
            let found: Vec<u32> = found.into_iter().map(|(address, _)| address).collect();
            prop_assert_eq!(found, expected);
        }
    }
}
