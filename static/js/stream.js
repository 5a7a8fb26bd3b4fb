/** Asks the server to run a program and follows what it says, line by line. */

/** How long the server may be silent before the reader is told that it is slow. */
const SLOW_MS = 8_000;
/** And before we give up: it says twice a second that it is alive. */
const SILENT_MS = 60_000;

/** @typedef {{state: string, percent?: number, html?: string}} Message */

/** The server refused, and may say why in HTML of its own. */
export class RefusedError extends Error {
  /** @param {number} status @param {string} html */
  constructor(status, html) {
    super(`status ${status}`);
    this.status = status;
    this.html = html;
  }
}

/** The answer ended, stalled or made no sense before the verdict was in. */
export class BrokenStreamError extends Error {}

/** @param {string} url @param {RequestInit} init @returns {Promise<Response>} */
export async function ask(url, init) {
  const response = await fetch(url, init);
  if (!response.ok) throw new RefusedError(response.status, await partialOf(response));
  return response;
}

/** Return the HTML of an answer that is a partial, "" for a page or anything else. @param {Response} response */
async function partialOf(response) {
  const type = response.headers.get("Content-Type") ?? "";
  const html = type.startsWith("text/html") ? await response.text() : "";
  return /^\s*<(!doctype|html)/i.test(html) ? "" : html;
}

/** @param {string} line @returns {Message} */
function parse(line) {
  try {
    return JSON.parse(line);
  } catch {
    throw new BrokenStreamError("not JSON");
  }
}

/** @param {ReadableStream<Uint8Array>} body @returns {AsyncGenerator<Message>} */
async function* messages(body) {
  let rest = "";
  for await (const text of chunks(body.pipeThrough(new TextDecoderStream()))) {
    // Only what is new is searched: a line can be millions of characters long.
    const lines = text.split("\n");
    lines[0] = rest + lines[0];
    rest = lines.pop() ?? "";
    yield* lines.filter(Boolean).map(parse);
  }
}

/** @param {Error} error @returns {never} */
function broken(error) {
  throw error instanceof TypeError ? new BrokenStreamError(error.message) : error;
}

/** @param {ReadableStream<string>} stream */
async function* chunks(stream) {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(broken);
      if (done) return;
      yield value;
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

/**
 * Post `body`, tell each state of the run, and return the HTML it ends with.
 * @param {string} url
 * @param {URLSearchParams} body
 * @param {AbortSignal} signal
 * @param {(message: Message) => void} onState also told "slow" when the server is
 * @returns {Promise<string>}
 */
export async function follow(url, body, signal, onState) {
  const silence = new Silence(() => onState({ state: "slow" }));
  const signals = AbortSignal.any([signal, silence.signal]);
  try {
    const response = await ask(url, { method: "POST", body, signal: signals });
    for await (const message of messages(response.body)) {
      silence.restart();
      if (message.html !== undefined) return message.html;
      onState(message);
    }
  } finally {
    silence.end();
  }
  throw new BrokenStreamError("ended early");
}

/** Notices that nothing was heard for long, and aborts its signal when for too long. */
class Silence {
  #limit = new AbortController();
  /** @type {ReturnType<typeof setTimeout>[]} */
  #timers = [];

  /** @param {() => void} onSlow */
  constructor(onSlow) {
    this.signal = this.#limit.signal;
    this.onSlow = onSlow;
    this.restart();
  }

  restart() {
    this.end();
    const giveUp = () => this.#limit.abort(new BrokenStreamError("silent"));
    this.#timers = [setTimeout(this.onSlow, SLOW_MS), setTimeout(giveUp, SILENT_MS)];
  }

  end = () => this.#timers.forEach(clearTimeout);
}
