// Which visit the draft of this tab belongs to: ids that mean nothing elsewhere, gone with the tab and with the session.
import * as drafts from "/js/drafts.js";

const KEY = "sscild-visit";

export function remember(mark) {
    if (mark) {
        drafts.write(KEY, mark);
    } else {
        drafts.remove(KEY);
    }
}

export function recall() {
    return drafts.read(KEY);
}
