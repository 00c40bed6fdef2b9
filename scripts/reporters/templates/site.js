/* Backproof report page */
"use strict";
// Search and pages for long tables. Without this script every row is shown.
const perPage = 50;
for (const register of document.querySelectorAll(".register")) {
  const rows = [...register.querySelectorAll("tbody tr")];
  const texts = rows.map((row) => row.textContent.toLowerCase());
  const bar = document.createElement("div");
  bar.className = "find";
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.type = "search";
  label.append(`${register.dataset.search} `, input);
  const told = document.createElement("span");
  told.setAttribute("role", "status");
  const place = document.createElement("span");
  const [previous, next] = ["previous", "next"].map((name) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = register.dataset[name];
    return button;
  });
  bar.append(label, previous, next, told);
  register.prepend(bar);
  let page = 0;
  const show = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = rows.filter((_, index) => words.every((word) => texts[index].includes(word)));
    const pages = Math.max(1, Math.ceil(found.length / perPage));
    page = Math.min(page, pages - 1);
    const shown = new Set(found.slice(page * perPage, (page + 1) * perPage));
    const all = new Set(found);
    for (const row of rows) {
      row.hidden = !shown.has(row);
      // Paper has no next page: it shows them all.
      row.classList.toggle("elsewhere", row.hidden && all.has(row));
    }
    bar.classList.toggle("filtered", words.length > 0);
    previous.disabled = page === 0;
    next.disabled = page === pages - 1;
    previous.hidden = next.hidden = pages === 1;
    place.textContent = pages === 1 ? "" : ` · ${page + 1} / ${pages}`;
    told.replaceChildren(`${register.dataset.matches} ${found.length} / ${rows.length}`, place);
  };
  input.addEventListener("input", () => { page = 0; show(); });
  previous.addEventListener("click", () => { page -= 1; show(); });
  next.addEventListener("click", () => { page += 1; show(); });
  show();
}
