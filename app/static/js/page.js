// What every page gains from JavaScript: `/` goes to the search box, and terms can be copied.
// Belongs to: search/_form.html and the copy buttons of concepts/_head.html.

const isTyping = (element) => element.matches("input, textarea, select, [contenteditable]");

document.addEventListener("keydown", (event) => {
  const box = document.getElementById("q");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || !box) return;
  if (isTyping(event.target)) return;
  event.preventDefault();
  box.focus();
  box.select();
});

// Without a clipboard (a page served without encryption from afar) the buttons stay hidden.
if (navigator.clipboard) {
  for (const button of document.querySelectorAll("[data-copy]")) {
    let timer;
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(button.dataset.copy);
      } catch {
        return; // The reader said no.
      }
      clearTimeout(timer);
      button.dataset.copied = "";
      document.getElementById("copied").textContent = button.dataset.done;
      timer = setTimeout(() => delete button.dataset.copied, 1500);
    });
  }
}
