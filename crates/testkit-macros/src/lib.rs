//! The attribute that marks a test for both databases.

use proc_macro::TokenStream;
use proc_macro2::TokenStream as Tokens;
use quote::{format_ident, quote};
use syn::punctuated::Punctuated;
use syn::{Error, Ident, ItemFn, Result, Token, parse_macro_input};

/// Runs an `async fn name(w: World)` on every database, as the tests `name::sqlite` and `name::postgres`.
///
/// `#[db_test(sqlite)]` runs it on SQLite only, for tests that do not depend on the database.
/// `#[db_test(system_clock)]` runs it by the system's clock, for tests that start processes. `#[ignore]` below it is
/// passed on to the tests. The function itself is kept, so editors and rustfmt treat it as any other.
#[proc_macro_attribute]
pub fn db_test(options: TokenStream, item: TokenStream) -> TokenStream {
    let options = parse_macro_input!(options with Punctuated::<Ident, Token![,]>::parse_terminated);
    let test = parse_macro_input!(item as ItemFn);
    expand(options.into_iter().collect(), test).unwrap_or_else(Error::into_compile_error).into()
}

fn expand(mut options: Vec<Ident>, mut test: ItemFn) -> Result<Tokens> {
    if test.sig.asyncness.is_none() || test.sig.inputs.len() != 1 || !test.sig.generics.params.is_empty() {
        return Err(Error::new_spanned(&test.sig, "a database test must be an `async fn name(w: World)`"));
    }
    let given = options.len();
    options.retain(|option| option != "system_clock");
    let run = if options.len() < given { quote!(run_on_system_clock) } else { quote!(run) };
    if options.is_empty() {
        options.extend([format_ident!("sqlite"), format_ident!("postgres")]);
    }
    let (ignore, kept) = test.attrs.into_iter().partition::<Vec<_>, _>(|attr| attr.path().is_ident("ignore"));
    test.attrs = kept;
    let body = &test.sig.ident;
    let mut tests = Tokens::new();
    for database in &options {
        let backend = match database.to_string().as_str() {
            "sqlite" => quote!(Sqlite),
            "postgres" => quote!(Postgres),
            _ => {
                return Err(Error::new_spanned(
                    database,
                    "expected one of `sqlite`, `postgres` and `system_clock`",
                ));
            }
        };
        tests.extend(quote! {
            #(#ignore)*
            #[test]
            fn #database() {
                ::testkit::#run(::testkit::Backend::#backend, super::#body);
            }
        });
    }
    Ok(quote! {
        #test

        mod #body {
            #tests
        }
    })
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::*;

    fn expanded(options: &[&str], test: ItemFn) -> std::result::Result<String, String> {
        let options = options.iter().map(|name| format_ident!("{name}")).collect();
        expand(options, test).map(|tokens| tokens.to_string()).map_err(|error| error.to_string())
    }

    #[test]
    fn a_test_runs_on_both_databases_unless_one_is_named() {
        let test: ItemFn = parse_quote! { async fn it_works(w: World) {} };
        let both = expanded(&[], test.clone()).unwrap();
        assert!(
            both.contains("mod it_works") && both.contains("Sqlite") && both.contains("Postgres"),
            "{both}"
        );
        let one = expanded(&["sqlite"], test.clone()).unwrap();
        assert!(one.contains("Sqlite") && !one.contains("Postgres"), "{one}");
        let clock = expanded(&["system_clock"], test).unwrap();
        assert_eq!(clock.matches("run_on_system_clock").count(), 2, "{clock}");
    }

    #[test]
    fn ignore_is_passed_on_to_the_tests() {
        let test: ItemFn =
            parse_quote! { #[ignore = "slow"] #[expect(dead_code)] async fn it_works(w: World) {} };
        let text = expanded(&[], test).unwrap();
        assert_eq!(text.matches("ignore").count(), 2, "{text}");
        assert_eq!(text.matches("dead_code").count(), 1, "{text}");
    }

    #[test]
    fn what_is_no_database_test_is_refused_with_a_sentence() {
        let refused = |test: ItemFn| expanded(&[], test).unwrap_err();
        assert!(refused(parse_quote! { fn it_works(w: World) {} }).contains("async fn"));
        assert!(refused(parse_quote! { async fn it_works() {} }).contains("async fn"));
        let unknown = expanded(&["oracle"], parse_quote! { async fn it_works(w: World) {} });
        assert!(unknown.unwrap_err().contains("one of `sqlite`"));
    }
}
