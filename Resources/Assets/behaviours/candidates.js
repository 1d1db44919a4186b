// Shows who may be meant while a name is typed. What is typed is sent as a form, never in an address.
const names = ["csrf", "familyName", "givenName", "originalName", "birth"];

export function attach(area) {
  const form = area.closest("form");
  let timer = 0;
  let newest = 0;

  form.addEventListener("input", (event) => {
    if (!names.includes(event.target.name)) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => ask(), 400);
  });

  async function ask() {
    const number = ++newest;
    const sent = new URLSearchParams(names.map((name) => [name, form.elements.namedItem(name)?.value ?? ""]));
    const asked = fetch(area.dataset.source, { method: "POST", body: sent, redirect: "error" });
    const answer = await asked.catch(() => null);
    if (!answer?.ok || number !== newest) return;
    const found = new DOMParser().parseFromString(await answer.text(), "text/html");
    area.replaceChildren(...found.body.childNodes);
  }
}
