/** How the learner looks at the board, kept in localStorage; broken or unknown content falls back to the defaults. */
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { MomentAxis } from '../../charts/frame/moment';
import type { HistogramMode } from '../../charts/histogramSeries/geometry';
import type { ReadingOrder } from '../../charts/line/series';
import { safeLocalStorage } from '../store/safeLocalStorage';

export const boardTabs = ['scalars', 'graph', 'histograms', 'distributions', 'images', 'text'] as const;
export type BoardTab = (typeof boardTabs)[number];
export const boardAxes = ['step', 'seconds', 'wall'] as const satisfies readonly MomentAxis[];
export const readingOrders = ['nearest', 'highest', 'lowest', 'name'] as const satisfies readonly ReadingOrder[];
export const histogramModes = ['offset', 'overlay'] as const satisfies readonly HistogramMode[];
/** As TensorBoard's slider ends: at 1 nothing would move. */
export const mostSmoothing = 0.999;

export interface BoardSettings {
  readonly tab: BoardTab;
  /** Weight of the moving average, 0 to 0.999. */
  readonly smoothing: number;
  readonly axis: MomentAxis;
  readonly logX: boolean;
  readonly logY: boolean;
  readonly ignoreOutliers: boolean;
  readonly order: ReadingOrder;
  readonly histogramMode: HistogramMode;
  readonly actualSize: boolean;
}

/** Smoothing and outliers as TensorBoard begins. */
export const defaultBoardSettings: BoardSettings = {
  tab: 'scalars', smoothing: 0.6, axis: 'step', logX: false, logY: false, ignoreOutliers: true, order: 'nearest', histogramMode: 'offset', actualSize: false,
};

/** Reads stored settings field by field: what is missing or wrong becomes the default. */
export function parseBoardSettings(stored: unknown): BoardSettings {
  const from: Readonly<Record<string, unknown>> = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const oneOf = <T>(value: unknown, allowed: readonly T[], otherwise: T): T => allowed.find((a) => a === value) ?? otherwise;
  const flag = (value: unknown, otherwise: boolean): boolean => (typeof value === 'boolean' ? value : otherwise);
  const { smoothing } = from;
  const usual = defaultBoardSettings;
  return {
    tab: oneOf(from.tab, boardTabs, usual.tab),
    smoothing: typeof smoothing === 'number' && smoothing >= 0 && smoothing <= mostSmoothing ? smoothing : usual.smoothing,
    axis: oneOf<MomentAxis>(from.axis, boardAxes, usual.axis),
    logX: flag(from.logX, usual.logX),
    logY: flag(from.logY, usual.logY),
    ignoreOutliers: flag(from.ignoreOutliers, usual.ignoreOutliers),
    order: oneOf<ReadingOrder>(from.order, readingOrders, usual.order),
    histogramMode: oneOf<HistogramMode>(from.histogramMode, histogramModes, usual.histogramMode),
    actualSize: flag(from.actualSize, usual.actualSize),
  };
}

interface BoardSettingsStore extends BoardSettings {
  readonly change: (patch: Partial<BoardSettings>) => void;
}

export const useBoardSettings = create<BoardSettingsStore>()(
  persist((set) => ({ ...defaultBoardSettings, change: (patch) => set(patch) }), {
    name: 'tensor-studio/board',
    version: 1,
    storage: createJSONStorage(() => safeLocalStorage),
    partialize: ({ change: _, ...settings }) => settings,
    migrate: parseBoardSettings,
    merge: (stored, current) => ({ ...current, ...parseBoardSettings(stored) }),
  }),
);
