//! Sending, against real servers that follow a script.

mod bench;
mod by_email;
mod by_sms;
mod lanes;
mod mail_server;
mod reserves;
pub mod sms_gateway;
mod texts;
mod working;

/// Runs each claim, an `async fn(Bench)`, on both engines.
macro_rules! on_both_engines {
    ($($claim:ident),+ $(,)?) => {
        mod on_sqlite {
            $(crate::delivery::on_engine!(Sqlite, $claim);)+
        }
        mod on_postgres {
            $(crate::delivery::on_engine!(Postgres, $claim);)+
        }
    };
}
macro_rules! on_engine {
    ($engine:ident, $claim:ident) => {
        #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
        async fn $claim() {
            if let Some(bench) = super::Bench::on(crate::stage::Engine::$engine).await {
                super::$claim(bench).await;
            }
        }
    };
}
use {on_both_engines, on_engine};
