/** Least distance from the window's edge, in CSS pixels. */
const gap = 8;

/** Ref of a box that is placed beside a pointer: moves it sideways where it would leave the window. */
export function keepInView(box: HTMLElement | null): void {
  if (!box) return;
  box.style.translate = '';
  const { left, right } = box.getBoundingClientRect();
  const beyond = right - (document.documentElement.clientWidth - gap);
  const shift = beyond > 0 ? -beyond : Math.max(0, gap - left);
  if (shift !== 0) box.style.translate = `${shift}px`;
}
