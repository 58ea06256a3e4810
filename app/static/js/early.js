// What must be known before the page is painted, so that nothing flashes or moves afterwards:
// the reader's choice of light or dark, and which buttons will work.
// Belongs to: every page; css/base.css, site.css and entry.css read what is noted here.
(() => {
  const noted = document.documentElement.dataset;
  noted.scripted = "";
  // None on a page served without encryption from afar.
  if (navigator.clipboard) noted.clipboard = "";
  try {
    const theme = localStorage.getItem("theme");
    if (theme) noted.theme = theme;
  } catch { /* The browser keeps nothing; then the system's choice holds. */ }
})();
