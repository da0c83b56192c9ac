// The draft of the case this tab is working on. It lives in the tab's own session storage: closed with the tab, cleared by
// "New patient" and by signing out, gone after twelve hours. Everything typed is noted here at once, whether the server is
// there or not.
import * as drafts from "/js/drafts.js";

const KEY = "sscild-draft";
const KEPT_FOR = 12 * 60 * 60 * 1000;
const JUST_TYPED = 400;
const TYPED_WHILE_AWAY = 15000;
const typedAt = new Map();
const blank = () => ({ at: 0, whole: null, typed: {} });
let draft = read();

function read() {
    try {
        const kept = JSON.parse(drafts.read(KEY));
        if (kept && kept.typed && Date.now() - kept.at < KEPT_FOR) {
            return kept;
        }

        drafts.remove(KEY);
    } catch {
        // What cannot be read is no draft.
    }

    return blank();
}

function write() {
    draft.at = Date.now();
    drafts.write(KEY, JSON.stringify(draft));
}

setInterval(() => {
    if (draft.at && Date.now() - draft.at >= KEPT_FOR) {
        draft = blank();
        drafts.remove(KEY);
    }
}, 60000);

document.addEventListener("input", event => {
    const field = event.target.dataset?.field;
    if (field) {
        draft.typed[field] = event.target.value;
        typedAt.set(field, Date.now());
        write();
    }
}, true);

export function load() {
    return draft.whole || Object.keys(draft.typed).length ? { whole: draft.whole, typed: draft.typed } : null;
}

// The whole form replaces what was noted piece by piece; what was typed this very moment may not be in it yet.
export function keep(whole) {
    const now = Date.now();
    const fresh = Object.entries(draft.typed).filter(([field]) => now - (typedAt.get(field) ?? 0) < JUST_TYPED);
    draft = { at: now, whole, typed: whole ? Object.fromEntries(fresh) : {} };
    if (whole) {
        write();
    } else {
        drafts.remove(KEY);
    }
}

export function goTo(field) {
    const controls = [...document.querySelectorAll("[data-field]")].filter(control => control.dataset.field === field);
    const control = controls.find(radio => radio.checked) ?? controls[0];
    const target = control ?? document.querySelector(`[data-section="${field.split(/[.[]/)[0]}"] :is(input, select, button)`);
    for (let fold = target?.closest("details"); fold; fold = fold.parentElement.closest("details")) {
        fold.open = true;
    }

    target?.focus();
    target?.scrollIntoView({ block: "center" });
}

// What was typed between the loss of the connection and its return never reached the server: it is said again.
function sayAgain() {
    for (const [field, at] of typedAt) {
        if (Date.now() - at < TYPED_WHILE_AWAY + away) {
            const controls = [...document.querySelectorAll("[data-field]")].filter(control => control.dataset.field === field);
            const control = controls.find(radio => radio.checked) ?? controls[0];
            control?.dispatchEvent(new Event("input", { bubbles: true }));
            control?.dispatchEvent(new Event("change", { bubbles: true }));
        }
    }
}

let lostAt = 0;
let away = 0;
const dialog = document.getElementById("components-reconnect-modal");
if (dialog) {
    new MutationObserver(() => {
        if (dialog.className.includes("components-reconnect-show")) {
            lostAt ||= Date.now();
        } else if (dialog.className.includes("components-reconnect-hide") && lostAt) {
            away = Date.now() - lostAt;
            lostAt = 0;
            sayAgain();
        }
    }).observe(dialog, { attributes: true, attributeFilter: ["class"] });
}

// A block of cells pasted into one cell of the table is a series, not a text for that cell.
document.addEventListener("paste", event => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (event.target.closest?.("[data-paste]") && /[\t\n]/.test(text.trim())) {
        const fold = document.getElementById("series-paste");
        const box = document.getElementById("series-text");
        event.preventDefault();
        fold.open = true;
        box.value = text;
        box.dispatchEvent(new Event("input", { bubbles: true }));
        box.focus();
    }
}, true);

// Enter leads from any cell of a test to the day of the next, as in a spreadsheet: what stands between is rarely needed.
document.addEventListener("keydown", event => {
    const row = event.key === "Enter" && !event.isComposing && event.target.matches?.("input") && event.target.closest("[data-paste] > ol > li");
    const next = row && row.nextElementSibling?.querySelector("input");
    if (next) {
        event.preventDefault();
        next.focus();
    }
});

// Undo outside a text box is the form's; inside one it is the browser's.
document.addEventListener("keydown", event => {
    const writes = event.target.matches?.("textarea, input:not([type=radio], [type=checkbox], [type=file])");
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "z" && !writes) {
        const button = document.querySelector(event.shiftKey ? "[data-redo]" : "[data-undo]");
        if (button && !button.disabled) {
            event.preventDefault();
            button.click();
        }
    }
});
