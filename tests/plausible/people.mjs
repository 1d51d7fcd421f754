// The names, telephone numbers and e-mail addresses of people.
import { LATIN_NAMES, MAIL_PROVIDERS, OTHER_SCRIPTS } from "./countries.mjs";

const MOST = 32;

/** How a name is written that is more than one word. `{f}` is a first name, `{l}` a last name. */
const FIRST_NAMES = [
  { share: 86, template: "{f}" },
  { share: 4, template: "{f}-{f}" },
  { share: 4, template: "{f} {f}" },
  { share: 1.5, template: "{f} {i}." },
  { share: 1, template: "{i}." },
  { share: 0.5, template: "{i}" },
  { share: 0.5, template: "{i}.-{i}." },
  { share: 0.5, template: "{i}. {i}." },
  { share: 1, template: "{f} & {f}" },
  { share: 0.5, template: "{f}, {f}" },
  { share: 0.5, template: "Dr. {f}" },
];

const LAST_NAMES = [
  { share: 80, template: "{l}" },
  { share: 4, template: "{l}-{l}" },
  { share: 4, template: "{l} {l}" },
  { share: 1.5, template: "{particle} {l}" },
  { share: 1.5, template: "{elided}{l}" },
  { share: 1, template: "{l} ({l})" },
  { share: 0.5, template: "{l} / {l}" },
  { share: 0.5, template: "{l} ep. {l}" },
  { share: 0.5, template: "{l} Jr." },
  { share: 0.5, template: "{l} III" },
  { share: 0.5, template: "{i}." },
  { share: 0.5, template: "Mc{l}" },
  { share: 0.5, template: "{rare}" },
];

const PARTICLES = [
  "de", "de la", "du", "des", "le", "van", "van de", "van der", "van 't", "von", "von der", "zu", "da", "di", "della", "dos", "e", "y",
  "El", "Al", "Ben", "Bint", "Ould", "Saint", "St.", "Ter", "ten", "in 't", "af", "Mac",
];

const ELIDED = ["d'", "D'", "d’", "D’", "O'", "O’", "l'", "L'", "dell'", "Dall'", "'t ", "’t ", "D`", "D´", "N'", "M’"];

/** Real names that look like something else. */
const RARE = [
  "Ng", "O", "Xu", "Li", "Ó", "Ek", "Å", "Test", "True", "None", "Nan", "Void", "Nil", "Fake", "Exemple", "Anonyme", "Sans", "Inconnu",
  "N'Guyen", "N'Diaye", "M'Baye", "‘Abd al-Rahman", "Ḥasan", "Nguyễn", "Jõgi", "Łęcki", "Ðorđević", "Çelik", "Øster", "Ævar", "Müßig",
  "Ibañez", "Peña i Puig", "Sant'Anna", "Hernández-Pérez", "Fitz-James", "X Æ", "Núñez", "Ș", "Țîrlea", "Jr", "De", "La",
];

/** Draws again while a text is UTF-8 that was read as Latin-1: one of faker's Dutch names is. */
export function unbroken(draw) {
  for (;;) {
    const text = draw();
    if (!/[\u00c2-\u00c5][\u0080-\u00bf]/u.test(text)) return text;
  }
}

function spelled(chance, template, faker, sex) {
  const first = () => unbroken(() => faker.person.firstName(sex));
  return chance.fill(template, {
    f: first,
    l: () => faker.person.lastName(sex),
    i: () => [...first()][0].toUpperCase(),
    particle: () => chance.pick(PARTICLES),
    elided: () => chance.pick(ELIDED),
    rare: () => chance.pick(RARE),
  });
}

/** As people type: in capitals, in small letters, without accents. */
export function typed(chance, text) {
  if (chance.happens(7)) return text.toUpperCase();
  if (chance.happens(4)) return text.toLowerCase();
  if (chance.happens(3)) return withoutMarks(text);
  if (chance.happens(15)) return text.replaceAll("'", "’");
  return text;
}

/** What has no plain letter behind its mark, such as Ł, stays. */
export const withoutMarks = (text) => text.normalize("NFD").replaceAll(/\p{M}/gu, "").normalize("NFC");

/** A person with names of one of these locales. */
export function person(chance, locales, titles) {
  const sex = chance.pick(["male", "female"]);
  const locale = chance.happens(90)
    ? chance.pick(locales)
    : chance.pick(chance.happens(80) ? LATIN_NAMES : OTHER_SCRIPTS);
  const faker = chance.faker(locale);
  const draw = (forms) => {
    for (;;) {
      const name = typed(chance, spelled(chance, chance.share(forms).template, faker, sex));
      if ([...name].length <= MOST) return name;
    }
  };
  return { title: chance.pick(titles[sex]), first: draw(FIRST_NAMES), last: draw(LAST_NAMES) };
}

/** How numbers are grouped: pairs, threes, not at all. */
const GROUPS = [/(?=(?:..)+$)/g, /(?=(?:...)+$)/g, /$^/g, /(?<=^...)(?=.)/g, /(?<=^..(?:...)*)(?=..)/g];

/** A number in one of the notations that people use. */
export function phone(chance, { code, trunk, mobiles, landlines }, isMobile = true) {
  const national = chance.digits(chance.pick(isMobile ? mobiles : landlines));
  const separator = chance.pick([" ", " ", " ", ".", "-", "/", "\u00a0"]);
  const grouped = (digits) => digits.replaceAll(chance.pick(GROUPS), separator).replace(/^[ .\-/\u00a0]/, "");
  switch (chance.between(0, 9)) {
    case 0: return `+${code}${national}`;
    case 1: return `+${code} ${grouped(national)}`;
    case 2: return `00${code}${national}`;
    case 3: return trunk === "0" ? `+${code} (0)${grouped(national)}` : `+${code} ${national}`;
    case 4: return `00${code} ${grouped(national)}`;
    case 5: return `(+${code}) ${grouped(national)}`;
    case 6: return trunk === "" ? national : `${trunk} ${grouped(national)}`;
    case 7: return grouped(trunk + national);
    default: return trunk + national;
  }
}

/** Letters that are not another one with a mark, as people write them in addresses. */
const PLAIN = { æ: "ae", đ: "d", ð: "d", ı: "i", ł: "l", ø: "o", œ: "oe", ß: "ss", þ: "th" };

/** Only `a` to `z`, with this in place of everything else. */
const ascii = (name, other) =>
  withoutMarks(name.toLowerCase()).replaceAll(/[æđðıłøœßþ]/g, (letter) => PLAIN[letter]).replaceAll(/[^a-z]+/g, other);

/** The part before `@` of a person's address. */
function localPart(chance, { first, last }, latin) {
  const one = ascii(first, "") || ascii(latin.person.firstName(), "");
  const other = ascii(last, "") || ascii(latin.person.lastName(), "");
  const year = chance.between(50, 99);
  return chance.pick([
    `${one}.${other}`, `${one}.${other}`, `${one}.${other}`, `${one}${other}`, `${one}_${other}`, `${one}-${other}`, `${one[0]}.${other}`,
    `${one[0]}${other}`, `${one}${year}`, `${one}.${other}${year}`, `${other}.${one}`, `${other}19${year}`, `${one}`, `${one}${other[0]}`,
    `${other}`, `x_${one}_x`, `${one}.${other}.${chance.between(1, 9)}`, `mail`, `info`,
  ]);
}

/** Ends of domains that everybody can have. */
const ENDS = ["com", "com", "net", "org", "eu", "info", "io", "me", "name", "pro", "family", "online", "shop", "email", "co", "app", "dev"];

const WORDS = [
  "garage", "cafe", "atelier", "studio", "optik", "bio", "hotel", "casa", "maison", "haus", "huis", "dom", "avocat", "notaire", "praxis",
  "kine", "immo", "auto", "moto", "velo", "foto", "media", "design", "print", "tech", "data", "soft", "group", "conseil", "consult",
  "energie", "solar", "wein", "vino", "bistro", "pizza", "ferme", "bau", "holz", "metal", "kunst", "music", "sport", "yoga", "club",
];

const UNIVERSITIES = [
  "univ-lyon1.fr", "univ-tlse3.fr", "u-bordeaux.fr", "ens.psl.eu", "uni-koeln.de", "tum.de", "kit.edu", "fu-berlin.de", "uva.nl", "rug.nl",
  "tue.nl", "ulb.be", "ugent.be", "vub.be", "uni.lu", "unil.ch", "ethz.ch", "uzh.ch", "usi.ch", "univie.ac.at", "jku.at", "uam.es",
  "ub.edu", "upv.es", "ulisboa.pt", "up.pt", "uc.pt", "unimi.it", "polito.it", "unibo.it", "uw.edu.pl", "agh.edu.pl", "unibuc.ro", "upb.ro",
  "elte.hu", "bme.hu", "cvut.cz", "muni.cz", "cuni.cz", "ac-versailles.fr", "edu.ge.ch", "alum.mit.edu",
];

/** Domains that are a letter or two away from a provider's, and have owners of their own. Every hundredth order has one. */
const NEARLY = [
  "olive.fr", "grange.fr", "fred.fr", "tree.fr", "oranges.fr", "sfa.fr", "alive.be", "life.be", "sky.be", "telnet.be", "weber.de", "wed.de",
  "max.de", "gms.de", "gm.de", "frei.net", "mails.de", "gmv.de", "wp.com", "wr.pl", "met.pl", "op.gov.pl", "oset.pl", "o3.pl", "libera.it",
  "librerie.it", "vigilio.it", "alia.it", "tim.it", "email.com", "mail.fr", "mail.it", "mail.be", "mail.ch", "mail.eu", "cloud.com",
  "icloud.de", "mee.com", "we.com", "mes.com", "msi.com", "mcn.com", "nac.com", "outlooks.de", "yoo.com", "yahoo.co.uk", "yaho.org",
  "gail.com", "gmall.com", "emailn.de", "mailn.com", "hotmall.fr", "live.ca", "love.com", "five.com", "free.com", "freed.fr", "sap.pt",
  "saco.pt", "ziggy.nl", "homes.nl", "planeet.nl", "hetnieuws.nl", "seznamka.cz", "emil.cz", "posta.cz", "centrum.sk", "freemap.hu",
  "citrom.hu", "indamedia.hu", "blue.ch", "bluewine.ch", "hispeed.com", "qqq.com", "qq.net", "136.com", "proton.ch", "protonvpn.com",
  "aon.com", "a1.at", "a1.hr", "aol.de", "pt.com", "vo.net", "k.com", "ik.com", "hay.com", "ymall.com", "gmx.biz",
];

/** The domain of a company, an association, a university or a family. */
function ownDomain(chance, country, { last }, latin) {
  if (chance.happens(4)) return chance.pick(NEARLY);
  if (chance.happens(15)) return chance.pick(UNIVERSITIES);
  const hyphenated = (text) => ascii(text, "-").replaceAll(/^-|-$/g, "");
  const name = hyphenated(last) || hyphenated(latin.person.lastName());
  const end = chance.happens(65) ? country.toLowerCase() : chance.pick(ENDS);
  const letter = () => chance.pick([..."abcdefghijklmnoprstuvwz"]);
  const syllable = () => letter() + chance.pick([..."aeiou"]);
  const word = () => chance.pick(WORDS);
  return chance.pick([
    () => `${name}.${end}`,
    () => `${word()}-${name}.${end}`,
    () => `${name}-${word()}.${end}`,
    () => `${word()}${word()}.${end}`,
    () => `${word()}.${end}`,
    () => `${syllable()}${syllable()}.${end}`,
    () => `${syllable()}${syllable()}${letter()}.${end}`,
    () => `${letter()}${letter()}.${end}`,
    () => `${letter()}${letter()}${letter()}.${end}`,
    () => `${letter()}${chance.between(1, 9)}.${end}`,
    () => `mail.${name}.${end}`,
    () => `asso-${word()}.${end}`,
  ])();
}

export function email(chance, country, providers, somebody) {
  const latin = chance.faker("en");
  const local = localPart(chance, somebody, latin);
  const isProvider = chance.happens(75);
  const domain = isProvider ? chance.pick(chance.happens(50) ? MAIL_PROVIDERS : providers) : ownDomain(chance, country, somebody, latin);
  const address = `${local}@${domain}`;
  return chance.happens(5) ? chance.pick([address.toUpperCase(), address[0].toUpperCase() + address.slice(1)]) : address;
}
