/** What every page shares: the theme switch, the language, the place in the contents. */

const root = document.documentElement;
const themeButtons = document.querySelectorAll("[data-theme-choice]");

function showTheme() {
  const theme = root.dataset.theme ?? "auto";
  for (const button of themeButtons) {
    button.setAttribute("aria-pressed", String(button.dataset.themeChoice === theme));
  }
}

/** @param {string} theme */
function chooseTheme(theme) {
  if (theme === "auto") delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    if (theme === "auto") localStorage.removeItem("theme");
    else localStorage.setItem("theme", theme);
  } catch {
    // Then it lasts as long as the page.
  }
  showTheme();
}

for (const button of themeButtons) {
  button.addEventListener("click", () => chooseTheme(button.dataset.themeChoice));
}
addEventListener("storage", ({ key, newValue }) => {
  if (key === "theme") chooseTheme(newValue ?? "auto");
});
showTheme();

// The choice holds for addresses that name no language, and keeps the place.
for (const link of document.querySelectorAll("a[data-language]")) {
  link.addEventListener("click", () => {
    const choice = `django_language=${link.dataset.language}`;
    document.cookie = `${choice}; path=/; max-age=31536000; samesite=lax`;
    link.hash = location.hash;
  });
}

/** Mark the heading that the reader is at in the table of contents. */
function followHeadings() {
  const links = [...document.querySelectorAll("[data-toc] a[href^='#']")];
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const mark = () => {
    const passed = headings.filter((heading) => heading?.getBoundingClientRect().top < innerHeight / 3);
    const current = headings.indexOf(passed.at(-1));
    links.forEach((link, index) => {
      if (index === current) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    });
  };
  const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -66% 0px" });
  headings.filter(Boolean).forEach((heading) => observer.observe(heading));
}

followHeadings();
