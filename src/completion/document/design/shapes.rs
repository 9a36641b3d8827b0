//! Lines and areas without a meaning, where they stand on the page.

use kurbo::{Affine, BezPath, Circle, Ellipse, Line, Point, Rect, RoundedRect, Shape as _};

use super::Fault;
use super::looks::Looks;
use super::xml::Element;

/// How round corners and circles are.
const TOLERANCE: f64 = 0.01;

/// A shape.
#[derive(Clone, Debug)]
pub(in super::super) struct Shape {
    pub path: BezPath,
    pub looks: Looks,
}

/// The names of elements that are shapes.
pub(super) const SHAPES: [&str; 7] = ["rect", "circle", "ellipse", "line", "polyline", "polygon", "path"];

/// Reads one of [`SHAPES`]; `around` is where the elements around it moved it.
///
/// # Errors
/// What is missing or not understood.
pub(super) fn shape(element: &Element, looks: Looks, around: Affine) -> Result<Shape, Fault> {
    let moved = around * transform(element)?;
    let or_zero = |name: &str| element.length(name).map(|length| f64::from(length.unwrap_or(0.0)));
    let path = match element.name.as_str() {
        "rect" => {
            let (x, y) = (or_zero("x")?, or_zero("y")?);
            let rect = Rect::new(x, y, x + f64::from(element.needed("width")?), y + f64::from(element.needed("height")?));
            match or_zero("rx")? {
                0.0 => rect.to_path(TOLERANCE),
                radius => RoundedRect::from_rect(rect, radius).to_path(TOLERANCE),
            }
        }
        "circle" => Circle::new((or_zero("cx")?, or_zero("cy")?), f64::from(element.needed("r")?)).to_path(TOLERANCE),
        "ellipse" => {
            let radii = (f64::from(element.needed("rx")?), f64::from(element.needed("ry")?));
            Ellipse::new((or_zero("cx")?, or_zero("cy")?), radii, 0.0).to_path(TOLERANCE)
        }
        "line" => Line::new((or_zero("x1")?, or_zero("y1")?), (or_zero("x2")?, or_zero("y2")?)).to_path(TOLERANCE),
        "path" => {
            let data = element.get("d").ok_or_else(|| element.fault("<path> needs d"))?;
            BezPath::from_svg(data).map_err(|error| element.fault(format!("d of <path>: {error}")))?
        }
        name => through(element, name == "polygon")?,
    };
    let scale = moved.determinant().abs().sqrt();
    Ok(Shape { path: moved * path, looks: Looks { width: looks.width * scale as f32, ..looks } })
}

/// A line through points.
fn through(element: &Element, closes: bool) -> Result<BezPath, Fault> {
    let fault = || element.fault(format!("points of <{}> are pairs of numbers", element.name));
    let numbers = element.get("points").unwrap_or_default().split([' ', ',', '\n', '\t']).filter(|number| !number.is_empty());
    let numbers: Vec<f64> = numbers.map(|number| number.parse().map_err(|_| fault())).collect::<Result<_, _>>()?;
    if numbers.len() < 4 || !numbers.len().is_multiple_of(2) {
        return Err(fault());
    }
    let mut path = BezPath::new();
    for (number, pair) in numbers.chunks(2).enumerate() {
        let point = Point::new(pair[0], pair[1]);
        if number == 0 { path.move_to(point) } else { path.line_to(point) }
    }
    if closes {
        path.close_path();
    }
    Ok(path)
}

/// Where an element moves what is in it.
///
/// # Errors
/// A way of moving that is not understood.
pub(super) fn transform(element: &Element) -> Result<Affine, Fault> {
    let mut moved = Affine::IDENTITY;
    let Some(value) = element.get("transform") else { return Ok(moved) };
    let fault = || element.fault(format!("transform=\"{value}\": translate, scale, rotate and matrix are understood"));
    for step in value.split(')').map(|step| step.trim().trim_start_matches(',').trim()).filter(|step| !step.is_empty()) {
        let (name, numbers) = step.split_once('(').ok_or_else(fault)?;
        let numbers = numbers.split([' ', ',']).filter(|number| !number.is_empty());
        let numbers: Vec<f64> = numbers.map(|number| number.parse().map_err(|_| fault())).collect::<Result<_, _>>()?;
        moved *= match (name.trim(), numbers.as_slice()) {
            ("translate", [x]) => Affine::translate((*x, 0.0)),
            ("translate", [x, y]) => Affine::translate((*x, *y)),
            ("scale", [both]) => Affine::scale(*both),
            ("scale", [x, y]) => Affine::scale_non_uniform(*x, *y),
            ("rotate", [angle]) => Affine::rotate(angle.to_radians()),
            ("rotate", [angle, x, y]) => Affine::rotate_about(angle.to_radians(), Point::new(*x, *y)),
            ("matrix", [a, b, c, d, e, f]) => Affine::new([*a, *b, *c, *d, *e, *f]),
            _ => return Err(fault()),
        };
    }
    Ok(moved)
}
