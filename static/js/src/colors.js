/** Colors Go as Pygments does, with its class names: one style sheet serves both. */
import { HighlightStyle, syntaxHighlighting, syntaxTree } from "@codemirror/language";
import { RangeSetBuilder } from "@codemirror/state";
import { Decoration, ViewPlugin } from "@codemirror/view";
import { tags as t } from "@lezer/highlight";

const style = HighlightStyle.define([
  { tag: t.moduleKeyword, class: "kn" },
  { tag: t.definitionKeyword, class: "kd" },
  { tag: [t.controlKeyword, t.keyword], class: "k" },
  { tag: [t.bool, t.null], class: "kc" },
  { tag: t.string, class: "s" },
  { tag: t.character, class: "sc" },
  { tag: t.number, class: "mi" },
  { tag: t.lineComment, class: "c1" },
  { tag: t.blockComment, class: "cm" },
  { tag: t.operator, class: "o" },
  { tag: t.modifier, class: "o" },
  { tag: [t.punctuation, t.separator, t.paren, t.squareBracket, t.brace, t.derefOperator], class: "p" },
  { tag: [t.variableName, t.typeName, t.labelName, t.propertyName], class: "nx" },
]);

const TYPES = new Set(
  ("any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32 int64 " +
    "rune string uint uint8 uint16 uint32 uint64 uintptr").split(" "),
);
const FUNCTIONS = new Set(
  ("append cap clear close complex copy delete imag len make max min new panic print println real " +
    "recover").split(" "),
);
const NAMES = new Set(["VariableName", "TypeName", "make", "new"]);
const kinds = { kt: Decoration.mark({ class: "kt" }), nb: Decoration.mark({ class: "nb" }) };

/** @param {import("@codemirror/view").EditorView} view */
function predeclared(view) {
  const builder = new RangeSetBuilder();
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(view.state).iterate({
      from,
      to,
      enter(node) {
        if (!NAMES.has(node.name)) return;
        const name = view.state.sliceDoc(node.from, node.to);
        const called = view.state.sliceDoc(node.to, node.to + 1) === "(";
        if (called && FUNCTIONS.has(name)) builder.add(node.from, node.to, kinds.nb);
        else if (TYPES.has(name)) builder.add(node.from, node.to, kinds.kt);
      },
    });
  }
  return builder.finish();
}

const predeclaredNames = ViewPlugin.define(
  (view) => ({
    decorations: predeclared(view),
    update(update) {
      const parsed = syntaxTree(update.startState) !== syntaxTree(update.state);
      if (update.docChanged || update.viewportChanged || parsed) {
        this.decorations = predeclared(update.view);
      }
    },
  }),
  { decorations: (plugin) => plugin.decorations },
);

export const pygments = [syntaxHighlighting(style), predeclaredNames];
