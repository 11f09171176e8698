import { useState } from 'react';

/** The value while `live`, and the last such value else: what nobody sees need not be drawn anew. */
export function useFrozen<T>(value: T, live: boolean): T {
  const [kept, setKept] = useState(value);
  // React's way to keep a former value: state changed while rendering renders again at once, before anything is shown.
  if (live && kept !== value) setKept(value);
  return live ? value : kept;
}
