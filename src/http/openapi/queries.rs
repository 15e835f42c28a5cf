//! Says of the query parameters that take several values how they are sent, and how many there may be.

use serde_json::{Value, json};

use crate::kernel::filter::MOST_VALUES;

/// Completes the parameters of an operation.
pub fn describe(operation: &mut Value) {
    let parameters = operation.get_mut("parameters").and_then(Value::as_array_mut);
    let several =
        |parameter: &&mut Value| parameter["in"] == "query" && parameter["schema"]["type"] == "array";
    for parameter in parameters.into_iter().flatten().filter(several) {
        parameter["style"] = json!("form");
        // what is not repeated is separated by commas
        if parameter["explode"] != json!(false) {
            parameter["explode"] = json!(true);
        }
        parameter["schema"]["minItems"] = json!(1);
        parameter["schema"]["maxItems"] = json!(MOST_VALUES);
    }
}
