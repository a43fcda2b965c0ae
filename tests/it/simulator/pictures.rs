//! Pictures that come with a text.

use reqwest::StatusCode;

use super::{ACCOUNT, Demo, KARI, LEAK, TOKEN};

#[tokio::test]
async fn a_picture_is_shown_on_the_phone_and_kept_behind_a_login() {
    let demo = Demo::start().await;
    let form = [("phone", KARI), ("text", LEAK), ("picture", "leak")];
    demo.submit("/simulator/texts", &form).await;
    let page = demo.talk(KARI).await;
    assert!(page.contains("Mottatt av Sifra"), "{page}");
    assert!(page.contains("src=\"/simulator/pictures/leak.png\""));

    let path = format!("/2010-04-01/Accounts/{ACCOUNT}/Messages.json");
    let (_, list) = demo.api(&path, TOKEN).await;
    let message = &list["messages"][0];
    assert_eq!(message["num_media"], "1");
    assert!(message["sid"].as_str().unwrap().starts_with("MM"));
    let media = message["subresource_uris"]["media"].as_str().unwrap();
    let (status, list) = demo.api(media, TOKEN).await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(list["media_list"][0]["content_type"], "image/png");
    let uri = list["media_list"][0]["uri"].as_str().unwrap();
    let (status, _) = demo.api(uri, TOKEN).await;
    assert_eq!(status, StatusCode::OK);

    let file = uri.strip_suffix(".json").unwrap();
    let url = format!("{}/simulator/twilio{file}", demo.base);
    let answer = demo.browser.get(&url).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::UNAUTHORIZED);
    let known = demo.browser.get(&url).basic_auth(ACCOUNT, Some(TOKEN));
    let answer = known.send().await.unwrap();
    assert_eq!(answer.headers()["content-type"], "image/png");
    assert!(answer.bytes().await.unwrap().starts_with(b"\x89PNG"));
}
