/** Shows the marks of a verdict in the editor and moves them along with the text. */
import { MapMode, RangeSetBuilder, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, GutterMarker, WidgetType, gutter } from "@codemirror/view";

/** @typedef {import("../marks.js").Mark} Mark */
/** @typedef {{marks?: Mark[], lit?: string}} Shown */

/** Replaces the marks, or says which of them is lit. @type {import("@codemirror/state").StateEffectType<Shown>} */
export const showMarks = StateEffect.define();

class Cells extends GutterMarker {
  constructor(marks, drawing) {
    super();
    this.marks = marks;
    this.drawing = drawing;
    this.key = JSON.stringify(marks.cells);
  }
  eq(other) {
    return other.key === this.key;
  }
  toDOM() {
    return this.drawing.drawCells(this.marks);
  }
}

class Notes extends WidgetType {
  constructor(marks, drawing) {
    super();
    this.marks = marks;
    this.drawing = drawing;
    this.key = JSON.stringify(marks.notes);
  }
  eq(other) {
    return other.key === this.key;
  }
  toDOM() {
    return this.drawing.drawNotes(this.marks);
  }
}

/** Return the number of the line that `line` has become; null when it is gone. */
function moved(line, transaction) {
  if (line === null) return null;
  const { startState, changes, newDoc } = transaction;
  if (line > startState.doc.lines) return line;
  // A line's own text start stays with it when lines are put in above it.
  const from = changes.mapPos(startState.doc.line(line).from, 1, MapMode.TrackDel);
  return from === null ? null : newDoc.lineAt(from).number;
}

function moveMarks(marks, transaction) {
  return marks.map((mark) => ({
    ...mark,
    line: moved(mark.line, transaction),
    startLine: moved(mark.startLine, transaction),
  }));
}

function decorate(layout, lit, doc, drawing) {
  const builder = new RangeSetBuilder();
  const numbers = [...layout.keys()].filter((number) => number <= doc.lines);
  for (const number of numbers.sort((a, b) => a - b)) {
    const marks = layout.get(number);
    const line = doc.line(number);
    builder.add(line.from, line.from, Decoration.line({ class: drawing.lineClasses(marks, lit) }));
    if (marks.notes.length === 0) continue;
    const widget = Decoration.widget({ widget: new Notes(marks, drawing), side: 1 });
    builder.add(line.to, line.to, widget);
  }
  return builder.finish();
}

/**
 * Return the extension that draws marks with `drawing`.
 * @param {import("../marks.js")} drawing
 * @param {(line: number | null) => void} onLine
 */
export function markedLines(drawing, onLine) {
  const shown = (marks, lit, doc) => {
    const layout = drawing.layOut(marks);
    return { marks, lit, layout, decorations: decorate(layout, lit, doc, drawing) };
  };
  const field = StateField.define({
    create: (state) => shown([], "", state.doc),
    update(value, transaction) {
      const effects = transaction.effects.filter((effect) => effect.is(showMarks));
      if (effects.length === 0 && !transaction.docChanged) return value;
      const kept = transaction.docChanged ? moveMarks(value.marks, transaction) : value.marks;
      const { marks = kept, lit = value.lit } = Object.assign({}, ...effects.map((effect) => effect.value));
      return shown(marks, lit, transaction.newDoc);
    },
    provide: (self) => EditorView.decorations.from(self, (value) => value.decorations),
  });
  const cells = gutter({
    class: "cm-marks",
    renderEmptyElements: true,
    lineMarker(view, block) {
      const number = view.state.doc.lineAt(block.from).number;
      const marks = view.state.field(field).layout.get(number);
      return marks ? new Cells(marks, drawing) : null;
    },
    lineMarkerChange: (update) => update.startState.field(field) !== update.state.field(field),
  });
  const lineAt = (view, pos) => onLine(pos === null ? null : view.state.doc.lineAt(pos).number);
  const pointer = EditorView.domEventHandlers({
    pointermove: (event, view) => lineAt(view, view.posAtCoords({ x: event.clientX, y: event.clientY })),
    pointerleave: (_event, view) => lineAt(view, null),
    blur: (_event, view) => lineAt(view, null),
  });
  const caret = EditorView.updateListener.of((update) => {
    if (update.selectionSet && !update.docChanged && update.view.hasFocus) {
      lineAt(update.view, update.state.selection.main.head);
    }
  });
  return [field, cells, pointer, caret];
}
