/** Makes every program on the page editable and runs it without leaving the page. */
import * as drawing from "./marks.js";
import { Evidence } from "./evidence.js";
import { StaticCode } from "./static-code.js";
import { BrokenStreamError, RefusedError, ask, follow } from "./stream.js";

/** What a refusal without words of its own means, by its status. */
const REFUSALS = { 400: "tooLarge", 403: "expired", 413: "tooLarge" };

const nonce = document.querySelector("script[nonce]")?.nonce ?? "";

class ProgramView {
  /** @type {import("./src/editor.js").Editor | null} */
  #editor = null;
  /** @type {Promise<void> | null} */
  #opening = null;
  /** @type {AbortController | null} the run under way */
  #run = null;
  /** @type {string | null} the source that the shown verdict is about */
  #judged = null;
  /** @type {[string, string]} what the reader was told before the server fell silent */
  #told = ["", ""];
  #percent = 0;

  /** @param {HTMLElement} section @param {number} index */
  constructor(section, index) {
    this.section = section;
    this.source = this.#part("textarea[data-source]");
    this.form = this.source.form;
    this.code = this.#part("[data-code]");
    this.holder = this.#part("[data-editor]");
    this.status = this.#part("[data-status]");
    this.verdict = this.#part("[data-verdict]");
    const list = this.#part("[data-static]");
    this.evidence = new Evidence(this.verdict);
    this.static = list && new StaticCode(list, (line) => this.evidence.lightLine(line));
    this.evidence.showIn(this.static);
    this.original = this.source.defaultValue.replace(/\n?$/, "\n");
    // A program is the same in both languages, and so are the changes to it.
    const page = location.pathname.replace(/^\/[^/]+/, "");
    this.key = `program:${page}:${section.dataset.snippet || index}`;
    this.#listen();
    this.#start();
  }

  #start() {
    this.#show("copy", Boolean(navigator.clipboard));
    const saved = this.#kept();
    if (saved !== null) this.source.value = saved;
    if (this.verdict.firstElementChild) this.#adopt(this.original);
    if (saved !== null || !this.source.hidden) this.edit({ focus: false });
    else this.#show("edit", true);
  }

  #listen() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.run();
    });
    this.source.addEventListener("input", () => this.#changed());
    this.section.addEventListener("click", (event) => this.#clicked(event));
    this.section.addEventListener("keydown", (event) => this.#pressed(event), true);
    this.code.addEventListener("pointerdown", () => void import("./editor.js"), { once: true });
    // A page put aside must not go on running, nor come back half-way through a run.
    addEventListener("pagehide", () => this.cancel());
  }

  /** @param {MouseEvent} event */
  #clicked(event) {
    const { action } = event.target.closest("[data-action]")?.dataset ?? {};
    if (action === "cancel") this.cancel();
    if (action === "edit") this.edit();
    if (action === "reset") this.reset();
    if (action === "copy") this.copy();
    if (action === "rerun") this.run({ again: true });
    // Who selects text wants to copy it, not to edit it.
    if (this.static?.list.contains(event.target) && getSelection().isCollapsed) {
      this.edit(this.static.placeAt(event));
    }
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    if (event.key !== "Enter" || event.isComposing) return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      event.stopPropagation();
      this.run();
    } else if (event.target === this.code || event.target === this.static?.list) {
      event.preventDefault();
      this.edit();
    }
  }

  // The text

  /** The last line ends like the others; the editor would show an empty one after it. */
  get text() {
    return (this.#editor?.getDoc() ?? this.source.value).replace(/\n?$/, "\n");
  }

  get isEdited() {
    return this.text !== this.original;
  }

  #changed() {
    this.source.value = this.text;
    this.#keep();
    this.#show("reset", this.isEdited);
    this.#compare();
  }

  #keep() {
    try {
      if (this.isEdited) sessionStorage.setItem(this.key, this.text);
      else sessionStorage.removeItem(this.key);
    } catch {
      // It is too long, or the browser keeps nothing: then it lasts as long as the page.
    }
  }

  #kept() {
    try {
      return sessionStorage.getItem(this.key);
    } catch {
      return null;
    }
  }

  /** Say whether the verdict still speaks of the text as it is. */
  #compare() {
    const isStale = this.#judged !== null && this.text !== this.#judged;
    if (isStale === this.section.hasAttribute("data-stale")) return;
    this.section.toggleAttribute("data-stale", isStale);
    // The marks that were lost on the way come back with the text.
    if (!isStale) this.evidence.read();
    if (!this.#run) this.#tell("", isStale ? this.#text("edited") : "");
  }

  /**
   * Put the editor in the place of the static code.
   * @param {{line?: number, column?: number, focus?: boolean}} [place]
   */
  async edit({ line = 1, column = 0, focus = true } = {}) {
    this.#opening ??= this.#open();
    await this.#opening;
    if (!focus) return;
    if (!this.#editor) this.source.focus();
    this.#editor?.focusLine(line, column, { scroll: false });
    this.#tell("", this.#text("leaveEditor"));
  }

  async #open() {
    try {
      const { openEditor } = await import("./editor.js");
      this.#replaceCode(openEditor);
    } catch (error) {
      // Without the bundle the plain text field does the job.
      console.warn(error);
      this.source.hidden = false;
      this.code.hidden = true;
    }
    this.#show("edit", false);
    this.#show("reset", this.isEdited);
  }

  /** @param {typeof import("./src/editor.js").openEditor} openEditor */
  #replaceCode(openEditor) {
    const left = this.code.scrollLeft;
    this.source.hidden = true;
    this.code.removeAttribute("tabindex");
    if (this.static) this.static.list.hidden = true;
    this.holder.hidden = false;
    this.#editor = openEditor({
      parent: this.holder,
      doc: this.text.slice(0, -1),
      label: this.#text("editor"),
      describedBy: this.#hint(),
      nonce,
      phrases: { "Selection deleted": this.#text("selectionDeleted") },
      drawing,
      onChange: () => this.#changed(),
      onLine: (line) => this.evidence.lightLine(line),
      onTabMode: (isOn) => this.#tell("", this.#text(isOn ? "tabMoves" : "tabIndents")),
    });
    this.#editor.scrollTo(left);
    this.evidence.showIn(this.#editor);
  }

  /** Return the id of the words that tell how to leave the editor. */
  #hint() {
    const hint = this.holder.appendChild(document.createElement("span"));
    hint.hidden = true;
    hint.id = `${this.form.id}-hint`;
    hint.textContent = this.#text("leaveEditor");
    return hint.id;
  }

  reset() {
    this.source.value = this.original;
    if (this.#editor) this.#editor.setDoc(this.original.slice(0, -1));
    else this.#changed();
  }

  async copy() {
    await navigator.clipboard.writeText(this.text);
    this.#tell("", this.#text("copied"));
  }

  // Running

  /** Run the text as it is; a recorded verdict will do for what was not changed. */
  async run({ again = false } = {}) {
    this.#run?.abort();
    const run = (this.#run = new AbortController());
    const text = this.text;
    const recorded = again || this.isEdited ? "" : this.section.dataset.recordedUrl;
    this.#busy(true);
    try {
      const html = await (recorded ? this.#recorded(recorded, run) : this.#live(text, run));
      if (run === this.#run) this.#showVerdict(html, text);
    } catch (error) {
      if (run === this.#run) this.#failed(error);
    } finally {
      if (run === this.#run) this.#busy(false);
    }
  }

  cancel() {
    if (!this.#run) return;
    this.#run.abort();
    this.#busy(false);
    this.#tell("cancelled", this.#text("cancelled"));
  }

  /** @param {string} url @param {AbortController} run */
  async #recorded(url, run) {
    this.#tell("loading", this.#text("loading"));
    const response = await ask(url, { signal: run.signal });
    return response.text();
  }

  /** @param {string} text @param {AbortController} run */
  #live(text, run) {
    this.#percent = 0;
    this.#advance({ state: "queued" });
    const body = new URLSearchParams(new FormData(this.form));
    body.set("source", text);
    const url = this.section.dataset.streamUrl;
    return follow(url, body, run.signal, (message) => run === this.#run && this.#advance(message));
  }

  /** @param {import("./stream.js").Message} message */
  #advance({ state, percent = 0 }) {
    if (state === "slow") return this.#tell("slow", this.#text("slow"));
    if (state !== "alive") {
      // Steps of ten, as a screen reader reads each one out, and never back.
      this.#percent = Math.max(this.#percent, Math.floor(percent / 10) * 10);
      this.#told = [state, this.#text(state).replace("{percent}", String(this.#percent))];
    }
    return this.#tell(...this.#told);
  }

  /** @param {Error} error */
  #failed(error) {
    if (error instanceof RefusedError && error.html) return this.#showVerdict(error.html, null);
    let key = "offline";
    if (error instanceof BrokenStreamError) key = "broken";
    if (error instanceof RefusedError) key = REFUSALS[error.status] ?? "failed";
    const message = document.createElement("p");
    message.className = "program-message";
    message.textContent = this.#text(key);
    return this.#showVerdict(message.outerHTML, null);
  }

  /** @param {string} html made by our server @param {string | null} text what it judges */
  #showVerdict(html, text) {
    const hadFocus = this.verdict.contains(document.activeElement);
    this.verdict.innerHTML = html;
    const isVerdict = this.verdict.querySelector("[data-outcome]") !== null;
    this.#adopt(isVerdict ? text : null);
    const spoken = this.verdict.querySelector("[data-announce]")?.dataset.announce;
    this.#tell(isVerdict ? "done" : "failed", spoken ?? this.verdict.textContent.trim());
    if (hadFocus) this.verdict.focus({ preventScroll: true });
    this.verdict.scrollIntoView({ block: "nearest" });
  }

  /** Take up the verdict that the page shows. @param {string | null} text what it judges */
  #adopt(text) {
    this.#judged = text;
    this.evidence.read();
    this.#compare();
  }

  // What the reader sees and hears

  /** @param {string} selector */
  #part(selector) {
    return this.section.querySelector(selector);
  }

  /** Return words in the reader's language. @param {string} key */
  #text(key) {
    const name = `text${key[0].toUpperCase()}${key.slice(1)}`;
    return this.section.dataset[name] ?? document.body.dataset[name] ?? "";
  }

  /** @param {string} action @param {boolean} isShown */
  #show(action, isShown) {
    const button = this.#part(`.program-actions [data-action="${action}"]`);
    if (!button) return;
    // A button that goes must not take the focus along.
    if (!isShown && button === document.activeElement) this.#part('[data-action="run"]').focus();
    button.hidden = !isShown;
  }

  /** @param {boolean} isBusy */
  #busy(isBusy) {
    if (!isBusy) this.#run = null;
    this.#show("cancel", isBusy);
    this.verdict.setAttribute("aria-busy", String(isBusy));
  }

  /** @param {string} state @param {string} text */
  #tell(state, text) {
    this.status.dataset.state = state;
    if (this.status.textContent !== text) this.status.textContent = text;
  }
}

const sections = document.querySelectorAll("[data-program]");
sections.forEach((section, index) => new ProgramView(section, index));
