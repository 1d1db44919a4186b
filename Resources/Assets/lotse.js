for (const element of document.querySelectorAll("[data-behaviour]")) {
  for (const name of element.dataset.behaviour.split(" ")) {
    behaviours[name]?.().then((behaviour) => behaviour.attach(element));
  }
}
