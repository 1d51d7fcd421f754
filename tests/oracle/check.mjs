// Google's own library about the numbers of tests/oracle_phones.rs:
//
//   ONEY_ORACLE_CASES=100000 ONEY_ORACLE_OUT=/tmp/numbers.tsv cargo test --release --test oracle_phones
//   cd tests/oracle && npm ci && node check.mjs /tmp/numbers.tsv
//
// Each line: number, default territory (ZZ for none), then `invalid` or E.164, territory, kind.
import { readFileSync } from 'node:fs';
import libphonenumber from 'google-libphonenumber';

const { PhoneNumberUtil, PhoneNumberFormat, PhoneNumberType } = libphonenumber;
const util = PhoneNumberUtil.getInstance();
const KINDS = new Map([
  [PhoneNumberType.FIXED_LINE, 'fixed'],
  [PhoneNumberType.MOBILE, 'mobile'],
  [PhoneNumberType.FIXED_LINE_OR_MOBILE, 'either'],
]);

function google(text, territory) {
  let number;
  try {
    number = util.parse(text, territory === 'ZZ' ? undefined : territory);
  } catch {
    return 'invalid';
  }
  if (!util.isValidNumber(number)) return 'invalid';
  const kind = KINDS.get(util.getNumberType(number)) ?? 'other';
  return [util.format(number, PhoneNumberFormat.E164), util.getRegionCodeForNumber(number), kind].join('\t');
}

// Read another way on purpose (documented at `phone::parse`): no plus, and either the digits begin with the default
// territory's calling code, or they are a number of another calling code and none of the default territory.
function otherReading(text, territory, ours) {
  if (text.startsWith('+') || ours === 'invalid' || territory === 'ZZ') return false;
  const code = String(util.getCountryCodeForRegion(territory));
  return text.startsWith(code) || !ours.startsWith(`+${code}`);
}

// Ranges that changed between the metadata of the `phonenumber` crate (9.0.33) and that of this library's version, which
// is the nearest that npm has. On the same metadata the same rules agree (tests/oracle_phones.rs). Drop what an update
// makes superfluous.
const NEWER = [
  '+1274', '+237642', '+247', '+25418', '+25572', '+256737', '+25888', '+26379', '+29893', '+34400', '+4678', '+504226',
  '+504254', '+59773', '+85623', '+99372', '+99870',
];
const newer = (verdict) => NEWER.some((prefix) => verdict.startsWith(prefix));

const lines = readFileSync(process.argv[2], 'utf8').trimEnd().split('\n');
const unexplained = [];
let other = 0;
let changed = 0;
for (const line of lines) {
  const [text, territory, ...verdict] = line.split('\t');
  const ours = verdict.join('\t');
  const theirs = google(text, territory);
  if (ours === theirs) continue;
  if (otherReading(text, territory, ours)) other += 1;
  else if (newer(theirs)) changed += 1;
  else unexplained.push(`${text} (${territory}): ours ${ours}, Google ${theirs}`);
}
console.log(`${lines.length} numbers, ${other} read another way on purpose, ${changed} in ranges that changed since, ${unexplained.length} unexplained`);
for (const line of unexplained.slice(0, 40)) console.log(line);
process.exitCode = unexplained.length === 0 ? 0 : 1;
