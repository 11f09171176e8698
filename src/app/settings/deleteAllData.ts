/** Everything that this site keeps in the browser. */
import { defaultBoardSettings, useBoardSettings } from '../board/boardSettings';
import { emptyBoard, useBoard } from '../board/boardStore';
import { controller } from '../engine/studio';
import { useProgress } from '../store/progress';
import { defaultSettings, useSettings } from '../store/settings';
import { useSweeps } from '../store/sweeps';

const ownKey = /^tensor-studio\//;

/** Stops and deletes all sweeps and runs, then progress, settings, the board and cached datasets. */
export async function deleteAllData(): Promise<void> {
  // A sweep would start its trials again.
  useSweeps.getState().clear();
  await controller.deleteEverything();
  useProgress.getState().clear();
  useSettings.getState().change(defaultSettings);
  useBoardSettings.getState().change(defaultBoardSettings);
  useBoard.setState(emptyBoard);
  clearLocalStorage();
  // The engine's store of decoded datasets.
  if ('caches' in globalThis) {
    const names = await caches.keys();
    await Promise.all(names.map((name) => caches.delete(name)));
  }
}

function clearLocalStorage(): void {
  try {
    for (const key of Object.keys(localStorage).filter((name) => ownKey.test(name))) localStorage.removeItem(key);
  } catch {
    // Blocked storage holds nothing.
  }
}
