// The browser script says how the connection is by a class on the dialog. The 9.0 script says it in no other way;
// the 10.0 script sets the same classes, so the same few lines serve both.
const dialog = document.getElementById("components-reconnect-modal");
let last;

function follow() {
    const state = /components-reconnect-(show|retrying|hide|failed|rejected)/.exec(dialog.className)?.[1];
    if (state === last) {
        return;
    }

    last = state;
    if (state === "rejected") {
        location.reload(); // the server answers but no longer knows this page: start it afresh
    } else if (state === "hide") {
        dialog.close();
    } else if (state && !dialog.open) {
        dialog.showModal();
    }
}

async function retry() {
    try {
        if (!await Blazor.reconnect()) {
            location.reload();
        }
    } catch {
        // Still down: the dialog stays, and so does its button.
    }
}

new MutationObserver(follow).observe(dialog, { attributes: true, attributeFilter: ["class"] });
dialog.addEventListener("cancel", event => event.preventDefault());
dialog.querySelector("button").addEventListener("click", retry);
document.addEventListener("visibilitychange", () => {
    if (last === "failed" && document.visibilityState === "visible") {
        retry();
    }
});
