// What this tab keeps of a case under way, and of lessons that are being answered, belongs to whoever was signed in when it
// was written, or to nobody. Signing out takes it away from every tab. A session that ended otherwise withholds it: its owner
// finds it again after signing in, and whoever else signs in finds none of it.
const KEPT = ["sscild-draft", "sscild-visit", "sscild-lessons"];
const OWNER = "sscild-draft-owner";
const WRITTEN = "sscild-draft-written";
const LEFT = "sscild-left";
const LEAVING = "sscild-signing-out";
const SIGN_OUT = "/account/sign-out";
const SIGNED_OUT = "/account/signed-out";

// Settled once: a session that ends while the page is open makes nobody else the owner of what is typed into it.
const owner = document.getElementById("idle-lock")?.dataset.owner ?? "";
const isOver = document.querySelector("[data-forget-draft]") !== null;
const isEnded = document.querySelector("[data-session-ended]") !== null;
let isWithheld = false;

// A browser that keeps nothing still has a form that works.
function quietly(work) {
    try {
        return work();
    } catch {
        return null;
    }
}

function forget() {
    quietly(() => [...KEPT, OWNER, WRITTEN].forEach(key => sessionStorage.removeItem(key)));
}

export function read(key) {
    return isWithheld ? null : quietly(() => sessionStorage.getItem(key));
}

export function write(key, text) {
    if (isWithheld) {
        isWithheld = false;
        forget();
    }

    quietly(() => {
        sessionStorage.setItem(key, text);
        sessionStorage.setItem(OWNER, owner);
        sessionStorage.setItem(WRITTEN, Date.now());
    });
}

export function remove(key) {
    if (!isWithheld) {
        quietly(() => {
            sessionStorage.removeItem(key);
            if (KEPT.every(other => sessionStorage.getItem(other) === null)) {
                forget(); // nothing kept has no owner
            }
        });
    }
}

const writer = () => quietly(() => sessionStorage.getItem(OWNER)) ?? "";

// Who signed out last in this browser, and when: tabs that are open hear of it, the others find it when they open again.
function hasLeft(who, since) {
    const [left, at] = (quietly(() => localStorage.getItem(LEFT)) ?? "").split(" ");
    return who !== "" && left === who && Number(at) >= since;
}

function settle() {
    const kept = writer();
    if (isOver || (kept && owner && kept !== owner)) {
        forget();
    } else if (hasLeft(kept, Number(quietly(() => sessionStorage.getItem(WRITTEN))))) {
        forget();
        if (isEnded) {
            location.replace(SIGNED_OUT);
        }
    } else {
        isWithheld = kept !== "" && kept !== owner;
    }
}

settle();

// Noted here, told to the other tabs once the server has ended the session.
document.addEventListener("submit", event => {
    const asked = event.submitter?.getAttribute("formaction") ?? event.target.getAttribute("action");
    if (asked === SIGN_OUT) {
        quietly(() => sessionStorage.setItem(LEAVING, owner));
    }
}, true);

const leaving = quietly(() => sessionStorage.getItem(LEAVING));
quietly(() => sessionStorage.removeItem(LEAVING));
if (isOver && leaving) {
    quietly(() => localStorage.setItem(LEFT, `${leaving} ${Date.now()}`));
}

addEventListener("storage", event => {
    if (event.key === LEFT && hasLeft(owner || writer(), 0)) {
        forget();
        if (owner || isEnded) {
            location.replace(SIGNED_OUT);
        }
    }
});
