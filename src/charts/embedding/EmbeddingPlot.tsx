import { type KeyboardEvent, type ReactElement, useCallback, useMemo, useState } from 'react';
import { ChartFrame } from '../frame/ChartFrame';
import { fill } from '../frame/messages';
import { useWidth } from '../frame/useWidth';
import type { Turn } from '../scatter3d/geometry';
import { Turner } from '../scatter3d/Turner';
import { ClassLegend } from './ClassLegend';
import styles from './embedding.module.css';
import { embeddingMessages as text } from './messages';
import { neighbourTowards, type Places, placesInPlane, placesInSpace, pointAt } from './places';
import { PointCanvas } from './PointCanvas';
import { PointTip } from './PointTip';
import type { EmbeddingPlotProps } from './props';

const reach = 14;
const directions: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Thousands of labelled points in a plane, or in space that turns; pointing at one shows its picture. */
export function EmbeddingPlot(props: EmbeddingPlotProps): ReactElement {
  const { title, language, positions, components, classes, labels, predicted, confidence, summary, axes = [], height = 560 } = props;
  const { ref, width } = useWidth<HTMLDivElement>();
  const [hidden, setHidden] = useState<ReadonlySet<number>>(new Set());
  const toggle = (index: number): void => setHidden((before) => {
    const after = new Set(before);
    if (!after.delete(index)) after.add(index);
    return after;
  });
  const rows = (): (string | number)[][] => labels.map((label, i) => [
    classes[label]?.sign ?? '', classes[predicted[i] ?? 0]?.sign ?? '', confidence[i] ?? Number.NaN, ...Array.from({ length: components }, (_, c) => positions[i * components + c] ?? Number.NaN),
  ]);
  const coordinates = Array.from({ length: components }, (_, c) => axes[c] ?? 'xyz'.charAt(c));
  return (
    <ChartFrame
      title={title} language={language} summary={summary}
      table={() => ({ columns: [text.label[language], text.answer[language], text.confidence[language], ...coordinates], rows: rows() })}
      legend={<ClassLegend classes={classes} hidden={hidden} onToggle={toggle} language={language} />}
    >
      {(full) => (
        <div ref={ref}>
          {width > 0 && <Stage {...props} width={width} height={full ? window.innerHeight - 170 : Math.min(height, Math.max(300, width * 0.8))} hidden={hidden} />}
          {axes.length > 0 && <p className={styles.axes}>{axes.join(' · ')}</p>}
        </div>
      )}
    </ChartFrame>
  );
}

interface StageProps extends EmbeddingPlotProps {
  readonly width: number;
  readonly height: number;
  readonly hidden: ReadonlySet<number>;
}

function Stage(props: StageProps & { readonly height: number }): ReactElement {
  const { title, language, positions, components, width, height } = props;
  if (components === 2) return <Plane {...props} />;
  return <Turner title={title} language={language}>{(turn) => <Space {...props} {...{ positions, width, height, turn }} />}</Turner>;
}

function Plane(props: StageProps): ReactElement {
  const { title, language, positions, width, height } = props;
  const places = useMemo(() => placesInPlane(positions, width, height), [positions, width, height]);
  const points = usePoints(props, places);
  const onKey = (event: KeyboardEvent): void => {
    const direction = directions[event.key];
    if (event.key === 'Escape' && points.chosen !== null) points.choose(null);
    else if (direction) points.choose(neighbourTowards(places, points.chosen, ...direction, points.shown));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className={styles.stage} role="slider" tabIndex={0} aria-label={fill(text.read[language], { title })}
      aria-valuemin={0} aria-valuemax={props.labels.length} aria-valuenow={(points.chosen ?? -1) + 1} aria-valuetext={points.told}
      onKeyDown={onKey} onBlur={() => points.choose(null)} {...points.pointing}
    >
      {points.picture}
    </div>
  );
}

function Space(props: StageProps & { readonly turn: Turn }): ReactElement {
  const { positions, width, height, turn } = props;
  const places = useMemo(() => placesInSpace(positions, turn, width, height), [positions, turn, width, height]);
  const points = usePoints(props, places);
  return <div className={styles.stage} {...points.pointing}>{points.picture}</div>;
}

/** The point that is pointed at, and the picture with it. */
function usePoints({ language, labels, predicted, confidence, classes, images, hidden, width, height }: StageProps, places: Places) {
  const [chosen, setChosen] = useState<number | null>(null);
  const shown = useCallback((i: number) => !hidden.has(labels[i] ?? 0), [hidden, labels]);
  const ringed = useCallback((i: number) => labels[i] !== predicted[i], [labels, predicted]);
  const held = chosen !== null && chosen < labels.length && shown(chosen) ? chosen : null;
  const told = held === null ? text.none[language] : fill(text[ringed(held) ? 'wrong' : 'right'][language], {
    label: classes[labels[held] ?? 0]?.sign ?? '', predicted: classes[predicted[held] ?? 0]?.sign ?? '', confidence: (confidence[held] ?? Number.NaN).toFixed(2),
  });
  return {
    chosen: held, choose: setChosen, shown, told,
    pointing: {
      onPointerMove: (event: React.PointerEvent<HTMLElement>): void => {
        const box = event.currentTarget.getBoundingClientRect();
        setChosen(pointAt(places, event.clientX - box.left, event.clientY - box.top, reach, shown));
      },
      onPointerLeave: (): void => setChosen(null),
    },
    picture: (
      <>
        <PointCanvas {...{ places, classes, labels, ringed, shown, width, height }} chosen={held} />
        {held !== null && <PointTip point={held} x={places.at[2 * held] ?? 0} y={places.at[2 * held + 1] ?? 0} {...{ width, images, told }} />}
      </>
    ),
  };
}
