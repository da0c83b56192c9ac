// One key leads to what carries it: data-shortcut="e" on a button presses it, on a fold opens it, on anything else focuses
// it. Of several, the one nearest to the focus is meant, else the first; a button in a closed fold can be pressed too. Only outside text boxes, never with another key held, and they can be switched off for good (WCAG 2.1.4).
const OFF = "sscild-shortcuts-off";
const isOn = () => localStorage.getItem(OFF) === null;
const dialog = () => document.getElementById("shortcuts");

function showDialog() {
    document.getElementById("shortcuts-on").checked = isOn();
    dialog().showModal();
}

function meant(key) {
    const carriers = [...document.querySelectorAll(`[data-shortcut="${key}"]`)]
        .filter(element => element.checkVisibility() || element.closest("details:not([open])")?.checkVisibility());
    for (let around = document.activeElement; around && around !== document.body; around = around.parentElement) {
        const near = carriers.find(element => around.contains(element));
        if (near) {
            return near;
        }
    }

    return carriers[0];
}

function lead(key) {
    const target = meant(key);
    if (!target) {
        return false;
    }

    if (target.matches("button, a")) {
        target.click();
    } else {
        const fold = target.closest("details");
        if (fold) {
            fold.open = true;
        }

        const goal = target.matches("details") ? target.querySelector("summary") : target;
        goal.focus();
        goal.scrollIntoView({ block: "start" });
    }

    return true;
}

// In a question with answers to choose from a figure takes that answer, in the order in which they stand; 0 is "not known".
function answer(radio, figure) {
    const answers = [...document.querySelectorAll(`input[type=radio][name="${CSS.escape(radio.name)}"]`)];
    const chosen = figure === 0 ? answers.find(one => one.value === "") : answers.filter(one => one.value !== "")[figure - 1];
    chosen?.focus();
    chosen?.click();
}

const otherwise = {
    // A stray key never leads away from a form that somebody is filling in.
    "/": () => document.querySelector("[data-field]") || document.querySelector(`.app-nav a[href="/knowledge"]`)?.click(),
    p: () => window.print(),
};

document.addEventListener("keydown", event => {
    const writes = event.target.matches?.("textarea, select, input:not([type=radio], [type=checkbox], [type=file])") || event.target.isContentEditable;
    if (writes || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !isOn() || document.querySelector("dialog[open]")) {
        return;
    }

    const key = event.key.toLowerCase();
    if (/^[0-9]$/.test(key) && event.target.matches?.("input[type=radio]")) {
        event.preventDefault();
        answer(event.target, Number(key));
    } else if (["/", "e", "w", "p", "?"].includes(key)) {
        event.preventDefault();
        if (!lead(key)) {
            otherwise[key]?.();
        }
    }
});

document.addEventListener("click", event => {
    if (event.target.closest?.('[data-shortcut="?"]')) {
        showDialog();
    }
});

document.addEventListener("change", event => {
    if (event.target.id === "shortcuts-on") {
        if (event.target.checked) {
            localStorage.removeItem(OFF);
        } else {
            localStorage.setItem(OFF, "");
        }
    }
});
