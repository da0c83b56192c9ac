// One key leads to what carries it: data-shortcut="e" on a button presses it, on a fold opens it, on anything else focuses
// it. Only outside text boxes, never with another key held, and they can be switched off for good (WCAG 2.1.4).
const OFF = "sscild-shortcuts-off";
const isOn = () => localStorage.getItem(OFF) === null;
const dialog = () => document.getElementById("shortcuts");

function showDialog() {
    document.getElementById("shortcuts-on").checked = isOn();
    dialog().showModal();
}

function lead(key) {
    const target = [...document.querySelectorAll(`[data-shortcut="${key}"]`)].find(element => element.checkVisibility());
    if (!target) {
        return false;
    }

    const fold = target.closest("details");
    if (fold) {
        fold.open = true;
    }

    if (target.matches("button, a")) {
        target.click();
    } else {
        const goal = target.matches("details") ? target.querySelector("summary") : target;
        goal.focus();
        goal.scrollIntoView({ block: "start" });
    }

    return true;
}

const otherwise = {
    "/": () => document.querySelector("[type=search]")?.focus() ?? true,
    e: () => {
        const card = document.querySelector(".proposal");
        card && (card.open = true);
        (card?.querySelector(".study > summary") ?? card?.querySelector("summary"))?.focus();
    },
    p: () => window.print(),
};

document.addEventListener("keydown", event => {
    const writes = event.target.matches?.("textarea, select, input:not([type=radio], [type=checkbox], [type=file])") || event.target.isContentEditable;
    if (writes || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !isOn() || document.querySelector("dialog[open]")) {
        return;
    }

    const key = event.key.toLowerCase();
    if (["/", "e", "w", "p", "?"].includes(key)) {
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
