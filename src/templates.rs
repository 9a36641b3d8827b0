//! The one owner of tera. Templates and messages are in the binary; a template that names an unknown function or component
//! fails here, at start.

use std::sync::LazyLock;

use anyhow::Context as _;
use serde::Serialize;
use tera::{Context, Kwargs, State, Tera, TeraResult, Value};

use crate::bundled;
use crate::i18n::{self, Args, Lang, Message};

static TEMPLATES: LazyLock<Result<Templates, String>> =
    LazyLock::new(|| Templates::read().map_err(|error| format!("{error:#}")));

/// The templates of this program.
pub struct Templates(Tera);

/// The templates, read once.
///
/// # Errors
/// When a template cannot be read: the text names it and the line.
pub fn templates() -> anyhow::Result<&'static Templates> {
    TEMPLATES.as_ref().map_err(|text| anyhow::anyhow!("{text}"))
}

impl Templates {
    fn read() -> anyhow::Result<Self> {
        let mut tera = Tera::default();
        tera.register_function("t", translate);
        tera.register_function("words", words);
        tera.register_filter("count", count);
        tera.add_raw_templates(files()).context("the templates cannot be read")?;
        Ok(Self(tera))
    }

    /// A template with the values of `page` and, beside them, `frame`; `lang` rules the words.
    ///
    /// # Errors
    /// When the template asks for what the page does not have.
    pub fn render(&self, template: &str, lang: Lang, page: &impl Serialize, frame: &impl Serialize) -> anyhow::Result<String> {
        let mut context = Context::from_serialize(page).with_context(|| format!("the values of {template}"))?;
        context.insert("lang", lang.tag());
        context.insert("frame", frame);
        self.0.render(template, &context).with_context(|| format!("the template {template}"))
    }

    /// The names of all templates that are pages or parts of pages.
    pub fn names(&self) -> Vec<String> {
        files().into_iter().map(|(name, _)| name).collect()
    }
}

/// One template that is no page: what an organiser's designer may give in place of the program's own.
pub struct Sheet(Tera);

impl Sheet {
    const NAME: &'static str = "sheet";

    /// Reads it.
    ///
    /// # Errors
    /// Where it is no template: the text names the line.
    pub fn new(text: &str) -> anyhow::Result<Self> {
        let mut tera = Tera::default();
        tera.autoescape_on(vec![Self::NAME]);
        tera.register_function("t", translate);
        tera.register_filter("count", count);
        tera.add_raw_template(Self::NAME, text).context("the template cannot be read")?;
        Ok(Self(tera))
    }

    /// The text with `values` in their places, escaped as in XML; `lang` rules the words.
    ///
    /// # Errors
    /// Where the template asks for what is not there.
    pub fn fill(&self, lang: Lang, values: &impl Serialize) -> anyhow::Result<String> {
        let mut context = Context::from_serialize(values)?;
        context.insert("lang", lang.tag());
        Ok(self.0.render(Self::NAME, &context)?)
    }
}

/// Every template with its name; the messages and the pictures are none, nor are documents, which are filled apart.
fn files() -> Vec<(String, String)> {
    let endings = [".html", ".txt", ".svg"];
    bundled::texts("")
        .into_iter()
        .filter(|(name, _)| {
            endings.iter().any(|ending| name.ends_with(ending))
                && !name.starts_with("assets/")
                && !name.starts_with("documents/")
        })
        .collect()
}

/// `{{ t(k="key", n=total) }}`: a message in the page's language. Other arguments become its values.
fn translate(kwargs: Kwargs, state: &State<'_>) -> TeraResult<String> {
    let lang = language_of(state)?;
    let key: &str = kwargs.must_get("k")?;
    let mut args = Args::new();
    for (name, value) in kwargs.iter() {
        let name = name.to_string();
        if name == "k" {
            continue;
        }
        args.insert(name, to_message_value(value));
    }
    Ok(i18n::tr_with(lang, key, &args))
}

/// `{{ words(m=message) }}`: a [`Message`] that came with the page, in its language.
fn words(kwargs: Kwargs, state: &State<'_>) -> TeraResult<String> {
    let message: Message = serde_json::to_value(kwargs.must_get::<&Value>("m")?)
        .and_then(serde_json::from_value)
        .map_err(|error| tera::Error::message(format!("words(m=…): {error}")))?;
    Ok(message.to(language_of(state)?))
}

fn to_message_value(value: &Value) -> i18n::Value {
    match value.as_i64() {
        Some(number) => i18n::Value::Number(number),
        None => i18n::Value::Text(value.to_string()),
    }
}

/// `{{ 2947 | count }}`: digits in groups as the language writes them.
fn count(number: i64, _: Kwargs, state: &State<'_>) -> TeraResult<String> {
    Ok(i18n::count(language_of(state)?, number))
}

fn language_of(state: &State<'_>) -> TeraResult<Lang> {
    let tag: Option<String> = state.get("lang")?;
    Ok(tag.and_then(|tag| tag.parse().ok()).unwrap_or(Lang::En))
}
