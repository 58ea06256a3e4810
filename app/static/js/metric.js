// The result follows while numbers are typed: the server computes, and what changed is put in place.
// Belongs to: metrics/_form.html, metrics/_parts.html.

const WAIT = 150; // ms without a key before asking
const ASKED = "X-Dangol-Live"; // app/views/metrics.py answers it with the parts that change

for (const form of document.querySelectorAll("form[data-live]")) follow(form);

function follow(form) {
  let pause;
  let request = new XMLHttpRequest();

  function ask() {
    const address = new URL(form.action);
    // Empty fields say nothing, and would make long addresses of links.
    for (const [name, text] of new FormData(form)) if (text.trim()) address.searchParams.append(name, text);
    request.abort();
    request = new XMLHttpRequest();
    request.open("GET", address);
    request.setRequestHeader(ASKED, "1");
    // A document and not a text: nothing here makes markup of strings.
    request.responseType = "document";
    request.addEventListener("load", () => {
      if (!request.response) return;
      show(form, request.response);
      history.replaceState(null, "", address);
    });
    request.send();
  }

  form.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(ask, WAIT);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    ask();
  });
}

function show(form, answer) {
  for (const part of [...answer.body.children]) {
    document.getElementById(part.id)?.replaceWith(document.adoptNode(part));
  }
  const faults = new Map(
    [...document.querySelectorAll("[data-fault-of]")].map((link) => [link.dataset.faultOf, link.textContent]),
  );
  for (const slot of form.querySelectorAll("[data-fault]")) {
    const field = document.getElementById(slot.id.replace(/-fault$/, ""));
    slot.textContent = faults.get(field.id) ?? "";
    field.toggleAttribute("aria-invalid", faults.has(field.id));
    if (faults.has(field.id)) field.setAttribute("aria-invalid", "true");
  }
}
