// Sets the chosen theme before the first paint, so that a dark screen never flashes white.
(() => {
  try {
    const theme = localStorage.getItem("framsyn.theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch {
    // Storage may be switched off; then the system's own theme is used.
  }
})();
