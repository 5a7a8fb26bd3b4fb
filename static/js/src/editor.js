/** The code editor: CodeMirror 6, dressed to sit exactly where the static code sat. */
import { defaultKeymap, history, historyKeymap, indentWithTab, isolateHistory } from "@codemirror/commands";
import { bracketMatching, indentOnInput, indentUnit } from "@codemirror/language";
import { lintKeymap, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import { coloredGo } from "./colors.js";
import { markedLines, showMarks } from "./marked-lines.js";

/**
 * @typedef {object} Options
 * @property {HTMLElement} parent
 * @property {string} doc
 * @property {string} label what the editor is called by screen readers
 * @property {string} describedBy id of the element that tells how to leave it
 * @property {string} nonce
 * @property {Record<string, string>} phrases CodeMirror's words in the reader's language
 * @property {import("../marks.js")} drawing
 * @property {() => void} onChange
 * @property {(line: number | null) => void} onLine the pointer or caret came to a line
 * @property {(tabMovesOn: boolean) => void} onTabMode
 */

/** @typedef {ReturnType<typeof openEditor>} Editor */

/** How long Tab moves on after Escape, unless another key is pressed. */
const ESCAPE_MS = 60_000;

/** @param {Options} options */
function leaving(options) {
  let tabMovesOn = false;
  const toggle = (/** @type {EditorView} */ view) => {
    tabMovesOn = !tabMovesOn;
    view.setTabFocusMode(tabMovesOn);
    options.onTabMode(tabMovesOn);
    return true;
  };
  const escape = (/** @type {EditorView} */ view) => {
    if (!tabMovesOn) {
      view.setTabFocusMode(ESCAPE_MS);
      options.onTabMode(true);
    }
    return true;
  };
  return [
    { key: "Ctrl-m", mac: "Cmd-m", run: toggle },
    { mac: "Ctrl-m", run: toggle },
    { mac: "Shift-Alt-m", run: toggle },
    { key: "Escape", run: escape },
  ];
}

/** @param {Options} options */
function extensions(options) {
  const leave = leaving(options);
  const keys = [...leave.slice(0, 3), indentWithTab, ...defaultKeymap, ...historyKeymap];
  const findings = lintKeymap.filter((binding) => binding.key === "F8");
  return [
    EditorView.cspNonce.of(options.nonce),
    EditorState.phrases.of(options.phrases),
    EditorState.tabSize.of(4),
    indentUnit.of("\t"),
    markedLines(options.drawing, options.onLine),
    lineNumbers(),
    history(),
    coloredGo,
    indentOnInput(),
    bracketMatching(),
    keymap.of([...keys, ...findings, leave[3]]),
    EditorView.contentAttributes.of({
      "aria-label": options.label,
      "aria-describedby": options.describedBy,
      tabindex: "0",
      autocapitalize: "off",
      autocorrect: "off",
      spellcheck: "false",
    }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) options.onChange();
    }),
  ];
}

/** Return the place in the document of a line and a column in characters. */
function position(/** @type {import("@codemirror/state").Text} */ doc, /** @type {number} */ line, column = 0) {
  const found = doc.line(Math.min(Math.max(line, 1), doc.lines));
  return Math.min(found.from + column, found.to);
}

/** Return the range a finding is about: from its column to the end of that word. */
function range(/** @type {import("@codemirror/state").Text} */ doc, /** @type {import("../marks.js").Mark} */ mark) {
  const line = doc.line(Math.min(mark.line ?? 1, doc.lines));
  const indent = line.text.length - line.text.trimStart().length;
  const bytes = new TextEncoder().encode(line.text).slice(0, mark.column - 1);
  const column = mark.column ? Math.min(new TextDecoder().decode(bytes).length, line.length) : indent;
  const word = /^[\p{L}\p{N}_]+/u.exec(line.text.slice(column));
  const length = mark.column ? (word?.[0].length ?? 1) : line.length;
  return { from: line.from + column, to: Math.min(line.from + column + length, line.to) };
}

/**
 * Open an editor in `parent`, which must be visible, ready in the same frame.
 * @param {Options} options
 */
export function openEditor(options) {
  const state = EditorState.create({ doc: options.doc, extensions: extensions(options) });
  const view = new EditorView({ parent: options.parent, state });
  // Asking for coordinates makes the view measure itself now and not a frame later.
  view.coordsAtPos(0);

  return {
    getDoc: () => view.state.doc.toString(),

    /** Replace the text; one undo brings the old one back. @param {string} doc */
    setDoc(doc) {
      const changes = { from: 0, to: view.state.doc.length, insert: doc };
      view.dispatch({ changes, annotations: isolateHistory.of("full") });
    },

    /** @param {import("../marks.js").Mark[]} marks */
    setMarks(marks) {
      view.dispatch({ effects: showMarks.of({ marks }) });
      const findings = marks.filter((mark) => mark.kind !== "goroutine" && mark.line);
      const diagnostics = findings.map((mark) => ({
        ...range(view.state.doc, mark),
        severity: mark.kind === "compile" ? "error" : "warning",
        message: mark.label,
        source: mark.source,
      }));
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },

    /** Light the lines of the mark with this id, "" for none. @param {string} lit */
    light(lit) {
      view.dispatch({ effects: showMarks.of({ lit }) });
    },

    /** Put the caret there and go there. @param {number} line */
    focusLine(line, column = 0, { scroll = true } = {}) {
      const head = position(view.state.doc, line, column);
      view.focus();
      view.dispatch({ selection: { anchor: head }, scrollIntoView: scroll });
    },

    /** @param {number} left */
    scrollTo(left) {
      view.scrollDOM.scrollLeft = left;
    },

    destroy: () => view.destroy(),
  };
}
