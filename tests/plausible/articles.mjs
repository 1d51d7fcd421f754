// What shops write: articles, brands, deliveries, descriptions.

const CATEGORIES = [
  "computersandsoftware", "electronics", "appliances", "homeandgarden", "fashion", "healthandbeauty", "jewellery", "sport",
  "leisureandhobbies", "carsandmotorbikes", "furniture", "kidsandbaby", "videogamesandconsoles", "toysandgames", "pets", "foodanddrink",
  "giftandflowers", "entertainment", "servicesforindividuals", "servicesforprofessionals",
];

const NOUNS = {
  fr: [
    "Réfrigérateur combiné", "Lave-linge", "Canapé d'angle", "Écharpe en laine", "Vélo électrique", "Bœuf bourguignon", "Jeu « Forêt »",
    "Clé USB", "Poêle à granulés", "Montre", "Lit à sommier", "Aspirateur-traîneau", "Crème à l’huile d'argan", "Pneu été", "CHAÎNE HI-FI",
    "Tête d'ampli",
  ],
  es: [
    "Frigorífico", "Sofá de 3 plazas", "Muñeca", "Jamón ibérico", "Ordenador portátil", "Bañador", "Sillín", "Colchón", "Lámpara de pie",
    "Niñera", "LAVADORA SEÑORÍO", "Puñal", "Cortacésped", "Aire acondicionado", "Edredón nórdico", "¿Quién es quién?", "¡Todo incluido!",
  ],
  pt: [
    "Frigorífico", "Colchão", "COLCHÃO", "Fogão a gás", "MÁQUINA DE LAVAR LOUÇA", "Pão-de-ló", "Maçã", "COMPOTA DE MAÇÃ", "Irmãos à Obra",
    "IRMÃ", "Caixão", "Coração em prata", "AVELÃ", "Televisão", "TELEVISÃO", "Óculos de sol", "Livro «Amanhã»", "SABÃO", "LÃ DE ROCHA",
    "Botão", "MANHÃ CLARA",
  ],
  it: [
    "Frigorifero", "Divano letto", "Caffè in grani", "Lavastoviglie", "Bicicletta", "Orologio d'oro", "L’Aspirapolvere", "Tè verde",
    "Città d'arte", "PERCHÉ NO?", "Set tovaglie all'uncinetto", "Zaini & borse", "Portabebè", "Sci d'epoca", "Pneumatico",
  ],
  nl: [
    "Koelkast", "Bank", "Fiets", "Wasmachine", "Crème brûlée-set", "Café\u00adtafel", "Zoë-jurk", "Één-persoonsdekbed", "'s Nachts-lamp",
    "Cd’s & lp’s", "Reünie-album", "Coöperatief spel", "Vloerkleed", "Tuinset", "Föhn",
  ],
  de: [
    "Kühlschrank", "Spülmaschine", "Sofa", "Fußball", "Äpfel", "Ölfilter", "Übergardine", "Straßenschuh", "STRAẞENSCHUH", "Käse-Öhi",
    "Kaffeevollautomat", "Rätsel »Nürnberg«", "Geschenk „für dich“", "Müsli", "Gerät", "Schlüsselanhänger", "Rollkoffer",
  ],
  pl: [
    "Lodówka", "Pralka", "Łóżko", "Żelazko", "Książka „Ślepnąc od świateł”", "Rower górski", "Ćwikła", "Źrebię", "Gęś", "ŁÓŻKO PIĘTROWE",
    "Kuchenka", "Odkurzacz", "Śpiwór", "Piec",
  ],
  ro: [
    "Frigider", "Mașină de spălat", "Țuică", "Șemineu", "Pernă", "Câine de pluș", "Înghețată", "MAȘINĂ DE TUNS IARBA", "ÎNCĂRCĂTOR",
    "CÂNTAR", "Ţesătură", "Raft", "Pătuț", "Geantă", "Ceas", "Sacoșă „Bună”",
  ],
  hu: [
    "Hűtőszekrény", "Mosógép", "Ágy", "Ülőgarnitúra", "Őszibarack", "TŰZHELY", "Fűnyíró", "Könyv „Pál utcai fiúk”", "Kerékpár", "Íróasztal",
    "Órák", "Szőnyeg", "Fúrógép", "Öltöny", "Ételhordó",
  ],
  cs: [
    "Lednička", "Pračka", "Žehlička", "Křeslo", "Ďábel (hra)", "Kůň houpací", "Řetízek", "TŘÍKOLKA", "Čtečka", "Šperk", "Ťuhýk",
    "Knížka „Švejk“", "Kolo", "Ústředna", "Jízdní kolo",
  ],
};

/** In every shop. */
const EVERYWHERE = [
  "Gift card", "Smart TV", "T-Shirt", "BILLY Bokhylla Ö", "Säng SLÅTTUM", "Åhléns Doftljus", "Q&A", "R&D Kit", "AC/DC – Back in Black",
  "Rock'n'Roll", "Ice-T", "5€ voucher", "Voucher €50", "A&D Scale", "H&M Shirt", "Drill & bits", "2 in 1 laptop", "C++ Primer",
  "C# in Depth", "Ampli Hi‑Fi", "Notebook \"Pro\"", "Monitor 27\"", "Shoes 7½", "Ωmega 3", "Cable μUSB", "Lens ƒ/1.8", "iPhone® 15",
  "AirPods™", "LEGO® Star Wars™", "M&M's", "Mac&Cheese", "A/C unit", "Toner CE410X", "ISBN 978-2-07-036822-8", "P/N 4711_08-15",
  "100% Cotton", "0%", "50/50", "¼\" jack", "Œuvre №5",
];

/** Names that look like text that a program has spoilt, and are right. Of a hundred articles one or two have such a name. */
const ODD = [
  "Tom & Jerry; the movie", "SIM AT&T; 5G", "Romã ROMÃ®", "Livro «AMANHÃ»", "Weißbier 5,4%50cl", "Size <XL>", "Spray <3 g",
  "T-Shirt S\\M\\L", "R&D; Kit", "{d}%{d} Mix", "Undefined. Roman", "ÂGE TENDRE", "<3 Mug",
];

const DETAILS = [
  "", "", "", "", " {d} cm", " {d} x {d} cm", " {d}×{d}×{d} mm", " Ø {d} cm", " {d}0 ml", " {d},5 kg", " -{d}%", " 100%", " {d} %", " {d}°",
  " {d} °C", " Max™", " Pro®", " ©", " +{d}", " {d}+1", " (x{d})", " n° {d}", " Nº{d}", " №{d}", " #{d}", " {d}/{d}", " {d}\"",
  " {d}'{d}\"", " « {W} »", " „{W}“", " \"{W}\"", " – {W}", " - {W}", " *NEW*", " [B-Ware]", " {d}€", " & {W}", "+{W}", " R&D", " m²",
  " ±{d}", " {d} µm", " 12V/{d}A", " {W}_{d}", " {d}-in-1", "; {W}", ": {W}", "!", " | {W}", " ~{d}", " {d}\u00a0W", " 4★", " ≥{d}",
  " USB-C®", " (A&B)", " v{d}.0", " – 20 % de remise", " {d}% off", " {d}%-{d}%", " {W}’s", " @home", " {d}^2",
];

const BRANDS = [
  "Procter & Gamble", "H&M", "L'Oréal", "Moët & Chandon", "Black+Decker", "Dolce&Gabbana", "Häagen-Dazs", "3M", "7 For All Mankind",
  "Kärcher", "AT&T", "Bang & Olufsen", "M&M's", "C&A", "Citroën", "Škoda", "Łaciate", "Nestlé®", "Lancôme", "Würth", "Electrolux", "IKEA",
  "Hermès", "Møller", "Åhléns", "D&G", "S.T. Dupont", "De'Longhi", "Villeroy & Boch", "Dr. Oetker", "Müller", "Delhaize Le Lion",
  "Avelã & Cª", "Café São Bento", "Dacia", "Tesla™", "Pick & Pay", "n/a", "OEM", "No Name", "-", "Ben & Jerry's", "Levi’s", "Smith+Nephew",
  "Jägermeister", "Orlen", "Zsolnay", "Bohemia®", "A.P.C.", "S.Oliver", "(RED)", "&Tradition", "& Other Stories", "Q&Q", "Ó",
];

const LABELS = {
  fr: [
    "Colissimo", "Livraison à domicile", "Chronopost - 24h", "Point Relais®", "Click & Collect", "Retrait en magasin sous 1h",
    "Livraison à l’étage",
  ],
  es: ["Correos Express", "SEUR 24", "Envío a domicilio", "Recogida en tienda", "Envío & montaje"],
  pt: ["CTT Expresso", "ENTREGA AO DOMICÍLIO - AMANHÃ", "Recolha na loja", "Distribuição", "Entrega no balcão"],
  it: ["Corriere espresso", "Ritiro in negozio", "BRT - Fermopoint", "Consegna al piano", "Poste Italiane"],
  nl: ["PostNL", "Bpost", "Afhalen in de winkel", "Bezorging op afspraak", "DHL (vóór 12:00)"],
  de: ["DHL Paket", "Hermes", "Abholung im Geschäft", "Spedition, frei Bordsteinkante", "Post & mehr"],
  pl: ["InPost Paczkomaty® 24/7", "Kurier DPD", "Odbiór w sklepie", "Przesyłka pobraniowa"],
  ro: ["Fan Courier", "Livrare la domiciliu", "Ridicare din magazin", "Poșta Română"],
  hu: ["Magyar Posta", "Házhoz szállítás", "Átvétel üzletben", "GLS CsomagPont"],
  cs: ["Zásilkovna", "Česká pošta – Balík Do ruky", "Osobní odběr", "PPL & Partner"],
};

/** Free fields hold what programs write: pairs, JSON, Base64, escapes. */
const DATA = [
  "referrer=shop.example;order=premium", "utm_source=newsletter&utm_medium=email", "{\"cart\":#####,\"vip\":true}", "b3JkZXI6MTIzNDU=",
  "A-####/##", "origin:app|v2.##", "campaign=black%20friday", "<order id=\"####\"/>", "client n° ####",
];

const TARGET = [15_000, 190_000];

export const data = (chance) => chance.digits(chance.pick(DATA));

/** The name of something that a shop sells. */
export function article(chance, language) {
  const noun = chance.pick(chance.happens(80) ? NOUNS[language] : EVERYWHERE);
  const name = chance.happens(1.5) ? chance.pick(ODD) : noun + chance.pick(DETAILS);
  return chance.fill(name, {
    d: () => String(chance.between(1, 250)),
    W: () => chance.pick([
      "Premium", "Été", "Größe M", "Noël", "Nº 5", "São Paulo", "Zürich", "Łódź", "Blau/Weiß", "NOIR", "XL", "Pro Max", "Edição", "Ø",
    ]),
  }).trim();
}

const text = (date) => date.toISOString().slice(0, 10);

/** The day so many days after another. */
export const after = (today, days) => text(new Date(Date.parse(today) + days * 86_400_000));

/** How an order arrives. Standard takes more than 48 hours, express at most 48; what is fetched or downloaded has no speed to keep. */
function delivery(chance, type) {
  if (type === "edelivery" || type === "travelpickup") return { days: 0, speed: chance.pick([undefined, "express"]) };
  if (type === "storepickup") {
    const days = chance.between(0, 6);
    return { days, speed: days <= 2 ? chance.pick([undefined, "express"]) : chance.pick([undefined, "standard"]) };
  }
  return chance.happens(35)
    ? { days: chance.between(1, 2), speed: "express" }
    : { days: chance.between(3, 40), speed: chance.pick(["standard", "standard", undefined]) };
}

/** The rows of a cart that is fetched or brought as `type` says, and what they cost. */
export function cart(chance, language, today, type, category) {
  const { days, speed } = delivery(chance, type);
  const rows = [];
  const goal = chance.between(...TARGET);
  let amount = 0;
  while (amount < TARGET[0] || (amount < goal && rows.length < 6)) {
    const quantity = chance.happens(85) ? 1 : chance.between(2, 4);
    const most = Math.floor((200_000 - amount) / quantity);
    const price = Math.min(most, chance.between(rows.length === 0 ? 5_000 : 300, 120_000));
    const row = {
      MERCHANTITEMID: chance.digits(chance.pick(["REF-####", "#############", "SKU/##-A", "art_####.##", "AB&C-###"])),
      NAME: article(chance, language),
      PRICE: price,
      QUANTITY: quantity,
      CATEGORY: category ?? chance.pick(CATEGORIES),
      BRAND: chance.pick(BRANDS),
      DELIVERYTYPE: type,
      DELIVERYLABEL: chance.pick(LABELS[language]),
      DELIVERYEXPECTEDDATE: after(today, days),
      TOTALAMOUNT: price * quantity,
    };
    if (speed !== undefined) row.DELIVERYSPEED = speed;
    if (days > 0 && chance.happens(50)) row.DELIVERYEXPECTEDDELAY = days;
    if (chance.happens(20)) row.TAX = chance.pick(["20", "5.5", "19.0"]);
    if (chance.happens(10)) row.DISCOUNT = String(chance.between(1, 60));
    if (chance.happens(10)) row.SUBMERCHANTEXTERNALID = chance.pick(["OPERATOR", "shop1.com", "seller-42", "Dupont & Fils"]);
    rows.push(row);
    amount += row.TOTALAMOUNT;
  }
  return { rows, amount };
}
