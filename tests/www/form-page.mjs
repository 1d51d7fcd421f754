// Run in the page by form.test.mjs.
export default {
  async names({ form, bind, set, settled, said }) {
    const binding = bind();
    await settled();
    const city = set("city", "x".repeat(40));
    set("mail", "a+b@example.com");
    const attributes = ({ autocomplete, attributes: { maxlength } }) => ({ autocomplete, maxlength: maxlength.value });
    return {
      messages: [said("city"), said("mail")],
      validity: [form.checkValidity(), city.validationMessage],
      city: attributes(city),
      zip: attributes(form.elements.zip),
      described: form.elements.mail.getAttribute("aria-describedby").split(" ").includes("help"),
      order: binding.order,
    };
  },

  /** Two controls for one parameter. */
  async twoControls({ form, bind, settled }) {
    const names = { street0: "BILLINGADDRESS", street1: "BILLINGADDRESS" };
    for (const [name, value] of [["street0", "12 rue de la Paix"], ["street1", "Bât B"]]) {
      const control = document.createElement("input");
      form.append(Object.assign(control, { name, value }));
    }
    try {
      const binding = bind({ names });
      await settled();
      return binding.order.BILLINGADDRESS;
    } catch (error) {
      return error.name;
    }
  },

  /** The form of a shop that exists. */
  async fields({ form, bind, bindForm, Validator, set, settled, said }) {
    form.innerHTML = `
      <input type="hidden" name="_csrf" value="5f1c"><input type="password" name="password" value="secret">
      <label>Prénom <input name="first_name"></label>
      <label>Rue <input name="address1"></label><label>Complément <input name="address2"></label>
      <label>Indicatif <select name="phone[prefix]"><option>33</option><option>32</option></select></label>
      <label>Téléphone <input name="phone[number]" type="tel"></label>
      <label><input type="checkbox" name="ship_to_different"> Autre adresse</label>
      <label>Rue <input name="ship_address"></label><button name="pay" value="1">OK</button>`;
    const fields = {
      BILLINGFIRSTNAME: "first_name",
      BILLINGADDRESS: ["address1", "address2"],
      BILLINGMOBILEPHONE: ["phone[prefix]", "phone[number]"],
      SHIPTOADDRESS: "ship_address",
      delivery: { sameAsBilling: { unless: "ship_to_different" } },
    };
    const validator = new Validator({ country: "FR" }, { fields });
    const refused = ["names", "order", "shop"].filter((option) => {
      try {
        const other = option === "shop" ? new Validator({ country: "FR" }) : validator;
        bindForm(form, other, { [option]: option === "order" ? (values) => values : {} }).unbind();
        return false;
      } catch (error) {
        return error.code === "usage";
      }
    });
    const shop = { AMOUNT: 60_000 };
    const summary = document.getElementById("errors");
    const binding = bind({ names: undefined, shop, summary, part: "customer" }, validator);
    await settled();
    const atStart = [said("first_name"), said("address1")];
    set("address1", "x".repeat(130));
    const long = [said("address1"), said("address2")];
    set("address1", "12 rue de la Paix");
    set("address2", "Bât B");
    set("phone[number]", "12");
    const phone = [said("phone[number]"), said("phone[prefix]")];
    set("phone[number]", "06 98 76 54 32");
    // It fits the billing address, and is too long for the delivery.
    set("first_name", "Jean-Christophe-M");
    const copied = said("first_name");
    set("first_name", "Jean");
    const { order } = binding;
    const body = String(new URLSearchParams(new FormData(form)));
    const posted = validator.validateForm(body, { shop, stage: "draft" }).order;
    set("first_name", "");
    form.addEventListener("submit", (event) => event.preventDefault());
    form.requestSubmit();
    return { atStart, long, phone, copied, order, posted, focused: document.activeElement.name, links: summary.querySelectorAll("a").length, refused };
  },

  /** A page that a server has answered with its own messages. */
  async served({ form, bind, Validator, set, settled, said }) {
    const field = (name, value) => `<input id="${name}" name="${name}" value="${value}"><p id="${name}-message">Server: ${name}</p>`;
    form.innerHTML = `${field("first_name", "Jean")}${field("town", "")}`;
    const validator = new Validator({ country: "FR" }, { fields: { BILLINGFIRSTNAME: "first_name", BILLINGCITY: "town" } });
    const binding = bind({ names: undefined }, validator);
    await settled();
    form.elements.town.focus();
    form.elements.first_name.focus();
    const kept = [said("first_name"), said("town")];
    set("first_name", "Jeanne");
    set("town", "x".repeat(33));
    const edited = [said("first_name"), said("town").startsWith("Server")];
    set("town", "Paris");
    const mended = said("town");
    binding.reset();
    return { kept, edited, mended };
  },

  async early({ form, bind, settled, said }) {
    form.elements.mail.value = "nobody";
    form.elements.city.focus();
    form.elements.city.value = "x".repeat(40);
    bind();
    await settled();
    return [said("mail") !== "", said("city"), said("zip")];
  },

  async kinds({ form, bind, settled }) {
    const binding = bind();
    await settled();
    form.elements.BILLINGTITLE[1].click();
    return { order: binding.order, voucher: form.elements.voucher.getAttribute("aria-describedby") };
  },

  async submit({ form, bind, set, settled }) {
    const calls = [];
    const prevented = [];
    // Behind the binding's own listener: what the page would do then.
    document.addEventListener("submit", (event) => {
      prevented.push(event.defaultPrevented);
      event.preventDefault();
    });
    const summary = document.getElementById("errors");
    const note = (call) => () => calls.push(call);
    bind({
      summary,
      part: "customer",
      issues: (issues) => issues.filter(({ parameter }) => /^(BILLING(CITY|POSTALCODE|MOBILEPHONE|TITLE)|CLIENTEMAIL)$/.test(parameter)),
      onValid: note("valid"),
      onInvalid: note("invalid"),
      order: (values) => ({ ...complete, ...values }),
    });
    await settled();
    form.requestSubmit();
    const early = [!summary.hidden, document.activeElement.name];
    const links = summary.querySelectorAll("a").length;
    set("city", "Paris");
    set("zip", "75001");
    set("mail", "a@example.com");
    set("BILLINGMOBILEPHONE", "0612345678");
    form.elements.BILLINGTITLE[0].click();
    form.requestSubmit();
    return { early, links, calls, prevented, hidden: summary.hidden };
  },

  async leaving({ form, bind, set, settled, said }) {
    const binding = bind();
    const noValidate = [form.noValidate];
    await settled();
    const control = set("mail", "nobody");
    control.value = "nobody@example.com";
    control.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true }));
    const composing = said("mail") !== "";
    control.dispatchEvent(new InputEvent("input", { bubbles: true }));
    const done = said("mail");
    set("mail", "nobody");
    form.reset();
    await settled();
    const reset = said("mail");
    set("mail", "nobody");
    binding.unbind();
    noValidate.push(form.noValidate);
    const element = said("mail");
    set("mail", "somebody");
    return { composing, done, reset, unbound: [element, !control.validity.customError, control.hasAttribute("aria-invalid")], noValidate };
  },

  /** A click that takes the form away, or clears it: between press and release a field was left. */
  async clicked({ form, bind, set, settled, said }) {
    const found = [];
    let messages = 0;
    const onField = ({ issue }) => (messages += issue ? 1 : 0);
    for (const end of ["reset", "unbind"]) {
      const binding = bind({ onField });
      await settled();
      document.body.dispatchEvent(new MouseEvent("mousedown", { bubbles: true }));
      set("mail", "nobody");
      document.body.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
      binding[end]();
      await settled();
      found.push([said("mail"), messages]);
      form.elements.mail.value = "";
      binding.unbind();
    }
    // Gone before the module came.
    form.elements.mail.value = "nobody";
    bind({ onField }).unbind();
    await settled();
    return [...found, [said("mail"), messages]];
  },

  async misuse({ form, bindForm, validator }) {
    return [
      () => bindForm(form, validator, { local: "fr" }),
      () => bindForm(document.body, validator),
      () => bindForm(form, validator, { names: { city: "BILINGCITY" } }),
    ].map((call) => {
      try {
        call();
        return "nothing";
      } catch (error) {
        return `${error.code}: ${error.message.split(";")[0]}`;
      }
    });
  },

  async unavailable({ form, bind, settled }) {
    let told;
    bind({ ready: Promise.reject(new Error("no network")), onUnavailable: ({ message }) => (told = message) });
    const noValidate = [form.noValidate];
    await settled();
    noValidate.push(form.noValidate);
    return { noValidate, told };
  },
};

/** What this form does not ask for. */
const complete = {
  AMOUNT: 60_000,
  BILLINGADDRESS: "1 rue A",
  BILLINGCOUNTRY: "FR",
  BILLINGFIRSTNAME: "A",
  BILLINGLASTNAME: "B",
  PAYMENTOPTION: "facilypay-3x",
  SHIPTOADDRESS: "1 rue A",
  SHIPTOCITY: "Paris",
  SHIPTOCOUNTRY: "FR",
  SHIPTOFIRSTNAME: "A",
  SHIPTOLASTNAME: "B",
  SHIPTOMOBILEPHONE: "0612345678",
  SHIPTOPOSTALCODE: "75001",
  CART: [{ NAME: "A", PRICE: 60_000, QUANTITY: 1, TOTALAMOUNT: 60_000 }],
};
