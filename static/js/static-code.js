/** The list of highlighted lines that stands where the editor opens later. */
import * as drawing from "./marks.js";

export class StaticCode {
  /** @type {Map<number, import("./marks.js").LineMarks>} */
  #lines = new Map();

  /**
   * @param {HTMLElement} list
   * @param {(line: number | null) => void} onLine the pointer came to a line, or left
   */
  constructor(list, onLine) {
    this.list = list;
    list.addEventListener("pointerover", (event) => onLine(lineOf(event)));
    list.addEventListener("pointerleave", () => onLine(null));
  }

  /** @param {import("./marks.js").Mark[]} marks */
  setMarks(marks) {
    this.#lines = drawing.layOut(marks);
    for (const item of this.list.children) {
      item.querySelectorAll(".marks, .mark-notes").forEach((old) => old.remove());
      const found = this.#marksOf(item);
      if (found) {
        item.prepend(drawing.drawCells(found));
        item.append(drawing.drawNotes(found));
      }
    }
    this.light("");
  }

  /** @param {string} lit */
  light(lit) {
    for (const item of this.list.children) {
      const found = this.#marksOf(item);
      item.className = found ? drawing.lineClasses(found, lit) : "";
    }
  }

  /** @param {number} line */
  focusLine(line) {
    const item = this.list.querySelector(`[data-line="${line}"]`);
    if (!item) return;
    item.tabIndex = -1;
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: "nearest" });
  }

  /** Return the line and column under the pointer. @param {MouseEvent} event */
  placeAt(event) {
    const code = event.target.closest("li")?.querySelector("code");
    if (!code) return {};
    const range = document.createRange();
    range.selectNodeContents(code);
    const caret = document.caretPositionFromPoint?.(event.clientX, event.clientY);
    if (caret && code.contains(caret.offsetNode)) range.setEnd(caret.offsetNode, caret.offset);
    return { line: lineOf(event), column: range.toString().length };
  }

  /** @param {Element} item */
  #marksOf(item) {
    return this.#lines.get(Number(item.dataset.line));
  }
}

/** @param {Event} event */
function lineOf(event) {
  return Number(event.target.closest("li")?.dataset.line) || null;
}
