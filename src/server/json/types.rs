//! The types of TypeScript, from the structs that are read and written.

use std::any::TypeId;
use ts_rs::{Config, TS, TypeVisitor};

/// Declarations, each once, in the order in which they are needed.
pub(crate) struct Declarations {
    config: Config,
    seen: Vec<TypeId>,
    text: String,
}

impl Declarations {
    pub(crate) fn new() -> Self {
        // JavaScript holds what is read exactly: nothing above 2^53 - 1 is.
        Self { config: Config::new().with_large_int("number"), seen: Vec::new(), text: String::new() }
    }

    /// Adds a type and all that it needs.
    pub(crate) fn add<T: TS + 'static + ?Sized>(&mut self) {
        self.visit::<T>();
    }

    pub(crate) fn finish(self) -> String {
        self.text
    }
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // What TypeScript has by itself goes into no file.
        if T::output_path().is_none() || self.seen.contains(&TypeId::of::<T>()) {
            return;
        }
        self.seen.push(TypeId::of::<T>());
        T::visit_dependencies(self);
        self.text.push_str(&T::docs().unwrap_or_default());
        self.text.push_str(&["export ", &T::decl(&self.config), "\n\n"].concat());
    }
}
