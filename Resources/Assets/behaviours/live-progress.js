// Renews a progress bar every second; a page without it means that the job is done.
export function attach(progress) {
  progress.classList.add("progress--live");
  window.setTimeout(() => renew(progress), 1000);
}

async function renew(progress) {
  const answer = await fetch(progress.dataset.source, { headers: { accept: "text/html" } }).catch(() => null);
  if (!answer?.ok) {
    window.setTimeout(() => renew(progress), 3000);
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const next = page.getElementById(progress.id);
  if (!next?.dataset.source) {
    window.location.assign(answer.url);
    return;
  }
  copy(next, progress);
  window.setTimeout(() => renew(progress), 1000);
}

// The elements stay, so that focus and announcements do.
function copy(from, to) {
  const [bar, next] = [to, from].map((element) => element.querySelector("progress"));
  for (const name of ["max", "value"]) {
    if (next.hasAttribute(name)) bar.setAttribute(name, next.getAttribute(name));
  }
  const text = to.querySelector("[role=status]");
  text.textContent = from.querySelector("[role=status]").textContent;
}
