// Which visit the draft of this tab belongs to: ids that mean nothing elsewhere, gone with the tab.
const KEY = "sscild-visit";

export function remember(mark) {
    try {
        if (mark) {
            sessionStorage.setItem(KEY, mark);
        } else {
            sessionStorage.removeItem(KEY);
        }
    } catch {
        // A browser that keeps nothing still has a form that works.
    }
}

export function recall() {
    try {
        return sessionStorage.getItem(KEY);
    } catch {
        return null;
    }
}
