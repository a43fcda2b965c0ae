//! axe-core in the page, and whether the page fits.

use serde_json::Value;

use super::Browser;
use crate::stage::missing::skip;
use crate::stage::npm;

/// WCAG 2.1 A and AA, which the law asks for.
const WCAG: &str = "'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'";

impl Browser {
    /// Holds the page against WCAG 2.1 A and AA.
    ///
    /// # Panics
    /// Where axe-core finds anything, with what and where.
    pub async fn assert_accessible(&self) {
        self.assert_axe(WCAG).await;
        self.assert_fits().await;
    }

    /// Holds the page against what is good custom besides, as landmarks and the
    /// order of headings.
    ///
    /// # Panics
    /// As [`Self::assert_accessible`].
    pub async fn assert_well_made(&self) {
        self.assert_axe(&format!("{WCAG}, 'best-practice'")).await;
        self.assert_fits().await;
    }

    async fn assert_axe(&self, rules: &str) {
        // Where no scripts run its promise is never kept; with them the same pages
        // are looked at.
        if !self.scripts {
            return;
        }
        let Some(axe) = npm::file("axe-core/axe.min.js") else {
            skip("axe-core (npm)");
            return;
        };
        let source = std::fs::read_to_string(axe).expect("axe-core is readable");
        self.driver
            .execute(source, Vec::new())
            .await
            .expect("axe-core runs");
        let script = format!(
            "const done = arguments[0];
             axe.run({{runOnly: [{rules}]}})
                .then(found => done(found.violations.map(violation =>
                    violation.id + ': ' + violation.nodes.map(node => node.html).join(' | '))));"
        );
        let found = self.driver.execute_async(script, Vec::new()).await;
        let violations: Vec<Value> = found
            .and_then(|found| found.convert())
            .expect("axe-core answers");
        assert!(
            violations.is_empty(),
            "{}: {violations:#?}",
            self.path().await
        );
    }

    /// Nothing makes a reader scroll sideways.
    async fn assert_fits(&self) {
        // A phone zooms out where something is too wide, and so `innerWidth`
        // would fit whatever there is.
        let wide = self
            .ask("return document.documentElement.scrollWidth")
            .await;
        let wide = wide.as_u64().expect("a width");
        let path = self.path().await;
        assert!(
            wide <= u64::from(self.width),
            "{path}: {wide} pixels wide, and the window {}",
            self.width
        );
    }

    /// The path of the page.
    pub async fn path(&self) -> String {
        let url = self.driver.current_url().await.expect("a page");
        url.path().to_owned()
    }
}
