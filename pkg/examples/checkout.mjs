// The checkout of a shop that has its own names: one page for browsers with and without JavaScript. The servers beside this file use it.
export const fields = {
  BILLINGTITLE: { from: "civility", values: { 1: "mr", 2: "mrs" } },
  BILLINGFIRSTNAME: "first_name",
  BILLINGLASTNAME: "last_name",
  BILLINGADDRESS: ["address1", "address2"],
  BILLINGPOSTALCODE: "postcode",
  BILLINGCITY: "city",
  BILLINGCOUNTRY: "country",
  BILLINGMOBILEPHONE: ["phone_prefix", "phone"],
  CLIENTDOB: { date: ["birth_year", "birth_month", "birth_day"] },
  CLIENTEMAIL: "email",
  SHIPTOADDRESS: ["ship_address1", "ship_address2"],
  SHIPTOPOSTALCODE: "ship_postcode",
  SHIPTOCITY: "ship_city",
  SHIPTOCOUNTRY: "ship_country",
  delivery: { sameAsBilling: { unless: "ship_to_different" } },
};

/** What the shop knows of the order: a real one takes it from its session. Of a body only the fields above count. */
export const shop = (ip, userAgent) => ({
  AMOUNT: 60000,
  ORDERID: "1234",
  DESCRIPTION: "A lamp",
  PAYMENTOPTION: "facilypay-3x",
  CLIENTIDENT: "customer-1",
  CLIENTIP: ip,
  CLIENTUSERAGENT: userAgent,
  CART: [
    {
      MERCHANTITEMID: "L-1",
      NAME: "Lamp",
      BRAND: "Lumen",
      CATEGORY: "furniture",
      QUANTITY: 1,
      PRICE: 60000,
      TOTALAMOUNT: 60000,
      TAX: 20,
      DELIVERYTYPE: "carrier",
      DELIVERYSPEED: "standard",
      DELIVERYLABEL: "Home",
      DELIVERYEXPECTEDDELAY: 7,
      DELIVERYEXPECTEDDATE: new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10),
    },
  ],
});

const LABELS = {
  civility: "Title (1 Mr, 2 Mrs)",
  first_name: "First name",
  last_name: "Last name",
  address1: "Street",
  address2: "Floor, building",
  postcode: "Postal code",
  city: "City",
  country: "Country",
  phone_prefix: "Calling code",
  phone: "Mobile number",
  birth_day: "Day of birth",
  birth_month: "Month",
  birth_year: "Year",
  email: "E-mail",
  ship_address1: "Other street",
  ship_address2: "Floor, building",
  ship_postcode: "Postal code",
  ship_city: "City",
  ship_country: "Country",
};

const escaped = (text = "") => String(text).replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** The form, with what the customer has filled in and each mistake at its field. */
export function page(values = {}, issues = []) {
  const messageOf = (name) => issues.find(({ parameter, fields = [] }) => fields.at(/PHONE$/.test(parameter) ? -1 : 0) === name)?.message;
  const field = ([name, label]) => `
    <label>${label} <input id="${name}" name="${name}" value="${escaped(values[name])}" aria-describedby="${name}-message"></label>
    <p id="${name}-message">${escaped(messageOf(name))}</p>`;
  const others = issues.filter(({ fields }) => fields === undefined).map(({ message }) => `<li>${escaped(message)}</li>`);
  return `<!doctype html><html lang="en"><title>Checkout</title>
<ul id="errors" tabindex="-1" ${others.length > 0 ? "" : "hidden"}>${others.join("")}</ul>
<form method="post" action="/checkout"><input type="hidden" name="_csrf" value="5f1c">${Object.entries(LABELS).map(field).join("")}
  <label><input type="checkbox" name="ship_to_different" ${values.ship_to_different ? "checked" : ""}> Deliver to the other street</label>
  <button name="pay" value="1">Pay</button>
</form>
<script type="module">
  import { init, Validator } from "/oney-rules/index.browser.js";
  import { bindForm } from "/oney-rules/binding.js";
  const validator = new Validator({ country: "FR" }, { fields: ${JSON.stringify(fields)} });
  bindForm(document.forms[0], validator, { ready: init(), summary: document.getElementById("errors") });
</script>`;
}
