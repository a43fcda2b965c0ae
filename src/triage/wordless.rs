//! Texts without a single letter or digit: no model has words to weigh there.

use crate::domain::category::Category;
use crate::domain::decision::{Decision, Intent, Matter, Priority, Reason, ReasonKind};

/// What people send as a thank-you or a nod.
const FRIENDLY: &str = "👍👌🙏🙂😊😀😃😄😁🤗🥰😍❤💚💙🧡💛💜♥👏🎉✅☺😂🤣😅😆😉😎😇🙃😘😋🤭🤞💪🙌🤝🌞☀🌷🌹🌸💐🎈🥳🫶💯🎅🎄";

/// Corrects a decision about a text without words: a friendly sign is a
/// thank-you; anything else is a report that people must look at.
pub(super) fn correct(text: &str, decision: &mut Decision) {
    if text.trim().is_empty() || text.chars().any(char::is_alphanumeric) {
        return;
    }
    let mut signs = text
        .chars()
        .filter(|c| !c.is_whitespace() && !is_modifier(*c) && !c.is_ascii_punctuation())
        .peekable();
    let is_friendly = signs.peek().is_some() && signs.all(|c| FRIENDLY.contains(c));
    decision.category = Category::Other;
    decision.matter = Matter::Conduct;
    decision.priority = Priority::Normal;
    decision.danger = None;
    decision.confidence = 0.0;
    decision.runner_up = None;
    decision.intent = if is_friendly {
        Intent::Thanks
    } else {
        Intent::Report
    };
    decision.reasons = vec![Reason {
        kind: ReasonKind::Rule,
        because: "Meldingen har ingen ord, bare tegn".into(),
        span: None,
    }];
}

/// Skin tones, variation selectors and joiners.
fn is_modifier(c: char) -> bool {
    matches!(
        c,
        '\u{1f3fb}'..='\u{1f3ff}' | '\u{fe0e}' | '\u{fe0f}' | '\u{200d}'
    )
}
