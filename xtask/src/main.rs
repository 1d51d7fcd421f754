//! The project's own commands.

mod codegen;

fn main() -> Result<(), String> {
    match std::env::args().nth(1).as_deref() {
        Some("codegen") => codegen::run(std::env::args().any(|arg| arg == "--check")),
        Some("size") => {
            for size in codegen::sizes()? {
                println!("{}: {} bytes, {} after brotli", size.table, size.raw, size.brotli);
            }
            Ok(())
        }
        _ => Err("usage: cargo xtask codegen [--check] | size".into()),
    }
}
