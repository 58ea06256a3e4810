// Lets texts be heard where they stand. What has no file is spoken by the browser, as long as it has
// a voice for the language. Belongs to: _sound.html.

const TAGS = { ko: "ko-KR", tr: "tr-TR", en: "en-GB" };
const SLOW = 0.65; // the pace of the files that are spoken slowly, beside the usual one
const told = document.getElementById("unheard");
const speech = window.speechSynthesis;
const player = new Audio();
let heard = null; // the button that is being heard, and what speaks for it

function stop() {
  heard?.button.setAttribute("aria-pressed", "false");
  heard = null;
  player.pause();
  if (speech?.speaking) speech.cancel();
}

function fail(mine) {
  if (mine !== heard) return; // stopped, or overtaken by another
  stop();
  mine.button.dataset.failed = told.textContent = told.dataset.failed;
}

function forgive() {
  delete document.querySelector(".listen[data-failed]")?.dataset.failed;
  told.textContent = "";
}

function start(button) {
  const mine = heard = { button };
  button.setAttribute("aria-pressed", "true");
  if (button.href) play(mine);
  else speak(mine);
}

function play(mine) {
  player.src = mine.button.href;
  player.play().catch(() => fail(mine));
}

function speak(mine) {
  const { say, in: language } = mine.button.dataset;
  const voice = voiceFor(language);
  const words = mine.words = new SpeechSynthesisUtterance(say); // kept, or it may never end
  Object.assign(words, { voice, lang: TAGS[language], rate: mine.button.matches(".slow") ? SLOW : 1 });
  words.onend = () => mine === heard && stop();
  words.onerror = () => fail(mine);
  speech.speak(words);
}

// The very variety first, then what needs no network; Android writes ko_KR.
function voiceFor(language) {
  const worth = ({ lang, localService }) => 2 * (tag(lang) === TAGS[language]) + localService;
  return speech.getVoices()
    .filter(({ lang }) => tag(lang).split("-")[0] === language)
    .sort((a, b) => worth(b) - worth(a))[0];
}

function tag(lang) {
  return lang.replace("_", "-");
}

function offerVoices() {
  for (const button of document.querySelectorAll("[data-say]")) {
    button.hidden = !voiceFor(button.dataset.in);
  }
}

for (const button of document.querySelectorAll(".listen")) {
  button.setAttribute("role", "button");
  button.setAttribute("aria-pressed", "false");
}

document.addEventListener("click", (event) => {
  const button = event.target.closest(".listen");
  if (!button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const isAnother = button !== heard?.button;
  forgive();
  stop();
  if (isAnother) start(button);
});
document.addEventListener("keydown", (event) => {
  // A link that has become a button obeys the key of buttons too.
  if (event.key !== " " || !event.target.matches("a.listen")) return;
  event.preventDefault();
  if (!event.repeat) event.target.click();
});
// At its end, or by the keys of a headset.
player.addEventListener("pause", () => player.paused && stop());
player.addEventListener("error", () => heard?.button.href && fail(heard));
addEventListener("pagehide", stop);

if (speech) {
  offerVoices();
  speech.onvoiceschanged = offerVoices; // they come late, and Safari knows no listener here
}
