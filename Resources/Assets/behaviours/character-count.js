// Says how many characters are left; the server counts again.
export function attach(field) {
  const limit = Number(field.dataset.limit);
  const count = document.createElement("p");
  count.className = "field__count";
  count.setAttribute("role", "status");
  field.after(count);

  const show = () => {
    const left = limit - [...field.value].length;
    // Far from the limit the count only distracts.
    count.hidden = left > limit / 10 && left > 50;
    const sentence = left < 0 ? field.dataset.over : field.dataset.left;
    count.textContent = sentence.replace("{count}", Math.abs(left));
    count.classList.toggle("field__count--over", left < 0);
  };
  field.addEventListener("input", show);
  show();
}
