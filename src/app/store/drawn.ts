/** The learner's last drawing as the networks see it: figures may ask what a network makes of it. */
import { create } from 'zustand';
import type { DrawnAccess } from '../../lessons/lesson';

interface DrawnState {
  readonly picture: Float32Array | null;
}

const useDrawn = create<DrawnState>(() => ({ picture: null }));

export const keepDrawn = (picture: Float32Array): void => { useDrawn.setState({ picture }); };

export const drawnAccess: DrawnAccess = { subscribe: (changed) => useDrawn.subscribe(changed), view: () => useDrawn.getState().picture };
