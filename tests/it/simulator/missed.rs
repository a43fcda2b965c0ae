//! Texts that the network kept from the service.

use std::time::Duration;

use sifra::cli::catch_up::CatchUp;

use super::{Demo, KARI, LEAK};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_text_that_did_not_get_through_is_fetched_and_answered_once() {
    let demo = Demo::start().await;
    let every = Duration::from_secs(3600);
    let catch_up = CatchUp::new(demo.town.intake.clone(), demo.sms_gateway(), every);
    catch_up.round().await.unwrap();
    assert!(demo.talk(KARI).await.contains("innen 30 sekunder"));

    demo.switch_on("cut_off", "1").await;
    demo.type_on(KARI, LEAK).await;
    let page = demo.talk(KARI).await;
    assert!(page.contains("Kom ikke fram til Sifra"), "{page}");
    assert_eq!(catch_up.round().await.unwrap().taken, 1);
    assert!(demo.talk(KARI).await.contains("Hentet av Sifra"));
    demo.settle(KARI).await;
    assert_eq!(catch_up.round().await.unwrap().taken, 0);
    assert_eq!(demo.received(KARI).await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn while_the_network_is_down_no_callback_gets_through() {
    let demo = Demo::start().await;
    demo.type_on(KARI, LEAK).await;
    demo.switch_on("cut_off", "off").await;
    demo.worker.drain_once().await.unwrap();
    demo.sees(KARI, "En kvittering kom ikke fram til Sifra")
        .await;
    assert_eq!(demo.received(KARI).await, 1);
}
