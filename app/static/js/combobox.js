// Suggestions under the search box while somebody types: the editable combobox with a list of the
// WAI-ARIA Authoring Practices; focus stays in the box, and nothing is chosen before the reader does.
// Belongs to: search/_form.html, whose data attributes say where to ask and what to announce.

const WAIT = 120; // ms without a key before asking
const CALM = 400; // ms without a change before a screen reader is told
const UNTOLD = new Set(["exact", "begins"]); // reasons that one sees without being told
const KOREAN = /([가-힣ㄱ-ㅣ一-鿿]+(?:[ -][가-힣ㄱ-ㅣ一-鿿]+)*)/;
const HANGUL = /[가-힣]/;
const SCRIPTS = { latin: "ko-Latn", hanja: "ko-Hani" };

const box = document.getElementById("q");
if (box) startSuggesting(box);

function startSuggesting(box) {
  const { suggest, concept, languages, name, some, none } = box.dataset;
  const list = make("ul", { id: "suggestions", class: "options", role: "listbox", "aria-label": name });
  const status = make("p", { class: "visually-hidden", role: "status" });
  list.hidden = true;
  box.form.append(list, status);
  for (const [key, value] of Object.entries({
    role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
  })) box.setAttribute(key, value);

  let asked = ""; // what the list answers, or will
  let request = new AbortController();
  let pause, calm;
  let active = -1; // no option: what is typed holds

  const isOpen = () => !list.hidden;
  const typed = () => box.value.trim();

  function stop() {
    clearTimeout(pause);
    request.abort();
  }

  function close() {
    stop();
    clearTimeout(calm);
    asked = "";
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
    activate(-1);
  }

  function activate(index) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = index;
    const option = list.children[active];
    if (!option) return box.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    box.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  // Beyond either end lies the box itself.
  function move(step) {
    const places = list.children.length + 1;
    activate((active + 1 + step + places) % places - 1);
  }

  async function ask(text) {
    stop();
    asked = text;
    const mine = request = new AbortController();
    try {
      const answer = await fetch(`${suggest}?q=${encodeURIComponent(text)}`, {
        headers: { "Accept-Language": document.documentElement.lang },
        signal: mine.signal,
      });
      if (!answer.ok) throw new Error(answer.statusText);
      const { data } = await answer.json();
      if (mine === request && !mine.signal.aborted) show(data);
    } catch {
      // Overtaken, or no network: the form searches all the same, and nothing stale stays in sight.
      if (mine === request && !mine.signal.aborted) close();
    }
  }

  function show(hits) {
    activate(-1);
    list.replaceChildren(...hits.map((hit, place) => option(hit, place, languages.split(" "))));
    list.hidden = !hits.length;
    box.setAttribute("aria-expanded", String(isOpen()));
    clearTimeout(calm);
    calm = setTimeout(() => {
      status.textContent = hits.length ? some.replace("-num-", hits.length) : none;
    }, CALM);
  }

  function open(id) {
    close();
    location.assign(concept.replace("-id-", encodeURIComponent(id)));
  }

  // While a Hangul syllable is being composed this runs too, so that half of one is enough.
  function consider() {
    activate(-1); // it was chosen for another text
    if (!typed()) {
      close();
      status.textContent = "";
    } else if (typed() !== asked) {
      stop();
      pause = setTimeout(() => ask(typed()), WAIT);
    }
  }

  const keys = {
    ArrowDown: () => isOpen() ? move(1) : typed() && ask(typed()),
    ArrowUp: () => isOpen() && move(-1),
    Enter: () => {
      const chosen = isOpen() && list.children[active];
      if (chosen) open(chosen.dataset.id);
      return chosen;
    },
    // First the list goes, then what was typed.
    Escape: () => isOpen() ? close() : (box.value = ""),
  };

  box.addEventListener("keydown", (event) => {
    // Keys belong to the input method until the syllable is finished; 229 is how Safari says so.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key in keys) {
      const isOurs = event.key !== "Enter";
      if (keys[event.key]() || isOurs) event.preventDefault();
    } else if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(event.key)) {
      activate(-1);
    }
  });
  box.addEventListener("input", consider);
  box.addEventListener("compositionend", consider);
  box.addEventListener("blur", close);
  box.form.addEventListener("submit", close);
  addEventListener("pageshow", close);
  // The box keeps the focus whatever is pressed in the list.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const chosen = event.target.closest("[role=option]");
    if (chosen) open(chosen.dataset.id);
  });
}

function option({ id, terms, matched }, place, languages) {
  const { language, text, reason, explanation } = matched;
  const item = make("li", { id: `suggestion-${place}`, role: "option", "aria-selected": "false" });
  item.dataset.id = id;
  const tag = !HANGUL.test(text) && SCRIPTS[reason] || language;
  item.append(make("span", { class: `wording ${language}`, lang: tag }, text));
  const others = make("span", { class: "translations" });
  for (const other of languages) {
    const wording = terms[other][0].text;
    if (wording !== text) others.append(" ", make("span", { lang: other }, wording));
  }
  item.append(" ", others);
  if (!UNTOLD.has(reason)) item.append(" ", tagged(explanation));
  return item;
}

// A sentence in the reader's language, with the Korean in it marked unless all of it is Korean.
function tagged(sentence) {
  const line = make("span", { class: "why" });
  const pieces = document.documentElement.lang === "ko" ? [sentence] : sentence.split(KOREAN);
  pieces.forEach((piece, i) => {
    line.append(i % 2 ? make("span", { lang: "ko" }, piece) : piece);
  });
  return line;
}

function make(tag, attributes, text = "") {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  return element;
}
