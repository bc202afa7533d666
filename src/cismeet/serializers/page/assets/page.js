"use strict";
// Shows what the record says of marked words beside them, and lets the legend pick what is marked.
// Without it the page is whole: every mark is a link to its entry in the record.

const card = document.querySelector(".card");
const roomForCard = 12;
const patience = 180;
let pinned = null;
let shown = null;
let closing = 0;

const entriesOf = (mark) =>
  mark.dataset.to.split(" ").map((id) => document.getElementById(id)).filter((entry) => entry !== null);

function copyOf(entry) {
  const about = entry.querySelector(".about").cloneNode(true);
  about.removeAttribute("id");
  about.querySelectorAll(".proof").forEach((proof) => proof.replaceWith(proof.querySelector("ul")));
  return about;
}

function light(mark, on) {
  const ids = mark.dataset.to.split(" ");
  const whole = ids.find((id) => id.includes("-statements-")) ?? ids[0];
  for (const other of document.querySelectorAll(".mark[data-to]")) {
    if (other.dataset.to.split(" ").includes(whole)) other.classList.toggle("on", on);
  }
  for (const entry of entriesOf(mark)) entry.classList.toggle("on", on);
}

function place(mark) {
  const lines = [...mark.getClientRects()];
  const line = lines[lines.length - 1] ?? mark.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const below = line.bottom + roomForCard + card.offsetHeight < window.innerHeight;
  const top = below ? line.bottom + roomForCard : lines[0].top - roomForCard - card.offsetHeight;
  const left = Math.max(8, Math.min(line.left, width - card.offsetWidth - 8));
  card.style.top = `${Math.max(0, top + window.scrollY)}px`;
  card.style.left = `${left + window.scrollX}px`;
}

function open(mark) {
  clearTimeout(closing);
  if (shown === mark) return;
  close();
  shown = mark;
  card.replaceChildren(...entriesOf(mark).map(copyOf));
  card.hidden = false;
  light(mark, true);
  place(mark);
}

function close() {
  if (shown) light(shown, false);
  card.hidden = true;
  shown = pinned = null;
}

const closeSoon = () => {
  clearTimeout(closing);
  closing = setTimeout(() => { if (!pinned) close(); }, patience);
};

const markAt = (event) => event.target instanceof Element && event.target.closest(".mark[data-to]:not(.off)");

document.addEventListener("pointerover", (event) => {
  if (event.pointerType === "touch") return;
  const mark = markAt(event);
  if (mark && !pinned) open(mark);
  else if (event.target instanceof Element && event.target.closest(".card")) clearTimeout(closing);
});
document.addEventListener("pointerout", (event) => {
  if (event.pointerType !== "touch" && (markAt(event) || card.contains(event.target))) closeSoon();
});
document.addEventListener("focusin", (event) => {
  const mark = markAt(event);
  if (mark && mark.matches(":focus-visible")) open(mark);
  else if (!mark && !card.contains(event.target)) close();
});
document.addEventListener("click", (event) => {
  const mark = markAt(event);
  if (mark && event.detail > 0) {
    event.preventDefault();
    const again = pinned === mark;
    close();
    if (again) return;
    open(mark);
    pinned = mark;
    const record = mark.closest(".sheet")?.querySelector(".record");
    const entry = entriesOf(mark).find((one) => one.id.includes("-statements-")) ?? entriesOf(mark)[0];
    if (record && entry && record.scrollHeight > record.clientHeight + 1) {
      record.scrollTop += entry.getBoundingClientRect().top - record.getBoundingClientRect().top - record.clientHeight / 3;
    }
  } else if (!mark && !card.contains(event.target)) close();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") { close(); return; }
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const mark = markAt(event);
  if (!step || !mark || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const all = [...mark.closest(".words").querySelectorAll("a.mark:not(.off)")];
  const next = all[all.indexOf(mark) + step];
  if (next) {
    event.preventDefault();
    next.focus({ focusVisible: true });
  }
});

// Tab stops at statements only; the arrow keys reach the marks between them.
function setStops(words) {
  const statements = words.querySelector("a.mark[data-badge]:not(.off)") !== null;
  for (const mark of words.querySelectorAll("a.mark")) {
    const stop = !mark.classList.contains("off") && (!statements || mark.hasAttribute("data-badge"));
    mark.tabIndex = stop ? 0 : -1;
  }
}
document.querySelectorAll(".words").forEach(setStops);

const layersOfKinds = {
  "m-statement": "said", "m-cue": "said", "m-speaker": "said", "m-person": "people", "m-office": "people",
  "m-date": "where", "m-place": "where", "m-summit": "events", "m-agenda": "events", "m-fact": "events",
  "m-topic": "topics", "m-unread": "gaps", "m-note": "gaps",
};

function showLayers(sheet, off) {
  sheet.dataset.off = off.join(" ");
  for (const mark of sheet.querySelectorAll(".words .mark")) {
    const layers = [...mark.classList].map((name) => layersOfKinds[name]).filter(Boolean);
    mark.classList.toggle("off", layers.every((layer) => off.includes(layer)));
  }
  sheet.querySelectorAll(".words").forEach(setStops);
}

function showVoice(sheet, voice) {
  sheet.querySelectorAll("[data-by]").forEach((one) => {
    one.classList.toggle("dim", voice !== null && one.dataset.by !== voice);
  });
}

for (const legend of document.querySelectorAll(".legend")) {
  const sheet = legend.closest(".sheet");
  const layers = [...legend.querySelectorAll(".layer")];
  const voices = [...legend.querySelectorAll(".voice")];
  legend.querySelector(".help").hidden = false;
  for (const button of [...layers, ...voices]) button.disabled = false;
  for (const button of layers) {
    button.addEventListener("click", () => {
      button.ariaPressed = String(button.ariaPressed !== "true");
      showLayers(sheet, layers.filter((one) => one.ariaPressed === "false").map((one) => one.dataset.layer));
    });
  }
  for (const button of voices) {
    button.addEventListener("click", () => {
      const on = button.ariaPressed !== "true";
      for (const one of voices) one.ariaPressed = String(on && one === button);
      showVoice(sheet, on ? button.dataset.voice : null);
    });
  }
}

const theme = document.querySelector(".theme");
const dark = window.matchMedia("(prefers-color-scheme: dark)");
const isDark = () => (document.documentElement.dataset.theme ?? (dark.matches ? "dark" : "light")) === "dark";
const nameTheme = () => { theme.textContent = isDark() ? "Light" : "Dark"; };
theme.hidden = false;
nameTheme();
dark.addEventListener("change", nameTheme);
theme.addEventListener("click", () => {
  document.documentElement.dataset.theme = isDark() ? "light" : "dark";
  nameTheme();
});

for (const guest of document.querySelectorAll(".network .guest")) {
  const ties = [...guest.ownerSVGElement.querySelectorAll(".tie")]
    .filter((tie) => [tie.dataset.from, tie.dataset.to].includes(guest.dataset.at));
  const toggle = (on) => ties.forEach((tie) => tie.classList.toggle("on", on));
  guest.addEventListener("pointerenter", () => toggle(true));
  guest.addEventListener("pointerleave", () => toggle(false));
}

let opened = [];
window.addEventListener("beforeprint", () => {
  close();
  opened = [...document.querySelectorAll("details.readout:not([open])")];
  opened.forEach((details) => { details.open = true; });
});
window.addEventListener("afterprint", () => opened.forEach((details) => { details.open = false; }));
