// What this tab keeps of a case under way belongs to whoever was signed in when it was written, or to nobody. Signing out
// takes it away from every tab; whoever signs in next finds none of it, and without its owner it is not shown.
const KEPT = ["sscild-draft", "sscild-visit"];
const OWNER = "sscild-draft-owner";
const LEAVING = "sscild-signing-out";
const SIGN_OUT = "/account/sign-out";
const SIGNED_OUT = "/account/signed-out";
const channel = new BroadcastChannel("sscild-drafts");

// Settled once: a session that ends while the page is open makes nobody else the owner of what is typed into it.
const owner = document.getElementById("idle-lock")?.dataset.owner ?? "";
const isOver = document.querySelector("[data-forget-draft]") !== null;
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
    quietly(() => [...KEPT, OWNER].forEach(key => sessionStorage.removeItem(key)));
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
    });
}

export function remove(key) {
    if (!isWithheld) {
        quietly(() => {
            sessionStorage.removeItem(key);
            if (KEPT.every(other => sessionStorage.getItem(other) === null)) {
                sessionStorage.removeItem(OWNER); // nothing kept has no owner
            }
        });
    }
}

quietly(() => {
    const writer = sessionStorage.getItem(OWNER) ?? "";
    if (isOver || (writer && owner && writer !== owner)) {
        forget();
    } else {
        isWithheld = writer !== "" && writer !== owner;
    }
});

// Other tabs of the same person hear of it once the server has ended the session.
document.addEventListener("submit", event => {
    const asked = event.submitter?.getAttribute("formaction") ?? event.target.getAttribute("action");
    if (asked === SIGN_OUT) {
        quietly(() => sessionStorage.setItem(LEAVING, owner));
    }
}, true);

const left = quietly(() => sessionStorage.getItem(LEAVING));
quietly(() => sessionStorage.removeItem(LEAVING));
if (isOver && left) {
    channel.postMessage(left);
}

channel.addEventListener("message", event => {
    if (owner && event.data === owner) {
        forget();
        location.replace(SIGNED_OUT);
    }
});
