/**
 * The Lesson and Cell types. A lesson is data: cells in order, texts in both languages, figures as lazy components.
 * Lessons know the engine's declarations and types and the charts; the app supplies everything else through props.
 */
import type { ComponentType } from 'react';
import type { ExperimentId, Params } from '../engine/declarations/schema';
import type { DatasetAnswer, DatasetId, DatasetWant, Look, LookAnswer, Phase, Progress, RunId, RunSpec } from '../engine/protocol';

export type Language = 'zh' | 'en';
export type Bilingual = Readonly<Record<Language, string>>;

/** A metric's points so far; the arrays are views and may only be read. */
export interface Curve {
  readonly steps: Float64Array;
  readonly values: Float64Array;
  readonly seconds: Float64Array;
}

/** A run as figures see it. `version` grows with every change, so that it can key memos. */
export interface RunView {
  readonly id: RunId;
  readonly name: string;
  /** CSS colour, the same everywhere in the product. */
  readonly color: string;
  readonly spec: RunSpec;
  readonly phase: Phase;
  readonly progress: Progress | null;
  readonly latest: Readonly<Record<string, number>>;
  readonly marks: readonly { readonly step: number; readonly label: string }[];
  readonly version: number;
  curve(metric: string): Curve;
}

/** All that a figure may use of the studio. */
export interface FigureProps {
  readonly language: Language;
  /** Runs started from this cell (or, for a figure that names `of`, from that cell), newest first. */
  readonly runs: readonly RunView[];
  readonly dataset: (id: DatasetId, want: DatasetWant) => Promise<DatasetAnswer>;
  readonly look: (run: RunId, want: Look) => Promise<LookAnswer>;
  readonly start: (experiment: ExperimentId, params: Params, options?: { readonly name?: string; readonly seed?: number }) => RunId;
  readonly stop: (run: RunId) => void;
}

interface CellBase {
  /** Unique in the lesson; the key of its text in `text.zh.md` and `text.en.md`, which stands above the cell's body. */
  readonly id: string;
}
export interface TextCell extends CellBase {
  readonly kind: 'text';
}
export interface FigureCell extends CellBase {
  readonly kind: 'figure';
  readonly wide?: boolean;
  /** The experiment cell whose runs the figure shows. */
  readonly of?: string;
  readonly View: ComponentType<FigureProps>;
}
/** One chart of an experiment: metrics drawn over one another, validation dashed. */
export interface ChartPlan {
  readonly title: Bilingual;
  readonly metrics: readonly string[];
  readonly logY?: boolean;
}
export interface CodeView {
  /** The source that runs, imported with `?raw`. */
  readonly typescript: string;
  /** The course's way of writing it. */
  readonly python: string;
}
export interface ExperimentCell extends CellBase {
  readonly kind: 'experiment';
  /** Several experiments may be offered for choice (softmax network or CNN). */
  readonly experiments: readonly ExperimentId[];
  /** Overrides of the declaration's defaults. */
  readonly params?: Params;
  /** Parameters in sight; the rest is folded away. */
  readonly basic: readonly string[];
  readonly charts: readonly ChartPlan[];
  /** Drawn beside the charts: regression line, contour path, confusion matrix. */
  readonly View?: ComponentType<FigureProps>;
  readonly code: Readonly<Record<ExperimentId, CodeView>>;
}
export interface RaceCell extends CellBase {
  readonly kind: 'race';
  readonly experiments: readonly ExperimentId[];
  readonly params?: Params;
  readonly basic: readonly string[];
  readonly charts: readonly ChartPlan[];
  /** Optimizers on the grid at first. */
  readonly racers: readonly Params[];
  /** Accuracy whose first reaching is timed. */
  readonly target: number;
}
export interface DrawCell extends CellBase {
  readonly kind: 'draw';
}
export type Cell = TextCell | FigureCell | ExperimentCell | RaceCell | DrawCell;

export interface Lesson {
  readonly slug: string;
  /** Its place in the course, 1 to 9. */
  readonly number: number;
  readonly cells: readonly Cell[];
  /** HTML by cell id, made from Markdown at build time. */
  readonly text: Readonly<Record<Language, Readonly<Record<string, string>>>>;
}
