// What every page gains from JavaScript: `/` goes to the search box, colours can be dark or light,
// terms can be copied and concepts starred for a deck. Belongs to: search/_form.html, base.html,
// concepts/_copy.html, concepts/_star.html.

const isTyping = (element) => element.matches("input, textarea, select, [contenteditable]");

document.addEventListener("keydown", (event) => {
  const box = document.getElementById("q");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || !box) return;
  if (isTyping(event.target)) return;
  event.preventDefault();
  box.focus();
  box.select();
});

const noted = document.documentElement.dataset;
const isDark = () => noted.theme ? noted.theme === "dark"
  : matchMedia("(prefers-color-scheme: dark)").matches;

const toggle = document.querySelector("[data-theme-toggle]");
toggle.setAttribute("aria-pressed", String(isDark()));
toggle.addEventListener("click", () => {
  noted.theme = isDark() ? "light" : "dark";
  toggle.setAttribute("aria-pressed", String(isDark()));
  try {
    localStorage.setItem("theme", noted.theme);
  } catch { /* Not kept for the next page. */ }
});

// For the whole page, so that buttons work that came later.
const timers = new WeakMap();
document.addEventListener("click", async ({ target }) => {
  const button = target.closest("[data-copy], [data-copy-of]");
  if (!button) return;
  const { copy, copyOf, done } = button.dataset;
  try {
    await navigator.clipboard.writeText(copy ?? document.getElementById(copyOf).value);
  } catch {
    return; // The reader said no.
  }
  clearTimeout(timers.get(button));
  button.dataset.copied = "";
  document.getElementById("copied").textContent = done;
  timers.set(button, setTimeout(() => delete button.dataset.copied, 1500));
});

// Stars are kept in this browser alone, and lead to the deck builder from every page.
const starred = document.querySelector("[data-starred]");
const builder = starred.getAttribute("href");

function stars() {
  try {
    return localStorage.getItem("stars")?.split(",").filter(Boolean) ?? [];
  } catch {
    return [];
  }
}

function showStars(ids = stars()) {
  starred.dataset.starred = ids;
  starred.hidden = !ids.length;
  starred.href = `${builder}?concepts=${ids}`;
  starred.querySelector(".count").textContent = ids.length;
  for (const button of document.querySelectorAll("[data-star]")) {
    button.setAttribute("aria-pressed", String(ids.includes(button.dataset.star)));
  }
}

function keepStars(ids) {
  try {
    localStorage.setItem("stars", ids);
  } catch { /* For this page only. */ }
  showStars(ids);
}

document.addEventListener("click", ({ target }) => {
  const id = target.closest("[data-star]")?.dataset.star;
  if (!id) return;
  const others = stars().filter((each) => each !== id);
  keepStars(others.length < stars().length ? others : [...others, id]);
});
starred.addEventListener("unstar", () => keepStars([]));
addEventListener("storage", () => showStars()); // starred in another tab,
addEventListener("pageshow", () => showStars()); // or before coming back to this page
showStars();
