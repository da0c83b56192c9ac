// The lock of a shared screen. After a while without input the dialog of somebody signed in covers everything; what was typed
// stays where it is. The server locks the session too, so that no other tab and no reload gets past.
const LAST = "sscild-last-input";
const NOTE_EVERY = 1000;
const REPORT_EVERY = 60000;
const channel = new BroadcastChannel("sscild-lock");
const dialog = () => document.getElementById("idle-lock");
let last = Date.now();
let reportedAt = Date.now();
let isTold = false;

// Input in one tab keeps the others open.
const latest = () => Math.max(last, Number(localStorage.getItem(LAST)) || 0);

function note() {
    const now = Date.now();
    const lock = dialog();
    if (!lock || lock.open || now - last < NOTE_EVERY) {
        return;
    }

    if (now - latest() >= Number(lock.dataset.after)) {
        shut(lock); // the machine slept, or the page did: the first movement finds it locked
        return;
    }

    last = now;
    localStorage.setItem(LAST, now);
    if (now - reportedAt >= REPORT_EVERY) {
        reportedAt = now;
        fetch("/account/seen", { method: "POST" }).catch(() => {});
    }
}

function shut(lock) {
    if (!lock.open) {
        isTold = false;
        document.documentElement.classList.add("is-locked");
        lock.showModal();
        channel.postMessage("locked");
    }

    tell(lock);
}

// Said again until it arrives: the network may be down.
async function tell() {
    if (!isTold) {
        isTold = true;
        try {
            isTold = (await fetch("/account/lock", { method: "POST" })).ok;
        } catch {
            isTold = false;
        }
    }
}

function open(lock) {
    last = Date.now();
    localStorage.setItem(LAST, last);
    reportedAt = last;
    document.documentElement.classList.remove("is-locked");
    lock.querySelector("form").reset();
    say(lock, null);
    lock.close();
}

function say(lock, problem) {
    for (const text of lock.querySelectorAll("[data-problem]")) {
        text.hidden = text.dataset.problem !== problem;
    }
}

async function unlock(lock, form) {
    let status = 0;
    try {
        const answer = await fetch(form.action, { method: "POST", body: new FormData(form), redirect: "manual" });
        status = answer.type === "opaqueredirect" ? 401 : answer.status; // led to the sign-in page
    } catch {
        // No answer: said below.
    }

    if (status === 204) {
        open(lock);
        channel.postMessage("unlocked");
    } else if ([0, 403, 429].includes(status)) {
        say(lock, String(status));
        form.elements.password.select();
    } else {
        location.replace(`/account/sign-in?ended=true&returnTo=${encodeURIComponent(location.pathname + location.search)}`); // the session has ended meanwhile
    }
}

for (const kind of ["pointerdown", "pointermove", "keydown", "wheel", "touchstart", "input"]) {
    addEventListener(kind, note, { passive: true, capture: true });
}

setInterval(() => {
    const lock = dialog();
    if (document.querySelector("[data-keeps-awake]")) {
        note(); // a meeting is going on: everybody looks, few type
    }

    if (lock && (lock.open || Date.now() - latest() >= Number(lock.dataset.after))) {
        shut(lock);
    }
}, 1000);

channel.addEventListener("message", event => {
    const lock = dialog();
    if (lock && event.data === "locked" && !lock.open) {
        shut(lock);
    } else if (lock?.open && event.data === "unlocked") {
        open(lock);
    }
});

document.addEventListener("click", event => {
    const lock = dialog();
    if (lock && event.target.closest?.("[data-lock-now]")) {
        shut(lock);
    }
});

document.addEventListener("submit", event => {
    const lock = event.target.closest?.("#idle-lock");
    if (lock && !event.submitter?.hasAttribute("formaction")) {
        event.preventDefault();
        event.stopPropagation();
        unlock(lock, event.target);
    }
}, true);

document.addEventListener("cancel", event => {
    if (event.target.id === "idle-lock") {
        event.preventDefault();
    }
}, true);

// Opening a page is input as well: a session that may not go on is led to the lock by the server.
if (dialog()) {
    localStorage.setItem(LAST, last);
}
