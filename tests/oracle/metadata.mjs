// data/numbering-plans.json in the form in which Google's library holds its plans: a list for each territory, in which a fact stands at
// the number of its field in phonemetadata.proto. Spellings and examples are left out: nothing here asks for them.

const DESCRIPTION = { nationalNumberPattern: 2, possibleLength: 9 };
const TYPES = {
  fixedLine: 2,
  mobile: 3,
  tollFree: 4,
  premiumRate: 5,
  sharedCost: 6,
  personalNumber: 7,
  voip: 8,
  pager: 21,
  uan: 25,
  voicemail: 28,
};
const FIELDS = {
  generalDesc: 1,
  id: 9,
  countryCode: 10,
  internationalPrefix: 11,
  nationalPrefixForParsing: 15,
  nationalPrefixTransformRule: 16,
  sameMobileAndFixedLinePattern: 18,
  mainCountryForCode: 22,
  leadingDigits: 23,
};

/** The territories by their id, or by their calling code where they have none. */
export function metadata(plans) {
  const entries = Object.entries(plans.plans).flatMap(([code, group]) =>
    group.map((territory, index) => {
      const isMain = index === 0 && group.length > 1;
      return [territory.id === '001' ? code : territory.id, list(Number(code), territory, isMain)];
    }),
  );
  return Object.fromEntries(entries);
}

/** The ids of each calling code, in the order in which a number is looked for. */
export function countries(plans) {
  const entries = Object.entries(plans.plans);
  return Object.fromEntries(entries.map(([code, group]) => [code, group.map(({ id }) => id)]));
}

function list(code, territory, isMain) {
  const out = [];
  out[FIELDS.generalDesc] = description(territory.generalDesc);
  for (const [name, index] of Object.entries(TYPES)) {
    // A type that a territory has not is one with the only possible length -1.
    out[index] = name in territory.types ? description(territory.types[name]) : lengths([-1]);
  }
  const { fixedLine, mobile } = territory.types;
  out[FIELDS.id] = territory.id;
  out[FIELDS.countryCode] = code;
  out[FIELDS.internationalPrefix] = territory.internationalPrefix;
  out[FIELDS.nationalPrefixForParsing] = territory.nationalPrefixForParsing;
  out[FIELDS.nationalPrefixTransformRule] = territory.nationalPrefixTransformRule;
  out[FIELDS.leadingDigits] = territory.leadingDigits;
  if (isMain) out[FIELDS.mainCountryForCode] = 1;
  const isSame =
    String(fixedLine?.nationalNumberPattern) === String(mobile?.nationalNumberPattern);
  if (isSame) out[FIELDS.sameMobileAndFixedLinePattern] = 1;
  return out;
}

function description({ nationalNumberPattern, possibleLengths }) {
  const runs = possibleLengths.split(',').flatMap((run) => {
    const [first, last = first] = run.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  const out = lengths(runs);
  out[DESCRIPTION.nationalNumberPattern] = nationalNumberPattern.join('|');
  return out;
}

function lengths(values) {
  const out = [];
  out[DESCRIPTION.possibleLength] = values;
  return out;
}
