/** Guides the reader after an answer was sent: to the feedback, or past a failed send. */

import { Evidence } from "./evidence.js";
import { StaticCode } from "./static-code.js";

/** Tie the recorded verdict in the feedback to its code. @param {ParentNode} place */
function tieEvidence(place) {
  for (const program of place.querySelectorAll(".evidence-program")) {
    const evidence = new Evidence(program.querySelector(".program-verdict"));
    const list = program.querySelector("[data-static]");
    evidence.showIn(new StaticCode(list, (line) => evidence.lightLine(line)));
    evidence.read();
  }
}

/** @param {Event} event */
function questionOf(event) {
  const { elt, target } = event.detail;
  return (elt ?? target)?.closest?.("[data-question]") ?? null;
}

/** @param {Element} question @param {string} text */
function say(question, text) {
  const place = question.querySelector("[data-question-message]");
  if (place) place.textContent = text;
}

// htmx puts new HTML in the place of the old, so the focus would fall to the page.
document.addEventListener("htmx:afterSettle", (event) => {
  const question = questionOf(event);
  if (!question) return;
  tieEvidence(question);
  question.querySelector("[data-feedback]")?.focus();
});

document.addEventListener("htmx:beforeRequest", (event) => {
  const question = questionOf(event);
  if (question) say(question, "");
});

for (const type of ["htmx:sendError", "htmx:timeout", "htmx:responseError"]) {
  document.addEventListener(type, (event) => {
    const question = questionOf(event);
    if (!question) return;
    const isExpired = event.detail.xhr?.status === 403;
    const key = isExpired ? "textExpired" : "textNotSent";
    say(question, document.body.dataset[key] ?? "");
  });
}

tieEvidence(document);
