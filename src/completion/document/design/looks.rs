//! Colours, weights and sizes as they are written, handed down from element to element.

use super::Fault;
use super::xml::Element;

/// Red, green, blue.
pub(in super::super) type Rgb = (u8, u8, u8);

/// The size of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in super::super) enum Size {
    /// Points.
    Points(f32),
    /// A share of the list's.
    Share(f32),
}

/// How something looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in super::super) struct Looks {
    pub fill: Option<Rgb>,
    pub even_odd: bool,
    pub stroke: Option<Rgb>,
    /// In points.
    pub width: f32,
    pub cap: Cap,
    pub bold: bool,
    pub size: Option<Size>,
}

/// How a line ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Cap {
    Butt,
    Round,
    Square,
}

impl Default for Looks {
    /// SVG's: filled with black, no line.
    fn default() -> Self {
        Self { fill: Some((0, 0, 0)), even_odd: false, stroke: None, width: 1.0, cap: Cap::Butt, bold: false, size: None }
    }
}

/// What the paper cannot do; nothing of it may be there but what changes nothing.
const NOT_DONE: [&str; 9] =
    ["opacity", "fill-opacity", "stroke-opacity", "filter", "clip-path", "mask", "stroke-dasharray", "display", "visibility"];

impl Looks {
    /// As an element says, else as the one around it.
    ///
    /// # Errors
    /// What is not understood.
    pub(super) fn of(self, element: &Element) -> Result<Self, Fault> {
        for name in NOT_DONE {
            if let Some(value) =
                element.get(name).filter(|value| !["1", "1.0", "100%", "none", "inline", "visible"].contains(value))
            {
                return Err(element.fault(format!("{name}=\"{value}\" is not understood: leave it out")));
            }
        }
        if let Some(family) = element.get("font-family").filter(|family| !family.contains("Noto Sans")) {
            return Err(element.fault(format!("font-family=\"{family}\": documents are set in Noto Sans alone")));
        }
        let mut looks = self;
        if let Some(value) = element.get("fill") {
            looks.fill = color(element, "fill", value)?;
        }
        if let Some(value) = element.get("stroke") {
            looks.stroke = color(element, "stroke", value)?;
        }
        looks.width = element.length("stroke-width")?.unwrap_or(looks.width).max(0.0);
        looks.cap = match element.get("stroke-linecap") {
            None => looks.cap,
            Some("butt") => Cap::Butt,
            Some("round") => Cap::Round,
            Some("square") => Cap::Square,
            Some(other) => return Err(element.fault(format!("stroke-linecap=\"{other}\": butt, round or square"))),
        };
        looks.even_odd = element.get("fill-rule").map_or(looks.even_odd, |rule| rule == "evenodd");
        looks.bold = match element.get("font-weight") {
            None => looks.bold,
            Some("bold" | "600" | "700" | "800" | "900") => true,
            Some("normal" | "400" | "500" | "300") => false,
            Some(other) => return Err(element.fault(format!("font-weight=\"{other}\": normal or bold"))),
        };
        looks.size = match element.get("font-size") {
            None => looks.size,
            Some(share) if share.ends_with('%') => Some(Size::Share(percent(element, share)? / 100.0)),
            Some(_) => Some(Size::Points(element.needed("font-size")?.max(1.0))),
        };
        Ok(looks)
    }
}

fn percent(element: &Element, value: &str) -> Result<f32, Fault> {
    let read = value.trim_end_matches('%').trim().parse::<f32>().ok().filter(|share| (10.0..=400.0).contains(share));
    read.ok_or_else(|| element.fault(format!("font-size=\"{value}\": points, or from 10% to 400%")))
}

fn color(element: &Element, name: &str, value: &str) -> Result<Option<Rgb>, Fault> {
    let fault = || element.fault(format!("{name}=\"{value}\" is no colour: write #005e67, or none"));
    let two = |digits: &str| u8::from_str_radix(digits, 16).map_err(|_| fault());
    match value {
        "none" | "transparent" => return Ok(None),
        "black" => return Ok(Some((0, 0, 0))),
        "white" => return Ok(Some((255, 255, 255))),
        _ => {}
    }
    let digits = value.strip_prefix('#').filter(|digits| digits.is_ascii()).ok_or_else(fault)?;
    match digits.len() {
        6 => Ok(Some((two(&digits[0..2])?, two(&digits[2..4])?, two(&digits[4..6])?))),
        3 => {
            let one = |at: usize| two(&digits[at..=at]).map(|digit| digit * 17);
            Ok(Some((one(0)?, one(1)?, one(2)?)))
        }
        _ => Err(fault()),
    }
}
