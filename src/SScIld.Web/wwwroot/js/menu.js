// A menu is a fold that lies over the page: it closes after a choice, on Escape, and once one has turned to something else.
const opened = () => document.querySelectorAll("details.menu[open]");

function close(menu, andStay) {
    menu.open = false;
    if (andStay) {
        menu.querySelector("summary").focus();
    }
}

document.addEventListener("click", event => {
    for (const menu of opened()) {
        const chosen = menu.contains(event.target) && event.target.closest("button, a");
        if (chosen || !menu.contains(event.target)) {
            close(menu, chosen);
        }
    }
});

document.addEventListener("focusout", event => {
    const menu = event.target.closest?.("details.menu[open]");
    if (menu && event.relatedTarget && !menu.contains(event.relatedTarget)) {
        close(menu, false);
    }
});

document.addEventListener("keydown", event => {
    if (event.key === "Escape") {
        opened().forEach(menu => close(menu, menu.contains(document.activeElement)));
    }
});
