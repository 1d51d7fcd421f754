/** What is compared, in every host: one job, done in several ways of which the first is ours. */
import france from "../../examples/profiles/france.json";
import agency from "../../examples/profiles/travel.json";
import * as orders from "./orders.mjs";
import * as ajv from "./peers/ajv.mjs";
import { peer, readVerdict } from "./peers/peer.mjs";
import { countGraphemes, readMobile, wrap } from "./peers/rules.mjs";
import * as valibot from "./peers/valibot.mjs";
import * as zod from "./peers/zod.mjs";

/** The day of S2's authorization: two days before its delivery. */
const OPTIONS = { today: "2017-06-18" };
const DRAFT = { ...OPTIONS, stage: "draft" };
const CONTRACT = {
  ...OPTIONS,
  sellsTravel: false,
  options: france.businessTransactions,
};

const PEERS = [peer("zod 4 mini, compiled", zod), peer("valibot", valibot), peer("ajv, standalone", ajv)];

const PHONE = "06 12 34 56 79";
const STREETS = {
  "an ASCII street": "12 rue de la Paix Residence des Acacias Batiment Charlemagne Hameau des Trois Fontaines",
  "a street beyond ASCII": "12 bis rue de la Liberté Résidence des Érables Bâtiment Crémieux Hameau de l’Étang Doré",
};

/** The jobs; throws where somebody's verdict is another one. */
export function jobsFor(Validator) {
  const shop = new Validator(france);
  const trips = new Validator(agency);
  const cases = [
    { name: "S2's authorization", order: orders.authorization(), validator: shop, contract: CONTRACT, errors: 0 },
    {
      name: "S2's authorization with its travel example",
      order: orders.travel(),
      validator: trips,
      contract: { ...CONTRACT, sellsTravel: true },
      errors: 0,
    },
    { name: "twenty different articles", order: orders.twentyArticles(), validator: shop, contract: CONTRACT, errors: 0 },
    { name: "12 errors", order: orders.mistaken(), validator: shop, contract: CONTRACT, errors: 12 },
  ];
  return [...cases.flatMap(jobsOfOrder), ...jobsOfValues(shop)];
}

function jobsOfOrder({ name, order, validator, contract, errors }) {
  const inputs = { object: order, "JSON text": JSON.stringify(order), "form body": orders.formBody(order) };
  const ours = { object: "validate", "JSON text": "validateJson", "form body": "validateForm" };
  const theirs = { object: "judge", "JSON text": "judgeJson", "form body": "judgeForm" };
  return Object.entries(inputs).map(([kind, input]) => {
    const check = () => validator[ours[kind]](input, OPTIONS);
    assertAgreement(`${name} from ${kind}`, check(), errors, (peer) => peer[theirs[kind]](input, contract));
    return {
      name: `${name}, from ${kind === "object" ? "an object" : `a ${kind}`}`,
      ways: [
        { name: "oney-rules", run: () => readOutcome(check()) },
        ...PEERS.map((peer) => ({ name: peer.name, isPeer: true, run: () => readVerdict(peer[theirs[kind]](input, contract)) })),
        { name: "JSON.parse alone", run: () => JSON.parse(inputs["JSON text"]) },
      ],
    };
  });
}

/** What a shop reads: the verdict, each issue with its path and sentence, the address lines and the normal form. */
function readOutcome({ valid, issues, derived, order }) {
  let length = Number(valid) + lengthOf(issues);
  length += derived.addressLines.BILLINGADDRESS.length + derived.addressLines.SHIPTOADDRESS.length;
  return length + order.CART.length;
}

/** The same of one value. */
function readValue({ valid, issues, value, lines }) {
  return Number(valid) + lengthOf(issues) + value.length + lines.length;
}

function lengthOf(issues) {
  let length = 0;
  for (const { path, message } of issues) length += path.length + message.length;
  return length;
}

function jobsOfValues(validator) {
  const mobile = () => validator.validateParameter("BILLINGMOBILEPHONE", PHONE, OPTIONS);
  assertEqual("the telephone number", `+${mobile().value}`, readMobile(PHONE));
  return [
    {
      name: "a mobile number to its normal form",
      ways: [
        { name: "oney-rules", run: () => readValue(mobile()) },
        { name: "libphonenumber-js/max", isPeer: true, run: () => readMobile(PHONE) },
      ],
    },
    ...Object.entries(STREETS).map(([name, street]) => {
      const check = () => validator.validateParameter("BILLINGADDRESS", street, DRAFT);
      assertEqual(name, check().lines, wrap(street));
      assertEqual(name, check().lines, wrap(street, countGraphemes));
      return {
        name: `${name} into lines (oney-rules also checks it)`,
        ways: [
          { name: "oney-rules", run: () => readValue(check()) },
          { name: "Intl.Segmenter for words beyond ASCII", isPeer: true, run: () => wrap(street) },
          { name: "Intl.Segmenter for each word", isPeer: true, run: () => wrap(street, countGraphemes) },
        ],
      };
    }),
  ];
}

/** All find the same faults, or there is nothing to compare. */
function assertAgreement(name, outcome, errors, judge) {
  const found = outcome.issues.filter(({ severity }) => severity === "error");
  assertEqual(`${name}: errors`, found.length, errors);
  for (const peer of PEERS) {
    const verdict = judge(peer);
    const of = `${name} by ${peer.name}`;
    assertEqual(`${of}: valid`, verdict.valid, outcome.valid);
    assertEqual(`${of}: errors`, sorted(peer.refused(verdict)), places(outcome, "error"));
    assertEqual(`${of}: warnings`, sorted(verdict.warnings), places(outcome, "warning"));
    assertEqual(`${of}: lines`, verdict.lines, outcome.derived.addressLines);
  }
}

function places({ issues }, wanted) {
  return sorted(issues.filter(({ severity }) => severity === wanted).map(({ parameter }) => parameter));
}

function sorted(names) {
  return [...new Set(names)].sort();
}

function assertEqual(what, one, other) {
  const [left, right] = [JSON.stringify(one), JSON.stringify(other)];
  if (left !== right) throw new Error(`no agreement on ${what}: ${left} and ${right}`);
}
