//! XML read back, and held against the JSON of the same answer.

use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value;

/// An element as it was read.
#[derive(Debug, Default, PartialEq)]
pub struct Element {
    pub name: String,
    pub text: String,
    pub children: Vec<Element>,
}

/// Reads a document: a declaration, and one element.
pub fn read(document: &str) -> Element {
    assert!(
        document.starts_with("<?xml version=\"1.0\" encoding=\"utf-8\"?>"),
        "{document}"
    );
    let mut reader = Reader::from_str(document);
    reader.config_mut().expand_empty_elements = true;
    let mut open = vec![Element::default()];
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Start(start) => {
                assert_eq!(start.attributes().count(), 0, "no attributes");
                open.push(Element {
                    name: String::from_utf8_lossy(start.name().as_ref()).into_owned(),
                    ..Element::default()
                });
            }
            Event::End(_) => {
                let done = open.pop().expect("an open element");
                open.last_mut().expect("one around it").children.push(done);
            }
            Event::Text(text) => {
                let text = text.decode().expect("UTF-8");
                open.last_mut().expect("an element").text.push_str(&text);
            }
            Event::GeneralRef(named) => {
                let text = match named.decode().expect("UTF-8").as_ref() {
                    "amp" => "&",
                    "lt" => "<",
                    "gt" => ">",
                    "quot" => "\"",
                    "apos" => "'",
                    other => panic!("unknown entity {other}"),
                };
                open.last_mut().expect("an element").text.push_str(text);
            }
            Event::Decl(_) => {}
            Event::Eof => break,
            other => panic!("nothing else is written: {other:?}"),
        }
    }
    let document = open.pop().expect("the document");
    let [root] = document.children.try_into().expect("one root");
    root
}

/// Whether both say the same, by the Spark convention: an array's items are
/// elements in order, an object's fields are elements by name, null is empty.
pub fn says_the_same(json: &Value, element: &Element) {
    match json {
        Value::Null => assert!(element.children.is_empty() && element.text.is_empty()),
        Value::Bool(_) | Value::Number(_) => assert_eq!(element.text, json.to_string()),
        Value::String(text) => assert_eq!(element.text, *text),
        Value::Array(items) => {
            assert_eq!(items.len(), element.children.len(), "{}", element.name);
            for (item, child) in items.iter().zip(&element.children) {
                says_the_same(item, child);
            }
        }
        Value::Object(fields) => {
            assert_eq!(fields.len(), element.children.len(), "{}", element.name);
            for child in &element.children {
                let field = fields.get(&child.name);
                says_the_same(field.expect("the same fields"), child);
            }
        }
    }
}
