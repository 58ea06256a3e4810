// The deck builder follows what is chosen: the server works out the list, the counts, the card and
// the links, and what has changed is put in place. Nothing is saved unless a button is pressed.
// Belongs to: decks/build.html, decks/_parts.html.

const WAIT = 200; // ms without a change before asking
const CALM = 500; // ms without an answer before a screen reader is told
const ASKED = "X-Dangol-Live"; // app/views/deck_drafts.py answers it with the parts that change
const STILL = new Set(["pasted", "sure"]); // fields from which nothing follows until a button is pressed

const form = document.querySelector("form[data-deck]");
if (form) follow(form);

function follow(form) {
  const told = document.getElementById("told");
  const waiting = []; // buttons that were pressed while another was being answered
  const late = new Set(); // fields that were changed meanwhile
  let request = null;
  let pause, calm;

  function ask(button = null) {
    clearTimeout(pause);
    // A press counts on what the one before has made; a mere change is overtaken by the next.
    if (request?.isPress) return void waiting.push(button);
    request?.abort();
    const asking = request = new XMLHttpRequest();
    asking.isPress = Boolean(button);
    asking.open("POST", form.action);
    asking.setRequestHeader(ASKED, "1");
    asking.responseType = "document"; // nothing here makes markup of strings
    asking.addEventListener("load", () => done(asking.response));
    asking.addEventListener("error", () => done(null));
    const sent = new FormData(form);
    if (button) sent.append(button.name, button.value);
    asking.send(sent);
  }

  function done(answer) {
    request = null;
    if (answer?.getElementById("chosen")) show(answer);
    else told.textContent = form.dataset.failed;
    if (waiting.length) ask(waiting.shift());
  }

  function show(answer) {
    const said = answer.getElementById("said").textContent.replace(/\s+/g, " ").trim();
    keepPlace(() => {
      for (const part of [...answer.body.children]) {
        const old = document.getElementById(part.id);
        if (old) put(old, document.adoptNode(part));
      }
      for (const { id, checked, value } of late) Object.assign(document.getElementById(id) ?? {}, { checked, value });
      late.clear();
    });
    const address = document.getElementById("take").dataset.address;
    if (address) history.replaceState(null, "", address);
    form.dispatchEvent(new Event("shown"));
    window.speechSynthesis?.dispatchEvent(new Event("voiceschanged")); // for the buttons of a new card
    clearTimeout(calm);
    calm = setTimeout(() => { told.textContent = said; }, CALM);
  }

  function change({ target, type }) {
    if (request?.isPress) late.add(target);
    // While a text of several lines is typed its field stays; half a syllable would be lost with it.
    if (STILL.has(target.name) || (target.localName === "textarea") !== (type === "change")) return;
    // An answer that knows nothing of this change would take it back.
    if (!request?.isPress) request?.abort();
    clearTimeout(pause);
    pause = setTimeout(ask, WAIT);
  }

  form.addEventListener("input", change);
  form.addEventListener("change", change);
  form.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (button?.hasAttribute("formaction")) return; // another page comes of it
    event.preventDefault();
    ask(button);
  });
  arrange(form, (id, place) => ask({ name: "do", value: `place:${id}:${place}` }));
  offerStarred(form);
}

// What was opened stays open.
function put(old, part) {
  for (const details of old.querySelectorAll("details[open][id]")) {
    part.querySelector(`#${CSS.escape(details.id)}`)?.setAttribute("open", "");
  }
  old.replaceWith(part);
}

// The focus stays where it was, or goes to what is nearest to it now.
function keepPlace(change) {
  const active = document.activeElement;
  const { id, dataset, selectionStart, selectionEnd } = active;
  const place = rows().indexOf(active.closest("li"));
  change();
  if (active.isConnected) return;
  const same = document.getElementById(id)
    ?? document.querySelector(`#${CSS.escape(active.closest("[id]")?.id)} > ${active.localName}`);
  if (focus(same)) {
    if (selectionStart != null) same.setSelectionRange(selectionStart, selectionEnd);
    return;
  }
  const opposite = id.replace(/^(up|down)-/, (_, act) => `${act === "up" ? "down" : "up"}-`);
  const row = place < 0 ? null : rows()[place] ?? rows().at(-1);
  focus(document.getElementById(dataset.then ?? opposite))
    || focus(row?.querySelector(".moves button:last-child"))
    || focus(document.getElementById("find"));
}

function focus(element) {
  element?.focus();
  return Boolean(element) && document.activeElement === element;
}

function rows() {
  return [...document.querySelectorAll(".order > li")];
}

// With a mouse, rows can be dragged to their place; the buttons do the same.
function arrange(form, move) {
  let dragged = null;
  const over = (event) => event.target.closest?.(".order > li");

  form.addEventListener("pointerdown", (event) => {
    const row = over(event);
    const isHeld = event.pointerType === "mouse" && !event.target.closest("button, summary, textarea");
    if (row) row.draggable = isHeld;
  });
  form.addEventListener("dragstart", (event) => {
    dragged = over(event);
    dragged?.classList.add("dragged");
    event.dataTransfer.effectAllowed = "move";
  });
  form.addEventListener("dragover", (event) => {
    if (!dragged || !over(event)) return;
    event.preventDefault();
    for (const row of rows()) row.classList.toggle("target", row === over(event) && row !== dragged);
  });
  form.addEventListener("drop", (event) => {
    const row = over(event);
    if (!dragged || !row) return;
    event.preventDefault();
    if (row !== dragged) move(dragged.id.replace("row-", ""), rows().indexOf(row));
  });
  form.addEventListener("dragend", () => {
    for (const row of rows()) row.classList.remove("dragged", "target");
    dragged = null;
  });
}

// Concepts that were starred on their pages (js/page.js) and are not in the deck.
function offerStarred(form) {
  const link = document.querySelector("[data-starred]");
  const offer = document.getElementById("starred");
  const [add, forget] = offer.querySelectorAll("button");

  function show() {
    const ids = (link?.dataset.starred ?? "").split(",").filter((id) => id && !document.getElementById(`row-${id}`));
    if (!ids.length && offer.contains(document.activeElement)) focus(document.getElementById("find"));
    offer.hidden = !ids.length;
    add.value = `add:${ids}`;
    add.querySelector(".count").textContent = ids.length;
  }

  forget.addEventListener("click", () => {
    link.dispatchEvent(new Event("unstar"));
    show();
  });
  form.addEventListener("shown", show);
  show();
}
