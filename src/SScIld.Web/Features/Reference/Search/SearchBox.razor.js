// Down and up go from the box through what was found and back; everything else is as the browser has it.
export function followArrows(box) {
    // Whoever closes the drawer at once has taken the box away before this was asked.
    if (!box) {
        return;
    }

    box.addEventListener("keydown", event => {
        const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
        const stops = [box.querySelector("input"), ...box.querySelectorAll(".found > li > a, .found > li > button")];
        const next = stops[stops.indexOf(document.activeElement) + step];
        if (step !== 0 && next) {
            event.preventDefault();
            next.focus();
        }
    });
}
