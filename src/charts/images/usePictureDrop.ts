import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/** Takes files dropped on the element, and pictures pasted anywhere on the page while it is on the screen. */
export function usePictureDrop(element: RefObject<HTMLElement | null>, onScreen: boolean, take: (file: File) => void): void {
  const latest = useRef(take);
  useLayoutEffect(() => { latest.current = take; });

  useEffect(() => {
    const target = element.current;
    if (!target || !onScreen) return;
    const paste = (event: ClipboardEvent): void => {
      const file = pictureIn(event.clipboardData);
      // Of several that are on the screen, the first takes it.
      if (!file || event.defaultPrevented) return;
      event.preventDefault();
      latest.current(file);
    };
    const allowDrop = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) latest.current(file);
    };
    document.addEventListener('paste', paste);
    target.addEventListener('dragover', allowDrop);
    target.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('paste', paste);
      target.removeEventListener('dragover', allowDrop);
      target.removeEventListener('drop', drop);
    };
  }, [element, onScreen]);
}

/** The first picture among pasted things, or null. */
function pictureIn(data: DataTransfer | null): File | null {
  return [...(data?.files ?? [])].find((file) => file.type.startsWith('image/')) ?? null;
}
