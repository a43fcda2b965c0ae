//! Photos go along one by one, and no longer than the sheet stands.

use image::ImageFormat;
use sifra::domain::police_sheet::Chosen;

use super::{approve, approver, maker, sheet, threat};
use crate::photos::files::encoded;
use crate::staff::office::Office;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(the_police_see_the_photos_that_were_ticked_as_long_as_the_sheet_stands);

async fn the_police_see_the_photos_that_were_ticked_as_long_as_the_sheet_stands(engine: Engine) {
    let Some(office) = Office::on(engine).await else {
        return;
    };
    let case = threat(&office).await;
    let (maker, approver) = (maker(&office).await, approver(&office).await);
    let desk = &office.casework;
    let mut photos = Vec::new();
    for mark in ["one", "other"] {
        let bytes = encoded(ImageFormat::Png);
        let photo = desk.add_photo(&maker, &case.reference, mark, bytes).await;
        photos.push(photo.expect("kept").id);
    }
    let chosen = Chosen {
        photos: [photos[1].clone()].into(),
        ..Chosen::default()
    };
    let id = sheet(&office, &maker, &case, chosen).await;
    let approved = approve(&office, &approver, &case, &id)
        .await
        .expect("approved");
    let frozen = approved.frozen.expect("frozen");
    assert!(frozen.html.contains("Bilde 1") && !frozen.html.contains("Bilde 2"));
    assert_eq!(frozen.photos.len(), 1);
    assert_eq!(frozen.photos[0].id, photos[1]);

    let of = (&case.reference, id.as_str());
    let given = frozen.hand_over_id.expect("sent");
    for (nth, is_there) in [(0, false), (1, true), (2, false)] {
        let shown = desk.police_photo_of(&given, nth).await.expect("an answer");
        assert_eq!(shown.is_some(), is_there, "{nth}");
        let shown = desk.sheet_photo(&maker, of, nth).await.expect("an answer");
        assert_eq!(shown.is_some(), is_there, "{nth}");
    }
    desk.withdraw_sheet(&maker, of, "Feil bilde")
        .await
        .expect("taken back");
    let shown = desk.police_photo_of(&given, 1).await.expect("an answer");
    assert!(shown.is_none(), "the link shows nothing any more");
}
