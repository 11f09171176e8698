/** Least distance from the window's edges, in CSS pixels. */
const gap = 8;

/** Ref of a box that is placed beside a pointer: moves it to where the window shows it. */
export function keepInView(box: HTMLElement | null): void {
  if (!box) return;
  box.style.translate = '';
  const { left, right, top, bottom } = box.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  box.style.translate = `${shift(left, right, clientWidth)}px ${shift(top, bottom, clientHeight)}px`;
}

/** How far a stretch must move to lie within the window; its beginning counts more than its end. */
function shift(from: number, to: number, size: number): number {
  return Math.max(gap - from, Math.min(0, size - gap - to));
}
