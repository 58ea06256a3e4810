// The result follows while numbers are typed: the server computes, and what changed is put in place.
// Belongs to: metrics/_form.html, metrics/_parts.html.

const WAIT = 150; // ms without a key before asking
const ASKED = "X-Dangol-Live"; // app/views/metrics.py answers it with the parts that change

for (const form of document.querySelectorAll("form[data-live]")) follow(form);
for (const form of document.querySelectorAll("form[data-brought]")) send(form);

function follow(form) {
  let pause;
  let request = new XMLHttpRequest();

  function ask() {
    const address = new URL(form.action);
    // Empty fields say nothing, and would make long addresses of links.
    for (const [name, text] of new FormData(form)) if (text.trim()) address.searchParams.append(name, text);
    request.abort();
    request = asking("GET", address, (answer) => {
      if (!answer.getElementById("result")) return; // an error's page: what is typed stays
      show(form, answer);
      history.replaceState(null, "", address);
    });
    request.send();
  }

  form.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(ask, WAIT);
  });
  form.addEventListener("submit", (event) => {
    if (event.submitter?.hasAttribute("formaction")) return; // a file to take away
    event.preventDefault();
    clearTimeout(pause);
    ask();
  });
}

// A table is sent once and computed where it is; meanwhile one sees how far it is.
function send(form) {
  const line = form.querySelector("[data-progress]");
  const bar = line.querySelector("progress");
  const label = line.querySelector("[data-reading]");
  let request = new XMLHttpRequest();

  form.addEventListener("submit", (event) => {
    // What comes as a file the browser keeps by itself.
    if (event.submitter?.name === "as") return;
    event.preventDefault();
    request.abort();
    request = asking("POST", form.action, (answer) => show(form, answer));
    label.textContent = label.dataset.reading;
    line.hidden = false;
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      Object.assign(bar, { max: total, value: loaded });
    });
    request.upload.addEventListener("load", () => {
      bar.removeAttribute("value"); // nobody knows how long a model takes to fit
      label.textContent = label.dataset.computing;
    });
    request.addEventListener("loadend", () => { line.hidden = true; });
    request.send(new FormData(form));
  });
}

function asking(method, address, done) {
  const request = new XMLHttpRequest();
  request.open(method, address);
  request.setRequestHeader(ASKED, "1");
  // A document and not a text: nothing here makes markup of strings.
  request.responseType = "document";
  request.addEventListener("load", () => request.response && done(request.response));
  return request;
}

function show(form, answer) {
  for (const part of [...answer.body.children]) {
    document.getElementById(part.id)?.replaceWith(document.adoptNode(part));
  }
  const faults = new Map(
    [...document.querySelectorAll("[data-fault-of]")].map((link) => [link.dataset.faultOf, link.textContent]),
  );
  for (const field of form.querySelectorAll("input[aria-describedby]")) {
    const note = document.getElementById(field.getAttribute("aria-describedby").split(" ")[0]);
    note.querySelector(".fault")?.remove();
    field.removeAttribute("aria-invalid");
    if (!faults.has(field.id)) continue;
    field.setAttribute("aria-invalid", "true");
    const line = document.createElement("p");
    line.className = "fault";
    line.textContent = faults.get(field.id);
    note.prepend(line);
  }
}
