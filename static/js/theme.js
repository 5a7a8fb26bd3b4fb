/** Applies the chosen theme before the first paint; auto leaves it to the system. */
document.documentElement.classList.add("has-js");
try {
  const theme = localStorage.getItem("theme");
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // Without storage the system decides.
}
