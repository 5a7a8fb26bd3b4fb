/** Ties a verdict to the code it speaks of: its marks, and which of them is lit. */
import { readMarks } from "./marks.js";

/**
 * Shows code: the static list or the editor.
 * @typedef {object} View
 * @property {(marks: import("./marks.js").Mark[]) => void} setMarks
 * @property {(id: string) => void} light
 * @property {(line: number) => void} focusLine
 */

export class Evidence {
  /** @type {View | null} */
  #view = null;
  /** @type {import("./marks.js").Mark[]} */
  #marks = [];
  #lit = "";

  /** @param {HTMLElement} verdict holds the verdict, now or later */
  constructor(verdict) {
    this.verdict = verdict;
    for (const type of ["pointerover", "pointerleave", "focusin", "focusout"]) {
      verdict.addEventListener(type, (event) => this.#pointed(event));
    }
    verdict.addEventListener("click", (event) => this.#clicked(event));
  }

  /** Mark the code in `view` from now on. @param {View | null} view */
  showIn(view) {
    this.#view = view;
    view?.setMarks(this.#marks);
  }

  /** Take up the verdict as it stands now. */
  read() {
    this.#marks = readMarks(this.verdict);
    this.#lit = "";
    this.#view?.setMarks(this.#marks);
  }

  /** Light what stands on this line. @param {number | null} line */
  lightLine(line) {
    const isHere = (mark) => line && (mark.line === line || mark.startLine === line);
    this.#light(this.#marks.find(isHere)?.id ?? "");
  }

  /** Light a mark: its card and its lines. @param {string} id */
  #light(id) {
    if (id === this.#lit) return;
    this.#lit = id;
    this.#view?.light(id);
    for (const card of this.verdict.querySelectorAll("[data-mark]")) {
      card.classList.toggle("is-lit", card.dataset.mark === id);
    }
  }

  /** @param {Event} event */
  #pointed(event) {
    const isOver = event.type === "pointerover" || event.type === "focusin";
    this.#light((isOver && event.target.closest("[data-mark]")?.dataset.mark) || "");
  }

  /** @param {Event} event */
  #clicked(event) {
    const link = event.target.closest("[data-goto-line]");
    if (!link) return;
    event.preventDefault();
    this.#view?.focusLine(Number(link.dataset.gotoLine));
  }
}
