// A presenter's remote sends the page keys; a keyboard has arrows, space and letters. Each presses a button of the page.
const KEYS = {
    ArrowRight: "next", ArrowDown: "next", PageDown: "next", " ": "next",
    ArrowLeft: "back", ArrowUp: "back", PageUp: "back", Backspace: "back",
    Home: "first", End: "last",
};

export function follow(place) {
    const press = event => {
        if (!place.isConnected) {
            document.removeEventListener("keydown", press);
            return;
        }

        const writes = event.target.closest?.("input, select, textarea, dialog");
        if (writes || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
            return;
        }

        // Space on a button or a link is that button's or link's own.
        const step = event.key === " " && event.target.closest?.("button, a, summary") ? null : KEYS[event.key] ?? event.key.toLowerCase();
        const button = step && place.querySelector(`[data-step="${CSS.escape(step)}"]`);
        if (button && !button.disabled) {
            event.preventDefault();
            button.click();
        }
    };
    document.addEventListener("keydown", press);
    place.dataset.keys = "on";
}
