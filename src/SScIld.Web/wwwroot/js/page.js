// The few things only a browser can do. Nothing about a patient is kept: the cookies hold a language, a theme and "was here".
const remember = (name, value) => {
    document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax`;
};

export function speak(htmlLanguage, code) {
    document.documentElement.lang = htmlLanguage;
    remember("sscild-language", code);
}

export function show(theme, darkMedia, contrastMedia) {
    document.documentElement.dataset.theme = theme;
    document.getElementById("colours-dark").media = darkMedia;
    document.getElementById("colours-contrast").media = contrastMedia;
    remember("sscild-theme", theme);
}

export function focusHeading() {
    if (!document.activeElement?.matches("input, select, textarea")) {
        document.querySelector("h1")?.focus();
    }
}

export function welcome() {
    remember("sscild-welcome", "seen");
}

// Clipboard access needs a secure page; inside a hospital network the app is often reached without one.
export async function copy(text) {
    try {
        await navigator.clipboard.writeText(text);
        return true;
    } catch {
        const area = document.createElement("textarea");
        const focused = document.activeElement;
        area.value = text;
        area.className = "visually-hidden";
        document.body.append(area);
        area.select();
        const copied = document.execCommand("copy");
        area.remove();
        focused?.focus();
        return copied;
    }
}

export function download(name, type, text) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

export function printPage() {
    window.print();
}

// A case that came in the address was taken out of it before anything else ran, see shared-case.js.
export function takeSharedCase() {
    const taken = window.sscildSharedCase ?? null;
    delete window.sscildSharedCase;
    return taken;
}
