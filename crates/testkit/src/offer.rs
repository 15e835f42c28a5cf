//! Reads what a view says that the caller may do.

use serde_json::Value;

/// Returns the words of the steps among the actions of a view, in their order.
#[track_caller]
pub fn steps(view: &Value) -> Value {
    words(view, true)
}

/// Returns the words of the other actions of a view, which are requests to other paths than its steps.
#[track_caller]
pub fn others(view: &Value) -> Value {
    words(view, false)
}

#[track_caller]
fn words(view: &Value, of_steps: bool) -> Value {
    let actions = view["actions"].as_array().unwrap_or_else(|| panic!("no actions in {view}"));
    let is_step = |one: &&Value| one["href"].as_str().unwrap().ends_with("/steps");
    let some = actions.iter().filter(|one| is_step(one) == of_steps);
    some.map(|one| one["action"].clone()).collect()
}

/// Returns a view without what its reader may do, which differs from reader to reader.
pub fn without_actions(mut view: Value) -> Value {
    assert!(view["actions"].is_array(), "no actions in {view}");
    view.as_object_mut().unwrap().remove("actions");
    view
}
