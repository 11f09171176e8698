/** A CSS colour, custom properties included, as the browser resolves it at an element (`rgb(…)`): canvases know no others. */
export function resolvedColor(element: HTMLElement, color: string): string {
  const before = element.style.color;
  element.style.color = color;
  const resolved = getComputedStyle(element).color;
  element.style.color = before;
  return resolved;
}
