// Streets as people of each country write them: mostly a street with its number, sometimes something else.
import { typed, unbroken } from "./people.mjs";

/**
 * `{s}` is a street of faker's, `{n}` a house number, `{d}` a small number, `{w}` a last name, `{x}` a letter, `#` a digit. `plain` is what
 * most people write, `habits` what the others do, and `named` are streets that hold more than faker's.
 */
const STREETS = {
  fr: {
    plain: ["{n} {s}", "{n} {s}", "{n}, {s}", "{n} bis {s}", "{n}ter {s}", "{n}B {s}"],
    habits: [
      "{s}", "Lieu-dit {w}", "lieu dit Le Bois d’{w}", "Résidence {w}, Bât. B", "Résidence Les Érables - Apt 4 - {n} {s}", "Le Bourg",
      "{n} {s}, 1er étage", "{n} {s}, 2ème étage gauche", "{n} {s} Bât. {x}", "{n} {s} - Appt. {d}", "{n} {s}, esc. {d} porte {d}",
      "Bât. C, {n} {s}", "c/o {w}, {n} {s}", "Chez M. et Mme {w}, {n} {s}", "{w} & Fils, {n} {s}", "{n} {s} BP {d}", "{n}, {s} CS 1{d}#",
      "BP 12#", "N° {n} {s}", "{n}-{d} {s}", "{n}/{d} {s}", "{n} {s} (code {d}{d}{x}{d})", "Ferme de l'Épine", "Z.A. de l’{w}, lot {d}",
      "Z.I. Nord - {n} {s}", "Parc d'activités « {w} », {n} {s}", "Hameau de {w}", "RN 7, km {d}", "PK {d},5 route de {w}",
      "{n} {s} \"Les Lilas\"", "Esc. B / Ét. 3", "Villa n°{d}, {n} {s}", "Entrée 2; {n} {s}", "{n} {s} + code 12A#", "Place du Marché",
      "Mairie, 1 place de l'Hôtel-de-Ville",
    ],
    named: [
      "rue du 8 mai 1945", "Rue du 11-Novembre-1918", "bd. Saint-Michel", "Av. de la 2e D.B.", "allée d'Orléans", "r. de l'Abbé-Grégoire",
      "Quai de l’Yser", "chemin des Écoliers", "place Ste-Anne", "cours Gén. de Gaulle", "impasse n° 3", "rue Œhmichen",
    ],
  },
  es: {
    plain: ["{s} {n}", "{s}, {n}", "{s}, {n}, {d}º {x}", "{s} nº {n}", "{s}, {n} - {d}º {d}ª", "{s}, {n} bajo", "C/ {w}, {n}"],
    habits: [
      "{s}, s/n", "{s} s/n.", "{s}", "Urb. Los Álamos, parcela {d}", "Pol. Ind. Sur, nave {d}", "Ctra. N-340, km {d},5",
      "Apartado de Correos {n}", "C/ {w} {n}, esc. {x}, {d}º izda.", "{s} {n}, 1º dcha.", "Edif. {w}, ptal. {d}, {d}ºC", "c/o {w}, {s} {n}",
      "Cortijo El Olivo", "Masía Can {w}", "{s} {n}, ático", "{s} {n} 3º-2ª", "Bda. San José, blq. {d}", "Barrio {w} nº {d}-{x}",
      "Pza. de España, {n}", "Caserío {w}", "{s} N.º {n}", "{s} {n} (local {d})", "Av/ {w}, {n}", "{w} & Hijos, {s} {n}", "Diseminado {d}",
      "Dehesa \"La Encina\"",
    ],
    named: [
      "Plaza 2 de Mayo", "Calle 19 de Abril", "C/ Ntra. Sra. del Carmen", "Gran Vía", "Avda. de la Constitución", "Pº de la Castellana",
      "Carrer d'Aragó", "Rúa do Vilar", "C/ Sta. María la Blanca", "Calle O'Donnell", "Ronda de l’Univers", "Travessera de Dalt",
    ],
  },
  pt: {
    plain: ["{s}, {n}", "{s} {n}", "{s}, nº {n}", "{s}, {n}, {d}º Esq.", "{s} {n} {d}.º Dto.", "{s}, n.º {n} - {d}º {x}", "{s}, Lote {d}"],
    habits: [
      "{s}, s/n", "{s}", "Quinta da {w}", "Apartado {n}", "Lugar de São João", "Urbanização {w}, Lote {d}, R/C", "{s} {n}, r/c dto.",
      "{s} nº{n} 1º", "{s}, {n}, Frente", "Zona Industrial, Lt. {d}", "E.N. 125, km {d}", "Bloco {x}, {d}º C, {s}", "A/C {w}, {s}, {n}",
      "Edifício {w}, {s} {n}", "{s} {n} cave", "Casal do Ribeiro", "Travessa da Igreja, {d}-{x}", "Monte da Azinheira", "Herdade «{w}»",
      "{w} & Irmão, Lda., {s} {n}", "RUA DA CONCEIÇÃO, {n}", "AV. JOÃO XXI, {n}", "ESTRADA DO LOBÃO, {n}", "LG. DA ESTAÇÃO",
      "Cx. Postal {n}",
    ],
    named: [
      "Praceta 25 de Abril", "Rua 1.º de Dezembro", "Av. 5 de Outubro", "R. de São Bento", "Rua D. Afonso Henriques", "Tv. do Carmo",
      "Rua Sá da Bandeira", "Av. João XXI", "Rua dos Irmãos Passaláqua", "Rua da Fundição", "Lg. do Pão de Açúcar",
      "Rua Dr. Magalhães Lemos",
    ],
  },
  it: {
    plain: ["{s} {n}", "{s}, {n}", "{s} n. {n}", "{s}, {n}/{x}", "{s} {n}/{d}", "{s}, {n} int. {d}", "{s} {n} bis"],
    habits: [
      "{s} snc", "{s}, S.N.C.", "{s}", "Località {w}", "Loc. Ca' {w} {d}", "Fraz. San Pietro {n}", "C.da {w}, {d}", "Casella Postale {n}",
      "C.P. {n}", "{s} {n}, scala {x}, interno {d}", "{s} {n} - 3° piano", "{s} {n}, p. 2°", "c/o {w}, {s} {n}", "presso {w}, {s} {n}",
      "S.S. 16 km {d},300", "Zona Ind.le, lotto {d}", "Pal. {x}, {s} {n}", "{s} {n} (citofono {w})", "Dorsoduro {n}#", "Cannaregio, 3#{n}",
      "Podere «La Quercia»", "{w} & Figli, {s} {n}", "Maso {w}", "Cascina Sant'Anna", "{s} N° {n}", "{s} {n} rosso", "{s} {n}R",
    ],
    named: [
      "Via XX Settembre", "Via 25 Aprile", "Piazza dell’Unità d’Italia", "Via Sant'Ambrogio", "C.so Vittorio Emanuele II", "V.le Trieste",
      "Via Quattro Novembre", "L.go Nitti", "Via G. D'Annunzio", "Via L. da Vinci", "Vicolo dell'Orto", "Via 1° Maggio",
    ],
  },
  nl: {
    plain: ["{s} {n}", "{s} {n}{x}", "{s} {n}-{d}", "{s} {n} {x}", "{s} {n} bus {d}"],
    habits: [
      "{s}", "Postbus {n}", "{s} {n}-II", "{s} {n} 1hoog", "{s} {n} hs", "{s} {n} bis", "t.a.v. {w}, {s} {n}", "p/a {w}, {s} {n}",
      "c/o {w}, {s} {n}", "{s} t/o {n}", "{s} {n}, 2e verdieping", "Woonboot \"{w}\", {s} t.o. {n}", "{s} {n}/{d}", "{s} nr. {n}",
      "{w} & Zn., {s} {n}", "Boerderij De Eik", "{s} {n}, app. {d}", "Vakantiepark De Heide, nr. {d}", "Gebouw {x}, {s} {n}",
      "Unit {d}, {s} {n}", "{s} {n} (achterom)", "Antwoordnummer {n}#",
    ],
    named: [
      "Plein 1940-1945", "1e Helmersstraat", "2e Jan Steenstraat", "Laan van ’s-Gravenmade", "'s-Gravendijkwal", "Burg. de Vlugtlaan",
      "St. Jansstraat", "Dr. Schaepmanlaan", "Gen. Spoorlaan", "Ds. O.G. Heldringstraat", "L'Abelstraat", "4e Binnenvestgracht",
      "Prinsengracht",
    ],
  },
  de: {
    plain: ["{s} {n}", "{s} {n}", "{s} {n}{x}", "{s} {n} {x}", "{s} {n}-{d}", "{s} {n}/{d}"],
    habits: [
      "{s}", "Postfach {n}#", "Postfach", "{s} {n}, 2. OG", "{s} {n}, 3. Stock links", "{s} {n}, EG", "c/o {w}, {s} {n}",
      "bei {w}, {s} {n}", "{s} {n}, Whg. {d}", "{s} {n} / Top {d}", "{s} {n}, Stiege {d}, Tür {d}", "{s} {n} Hinterhaus",
      "{s} {n} (Hinterhof)", "Hof {w}", "Gut {w}", "Dorf {n}", "Nr. {n}", "{s} Nr. {n}", "{s} {n} 1/2", "{s} {n} ½", "Haus am See",
      "Gewerbepark {x} {d}", "{w} & Söhne GmbH, {s} {n}", "z. Hd. {w}, {s} {n}", "{s} {n}, Geb. {d}", "Packstation 1{d}#",
      "{s} {n} // 4. Etage", "Auf der Höhe", "{w}'sche Mühle", "{s} {n}, App. {d}{d}",
    ],
    named: [
      "Straße des 17. Juni", "Q7", "Str. der Einheit", "Hans-Böckler-Str.", "St.-Anna-Platz", "Bgm.-Müller-Straße", "An der B 27", "L 14",
      "C 4", "Am Alten Weg", "Kurfürstendamm", "Mariahilfer Straße", "Dr.-Karl-Renner-Ring", "Prof.-Brandl-Gasse", "Rue de l'Église",
    ],
  },
  pl: {
    plain: ["{s} {n}", "{s} {n}/{d}", "{s} {n} m. {d}", "{s} {n}{x}", "{s} {n}{x}/{d}", "ul. {w} {n}"],
    habits: [
      "{s}", "Nowa Wieś {n}", "os. Przyjaźni {d}/{n}", "Os. 1000-lecia {n}/{d}", "{s} nr {n}", "skr. poczt. {n}", "{s} {n}, klatka {x}",
      "c/o {w}, {s} {n}", "{s} {n} lok. {d}", "Osiedle Słoneczne bl. {d} m. {d}", "Kolonia {w} {d}", "{s} {n}, II piętro", "Łąkowa",
      "{w} & Syn, {s} {n}", "{s} {n} (brama {x})", "Paczkomat WAW{n}M", "Dz. nr {n}/{d}", "{s} {n}-{d}",
    ],
    named: [
      "ul. 3 Maja", "al. 11 Listopada", "pl. Św. Krzyża", "ul. Ks. J. Popiełuszki", "ul. 27 Grudnia", "Aleja Gen. Andersa",
      "ul. Żwirki i Wigury", "ul. Łódzka", "ul. Źródlana", "Al. Jerozolimskie", "ul. Św. Józefa", "ul. 1-go Sierpnia",
    ],
  },
  ro: {
    plain: [
      "{s} nr. {n}", "{s}, nr. {n}, bl. {x}{d}, sc. {d}, et. {d}, ap. {d}", "{s} {n}", "{s}, nr. {n}", "{s} nr {n} ap {d}",
      "{s} nr. {n}{x}",
    ],
    habits: [
      "{s} f.n.", "{s}, FN", "{s}", "Sat {w}", "Com. {w}, nr. {n}", "Comuna Măgurele, sat Vârtej, nr. {n}", "C.P. {n}",
      "O.P. {d}, C.P. {n}", "{s}, bl. {x}{d}", "Str. Gării nr. {n}, et. {d}", "{s} nr. {n}, parter", "c/o {w}, {s} {n}",
      "{s} nr. {n}, mansardă", "Cartier Țiglina II, bl. {d}, ap. {n}", "DN1, km {d}+200", "{s} nr. {n}, interfon {d}",
      "{w} & Fiii S.R.L., {s} nr. {n}", "Aleea Școlii, bloc {x}, scara {d}", "Șoseaua {w} {n}-{d}",
    ],
    named: [
      "Bd. 1 Decembrie 1918", "Str. 13 Septembrie", "B-dul Unirii", "Str. Sf. Gheorghe", "Calea Moșilor", "Șos. Ștefan cel Mare",
      "Str. Câmpului", "Piața Mihai Viteazul", "Str. Gen. Eremia Grigorescu", "Str. Înfrățirii", "Al. Țuțora", "Str. Ținutului",
    ],
  },
  hu: {
    plain: ["{s} {n}.", "{s} {n}", "{s} {n}/{x}", "{s} {n}. {d}/{d}.", "{s} {n}. II. em. {d}.", "{s} {n}. fszt. {d}"],
    habits: [
      "{s}", "hrsz. {n}/{d}", "Hrsz.: 0{n}", "Pf. {n}", "Tanya {n}.", "{s} {n}., 3. emelet 12. ajtó", "{s} {n}. A lph. {d}/{d}",
      "c/o {w}, {s} {n}.", "{w} tanya", "Külterület {n}.", "{s} {n}-{d}.", "{s} {n}. TT. {d}.", "{s} {n}. (kapucsengő: {d})",
      "{w} és Fia Kft., {s} {n}.", "{s} {n} I/{d}", "Vörösmarty u. {n}.", "Fő út {n}. \"B\" ép.", "{s} {n}. B. lház", "Dűlő út",
    ],
    named: [
      "Október 6. utca", "Március 15. tér", "48-as tér", "Kossuth L. u.", "Szt. István krt.", "II. Rákóczi Ferenc út", "Dózsa Gy. u.",
      "XXIII. u.", "Árpád fejedelem útja", "Üllői út", "Őrház köz", "Bajcsy-Zs. út",
    ],
  },
  cs: {
    plain: ["{s} {n}", "{s} {n}/{d}", "{s} {n}{d}/{d}{x}", "{s} č. {n}", "{s} č.p. {n}"],
    habits: [
      "č.p. {n}", "č. p. {n}", "čp. {n}", "č.ev. {d}", "{s}", "Lhota {n}", "P. O. BOX {n}", "P.O.Box {n}", "{s} {n}, 2. patro",
      "c/o {w}, {s} {n}", "u {w}, {s} {n}", "Sídliště {d}. května {n}", "{s} {n}, byt č. {d}", "{s} {n}/{d} (vchod {x})", "Nová Ves {n}",
      "Samota U Lesa", "{w} a syn, {s} {n}", "{s} {n} - zadní trakt", "Areál ZD", "{s} {n}, budova {x}",
    ],
    named: [
      "nám. 28. října", "tř. 1. máje", "17. listopadu", "Tř. gen. Píky", "Nám. T. G. Masaryka", "nábř. Dr. E. Beneše", "ul. Čs. armády",
      "Žižkovo nám.", "Dělnická", "U Řeky", "sv. Čecha", "Nám. Sv. Čecha",
    ],
  },
};

/** Who has CEDEX has no other number, or both; who serves in the army has a post code alone. */
const BUSINESS = ["{n} {s} CS 9####", "{n} {s} - BP 4##", "CS 1####", "TSA 7####", "{n} {s}, CS 2####", "{n}, {s} - C.S. 7####"];
const ARMY = ["SP 7####", "SP 85###, 1er REP", "BPM 5##", "SP 1####, {d}e RIMa"];

const LONGEST = 150;

function number(chance) {
  return String(chance.happens(70) ? chance.between(1, 99) : chance.between(100, 2400));
}

/** The street of an address in a place of this kind. */
export function street(chance, language, faker, kind = "") {
  const { plain, habits, named } = STREETS[language];
  let templates = chance.happens(82) ? plain : habits;
  if (kind.includes("business")) templates = BUSINESS;
  if (kind === "army") templates = ARMY;
  const parts = {
    s: () => (chance.happens(15) ? chance.pick(named) : unbroken(() => faker.location.street())),
    n: () => number(chance),
    d: () => String(chance.between(1, 24)),
    w: () => faker.person.lastName(),
    x: () => chance.pick([..."ABCDEFabc"]),
  };
  for (;;) {
    const text = typed(chance, chance.fill(chance.digits(chance.pick(templates)), parts));
    if (text.length <= LONGEST) return text;
  }
}
