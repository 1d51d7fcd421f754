// Asks Google's own library about the numbers of tests/oracle_phones.rs (`cargo xtask test numbers`):
//
//   ONEY_ORACLE_CASES=100000 ONEY_ORACLE_OUT=/tmp/numbers.tsv cargo test --test oracle_phones
//   node tests/oracle/check.mjs /tmp/numbers.tsv
//
// Each line: number, default territory (ZZ for none), then `invalid`, `placeholder` or E.164 and whether it can be a mobile.
//
// The library as published may have older plans than data/numbering-plans.json. So it is asked twice: as it is, and with our plans put
// in place of its own. A difference is explained by the plans if it is gone with ours.
import { readFileSync } from 'node:fs';
import libphonenumber from 'google-libphonenumber';
import { countries, metadata } from './metadata.mjs';

const { PhoneNumberUtil, PhoneNumberFormat, PhoneNumberType } = libphonenumber;
const MOBILE = [PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE];

function google(util, text, territory) {
  let number;
  try {
    number = util.parse(text, territory === 'ZZ' ? undefined : territory);
  } catch {
    return 'invalid';
  }
  if (!util.isValidNumber(number)) return 'invalid';
  return [util.format(number, PhoneNumberFormat.E164), MOBILE.includes(util.getNumberType(number))].join('\t');
}

/** An instance with empty caches, over the plans that the module's tables hold now. */
const instance = () => new PhoneNumberUtil();

const lines = readFileSync(process.argv[2], 'utf8').trimEnd().split('\n').map((line) => {
  const [text, territory, ...verdict] = line.split('\t');
  return { text, territory, ours: verdict.join('\t') };
});
const asPublished = instance();
for (const line of lines) line.published = google(asPublished, line.text, line.territory);

const plans = JSON.parse(readFileSync(new URL('../../data/numbering-plans.json', import.meta.url), 'utf8'));
const older = libphonenumber.metadata;
const territories = metadata(plans);
const differ = Object.keys(territories).filter((id) => !sameNumbers(older.countryToMetadata[id], territories[id]));
replace(older.countryToMetadata, territories);
replace(older.countryCodeToRegionCodeMap, countries(plans));

// Read another way on purpose (documented at `phone::parse`): no plus, and either the digits begin with the default
// territory's calling code, or they are a number of another calling code and none of the default territory.
const withOurs = instance();
function otherReading({ text, territory, ours }, google) {
  if (isOverseasFrance(text, territory) || isRewritten(text, territory, google)) return true;
  if (text.startsWith('+') || ours === 'invalid' || territory === 'ZZ') return false;
  const code = String(withOurs.getCountryCodeForRegion(territory));
  return text.startsWith(code) || !ours.startsWith(`+${code}`);
}

/** Google puts digits in front of what was given, or a prefix of calls abroad other than 00 is dialled there. */
function isRewritten(text, territory, google) {
  const abroad = new RegExp(`^(?:${territories[territory]?.[11] ?? '$^'})`);
  const ends = (national) => text.endsWith(national);
  if (abroad.exec(text)?.[0] !== (/^00/.test(text) ? '00' : undefined)) return true;
  const [e164] = google.split('\t');
  return google !== 'invalid' && !ends(String(withOurs.getNationalSignificantNumber(withOurs.parse(e164))));
}

/** French notation of overseas France: nine digits, with or without a zero, behind 33 or in France. */
function isOverseasFrance(text, territory) {
  const [, before] = /^\+?(\d*?)0?(?:508|590|690|691|594|694|596|696|697|262|263|269|692|693|639)\d{6}$/.exec(text) ?? [];
  return before !== undefined && (before.endsWith('33') || (before === '' && territory === 'FR'));
}

const counts = { same: 0, placeholders: 0, onPurpose: 0, otherPlans: 0 };
const unexplained = [];
const ranges = new Map();
for (const line of lines) {
  // Also where the published library agrees: it could do so by chance.
  const withPlans = google(withOurs, line.text, line.territory);
  if (line.ours === 'placeholder') {
    counts.placeholders += 1;
  } else if (line.ours !== withPlans) {
    if (otherReading(line, withPlans)) counts.onPurpose += 1;
    else unexplained.push(`${line.text} (${line.territory}): ours ${line.ours}, Google ${withPlans}`);
  } else if (line.ours !== line.published) {
    counts.otherPlans += 1;
    const [e164] = (line.ours === 'invalid' ? line.published : line.ours).split('\t');
    const code = withOurs.parse(e164).getCountryCode();
    ranges.set(code, [...(ranges.get(code) ?? []), e164]);
  } else {
    counts.same += 1;
  }
}

console.log(`plans ${plans.release} (${plans.source}), google-libphonenumber ${version()}`);
console.log(`${differ.length} territories have other plans there: ${differ.sort().join(' ')}`);
console.log(
  `${lines.length} numbers: ${counts.same} with the same answer, ${counts.onPurpose} read another way on purpose, ` +
    `${counts.placeholders} placeholders, ${counts.otherPlans} of other plans, ${unexplained.length} unexplained`,
);
for (const [code, numbers] of [...ranges].sort(([a], [b]) => a - b)) {
  console.log(`  +${code}: ${numbers.length}, such as ${numbers[0]}`);
}
for (const line of unexplained.slice(0, 40)) console.log(line);
process.exitCode = unexplained.length === 0 ? 0 : 1;

function replace(table, fresh) {
  for (const key of Object.keys(table)) delete table[key];
  Object.assign(table, fresh);
}

/** Whether two entries have the same patterns; spellings and examples are no matter here. */
function sameNumbers(before, after) {
  const patterns = (entry) => [2, 3, 4, 5, 6, 7, 8, 21, 25, 28].map((index) => entry?.[index]?.[2] ?? null);
  return JSON.stringify(patterns(before)) === JSON.stringify(patterns(after));
}

function version() {
  const manifest = new URL('../node_modules/google-libphonenumber/package.json', import.meta.url);
  return JSON.parse(readFileSync(manifest, 'utf8')).version;
}
