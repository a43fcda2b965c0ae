//! The keyboard, for those who use nothing else.

use serde_json::Value;
use thirtyfour::prelude::*;

use super::Browser;

/// What has the focus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Focused {
    /// Tag, id, name and value, as `button name=go value=next`.
    pub what: String,
    /// Whether a reader can see that it has the focus.
    pub is_seen: bool,
}

impl Browser {
    /// Presses a key, wherever the focus is.
    pub async fn key(&self, key: Key) {
        let pressed = self.driver.action_chain().send_keys(key).perform().await;
        pressed.expect("a key");
    }

    /// Types words, wherever the focus is.
    pub async fn type_in(&self, words: &str) {
        let typed = self.driver.action_chain().send_keys(words).perform().await;
        typed.expect("keys");
    }

    /// Control and Enter together.
    pub async fn send_by_keys(&self) {
        let chain = self.driver.action_chain();
        let keys = chain.key_down(Key::Control).send_keys(Key::Enter);
        let pressed = keys.key_up(Key::Control).perform().await;
        pressed.expect("keys");
    }

    /// Types an address and puts away the list that comes up under it, which
    /// would lie under the finger that goes on.
    pub async fn fill_place(&self, css: &str, address: &str) {
        self.fill(css, address).await;
        if self.scripts {
            self.element(&format!("{css}-places [role=option]")).await;
            self.key(Key::Escape).await;
        }
    }

    /// What has the focus now.
    pub async fn focused(&self) -> Focused {
        let told = self
            .ask(
                "const at = document.activeElement;
                 const named = ['id', 'name', 'value', 'href']
                    .filter(name => at.getAttribute(name))
                    .map(name => name + '=' + at.getAttribute(name));
                 const style = getComputedStyle(at);
                 const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                 return [[at.localName, ...named].join(' '), seen || style.boxShadow !== 'none'];",
            )
            .await;
        Focused {
            what: told[0].as_str().unwrap_or_default().to_owned(),
            is_seen: told[1] == Value::Bool(true),
        }
    }

    /// Tabs on until what has the focus is described by `what`.
    ///
    /// # Panics
    /// Where it cannot be reached, or something on the way is not seen to have
    /// the focus.
    pub async fn tab_to(&self, what: &str) {
        let mut passed = Vec::new();
        for _ in 0..100 {
            self.key(Key::Tab).await;
            let focused = self.focused().await;
            assert!(focused.is_seen, "not seen to have the focus: {focused:?}");
            if focused.what.contains(what) {
                return;
            }
            passed.push(focused.what);
        }
        panic!("{what} cannot be reached by Tab: {passed:#?}");
    }
}
