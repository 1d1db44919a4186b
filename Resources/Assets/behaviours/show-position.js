// Moves a wide drawing so that the place that matters, such as today, is in sight at first.
export function attach(region) {
  const hidden = region.scrollWidth - region.clientWidth;
  if (hidden <= 0) return;
  const place = (region.scrollWidth * Number(region.dataset.position)) / 10000;
  region.scrollLeft = Math.min(Math.max(place - region.clientWidth * 0.6, 0), hidden);
}
