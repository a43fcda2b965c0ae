//! Points of a register on one plane, so that distances can be taken: UTM zone
//! 33, which Kartverket uses for files of the whole country. Its scale is off
//! by half a percent at most anywhere in Norway: a metre in 250.
//!
//! ETRS89, in which registers are, and WGS84, in which telephones find
//! themselves, lie less than a metre apart and are taken for the same.

use std::sync::LazyLock;

use proj4rs::Proj;
use proj4rs::adaptors::transform_xy;

use crate::domain::place::Point;

/// A place on the plane, in decimetres: eight bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Position {
    pub east: i32,
    pub north: i32,
}

const DECIMETRES: f64 = 10.0;
/// Half around the earth, in decimetres: what is farther off is no place.
const FARTHEST: f64 = 200_000_000.0;

/// ETRS89 / UTM zones 31 to 36: EPSG 25831 to 25836.
const ZONES: std::ops::RangeInclusive<u32> = 31..=36;
const FIRST_ZONE: u32 = 25_800;
/// The zone of the plane.
const HOME: u32 = 33;
/// Degrees: ETRS89 and WGS84.
const DEGREES: [u32; 2] = [4258, 4326];

struct Planes {
    degrees: Proj,
    /// In the order of [`ZONES`].
    zones: Vec<Proj>,
}

/// Nothing would mean that the projection's crate does not know UTM.
static PLANES: LazyLock<Option<Planes>> = LazyLock::new(|| {
    let zone = |zone| Proj::from_proj_string(&format!("+proj=utm +zone={zone} +ellps=GRS80"));
    Some(Planes {
        degrees: Proj::from_proj_string("+proj=longlat +ellps=GRS80").ok()?,
        zones: ZONES.map(zone).collect::<Result<_, _>>().ok()?,
    })
});

impl Planes {
    fn zone(&self, zone: u32) -> Option<&Proj> {
        let at = zone.checked_sub(*ZONES.start())?;
        self.zones.get(at as usize)
    }
}

impl Position {
    /// Stands for no position at all.
    pub(super) const NOWHERE: Self = Self {
        east: i32::MIN,
        north: i32::MIN,
    };

    /// Where a point of a register is; nothing where its projection is none of
    /// those that Norwegian registers come in, or it is nowhere on earth.
    pub(super) fn of(point: &Point) -> Option<Self> {
        if DEGREES.contains(&point.epsg) {
            return Self::of_degrees(point.north, point.east);
        }
        let zone = point.epsg.checked_sub(FIRST_ZONE)?;
        if zone == HOME {
            return Self::of_metres(point.east, point.north);
        }
        let planes = PLANES.as_ref()?;
        let (from, to) = (planes.zone(zone)?, planes.zone(HOME)?);
        let (east, north) = transform_xy(from, to, point.east, point.north).ok()?;
        Self::of_metres(east, north)
    }

    /// Where a latitude and a longitude in degrees are.
    pub(super) fn of_degrees(latitude: f64, longitude: f64) -> Option<Self> {
        // Around Norway, Svalbard and Jan Mayen: farther off, the plane is bent
        // out of shape.
        if !(50.0..=85.0).contains(&latitude) || !(-15.0..=45.0).contains(&longitude) {
            return None;
        }
        let planes = PLANES.as_ref()?;
        let (longitude, latitude) = (longitude.to_radians(), latitude.to_radians());
        let (east, north) =
            transform_xy(&planes.degrees, planes.zone(HOME)?, longitude, latitude).ok()?;
        Self::of_metres(east, north)
    }

    /// Latitude and longitude in degrees.
    pub(super) fn degrees(self) -> Option<(f64, f64)> {
        let planes = PLANES.as_ref()?;
        let metres = |whole: i32| f64::from(whole) / DECIMETRES;
        let (east, north) = (metres(self.east), metres(self.north));
        let (longitude, latitude) =
            transform_xy(planes.zone(HOME)?, &planes.degrees, east, north).ok()?;
        Some((latitude.to_degrees(), longitude.to_degrees()))
    }

    fn of_metres(east: f64, north: f64) -> Option<Self> {
        let whole = |metres: f64| {
            let whole = (metres * DECIMETRES).round();
            (whole.abs() < FARTHEST).then_some(whole as i32)
        };
        Some(Self {
            east: whole(east)?,
            north: whole(north)?,
        })
    }

    /// How far two positions are apart, squared, in decimetres.
    pub(super) fn squared_distance(self, other: Self) -> u64 {
        let apart = |one: i32, other: i32| u64::from(one.abs_diff(other));
        let east = apart(self.east, other.east);
        let north = apart(self.north, other.north);
        // Exact for any two places on earth.
        (east * east).saturating_add(north * north)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(epsg: u32, north: f64, east: f64) -> Point {
        Point { epsg, north, east }
    }

    fn metres(point: &Point) -> (f64, f64) {
        let position = Position::of(point).unwrap();
        let metres = |whole| f64::from(whole) / DECIMETRES;
        (metres(position.east), metres(position.north))
    }

    fn near(one: (f64, f64), other: (f64, f64)) -> bool {
        (one.0 - other.0).hypot(one.1 - other.1) < 0.15
    }

    #[test]
    fn every_projection_leads_to_the_same_place() {
        // On the meridian of zone 32 the easting is 500 000 by definition, and
        // on that of zone 33 too; the northings are the arc of the meridian on
        // GRS80 from the equator to 60° N, times 0.9996.
        let north = 6_654_072.819 * 0.9996;
        assert!(near(metres(&point(4258, 60.0, 15.0)), (500_000.0, north)));
        assert!(near(
            metres(&point(25_832, north, 500_000.0)),
            metres(&point(4326, 60.0, 9.0))
        ));
        assert!(near(
            metres(&point(25_835, north, 500_000.0)),
            metres(&point(4258, 60.0, 27.0))
        ));
        assert!(near(
            metres(&point(25_833, 6_500_000.25, 92_406.38)),
            (92_406.38, 6_500_000.25)
        ));
    }

    #[test]
    fn what_is_no_point_in_norway_has_no_position() {
        for wrong in [
            point(3857, 8_000_000.0, 1_000_000.0),
            point(0, 1.0, 1.0),
            point(25_837, 1.0, 1.0),
            point(4258, 1.0, 200.0),
            point(4258, f64::NAN, 10.0),
            point(25_833, f64::INFINITY, 1.0),
            point(25_833, 1e300, 1.0),
        ] {
            assert_eq!(Position::of(&wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn degrees_lead_to_a_position_and_back() {
        for (latitude, longitude) in [(59.463_947, 10.590_522), (69.65, 18.96), (78.22, 15.65)] {
            let position = Position::of_degrees(latitude, longitude).unwrap();
            let (north, east) = position.degrees().unwrap();
            let apart = (north - latitude).abs().max((east - longitude).abs());
            assert!(apart < 0.000_01, "{north} {east}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_point_makes_a_panic(epsg in 25_829u32..25_839, north: f64, east: f64) {
            Position::of(&point(epsg, north, east));
            Position::of_degrees(north, east);
        }
    }
}
