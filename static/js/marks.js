/** Reads from a verdict what to mark in the code, and lays the marks out by line. */

/**
 * Something a verdict says about one line, or about two that belong together.
 * @typedef {object} Mark
 * @property {string} id what the card and its lines share
 * @property {string} name what it is called where its sign is not seen
 * @property {"goroutine" | "compile" | "vet"} kind
 * @property {string} sign what stands in the marker
 * @property {number | null} line where it blocks, or where the finding is
 * @property {number | null} startLine where the goroutine was started
 * @property {number} column in bytes, from 1, as Go counts; 0 where unknown
 * @property {string} label
 * @property {string} startLabel
 * @property {string} source who says so, for a finding
 */

/**
 * @typedef {object} Cell one lane of the gutter on one line
 * @property {string} id
 * @property {number} lane
 * @property {string} part the piece of connector: "top", "through", "bottom" or ""
 * @property {string} shape "blocked", "start", "compile", "vet", or "" for no marker
 * @property {string} sign
 */

/**
 * @typedef {object} LineMarks
 * @property {Cell[]} cells
 * @property {{shape: string, text: string, names: string[]}[]} notes
 */

const SIGNS = { compile: "×", vet: "!" };

/** @param {string | undefined} text */
function lineNumber(text) {
  const number = Number.parseInt(text ?? "", 10);
  return number > 0 ? number : null;
}

/** @param {HTMLElement} card @returns {Mark} */
function goroutineMark(card) {
  const { number = "", line, createdLine, state = "" } = card.dataset;
  return {
    id: `g${number}`,
    name: card.dataset.name ?? "",
    kind: "goroutine",
    sign: number,
    line: lineNumber(line),
    startLine: lineNumber(createdLine),
    column: 0,
    label: card.dataset.label ?? state,
    startLabel: card.dataset.startLabel ?? "",
    source: "",
  };
}

/** @param {HTMLElement} item @param {number} index @returns {Mark} */
function findingMark(item, index) {
  const { line, column, message = "", source = "" } = item.dataset;
  const kind = source === "vet" ? "vet" : "compile";
  return {
    id: `f${index}`,
    name: "",
    kind,
    sign: SIGNS[kind],
    line: lineNumber(line),
    startLine: null,
    column: lineNumber(column) ?? 0,
    label: message,
    startLabel: "",
    source: item.dataset.sourceLabel ?? source,
  };
}

/**
 * Return the marks of a verdict, and tell each card the id of its mark.
 * @param {HTMLElement} verdict
 * @returns {Mark[]}
 */
export function readMarks(verdict) {
  const cards = [...verdict.querySelectorAll("[data-goroutine]")];
  const items = [...verdict.querySelectorAll("[data-diagnostic]")];
  const marks = [...cards.map(goroutineMark), ...items.map(findingMark)];
  [...cards, ...items].forEach((owner, index) => {
    owner.dataset.mark = marks[index].id;
  });
  return marks;
}

/** Return the lines a mark covers, first and last. @param {Mark} mark */
function span(mark) {
  const ends = [mark.line, mark.startLine].filter((line) => line !== null);
  return { first: Math.min(...ends), last: Math.max(...ends) };
}

/** @param {Mark} mark @param {number} line */
function shapeAt(mark, line) {
  if (line === mark.line) {
    return mark.kind === "goroutine" ? "blocked" : mark.kind;
  }
  return line === mark.startLine ? "start" : "";
}

/** @param {{first: number, last: number}} span @param {number} line */
function partAt({ first, last }, line) {
  if (first === last) return "";
  if (line === first) return "top";
  return line === last ? "bottom" : "through";
}

/**
 * Give every mark a lane of the gutter that is free over all its lines.
 * @param {Mark[]} marks
 * @returns {Map<number, LineMarks>} by line
 */
export function layOut(marks) {
  /** @type {Map<number, LineMarks>} */
  const lines = new Map();
  /** @type {number[]} the last line taken in each lane */
  const taken = [];
  const placed = marks.filter((mark) => mark.line ?? mark.startLine);
  placed.sort((a, b) => span(a).first - span(b).first);
  for (const mark of placed) {
    const reach = span(mark);
    const free = taken.findIndex((last) => last < reach.first);
    const lane = free < 0 ? taken.length : free;
    taken[lane] = reach.last;
    for (let line = reach.first; line <= reach.last; line += 1) {
      const found = lines.get(line) ?? { cells: [], notes: [] };
      lines.set(line, found);
      const shape = shapeAt(mark, line);
      const { id, sign } = mark;
      found.cells.push({ id, lane, part: partAt(reach, line), shape, sign });
      if (shape) note(found.notes, mark, shape);
    }
  }
  return lines;
}

/** Say what the mark says, once where several say the same. @param {LineMarks["notes"]} notes @param {Mark} mark @param {string} shape */
function note(notes, mark, shape) {
  const text = shape === "start" ? mark.startLabel : mark.label;
  const names = mark.name ? [mark.name] : [];
  const said = notes.find((other) => other.text === text);
  if (said) said.names.push(...names);
  else if (text) notes.push({ shape, text, names });
}

/** Return the classes that a marked line wears. @param {LineMarks} marks @param {string} lit */
export function lineClasses(marks, lit) {
  const names = { blocked: "is-blocked", start: "is-start", compile: "is-wrong", vet: "is-doubtful" };
  const classes = new Set(marks.cells.map((cell) => names[cell.shape] ?? "is-between"));
  if (marks.cells.some((cell) => cell.shape && cell.id === lit)) classes.add("is-lit");
  return [...classes].join(" ");
}

/** Draw the gutter of one line; readers of the text get the notes instead. @param {LineMarks} marks */
export function drawCells(marks) {
  const gutter = document.createElement("span");
  gutter.className = "marks";
  gutter.setAttribute("aria-hidden", "true");
  for (const cell of marks.cells) {
    const lane = gutter.appendChild(document.createElement("span"));
    lane.className = `mark-lane ${cell.part && `is-${cell.part}`}`;
    lane.dataset.lane = String(cell.lane);
    if (!cell.shape) continue;
    const marker = lane.appendChild(document.createElement("span"));
    marker.className = `mark mark-${cell.shape}`;
    marker.textContent = cell.sign;
  }
  return gutter;
}

/** Say in words what the markers of one line mean. @param {LineMarks} marks */
export function drawNotes(marks) {
  const notes = document.createElement("span");
  notes.className = "mark-notes";
  for (const note of marks.notes) {
    const item = notes.appendChild(document.createElement("span"));
    item.className = `mark-note mark-note-${note.shape}`;
    if (note.names.length > 0) {
      const names = item.appendChild(document.createElement("span"));
      names.className = "unseen";
      names.textContent = `${note.names.join(", ")}: `;
    }
    item.append(note.text);
  }
  return notes;
}
