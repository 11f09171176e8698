import { useEffect, useReducer, useRef, useState } from 'react';
import { usePictureDrop } from '../../charts/images/usePictureDrop';
import { toFailure, type Failure } from '../../engine/errors/failure';
import { wordFailure } from '../../engine/errors/words';
import type { Drawing } from '../../engine/protocol';
import { useLanguage, useMessages } from '../i18n/messages';
import { Button } from '../ui/Button';
import { Slider } from '../ui/Slider';
import { emptyPad, isBlank, padReducer, type PadContent, type Stroke } from './drawing';
import styles from './DrawPad.module.css';
import { InkCanvas } from './InkCanvas';
import { messages } from './messages';
import { NetworkAnswer } from './NetworkAnswer';
import { rasterSize, rasteriseStrokes } from './paint';
import { readPhoto } from './photo';
import { PictureSources } from './PictureSources';
import { SeenPicture } from './SeenPicture';
import { useModel } from './useModel';
import { useOnScreen } from './useOnScreen';
import { useRecognition } from './useRecognition';

// As thick, against the height of a digit, as the pens of MNIST's writers.
const usualWidth = 0.075;

/** Write a digit: both networks read it while it is drawn. */
export function DrawPad() {
  const t = useMessages(messages);
  const language = useLanguage();
  const root = useRef<HTMLDivElement>(null);
  const visible = useOnScreen(root);
  const [pad, act] = useReducer(padReducer, emptyPad);
  const [strokeWidth, setStrokeWidth] = useState(usualWidth);
  const [fileFailure, setFileFailure] = useState<Failure | null>(null);
  const softmax = useModel('softmax', visible);
  const cnn = useModel('cnn', visible);
  const { reading, failure, ask, again } = useRecognition(softmax.ref, cnn.ref);
  const { content } = pad;

  useEffect(() => ask(drawingOf(content)), [ask, content]);

  const show = (next: PadContent): void => {
    setFileFailure(null);
    act({ t: 'show', content: next });
  };
  usePictureDrop(root, visible, (file) => {
    readPhoto(file).then(show, (error: unknown) => setFileFailure(toFailure(error)));
  });
  const truth = content.kind === 'ink' ? content.label : null;
  return (
    <div ref={root} className={styles.pad}>
      <div className={styles.sheetColumn}>
        <div className={styles.sheet}>
          <InkCanvas content={content} strokeWidth={strokeWidth} onDraw={(strokes) => ask(inkOf(strokes))} onStroke={(stroke) => act({ t: 'stroke', stroke })} />
          {isBlank(content) && <p className={styles.hint} aria-hidden="true">{t('hint')}</p>}
        </div>
        <div className={styles.tools}>
          <Button icon="undo" size="small" disabled={pad.past.length === 0} onClick={() => act({ t: 'undo' })}>{t('undo')}</Button>
          <Button icon="trash" size="small" disabled={isBlank(content)} onClick={() => act({ t: 'clear' })}>{t('clear')}</Button>
          <Slider
            className={styles.width} label={t('width')} value={strokeWidth} min={0.03} max={0.15}
            format={(value) => t('widthValue', { value: (value * 100).toFixed(1) })} onChange={setStrokeWidth}
          />
        </div>
      </div>
      <div className={styles.seenColumn}>
        <SeenPicture seen={reading.seen} />
        {truth !== null && <p className={styles.note}>{t('truth', { digit: truth })}</p>}
      </div>
      <div className={styles.answers}>
        <NetworkAnswer model={softmax} probabilities={reading.probabilities.softmax} failure={reading.failures.softmax} onRetry={again} truth={truth} />
        <NetworkAnswer model={cnn} probabilities={reading.probabilities.cnn} failure={reading.failures.cnn} onRetry={again} truth={truth} />
      </div>
      {(fileFailure ?? failure) && (
        <div className={styles.failure} role="alert">
          <p>{wordFailure(fileFailure ?? failure ?? { code: 'internal', details: {} }, language)}</p>
          {!fileFailure && <Button size="small" onClick={again}>{t('retry')}</Button>}
        </div>
      )}
      <PictureSources onPicture={show} onFail={(error) => setFileFailure(toFailure(error))} />
    </div>
  );
}

/** What the engine is asked about; null for a blank pad. */
function drawingOf(content: PadContent): Drawing | null {
  switch (content.kind) {
    case 'strokes':
      return content.strokes.length === 0 ? null : inkOf(content.strokes);
    case 'ink':
      return { kind: 'ink', width: content.width, height: content.height, values: content.values };
    case 'photo':
      return { kind: 'photo', width: content.width, height: content.height, rgba: content.rgba };
  }
}

function inkOf(strokes: readonly Stroke[]): Drawing {
  return { kind: 'ink', width: rasterSize, height: rasterSize, values: rasteriseStrokes(strokes) };
}
