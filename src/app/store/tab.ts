/** The tab slice: whether this tab may run and write, or another one does. */
import { create } from 'zustand';

export interface TabState {
  /** `waiting` until the lock has answered; `reader` while another tab owns the runs. */
  readonly role: 'waiting' | 'owner' | 'reader';
}

export const useTab = create<TabState>()(() => ({ role: 'waiting' }));
