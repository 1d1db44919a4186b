// Warns before unsaved text is left. Nothing is kept in the browser: machines are shared.
export function attach(form) {
  const state = () => new URLSearchParams(texts(form)).toString();
  const before = state();
  let isSent = false;
  form.addEventListener("submit", () => {
    isSent = true;
  });
  window.addEventListener("pageshow", () => {
    isSent = false;
  });
  window.addEventListener("beforeunload", (event) => {
    if (!isSent && (form.dataset.unsaved || state() !== before)) event.preventDefault();
  });
}

function texts(form) {
  return [...new FormData(form)].map(([name, value]) => [name, typeof value === "string" ? value : value.name]);
}
