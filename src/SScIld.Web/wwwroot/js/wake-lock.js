// A screen that shows a meeting must not go dark while people look at it and nobody types. As long as something on the page says
// so (data-keeps-awake), the browser is asked to keep the screen lit; it lets go by itself when the tab is hidden.
let held = null;
let isAsking = false;

async function follow() {
    const isWanted = document.visibilityState === "visible" && document.querySelector("[data-keeps-awake]") !== null;
    if (isAsking || isWanted === (held !== null)) {
        return;
    }

    isAsking = true;
    try {
        if (isWanted) {
            const lock = await navigator.wakeLock.request("screen");
            held = lock;
            lock.addEventListener("release", () => {
                held = null;
            });
        } else {
            await held.release();
        }
    } catch {
        // Refused, for instance to save the battery: asked again, and the screen behaves as it always did.
    } finally {
        isAsking = false;
    }
}

// Offered on secure pages only.
if ("wakeLock" in navigator) {
    setInterval(follow, 1000);
    document.addEventListener("visibilitychange", follow);
}
