// What is usual in each country: names, mobile numbers, e-mail providers, titles, and what its shops write.

/** Latin letters, in the spelling of their own languages. */
export const LATIN_NAMES = [
  "en", "de", "fr", "es", "it", "pt_BR", "pl", "ro", "hr", "tr", "sv", "da", "fi", "vi", "sk", "lv", "yo_NG", "sr_RS_latin",
];

export const OTHER_SCRIPTS = ["ar", "ru", "zh_CN", "el", "uk", "he", "ja", "ko", "ka_GE", "hy", "fa", "th"];

/** What people have everywhere. */
export const MAIL_PROVIDERS = [
  "gmail.com", "gmail.com", "gmail.com", "gmail.com", "hotmail.com", "outlook.com", "yahoo.com", "icloud.com", "live.com", "me.com",
  "msn.com", "mac.com", "mail.com", "ymail.com", "rocketmail.com", "aol.com", "googlemail.com", "protonmail.com", "proton.me", "pm.me",
  "gmx.net", "gmx.com", "fastmail.com", "hey.com", "tutanota.com", "tuta.io", "zoho.com", "mail.ru", "yandex.ru", "ya.ru", "bk.ru",
  "qq.com", "163.com", "126.com", "naver.com", "ukr.net", "abv.bg", "duck.com", "email.com", "usa.net",
];

/** Telephone numbers of a country: its calling code, the digit before numbers at home, patterns of mobiles and landlines. */
export const COUNTRIES = {
  FR: {
    locales: { fr: ["fr"] },
    phone: { code: "33", trunk: "0", mobiles: [
      "61#######", "62#######", "633######", "65#######", "66#######", "68#######", "699######", "74#######", "75#######", "77#######",
      "78#######",
    ], landlines: ["142######", "472######", "556######", "320######"] },
    mail: [
      "orange.fr", "wanadoo.fr", "free.fr", "sfr.fr", "neuf.fr", "laposte.net", "hotmail.fr", "yahoo.fr", "live.fr", "outlook.fr",
      "bbox.fr", "numericable.fr", "club-internet.fr", "aliceadsl.fr", "gmx.fr", "cegetel.net", "9online.fr", "mailo.com", "ik.me",
    ],
    titles: { male: ["mr", "M.", "Monsieur"], female: ["mrs", "Mme", "Madame", "miss", "Mlle"] },
  },
  ES: {
    locales: { es: ["es"] },
    phone: { code: "34", trunk: "", mobiles: ["61#######", "62#######", "65#######", "66#######", "69#######", "711######", "722######"],
      landlines: ["912######", "932######", "954######", "868######"] },
    mail: [
      "hotmail.es", "yahoo.es", "telefonica.net", "movistar.es", "terra.es", "ono.com", "orange.es", "outlook.es", "euskalnet.net",
      "live.es", "wanadoo.es", "ya.com", "mundo-r.com", "gmx.es",
    ],
    titles: { male: ["mr", "Sr.", "señor"], female: ["mrs", "Sra.", "Srta.", "miss"] },
  },
  PT: {
    locales: { pt: ["pt_PT"] },
    phone: { code: "351", trunk: "", mobiles: ["91#######", "92#######", "93#######", "96#######"], landlines: ["213######", "222######"] },
    mail: [
      "sapo.pt", "hotmail.pt", "live.com.pt", "netcabo.pt", "clix.pt", "iol.pt", "mail.telepac.pt", "outlook.pt", "kanguru.pt",
      "portugalmail.pt", "zonmail.pt", "vodafone.pt",
    ],
    titles: { male: ["mr", "Sr.", "Senhor"], female: ["mrs", "Sra.", "miss", "Senhora"] },
  },
  IT: {
    locales: { it: ["it"], de: ["de_AT", "it"] },
    phone: { code: "39", trunk: "", mobiles: [
      "320#######", "328#######", "333#######", "335#######", "338#######", "347#######", "349#######", "351#######", "366#######",
      "371#######", "380#######", "391#######",
    ], landlines: ["06########", "02########"] },
    mail: [
      "libero.it", "virgilio.it", "alice.it", "tin.it", "tiscali.it", "hotmail.it", "yahoo.it", "live.it", "outlook.it", "email.it",
      "fastwebnet.it", "inwind.it", "iol.it", "pec.it", "aruba.it", "teletu.it", "legalmail.it", "vodafone.it",
    ],
    titles: { male: ["mr", "Sig.", "Signor"], female: ["mrs", "Sig.ra", "Signora", "miss"] },
  },
  BE: {
    locales: { fr: ["fr_BE"], nl: ["nl_BE", "nl"], de: ["de", "fr_BE"] },
    phone: { code: "32", trunk: "0", mobiles: [
      "470######", "472######", "475######", "478######", "484######", "485######", "492######", "495######", "498######", "468######",
    ], landlines: ["25######", "42######"] },
    mail: [
      "skynet.be", "telenet.be", "proximus.be", "scarlet.be", "voo.be", "hotmail.be", "live.be", "belgacom.net", "pandora.be", "outlook.be",
      "yahoo.fr", "edpnet.be", "base.be", "brutele.be",
    ],
    titles: { male: ["mr", "M.", "Dhr."], female: ["mrs", "Mme", "Mevr.", "miss"] },
  },
  DE: {
    locales: { de: ["de"] },
    phone: { code: "49", trunk: "0", mobiles: [
      "151########", "152########", "157########", "159########", "160#######", "162#######", "170#######", "172#######", "176########",
      "177#######", "178#######", "179#######",
    ], landlines: [
        "30########", "89########", "221#######",
      ] },
    mail: [
      "gmx.de", "web.de", "t-online.de", "freenet.de", "arcor.de", "hotmail.de", "yahoo.de", "live.de", "outlook.de", "posteo.de",
      "mailbox.org", "online.de", "vodafone.de", "email.de", "mail.de", "1und1.de", "icloud.de", "o2online.de", "kabelmail.de",
      "magenta.de",
    ],
    titles: { male: ["mr", "Herr"], female: ["mrs", "Frau"] },
  },
  LU: {
    locales: { fr: ["fr_LU", "fr_BE"], de: ["de", "fr_LU"] },
    phone: { code: "352", trunk: "", mobiles: ["621######", "628######", "661######", "668######", "691######", "698######", "671######"],
      landlines: ["26######"] },
    mail: [
      "pt.lu", "internet.lu", "vo.lu", "tango.lu", "post.lu", "hotmail.lu", "hotmail.fr", "gmx.lu", "outlook.fr", "education.lu",
      "luxweb.lu", "cmdnet.lu", "email.lu",
    ],
    titles: { male: ["mr", "M.", "Herr"], female: ["mrs", "Mme", "Frau"] },
  },
  CH: {
    locales: { de: ["de_CH"], fr: ["fr_CH"], it: ["it", "de_CH"] },
    phone: { code: "41", trunk: "0", mobiles: ["76#######", "77#######", "78#######", "79#######", "75#######"], landlines: [
      "44#######", "22#######", "31#######",
    ] },
    mail: [
      "bluewin.ch", "gmx.ch", "hispeed.ch", "sunrise.ch", "swissonline.ch", "bluemail.ch", "hotmail.ch", "outlook.ch", "yahoo.de",
      "netplus.ch", "ticino.com", "citycable.ch", "quickline.ch", "swissmail.ch", "sensemail.ch", "vtxmail.ch",
    ],
    titles: { male: ["mr", "Herr", "Monsieur"], female: ["mrs", "Frau", "Madame"] },
  },
  NL: {
    locales: { nl: ["nl"] },
    phone: { code: "31", trunk: "0", mobiles: ["61#######", "62#######", "63#######", "64#######", "65#######", "68#######"],
      landlines: ["20#######", "10#######", "70#######"] },
    mail: [
      "ziggo.nl", "kpnmail.nl", "hotmail.nl", "live.nl", "home.nl", "planet.nl", "hetnet.nl", "xs4all.nl", "casema.nl", "upcmail.nl",
      "chello.nl", "quicknet.nl", "outlook.nl", "zeelandnet.nl", "kpnplanet.nl", "tele2.nl", "telfort.nl", "online.nl", "solcon.nl",
    ],
    titles: { male: ["mr", "Dhr.", "de heer"], female: ["mrs", "Mevr.", "mevrouw"] },
  },
  AT: {
    locales: { de: ["de_AT"] },
    phone: { code: "43", trunk: "0", mobiles: [
      "664#######", "650#######", "660#######", "676#######", "680#######", "681########", "699########",
    ],
      landlines: ["15######", "316######"] },
    mail: [
      "gmx.at", "aon.at", "a1.net", "chello.at", "hotmail.at", "live.at", "liwest.at", "utanet.at", "inode.at", "tele2.at", "drei.at",
      "kabsi.at", "outlook.at", "yahoo.de", "web.de", "vol.at", "magenta.at", "kabelplus.at",
    ],
    titles: { male: ["mr", "Herr"], female: ["mrs", "Frau"] },
  },
  PL: {
    locales: { pl: ["pl"] },
    phone: { code: "48", trunk: "", mobiles: [
      "50#######", "51#######", "53#######", "60#######", "66#######", "69#######", "72#######", "78#######", "79#######", "88#######",
    ], landlines: ["22#######", "12#######"] },
    mail: [
      "wp.pl", "onet.pl", "o2.pl", "interia.pl", "gazeta.pl", "op.pl", "poczta.onet.pl", "vp.pl", "poczta.fm", "tlen.pl", "go2.pl",
      "onet.eu", "interia.eu", "buziaczek.pl", "autograf.pl", "spoko.pl", "amorki.pl", "yahoo.pl", "hotmail.pl",
    ],
    titles: { male: ["mr", "Pan"], female: ["mrs"] },
  },
  RO: {
    locales: { ro: ["ro"] },
    phone: { code: "40", trunk: "0", mobiles: ["72#######", "73#######", "74#######", "75#######", "76#######", "770######", "786######"],
      landlines: ["213######", "264######"] },
    mail: [
      "yahoo.ro", "yahoo.com", "yahoo.com", "rdslink.ro", "clicknet.ro", "k.ro", "mail.ro", "live.ro", "hotmail.ro", "email.ro",
      "romtelecom.ro", "upcmail.ro", "xnet.ro",
    ],
    titles: { male: ["mr", "mister"], female: ["mrs", "miss"] },
  },
  HU: {
    locales: { hu: ["hu"] },
    phone: { code: "36", trunk: "06", mobiles: ["20#######", "30#######", "70#######"], landlines: ["1#######"] },
    mail: [
      "freemail.hu", "citromail.hu", "t-online.hu", "indamail.hu", "upcmail.hu", "vipmail.hu", "chello.hu", "invitel.hu", "t-email.hu",
      "digikabel.hu", "hotmail.hu", "mailbox.hu", "outlook.hu", "vnet.hu",
    ],
    titles: { male: ["mr"], female: ["mrs", "miss"] },
  },
  CZ: {
    locales: { cs: ["cs_CZ"] },
    phone: { code: "420", trunk: "", mobiles: [
      "602######", "603######", "605######", "606######", "608######", "702######", "721######", "732######", "736######", "774######",
      "775######", "777######", "792######",
    ], landlines: ["224######", "541######"] },
    mail: [
      "seznam.cz", "email.cz", "centrum.cz", "post.cz", "volny.cz", "atlas.cz", "tiscali.cz", "quick.cz", "upcmail.cz", "spoluzaci.cz",
      "o2active.cz", "iol.cz", "hotmail.cz", "outlook.cz", "chello.cz",
    ],
    titles: { male: ["mr", "Pan"], female: ["mrs", "paní", "slečna"] },
  },
};

/** Mobiles of overseas France, by the beginning of the postal code. */
export const OVERSEAS = {
  971: { country: "GP", code: "590", trunk: "0", mobiles: ["690######"], landlines: ["59082####", "59026####"] },
  972: { country: "MQ", code: "596", trunk: "0", mobiles: ["696######", "697######"], landlines: ["59660####", "59672####"] },
  973: { country: "GF", code: "594", trunk: "0", mobiles: ["6940#####", "6942#####"], landlines: ["5943#####"] },
  974: { country: "RE", code: "262", trunk: "0", mobiles: ["692######"], landlines: ["26220####"] },
  976: { country: "YT", code: "262", trunk: "0", mobiles: ["6396#####", "6397#####", "63922####"], landlines: ["26961####"] },
};
/** The CEDEX codes of Réunion go on where 974 was used up. */
OVERSEAS[977] = OVERSEAS[974];
OVERSEAS[978] = OVERSEAS[974];
