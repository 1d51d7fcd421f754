//! Domains that are one slip of the finger away from a common one: `gmial.com`, `hotmail.con`, `wanado.fr`.
//!
//! Only what is hardly another's domain is found: a short name such as `sfr` must be right to the letter, and another country's ending
//! (`yahoo.gr`) is no slip.

use crate::Country;
use crate::pieces;

/// The commonest domains of e-mail addresses where the ten languages are spoken.
const COMMON: &str = "gmail.com hotmail.com outlook.com yahoo.com icloud.com live.com aol.com msn.com protonmail.com \
    orange.fr wanadoo.fr free.fr sfr.fr laposte.net hotmail.fr yahoo.fr outlook.fr live.fr \
    hotmail.es yahoo.es telefonica.net libero.it hotmail.it yahoo.it virgilio.it tiscali.it alice.it \
    web.de gmx.de t-online.de freenet.de ziggo.nl telenet.be skynet.be sapo.pt seznam.cz yandex.ru mail.ru qq.com 163.com";

/// Domains that exist and are as near.
const NEIGHBOURS: &str = "mail.com ymail.com email.com cloud.com grange.fr libera.it salice.it telnet.be";

/// A slip in a shorter name is as likely another name.
const LEAST_NAME: usize = 5;

/// The domain that was probably meant.
pub(super) fn meant_by(domain: &str) -> Option<&'static str> {
    let domain = domain.to_ascii_lowercase();
    let is_known = |known: &str| known == domain;
    if pieces::split(COMMON, b' ').chain(pieces::split(NEIGHBOURS, b' ')).any(is_known) {
        return None;
    }
    let (name, ending) = pieces::split_once(&domain, b'.')?;
    let is_country = ending == "eu" || Country::find(&ending.to_ascii_uppercase()).is_some();
    pieces::split(COMMON, b' ').find(|common| {
        let Some((common_name, common_ending)) = pieces::split_once(common, b'.') else { return false };
        if name == common_name {
            // `.co` and `.cm` are countries, and in place of `.com` a slip.
            (!is_country || common_ending.len() > 2) && is_slip(ending, common_ending)
        } else {
            ending == common_ending && common_name.len() >= LEAST_NAME && is_slip(name, common_name)
        }
    })
}

/// Whether one is the other with a letter too many, one missing, one wrong, or two that changed places.
fn is_slip(typed: &str, meant: &str) -> bool {
    let (mut typed, mut meant) = (typed.as_bytes(), meant.as_bytes());
    while let ([a, left @ ..], [b, right @ ..]) = (typed, meant)
        && a == b
    {
        (typed, meant) = (left, right);
    }
    while let ([left @ .., a], [right @ .., b]) = (typed, meant)
        && a == b
    {
        (typed, meant) = (left, right);
    }
    match (typed, meant) {
        ([a, b], [c, d]) => (a, b) == (d, c),
        _ => typed.len() < 2 && meant.len() < 2,
    }
}

#[cfg(test)]
mod tests {
    use super::{COMMON, NEIGHBOURS, meant_by};

    #[test]
    fn a_slip_is_found() {
        for (typed, meant) in [
            ("gmial.com", "gmail.com"),
            ("gmal.com", "gmail.com"),
            ("gnail.com", "gmail.com"),
            ("gmaill.com", "gmail.com"),
            ("Gmail.con", "gmail.com"),
            ("gmail.co", "gmail.com"),
            ("gmail.cm", "gmail.com"),
            ("gmail.ocm", "gmail.com"),
            ("hotmial.fr", "hotmail.fr"),
            ("hotmail.fe", "hotmail.fr"),
            ("outlok.com", "outlook.com"),
            ("yahou.fr", "yahoo.fr"),
            ("yaho.es", "yahoo.es"),
            ("wanado.fr", "wanadoo.fr"),
            ("laposte.nte", "laposte.net"),
            ("free.ft", "free.fr"),
            ("oranges.fr", "orange.fr"),
            ("range.fr", "orange.fr"),
            ("liber.it", "libero.it"),
            ("web.ed", "web.de"),
            ("t-onlin.de", "t-online.de"),
            ("senzam.cz", "seznam.cz"),
        ] {
            assert_eq!(meant_by(typed).unwrap_or_default(), meant, "{typed}");
        }
    }

    #[test]
    fn another_domain_is_none() {
        let others = "fred.fr fre.fr sdr.fr yahoo.gr yahoo.se hotmail.be hotmail.com.br gmail.fr live.be gmx.at outlook.sa \
            skynet.de mail.cz mail.eu online.de example.com x.y a.b.c localhost";
        for domain in [COMMON, NEIGHBOURS, others].iter().flat_map(|list| list.split_whitespace()) {
            assert_eq!(meant_by(domain), None, "{domain}");
        }
        assert_eq!(COMMON.split_whitespace().count(), 40);
    }
}
