/**
 * Puts the text into the clipboard, as a plain selection copied by the page where the browser refuses to write it there.
 * @returns false where neither is allowed: `element`, which shows the text, is then selected for the learner to copy
 */
export async function copyText(text: string, element: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Refused, or a page without https, where there is no clipboard at all.
    return copySelected(element);
  }
}

function copySelected(element: HTMLElement): boolean {
  const selection = getSelection();
  if (!selection) return false;
  selection.selectAllChildren(element);
  // Deprecated, and yet all there is without permission and without https.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const copied = document.execCommand('copy');
  if (copied) selection.removeAllRanges();
  return copied;
}
