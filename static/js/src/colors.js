/** Colors Go as Pygments does, with its class names: one style sheet serves both. */
import { goLanguage } from "@codemirror/lang-go";
import { HighlightStyle, syntaxHighlighting, syntaxTree } from "@codemirror/language";
import { RangeSetBuilder } from "@codemirror/state";
import { Decoration, ViewPlugin } from "@codemirror/view";
import { styleTags, tags as t } from "@lezer/highlight";

/** Pygments sorts these otherwise than lang-go, which forgets `default`. */
const go = goLanguage.configure({
  props: [styleTags({ "chan map": t.typeOperator, default: t.controlKeyword, DerefOp: t.operator })],
});

const style = HighlightStyle.define([
  { tag: t.moduleKeyword, class: "kn" },
  { tag: t.definitionKeyword, class: "kd" },
  { tag: [t.controlKeyword, t.keyword], class: "k" },
  { tag: t.typeOperator, class: "kt" },
  { tag: [t.bool, t.null], class: "kc" },
  { tag: t.string, class: "s" },
  { tag: t.character, class: "sc" },
  { tag: t.number, class: "mi" },
  { tag: t.lineComment, class: "c1" },
  { tag: t.blockComment, class: "cm" },
  { tag: [t.operator, t.modifier], class: "o" },
  {
    tag: [t.punctuation, t.separator, t.paren, t.squareBracket, t.brace, t.derefOperator],
    class: "p",
  },
  { tag: [t.labelName, t.propertyName], class: "nx" },
]);

const words = (/** @type {string} */ text) => text.split(" ");
const CONSTANTS = new Set(words("nil iota"));
const FUNCTIONS = new Set(
  words(
    "append cap clear close complex copy delete imag len make max min new panic print " +
      "println real recover",
  ),
);
const TYPES = new Set(
  words(
    "any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 " +
      "int32 int64 rune string uint uint8 uint16 uint32 uint64 uintptr",
  ),
);
const NAMES = new Set(words("VariableName TypeName DefName Nil make new"));
const marks = Object.fromEntries(
  words("kc kt nb nx").map((name) => [name, Decoration.mark({ class: name })]),
);

/** Return the class of a name that the syntax alone does not tell. */
function classOf(/** @type {string} */ name, /** @type {boolean} */ isCalled) {
  if (CONSTANTS.has(name)) return "kc";
  if (TYPES.has(name)) return "kt";
  return isCalled && FUNCTIONS.has(name) ? "nb" : "nx";
}

/** @param {import("@codemirror/view").EditorView} view */
function colorNames(view) {
  const builder = new RangeSetBuilder();
  const enter = (/** @type {import("@lezer/common").SyntaxNodeRef} */ { name, from, to }) => {
    if (!NAMES.has(name)) return;
    const isCalled = view.state.sliceDoc(to, to + 1) === "(";
    builder.add(from, to, marks[classOf(view.state.sliceDoc(from, to), isCalled)]);
  };
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(view.state).iterate({ from, to, enter });
  }
  return builder.finish();
}

const names = ViewPlugin.define(
  (view) => ({
    decorations: colorNames(view),
    update(update) {
      const isParsed = syntaxTree(update.startState) !== syntaxTree(update.state);
      if (update.docChanged || update.viewportChanged || isParsed) {
        this.decorations = colorNames(update.view);
      }
    },
  }),
  { decorations: (plugin) => plugin.decorations },
);

export const coloredGo = [go, syntaxHighlighting(style), names];
