//! Sending, against real servers that follow a script.

mod bench;
mod by_email;
mod by_sms;
mod mail_server;
mod sms_gateway;
mod working;

/// Runs each claim on a fresh SQLite database. A claim is a function that is
/// handed its [`bench::Bench`], and so does not know the engine.
macro_rules! on_sqlite {
    ($($claim:ident),+ $(,)?) => {
        mod on_sqlite {
            $(
                #[tokio::test]
                async fn $claim() {
                    let folder = tempfile::tempdir().expect("a folder");
                    let url = format!("sqlite://{}", folder.path().join("sifra.db").display());
                    let db = sifra::store::Db::connect(&url).await.expect("a database");
                    db.migrate().await.expect("tables");
                    super::$claim(super::Bench::new(db).await).await;
                }
            )+
        }
    };
}
use on_sqlite;
