// A modal dialog keeps the focus inside, closes on Escape and gives the focus back: the browser does all of it.
export function turn(dialog) {
    if (!dialog.open) {
        dialog.showModal();
        dialog.addEventListener("click", shutFromOutside);
    }

    dialog.querySelector(".drawer-body").scrollTop = 0;
    (dialog.querySelector("input[type=search]") ?? dialog.querySelector("h2"))?.focus();
}

export function shut(dialog) {
    dialog.close();
}

// A click on the dialog itself, not on what is in it, fell on the dimmed page around it.
function shutFromOutside(event) {
    const box = event.currentTarget.getBoundingClientRect();
    if (event.target === event.currentTarget && (event.clientX < box.left || event.clientX > box.right)) {
        event.currentTarget.close();
    }
}
