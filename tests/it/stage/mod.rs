//! What the tests are played on: databases of both engines, a settable clock,
//! a small town with its register, and the service itself, whole.

pub mod browser;
pub mod clock;
pub mod databases;
pub mod html;
pub mod missing;
pub mod npm;
pub mod scans;
pub mod service;
pub mod town;
pub mod valid;
pub mod visitor;

pub use databases::Engine;
pub use town::Town;

/// Makes of one body, `async fn(Engine)`, a test on each engine.
macro_rules! on_both_engines {
    ($($name:ident),+ $(,)?) => {
        $(
            mod $name {
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn on_sqlite() {
                    super::$name($crate::stage::Engine::Sqlite).await;
                }

                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn on_postgres() {
                    super::$name($crate::stage::Engine::Postgres).await;
                }
            }
        )+
    };
}
pub(crate) use on_both_engines;
pub use visitor::Visitor;
