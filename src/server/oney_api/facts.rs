//! Codes of Oney's own interface, taken from integrations.

use crate::countries::Country;

/// A country that pays in euros.
pub(super) struct Partner {
    pub(super) country: Country,
    /// `language_code` and the country's name in that language.
    pub(super) languages: &'static [(&'static str, &'static str)],
}

/// The countries of [`SERVED`](crate::profile::notes::SERVED), sorted by code.
pub(super) fn partners() -> impl Iterator<Item = Partner> {
    const ROWS: [(&str, &[(&str, &str)]); 5] = [
        ("BE", &[("NL", "België"), ("FR", "Belgique")]),
        ("ES", &[("ES", "España")]),
        ("FR", &[("FR", "France")]),
        ("IT", &[("IT", "Italia")]),
        ("PT", &[("PT", "Portugal")]),
    ];
    ROWS.into_iter().filter_map(|(code, languages)| Some(Partner { country: Country::find(code)?, languages }))
}

/// `honorific_code` of a title; 0 if there is none.
pub(super) fn honorific(title: Option<&str>) -> u64 {
    match title {
        Some("mr") => 1,
        Some("mrs") => 2,
        Some("miss") => 3,
        _ => 0,
    }
}

/// `delivery_mode_code` and `address_type` of a delivery method.
pub(super) fn delivery(method: &str) -> Option<(u64, u64)> {
    match method {
        "storepickup" => Some((1, 1)),
        "networkpickup" => Some((2, 2)),
        "travelpickup" => Some((3, 3)),
        "carrier" => Some((4, 5)),
        "edelivery" => Some((5, 6)),
        _ => None,
    }
}

/// How a category of S2 maps to the sixteen.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Category {
    /// The same.
    Same(u8),
    /// A part of a wider one.
    Within(u8, &'static str),
    /// One of several, or of none.
    Unclear,
}

/// The names of `category_code` 1 to 16.
pub(crate) const NAMES: [&str; 16] = [
    "1 food",
    "2 car and motorbike",
    "3 culture and entertainment",
    "4 home and garden",
    "5 appliances",
    "6 auctions and group buying",
    "7 flowers and gifts",
    "8 computers and software",
    "9 health and beauty",
    "10 services for individuals",
    "11 services for professionals",
    "12 sport",
    "13 clothing",
    "14 travel and tourism",
    "15 hi-fi, photo, video",
    "16 telephony",
];

/// The categories of S2:156, in their order.
pub(crate) const CATEGORIES: [(&str, Category); 22] = [
    ("computersandsoftware", Category::Same(8)),
    ("electronics", Category::Unclear),
    ("appliances", Category::Same(5)),
    ("homeandgarden", Category::Same(4)),
    ("fashion", Category::Same(13)),
    ("healthandbeauty", Category::Same(9)),
    ("jewellery", Category::Unclear),
    ("sport", Category::Same(12)),
    ("leisureandhobbies", Category::Unclear),
    ("carsandmotorbikes", Category::Same(2)),
    ("furniture", Category::Within(4, "home and garden")),
    ("kidsandbaby", Category::Unclear),
    ("videogamesandconsoles", Category::Unclear),
    ("toysandgames", Category::Unclear),
    ("pets", Category::Unclear),
    ("foodanddrink", Category::Same(1)),
    ("giftandflowers", Category::Same(7)),
    ("entertainment", Category::Within(3, "culture and entertainment")),
    ("travel", Category::Same(14)),
    ("auctionsandgroupbuying", Category::Same(6)),
    ("servicesforindividuals", Category::Same(10)),
    ("servicesforprofessionals", Category::Same(11)),
];

/// The row of a category.
pub(super) fn category(name: &str) -> Category {
    CATEGORIES.iter().find(|(known, _)| *known == name).map_or(Category::Unclear, |(_, category)| *category)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::notes::SERVED;

    #[test]
    fn categories_are_those_of_the_document_and_codes_those_of_the_interface() {
        let names: Vec<&str> = CATEGORIES.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, crate::formats::lists::CATEGORY.values);
        for (_, category) in CATEGORIES {
            if let Category::Same(code) | Category::Within(code, _) = category {
                assert!(NAMES.iter().any(|name| name.starts_with(&format!("{code} "))));
            }
        }
        assert_eq!(partners().map(|partner| partner.country.code().to_owned()).collect::<Vec<_>>(), SERVED);
        let methods = crate::formats::lists::DELIVERY_TYPE.values;
        assert!(methods.iter().all(|method| delivery(method).is_some()));
    }
}
