// Shows which part of the page a step is about: opens what it lies in, marks it and brings it into view.
export function spot(page, part) {
    page.querySelectorAll(".demo-spot").forEach(marked => marked.classList.remove("demo-spot"));
    const found = page.querySelector(part);
    if (!found) {
        return;
    }

    if (found instanceof HTMLDetailsElement) {
        found.open = true;
    }

    for (let around = found.closest("details"); around; around = around.parentElement.closest("details")) {
        around.open = true;
    }

    found.classList.add("demo-spot");
    const tall = found.getBoundingClientRect().height > innerHeight / 2;
    const quiet = matchMedia("(prefers-reduced-motion: reduce)").matches;
    found.scrollIntoView({ block: tall ? "start" : "center", behavior: quiet ? "auto" : "smooth" });
}

// Right and left turn the steps, unless something on the page takes the arrow keys itself.
export function followArrows(page) {
    const follow = event => {
        if (!page.isConnected) {
            document.removeEventListener("keydown", follow);
            return;
        }

        const name = event.key === "ArrowRight" ? "next" : event.key === "ArrowLeft" ? "back" : null;
        if (name && !event.target.closest("input, select, textarea, dialog, [role=tablist]")) {
            page.querySelector(`[data-demo=${name}]`)?.click();
        }
    };
    document.addEventListener("keydown", follow);
}
