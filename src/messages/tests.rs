//! Rules for every language that the compiler does not check.

use super::*;
use crate::Country;
use crate::authorization::AUTHORIZATION;
use crate::authorization::{self, cart};
use crate::code::{Detail, Severity};
use crate::report::Location;
use crate::table::Table;

fn sentence(locale: Locale, location: Location, detail: Detail) -> String {
    Issue { severity: Severity::Error, location, related: Vec::new(), detail }.message(locale)
}

fn about_city(locale: Locale, detail: Detail) -> String {
    sentence(locale, Location::Parameter(authorization::BILLINGCITY, 0), detail)
}

/// The placeholders of a template, in order, and the texts around them.
fn parts(template: &str) -> (Vec<&str>, Vec<&str>) {
    let mut texts = Vec::new();
    let mut placeholders = Vec::new();
    for piece in template.split('{') {
        match piece.split_once('}') {
            Some((placeholder, text)) => {
                placeholders.push(placeholder);
                texts.push(text);
            }
            None => texts.push(piece),
        }
    }
    (texts, placeholders)
}

#[test]
fn every_template_names_facts_of_its_code_with_as_many_forms_as_the_language_has() {
    for locale in Locale::every() {
        for code in IssueCode::ALL {
            let template = locale.template(*code);
            for placeholder in parts(template).1 {
                let (name, forms) =
                    placeholder.split_once(':').map_or((placeholder, None), |(name, forms)| (name, Some(forms)));
                let known = code.param_kinds().iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind);
                let context = format!("{} {code}: {{{placeholder}}}", locale.tag());
                match (known, forms) {
                    (None, None) => assert_eq!(name, "field", "{context}"),
                    (Some("count"), Some(forms)) => {
                        assert_eq!(forms.split('|').count(), locale.language().plural.forms(), "{context}");
                    }
                    (Some("text" | "list"), Some(forms)) => {
                        assert!(name == "reason" || forms.contains('#'), "{context}")
                    }
                    (Some("country"), Some(forms)) => {
                        assert!(forms.starts_with("mobile:") || forms.starts_with("example:"), "{context}");
                        assert!(forms.contains('#'), "{context}");
                    }
                    (Some(_), None) => {}
                    _ => panic!("{context}"),
                }
            }
        }
    }
}

/// A sentence has the same facts in every language.
#[test]
fn every_language_has_the_same_facts() {
    for code in IssueCode::ALL {
        let names = |locale: Locale| {
            let mut names: Vec<_> = parts(locale.template(*code))
                .1
                .into_iter()
                .map(|placeholder| placeholder.split(':').next().unwrap())
                .collect();
            names.sort_unstable();
            names
        };
        for locale in Locale::ALL {
            assert_eq!(names(locale), names(Locale::En), "{} {code}", locale.tag());
        }
    }
}

#[test]
fn every_sentence_is_one_and_ends() {
    for locale in Locale::ALL {
        for code in IssueCode::ALL {
            let template = locale.template(*code);
            let stop = if locale == Locale::Zh { '。' } else { '.' };
            assert!(template.ends_with(stop), "{} {code}: {template}", locale.tag());
            let begins =
                template.starts_with(|first: char| first.is_uppercase() || first == '{' || locale == Locale::Zh);
            assert!(begins, "{} {code}: {template}", locale.tag());
            assert!(!template.contains("  "), "{} {code}: {template}", locale.tag());
            assert!(!template.contains(". "), "one sentence: {} {code}: {template}", locale.tag());
        }
    }
}

#[test]
fn nothing_is_missing_and_nothing_is_left_in_english() {
    for locale in Locale::ALL.into_iter().filter(|locale| *locale != Locale::En) {
        for code in IssueCode::ALL {
            let (texts, _) = parts(locale.template(*code));
            let text = texts.concat();
            assert_ne!(locale.template(*code), Locale::En.template(*code), "{} {code}", locale.tag());
            let words: Vec<_> = text.split(|letter: char| !letter.is_alphabetic()).collect();
            for english in ["the", "must", "such", "as", "Enter", "Give", "Check", "with", "and", "this", "for"] {
                assert!(!words.contains(&english), "{} {code}: {text}", locale.tag());
            }
            // In another script, Latin letters are names: of formats, of codes, of documented values.
            if matches!(locale, Locale::Ru | Locale::Zh) {
                for word in words.iter().filter(|word| word.chars().any(|letter| letter.is_ascii_alphabetic())) {
                    let names = [
                        "IPv", "UUID", "ASCII", "https", "shop", "paid", "CDG", "EUR", "FR", "OPERATOR", "name",
                        "example", "com", "Oney",
                    ];
                    assert!(names.contains(word), "{} {code}: {word}", locale.tag());
                }
            }
        }
        for id in AUTHORIZATION.tables().flat_map(Table::ids) {
            assert_ne!(locale.label(id), Locale::En.label(id), "{} {id}", locale.tag());
        }
        for word in Word::ALL {
            assert_ne!(
                (locale.language().word)(word),
                (Locale::En.language().word)(word),
                "{} {word:?}",
                locale.tag()
            );
        }
    }
}

#[test]
fn every_parameter_has_a_label_and_every_country_with_a_row_a_name() {
    for locale in Locale::ALL {
        for id in AUTHORIZATION.tables().flat_map(Table::ids) {
            assert!(!locale.label(id).is_empty(), "{} {id}", locale.tag());
        }
        let has_name = |country: &Country| !(locale.language().country)(country.code()).is_empty();
        for country in Country::with_phones() {
            assert!(has_name(&country), "{} {country}", locale.tag());
        }
        assert_eq!(Country::all().filter(has_name).count(), 26, "{}", locale.tag());
    }
}

/// A page must have room for twice the length of the English sentence.
#[test]
fn no_sentence_is_longer_than_twice_the_english_one() {
    let length = |locale: Locale, code: IssueCode| {
        let (texts, placeholders) = parts(locale.template(code));
        let filled = placeholders.iter().map(|placeholder| match placeholder.split_once(':') {
            // The longest form, and the text around a fact.
            Some((_, forms)) => forms.split('|').map(|form| form.chars().count()).max().unwrap_or(0) + 4,
            None if *placeholder == "field" => locale.label(authorization::BILLINGCITY).chars().count(),
            None => 4,
        });
        texts.iter().map(|text| text.chars().count()).chain(filled).sum::<usize>()
    };
    let mut longer = Vec::new();
    for locale in Locale::ALL {
        for code in IssueCode::ALL {
            let (own, english) = (length(locale, *code), length(Locale::En, *code));
            if own > 2 * english {
                longer.push(format!("{} {code}: {own} characters for {english}", locale.tag()));
            }
        }
        for id in AUTHORIZATION.tables().flat_map(Table::ids) {
            let (own, english) = (locale.label(id).chars().count(), Locale::En.label(id).chars().count());
            if own > 2 * english {
                longer.push(format!("{} {id}: {own} characters for {english}", locale.tag()));
            }
        }
    }
    for code in IssueCode::ALL {
        let (own, customer) = (Locale::Developer.template(*code), Locale::En.template(*code));
        if own.len() >= customer.len() {
            longer.push(format!("{code}: a developer's text is the shorter one"));
        }
    }
    assert!(longer.is_empty(), "{longer:#?}");
}

#[test]
fn numbers_and_amounts_are_written_as_the_language_writes_them() {
    let numbers = |locale| {
        let amount = sentence(locale, Location::Order, Detail::AmountOutOfRange { min: 15_000, max: 1_234_567 });
        let count = sentence(locale, Location::Order, Detail::TooManyArticles { max: 999, length: 1_048_576 });
        let small = sentence(locale, Location::Order, Detail::TooManyArticles { max: 999, length: 1000 });
        [amount, count, small]
    };
    for (locale, amounts, count, small) in [
        (Locale::Fr, ["150,00\u{a0}€", "12\u{202f}345,67\u{a0}€"], "1\u{202f}048\u{202f}576", "1\u{202f}000"),
        (Locale::En, ["€150.00", "€12,345.67"], "1,048,576", "1,000"),
        (Locale::De, ["150,00\u{a0}€", "12.345,67\u{a0}€"], "1.048.576", "1.000"),
        (Locale::Es, ["150,00\u{a0}€", "12.345,67\u{a0}€"], "1.048.576", "1000"),
        (Locale::It, ["150,00\u{a0}€", "12.345,67\u{a0}€"], "1.048.576", "1000"),
        (Locale::Nl, ["€\u{a0}150,00", "€\u{a0}12.345,67"], "1.048.576", "1.000"),
        (Locale::Zh, ["€150.00", "€12,345.67"], "1,048,576", "1,000"),
        (Locale::Ru, ["150,00\u{a0}€", "12\u{a0}345,67\u{a0}€"], "1\u{a0}048\u{a0}576", "1\u{a0}000"),
        (Locale::Pt, ["150,00\u{a0}€", "12\u{a0}345,67\u{a0}€"], "1\u{a0}048\u{a0}576", "1000"),
        (Locale::Cs, ["150,00\u{a0}€", "12\u{a0}345,67\u{a0}€"], "1\u{a0}048\u{a0}576", "1\u{a0}000"),
    ] {
        let [amount_range, long, short] = numbers(locale);
        for amount in amounts {
            assert!(amount_range.contains(amount), "{amount_range}");
        }
        assert!(long.contains(count), "{long}");
        assert!(short.contains(small), "{short}");
    }
}

#[test]
fn a_number_has_the_word_form_that_its_language_asks_for() {
    for (locale, number, expected) in [
        (Locale::En, 1, " 1 character;"),
        (Locale::En, 32, " 32 characters;"),
        (Locale::Fr, 0, " 0 caractère\u{a0};"),
        (Locale::Fr, 1, " 1 caractère\u{a0};"),
        (Locale::Fr, 2, " 2 caractères\u{a0};"),
        (Locale::De, 1, " 1 Zeichen;"),
        (Locale::Es, 0, " 0 caracteres;"),
        (Locale::It, 1, " 1 carattere;"),
        (Locale::Nl, 2, " 2 tekens;"),
        (Locale::Pt, 0, " 0 caracteres;"),
        (Locale::Zh, 1, " 1 个字符"),
        (Locale::Ru, 1, " 1 знак;"),
        (Locale::Ru, 21, " 21 знак;"),
        (Locale::Ru, 32, " 32 знака;"),
        (Locale::Cs, 1, " 1 znak;"),
        (Locale::Cs, 3, " 3 znaky;"),
        (Locale::Cs, 32, " 32 znaků;"),
    ] {
        let sentence = about_city(locale, Detail::TooLong { max: number, length: 40 });
        assert!(sentence.contains(expected), "{sentence}");
    }
    // Where all three Russian forms differ.
    for (number, expected) in
        [(1, " 1 знак,"), (2, " 2 знака,"), (5, " 5 знаков,"), (11, " 11 знаков,"), (22, " 22 знака,")]
    {
        let sentence = about_city(Locale::Ru, Detail::AddressTooLong { excess: number, lines: 5, width: 38 });
        assert!(sentence.contains(expected), "{sentence}");
    }
}

#[test]
fn an_example_is_of_the_country_where_there_is_one() {
    let mobile = |locale, country: &str| {
        about_city(locale, Detail::PhoneNotMobile { country: Country::find(country).unwrap() })
    };
    assert_eq!(mobile(Locale::En, "FR"), "Enter a mobile number that starts with 06, 07, +33 6 or +33 7.");
    assert_eq!(mobile(Locale::Pt, "PT"), "Indique um número de telemóvel que comece por 9 ou +351 9.");
    assert_eq!(mobile(Locale::En, "JP"), "Enter a mobile number.");
    let postal = |example| about_city(Locale::De, Detail::InvalidPostalCode { country: Country::FR, example });
    assert!(postal("75001").ends_with(", zum Beispiel 75001."));
    assert!(postal("").ends_with(" üblich ist."));
    let country = about_city(Locale::Cs, Detail::CountryNotMerchant { expected: Country::ES });
    assert!(country.ends_with("(Španělsko)."), "{country}");
    let country = about_city(Locale::Cs, Detail::CountryNotMerchant { expected: Country::find("JP").unwrap() });
    assert!(country.ends_with("(JP)."), "{country}");
}

#[test]
fn words_of_the_program_are_translated() {
    let detail = || Detail::WrongType { expected: "integer" };
    assert_eq!(about_city(Locale::En, detail()), "Give the billing city as a whole number.");
    assert_eq!(about_city(Locale::Fr, detail()), "Indiquez la ville de facturation sous forme de nombre entier.");
    assert!(about_city(Locale::Ru, detail()).ends_with(": целое число."));
    assert_eq!(Word::find("facilypay-3x"), None);
}

/// What a customer chooses from has the captions of a form. The last one has no dot beside that of the sentence.
#[test]
fn a_list_that_a_customer_reads_has_captions() {
    let allowed = || Detail::NotInList { allowed: crate::formats::lists::TITLE.values.to_vec(), suggestion: "" };
    let title = |locale| sentence(locale, Location::Parameter(authorization::BILLINGTITLE, 0), allowed());
    assert_eq!(title(Locale::En), "Choose one of these for your title: Mr, Miss, Mrs.");
    assert_eq!(title(Locale::De), "Wählen Sie für Ihre Anrede eine dieser Angaben: Herr, Fräulein, Frau.");
    assert_eq!(title(Locale::Developer), "BILLINGTITLE not in mr, miss, mrs");
    for locale in Locale::ALL {
        let sentence = title(locale);
        assert!(!sentence.contains(".."), "{sentence}");
        for code in [": mr", " miss", " mrs"] {
            assert!(!sentence.contains(code), "{sentence}");
        }
    }
}

#[test]
fn developers_read_the_name_of_the_parameter() {
    let price = Location::Parameter(cart::PRICE, 2);
    assert_eq!(sentence(Locale::Developer, price, Detail::MissingParameter {}), "no CART[2][PRICE]");
    let long = about_city(Locale::Developer, Detail::TooLong { max: 32, length: 45 });
    assert_eq!(long, "BILLINGCITY has 45 characters, limit 32");
}

#[test]
fn a_tag_names_its_language_and_an_unknown_one_english() {
    for locale in Locale::every() {
        assert_eq!(Locale::for_tag(locale.tag()), locale);
        assert_eq!(Locale::for_tag(&locale.tag().to_uppercase()), locale);
    }
    assert_eq!(Locale::for_tag("pt-BR"), Locale::Pt);
    assert_eq!(Locale::for_tag("zh_Hant_TW"), Locale::Zh);
    for unknown in ["tlh", "", "x", "deutsch"] {
        assert_eq!(Locale::for_tag(unknown), Locale::En, "{unknown}");
    }
}
