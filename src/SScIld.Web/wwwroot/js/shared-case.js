// A case or a lesson shared as an address stands after the number sign. It is taken out before the page connects, so that it is in no
// address the server, a log or the history sees; the page asks for it once, and it is kept in memory only.
(() => {
    const isShared = () => /^#(case|lesson)=/.test(location.hash);
    if (isShared()) {
        window.sscildSharedCase = location.hash.slice(1);
        history.replaceState(history.state, "", location.pathname + location.search);
    }

    // The same page, another case pasted into the address bar: only a new start takes it out in time.
    addEventListener("hashchange", () => {
        if (isShared()) {
            location.reload();
        }
    });
})();
