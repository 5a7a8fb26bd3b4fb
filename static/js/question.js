/** Guides the reader after an answer was sent: to the feedback, or past a failed send. */
import { Evidence } from "./evidence.js";
import { StaticCode } from "./static-code.js";

/** Tie the recorded verdict in the feedback to the code it speaks of. @param {Element} question */
function tieEvidence(question) {
  const verdict = question.querySelector(".program-verdict");
  const list = [...question.querySelectorAll("[data-static]")].at(-1);
  if (!verdict || !list) return;
  const evidence = new Evidence(verdict);
  evidence.showIn(new StaticCode(list, (line) => evidence.lightLine(line)));
  evidence.read();
  for (const link of verdict.querySelectorAll("[data-goto-line]")) link.disabled = false;
}

/** @param {Event} event of htmx */
function questionOf(event) {
  return event.detail.elt?.closest("[data-question]") ?? null;
}

/** @param {Element | null} question @param {string} text */
function say(question, text) {
  const place = question?.querySelector("[data-question-message]");
  if (place) place.textContent = text;
}

/** Return the key of the words for an answer that was not taken. @param {number} status 0 without a server */
function reason(status) {
  if (status === 403) return "textAnswerExpired";
  return status >= 400 ? "textAnswerFailed" : "textNotSent";
}

document.querySelectorAll("[data-question]").forEach(tieEvidence);

document.addEventListener("htmx:beforeRequest", (event) => say(questionOf(event), ""));

// htmx puts a new question in the place of the old, so the focus would fall to the page.
document.addEventListener("htmx:afterSettle", (event) => {
  const question = questionOf(event);
  if (!question) return;
  tieEvidence(question);
  const place = question.querySelector("[data-feedback]") ?? question.querySelector("input:not([type=hidden])");
  place?.focus();
});

for (const type of ["htmx:sendError", "htmx:timeout", "htmx:responseError"]) {
  document.addEventListener(type, (event) => {
    say(questionOf(event), document.body.dataset[reason(event.detail.xhr?.status ?? 0)] ?? "");
  });
}
