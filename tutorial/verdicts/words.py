"""Say a verdict in the reader's language: one summary, and what its words mean."""

from dataclasses import replace

from tutorial.verdicts.phrasebook import (
    OutcomeWords,
    PatternWords,
    Phrasebook,
    ReasonWords,
    StateWords,
    phrasebook,
)
from tutorial.verdicts.verdict import BUSY_STATES, Outcome, StuckGoroutine, Verdict

ROOT_FILE = "prog.go"
MAX_ITEMS = 3


def summarize(verdict: Verdict, language: str = "en") -> str:
    """Return what a learner should know and do, in a sentence or two.

    It uses nothing but the verdict, so a recorded one can be said in any language.
    """
    book = phrasebook(language)
    return _SENTENCES[verdict.outcome](verdict, book) + _schedules(verdict, book)


def outcome_title(outcome: Outcome, language: str = "en") -> str:
    """Return the name of an outcome."""
    return _outcome_words(outcome, language).title


def explain_outcome(outcome: Outcome, language: str = "en") -> str:
    """Return what an outcome means."""
    return _outcome_words(outcome, language).explanation


def state_words(state: str, language: str = "en") -> StateWords:
    """Return all that there is to say of a goroutine in `state`."""
    words = _state_words(state, phrasebook(language))
    return replace(words, meaning=words.meaning.replace("{state}", state))


def pattern_words(pattern: str, language: str = "en") -> PatternWords:
    """Return the name of a pattern, why a verdict has it, and how to cure it."""
    return phrasebook(language).patterns[pattern]


def explain_reason(reason: str, language: str = "en") -> str:
    """Return why a program was not run or was stopped.

    A detail may follow the key after a colon: "import:github.com/x/y".
    """
    return _reason_text(reason, phrasebook(language))


def _outcome_words(outcome: Outcome, language: str) -> OutcomeWords:
    return phrasebook(language).outcomes[outcome.value]


def _state_words(state: str, book: Phrasebook) -> StateWords:
    if state in BUSY_STATES:
        return book.state("running")
    return book.state(state.removesuffix(" (durable)"))


def _reason_text(reason: str, book: Phrasebook) -> str:
    key, _, detail = reason.partition(":")
    words = book.reason(key)
    if words.clause:
        return _say(book, "limit", clause=words.clause, text=words.text)
    return words.detailed.format(detail=detail) if detail else words.text


def _say(book: Phrasebook, key: str, count: int = 1, **fields: object) -> str:
    return book.summary[key].for_count(count, **fields)


def _clean(verdict: Verdict, book: Phrasebook) -> str:
    warnings = [found for found in verdict.diagnostics if found.source == "vet"]
    warning = _say(book, "vet", line=warnings[0].line) if warnings else ""
    return _say(book, "clean") + warning


def _leak(verdict: Verdict, book: Phrasebook) -> str:
    rows = _merge(verdict.goroutines)
    total = sum(row.count for row in rows)
    proof = "proven" if all(row.proven for row in rows) else "alive"
    why, advice = _why_and_advice(rows[0], book)
    if len(rows) > 1:
        items = _items(rows, book, "item")
        return _say(book, f"leaks_{proof}", total, items=items, advice=advice)
    doing = _doing(rows[0], book)
    return _say(book, f"leak_{proof}", total, doing=doing, why=why, advice=advice)


def _deadlock(verdict: Verdict, book: Phrasebook) -> str:
    return _stuck(verdict.goroutines, book, "deadlock")


def _timeout(verdict: Verdict, book: Phrasebook) -> str:
    rows = verdict.goroutines
    busy = tuple(row for row in rows if row.is_busy)
    return _stuck(busy or rows, book, "timeout", _limit(verdict.reason, book).clause)


def _stuck(
    stuck: tuple[StuckGoroutine, ...], book: Phrasebook, key: str, clause: str = ""
) -> str:
    """Say where goroutines stand that kept the program from its end."""
    if not stuck:
        return _say(book, f"{key}_unknown", clause=clause)
    rows = _merge(stuck)
    why, advice = _why_and_advice(rows[0], book)
    items = _items(rows, book, "only")
    if len(rows) > 1:
        return _say(book, f"{key}s", clause=clause, items=items, advice=advice)
    return _say(book, key, clause=clause, items=items, why=why, advice=advice)


def _panic(verdict: Verdict, book: Phrasebook) -> str:
    limit = book.reasons.get(verdict.reason)
    if limit and limit.clause:
        return _say(book, "limit", clause=limit.clause, text=limit.text)
    if not verdict.goroutines or verdict.goroutines[0].line is None:
        return _say(book, "panic_unknown")
    row = verdict.goroutines[0]
    is_plain = row.created_line is None or row.is_in_library
    key = "panic" if is_plain else "panic_started"
    return _say(book, key, place=_place(row, book), line=row.created_line)


def _exit(verdict: Verdict, book: Phrasebook) -> str:
    if verdict.exit_code is None:
        return _say(book, "exit")
    return _say(book, "exit_code", code=verdict.exit_code)


def _compile_error(verdict: Verdict, book: Phrasebook) -> str:
    errors = [found for found in verdict.diagnostics if found.source == "compile"]
    if not errors:
        return (
            _reason_text(verdict.reason, book)
            if verdict.reason
            else _say(book, "compile_error_unknown")
        )
    first, more = errors[0], len(errors) - 1
    key = "compile_error" if first.file == ROOT_FILE else "compile_error_in_file"
    sentence = _say(
        book,
        key,
        line=first.line,
        column=first.column,
        file=first.file,
        message=first.message.partition("\n")[0],
    )
    return sentence + (_say(book, "compile_error_more", more) if more else "")


def _rejected(verdict: Verdict, book: Phrasebook) -> str:
    return _reason_text(verdict.reason, book)


def _unavailable(verdict: Verdict, book: Phrasebook) -> str:
    return _reason_text(verdict.reason or "unavailable", book)


def _schedules(verdict: Verdict, book: Phrasebook) -> str:
    """Say in how many schedules it is so, where several were tried."""
    tried = verdict.schedules
    if tried is None:
        return ""
    if verdict.outcome is Outcome.CLEAN:
        return _say(book, "schedules_clean", tried.run)
    if not tried.leaking:
        return ""
    counts = {"leaking": tried.leaking, "seed": tried.seed}
    return _say(book, "schedules", tried.run, **counts)


_SENTENCES = {
    Outcome.CLEAN: _clean,
    Outcome.LEAK: _leak,
    Outcome.DEADLOCK: _deadlock,
    Outcome.TIMEOUT: _timeout,
    Outcome.PANIC: _panic,
    Outcome.EXIT: _exit,
    Outcome.COMPILE_ERROR: _compile_error,
    Outcome.REJECTED: _rejected,
    Outcome.UNAVAILABLE: _unavailable,
}


def _limit(reason: str, book: Phrasebook) -> ReasonWords:
    words = book.reason(reason)
    return words if words.clause else book.reasons["other"]


def _merge(rows: tuple[StuckGoroutine, ...]) -> tuple[StuckGoroutine, ...]:
    """Put rows together that a reader sees at one place, whoever started them."""
    merged: dict[tuple[object, ...], StuckGoroutine] = {}
    for row in rows:
        place = (row.state, row.file, row.line, row.function, row.is_main)
        same = merged.get(place)
        merged[place] = row if same is None else _together(same, row)
    return tuple(merged.values())


def _together(row: StuckGoroutine, other: StuckGoroutine) -> StuckGoroutine:
    proven = row.proven and other.proven
    return replace(row, count=row.count + other.count, proven=proven)


def _why_and_advice(row: StuckGoroutine, book: Phrasebook) -> tuple[str, str]:
    if row.is_in_library:
        return _say(book, "library_why"), _say(book, "library_advice")
    words = _state_words(row.state, book)
    return words.why if row.proven else words.why_alive, words.advice


def _items(rows: tuple[StuckGoroutine, ...], book: Phrasebook, first: str) -> str:
    """List the first rows, and count what is left. `first` is for the first of all."""
    keys = (first, *("item" for _ in rows))
    shown = zip(rows[:MAX_ITEMS], keys, strict=False)
    items = [_item(row, book, key) for row, key in shown]
    if rest := sum(row.count for row in rows[MAX_ITEMS:]):
        items.append(_say(book, "more", rest))
    return _say(book, "separator").join(items)


def _item(row: StuckGoroutine, book: Phrasebook, key: str) -> str:
    key = "main" if row.is_main else key
    return _say(book, key, row.count, doing=_doing(row, book))


def _doing(row: StuckGoroutine, book: Phrasebook) -> str:
    words = _state_words(row.state, book)
    return words.doing.format(place=_place(row, book), state=row.state)


def _place(row: StuckGoroutine, book: Phrasebook) -> str:
    if row.line is None:
        return book.places["unknown"]
    key = "library" if row.is_in_library else "line"
    if row.file not in (ROOT_FILE, None):
        key += "_in_file"
    return book.places[key].format(line=row.line, file=row.file, function=row.function)
