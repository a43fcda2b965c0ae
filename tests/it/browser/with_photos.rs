//! Photos with the form, chosen from the phone: with scripts and without.

use std::path::{Path, PathBuf};

use image::ImageFormat;

use super::Scene;
use crate::photos::files::{SECRET, encoded, from_a_camera, heic, pdf};
use crate::stage::service::until;
use crate::stage::{Engine, on_both_engines};

on_both_engines!(
    photos_are_sent_as_they_are_chosen_and_found_again,
    photos_come_along_without_scripts,
);

const NEXT: &str = ".button[name=go][value=next]";
const TAKEN: &str = ".photos-taken li[data-id]";

/// What stands in the way of the first tries to send: no network, then an answer
/// that is lost on its way back.
const BAD_LINE: &str = "\
const send = window.fetch; let tries = 0; \
window.fetch = async (...request) => { \
  tries += 1; \
  if (tries === 2) await send(...request); \
  if (tries <= 2) throw new TypeError('no network'); \
  return send(...request); \
};";

/// Goes on to the page of photos.
async fn at_photos(scene: &Scene) {
    let browser = &scene.browser;
    scene.go("/report").await;
    browser.click("button[name=danger][value=no]").await;
    browser.fill("#text", "Det lekker fra taket på badet").await;
    browser.click(NEXT).await;
    browser.fill_place("#address", "Myrveien 51A").await;
    browser.click(NEXT).await;
    browser.element("select#unit").await;
    browser.click(NEXT).await;
    browser.element("#questions-hint").await;
    browser.click(NEXT).await;
    browser.element("#photos").await;
}

/// Writes a file to choose.
fn file(scene: &Scene, name: &str, content: &[u8]) -> PathBuf {
    let path = scene.service.folder().join(name);
    std::fs::write(&path, content).expect("a file");
    path
}

async fn choose(scene: &Scene, files: &[&Path]) {
    let names: Vec<String> = files.iter().map(|f| f.display().to_string()).collect();
    let input = scene.browser.element("#photos").await;
    let chosen = input.send_keys(names.join("\n")).await;
    chosen.expect("the files are chosen");
}

async fn count(scene: &Scene, css: &str) -> u64 {
    let script = format!("return document.querySelectorAll({css:?}).length");
    let counted = scene.browser.driver.execute(script, Vec::new()).await;
    counted
        .and_then(|counted| counted.convert())
        .expect("a count")
}

async fn run(scene: &Scene, script: &str) {
    let done = scene.browser.driver.execute(script, Vec::new()).await;
    done.expect("the script runs");
}

/// What the program keeps.
fn kept(scene: &Scene) -> Vec<Vec<u8>> {
    let folder = scene.service.folder().join("data/attachments/photos");
    let files = std::fs::read_dir(folder).into_iter().flatten();
    files
        .map(|file| std::fs::read(file.expect("a file").path()).expect("readable"))
        .collect()
}

fn assert_small_and_upright(kept: &[Vec<u8>]) {
    let large = kept.iter().find_map(|bytes| {
        let image = image::load_from_memory(bytes).expect("a JPEG");
        (image.height() > 1000).then(|| image.into_rgb8())
    });
    let large = large.expect("the photo of the camera");
    assert_eq!(large.dimensions(), (1024, 2048));
    let (above, below) = (large.get_pixel(500, 100).0, large.get_pixel(500, 1900).0);
    assert!(above[0] > 150 && below[2] > 150, "{above:?} {below:?}");
    for bytes in kept {
        assert!(!bytes.windows(SECRET.len()).any(|part| part == SECRET));
    }
}

async fn photos_are_sent_as_they_are_chosen_and_found_again(engine: Engine) {
    let Some(scene) = Scene::on(engine, 390, true).await else {
        return;
    };
    let browser = &scene.browser;
    at_photos(&scene).await;
    browser.assert_accessible().await;
    run(&scene, BAD_LINE).await;
    let camera = file(&scene, "IMG_0001.jpg", &from_a_camera());
    let form = file(&scene, "skjema.pdf", &pdf());
    choose(&scene, &[&camera, &form]).await;
    browser.sees("Vi prøver igjen om litt").await;
    // The network is back, and away once more.
    until("the first photo is sent", async || {
        run(&scene, "dispatchEvent(new Event('online'))").await;
        count(&scene, TAKEN).await == 1
    })
    .await;
    browser.sees("«skjema.pdf» er en PDF").await;
    let drawn = "[...document.querySelectorAll('.photos-taken img')].every(i => i.naturalWidth)";
    let script = format!("return {drawn}");
    let drawn = browser.driver.execute(script, Vec::new()).await;
    let drawn: bool = drawn.and_then(|drawn| drawn.convert()).expect("an answer");
    assert!(drawn && count(&scene, ".photos-taken img").await == 1);
    browser.assert_accessible().await;
    assert_eq!(kept(&scene).len(), 1, "however often it was sent");
    assert_small_and_upright(&kept(&scene));

    // The phone lets go of the page while its camera is open.
    browser.driver.refresh().await.expect("the page reloads");
    browser.sees("Bilde 1").await;
    let second = file(&scene, "2.png", &encoded(ImageFormat::Png));
    choose(&scene, &[&second, &second]).await;
    until("both are sent", async || count(&scene, TAKEN).await == 3).await;
    browser.click(".photos-taken li:nth-child(2) button").await;
    browser.sees("Bilde 2 er fjernet").await;
    assert_eq!(count(&scene, TAKEN).await, 2);
    assert_eq!(kept(&scene).len(), 2);
    // Pressed while the last one is still on its way.
    choose(&scene, &[&camera]).await;
    browser.click(NEXT).await;
    browser.element("#reach").await;
    browser.click("label[for=reach-none]").await;
    browser.click(NEXT).await;
    browser.sees("Stemmer dette?").await;
    let text = browser.text().await;
    assert!(text.contains("Bilder\n3"), "{text}");
}

async fn photos_come_along_without_scripts(engine: Engine) {
    let Some(scene) = Scene::on(engine, 390, false).await else {
        return;
    };
    let browser = &scene.browser;
    at_photos(&scene).await;
    let wide = "return document.documentElement.scrollWidth > window.innerWidth \
                || window.innerWidth > screen.width";
    let wide = browser.driver.execute(wide, Vec::new()).await;
    let wide: bool = wide.and_then(|wide| wide.convert()).expect("an answer");
    assert!(!wide, "the browser's own field for files fits a phone");
    let camera = file(&scene, "IMG_0001.jpg", &from_a_camera());
    let apple = file(&scene, "IMG_0002.HEIC", &heic());
    choose(&scene, &[&camera, &apple]).await;
    browser.click(".button[name=go][value=photos]").await;
    browser.sees("Noe må rettes").await;
    browser.sees("«IMG_0002.HEIC» er av typen HEIC").await;
    browser.element(TAKEN).await;
    assert_small_and_upright(&kept(&scene));
    browser.click(".photos-taken li button").await;
    until("it is taken out", async || kept(&scene).is_empty()).await;
    choose(&scene, &[&camera]).await;
    browser.click(NEXT).await;
    browser.element("#reach").await;
    assert_eq!(kept(&scene).len(), 1);
}
