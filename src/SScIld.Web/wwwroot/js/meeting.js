// The seat of this tab in meetings: a random number, gone with the tab. It makes a reload the same chair, the same voter.
const KEY = "sscild-seat";

export function seat(fresh) {
    try {
        const kept = sessionStorage.getItem(KEY);
        if (kept) {
            return kept;
        }

        sessionStorage.setItem(KEY, fresh);
    } catch {
        // A browser that keeps nothing has a seat until it is reloaded.
    }

    return fresh;
}
