//! JSON as FHIR writes it: nothing empty, and numbers exactly as they were measured.

use std::fmt::{self, Write as _};

/// A JSON value. A number is its text: `7.40` must not become `7.4`, since the zero tells the precision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Json {
    /// `true` or `false`.
    Bool(bool),
    /// A number, as JSON writes it.
    Number(String),
    /// A text.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object, in this order.
    Object(Vec<(&'static str, Json)>),
}

impl Json {
    /// An object of the fields that have a value that says something: FHIR forbids empty texts, arrays and objects.
    pub(super) fn object(fields: impl IntoIterator<Item = (&'static str, Option<Json>)>) -> Self {
        let said =
            fields.into_iter().filter_map(|(name, value)| Some((name, value.filter(|value| !value.is_empty())?)));
        Self::Object(said.collect())
    }

    /// A resource of this kind and id.
    pub(super) fn resource(
        kind: &'static str,
        id: impl fmt::Display,
        fields: impl IntoIterator<Item = (&'static str, Option<Self>)>,
    ) -> Self {
        let head = [("resourceType", Some(Self::text(kind))), ("id", Some(Self::text(id.to_string())))];
        Self::object(head.into_iter().chain(fields))
    }

    /// A list of the values that say something.
    pub(super) fn list(values: impl IntoIterator<Item = Json>) -> Self {
        Self::List(values.into_iter().filter(|value| !value.is_empty()).collect())
    }

    /// A text, as it is.
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::List(values) => values.is_empty(),
            Self::Object(fields) => fields.is_empty(),
            Self::Bool(_) | Self::Number(_) => false,
        }
    }
}

/// Compact JSON (RFC 8259).
impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bool(value) => write!(f, "{value}"),
            Self::Number(number) => f.write_str(number),
            Self::Text(text) => write_text(f, text),
            Self::List(values) => {
                f.write_char('[')?;
                for (at, value) in values.iter().enumerate() {
                    f.write_str(if at == 0 { "" } else { "," })?;
                    write!(f, "{value}")?;
                }
                f.write_char(']')
            }
            Self::Object(fields) => {
                f.write_char('{')?;
                for (at, (name, value)) in fields.iter().enumerate() {
                    f.write_str(if at == 0 { "" } else { "," })?;
                    write!(f, "\"{name}\":{value}")?;
                }
                f.write_char('}')
            }
        }
    }
}

fn write_text(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    f.write_char('"')?;
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| matches!(c, '"' | '\\') || c.is_control()) {
        let (plain, tail) = rest.split_at(at);
        f.write_str(plain)?;
        let mut chars = tail.chars();
        match chars.next() {
            Some(c @ ('"' | '\\')) => write!(f, "\\{c}")?,
            Some(c) => write!(f, "\\u{:04x}", u32::from(c))?,
            None => {}
        }
        rest = chars.as_str();
    }
    f.write_str(rest)?;
    f.write_char('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_nothing_is_left_out() {
        let empty = Json::object([("a", Some(Json::text(""))), ("b", None), ("c", Some(Json::list([])))]);
        assert_eq!(empty.to_string(), "{}");
        assert_eq!(Json::list([empty, Json::Bool(false)]).to_string(), "[false]");
    }

    #[test]
    fn texts_are_escaped_and_numbers_stay() {
        let value =
            Json::object([("t", Some(Json::text("a\"b\\c\n\u{1}é😀"))), ("n", Some(Json::Number("7.40".into())))]);
        assert_eq!(value.to_string(), "{\"t\":\"a\\\"b\\\\c\\u000a\\u0001é😀\",\"n\":7.40}");
    }
}
