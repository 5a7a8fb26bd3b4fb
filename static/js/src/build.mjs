/** Bundles the editor, and lists what is in the bundle with each licence. */
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { build } from "esbuild";

const licences = "../editor.licences.txt";
// A test compares it with the sources, so that the bundle never falls behind them.
const sources = ["colors.js", "editor.js", "marked-lines.js", "package-lock.json"];
const digest = createHash("sha256");
for (const name of sources) digest.update(await readFile(name));
const result = await build({
  entryPoints: ["editor.js"],
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  legalComments: "none",
  charset: "utf8",
  banner: {
    js: `/* Built by \`npm ci && npm run build\` from src/, sha256 ${digest.digest("hex")}.\n   Licences: editor.licences.txt */`,
  },
  outfile: "../editor.js",
  metafile: true,
});

const files = Object.values(result.metafile.outputs)[0].inputs;
const used = Object.entries(files).filter(([, input]) => input.bytesInOutput > 0);
const folders = used.map(([path]) => /^node_modules\/((@[^/]+\/)?[^/]+)/.exec(path)?.[1]);
const names = [...new Set(folders.filter(Boolean))].sort();

const sections = await Promise.all(
  names.map(async (name) => {
    const manifest = JSON.parse(await readFile(`node_modules/${name}/package.json`, "utf8"));
    const text = await readFile(`node_modules/${name}/LICENSE`, "utf8");
    return `${name} ${manifest.version} (${manifest.license})\n\n${text.trim()}\n`;
  }),
);
const title = "editor.js contains these packages.\n";
await writeFile(licences, [title, ...sections].join(`\n${"-".repeat(72)}\n\n`));
