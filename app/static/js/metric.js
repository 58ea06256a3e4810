// The result follows while numbers are typed: the server computes, and what changed is put in place.
// Belongs to: metrics/_form.html, metrics/_parts.html.

const WAIT = 150; // ms without a key before asking
const CALM = 600; // ms without a change before a screen reader is told
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
    if (form.elements.file.files[0]?.size > form.dataset.most) return say([form.dataset.tooLarge]);
    request = asking("POST", form.action, (answer) => {
      show(form, answer);
      // On a phone the answer lies below the form.
      document.getElementById("result").scrollIntoView({ block: "nearest" });
    });
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
  request.addEventListener("load", () => {
    const answer = request.response;
    if (answer?.getElementById("result")) return done(answer);
    // The page of an error: what is typed stays where it is.
    say([...answer?.querySelectorAll("main .page-head *") ?? []].map((line) => line.textContent.trim()));
  });
  request.addEventListener("error", () => say([]));
  return request;
}

// What is shown no longer follows from what was typed; why, if that is known.
function say(lines) {
  const result = document.getElementById("result");
  result.dataset.stale = "";
  const notice = document.createElement("div");
  notice.className = "faults";
  notice.setAttribute("role", "alert");
  for (const line of lines) notice.append(Object.assign(document.createElement("p"), { textContent: line }));
  result.querySelector(":scope > .faults")?.remove();
  if (lines.length) result.prepend(notice);
}

let calm;

function show(form, answer) {
  for (const part of [...answer.body.children]) {
    document.getElementById(part.id)?.replaceWith(document.adoptNode(part));
  }
  const faults = new Map(
    [...document.querySelectorAll("[data-fault-of]")].map((link) => [link.dataset.faultOf, link.textContent]),
  );
  for (const field of form.querySelectorAll(".field input")) mark(field, faults.get(field.id));
  clearTimeout(calm);
  calm = setTimeout(() => {
    const heard = document.querySelector("#result .headline, #result .waiting");
    document.getElementById("told").textContent = heard?.textContent.replace(/\s+/g, " ").trim() ?? "";
  }, CALM);
}

function mark(field, fault) {
  const id = `${field.id}-note`;
  document.getElementById(id)?.querySelector(".fault")?.remove();
  field.removeAttribute("aria-invalid");
  if (!fault) return;
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", id);
  if (!document.getElementById(id)) field.closest(".field").append(Object.assign(document.createElement("div"), { id }));
  const line = Object.assign(document.createElement("p"), { className: "fault", textContent: fault });
  document.getElementById(id).prepend(line);
}
