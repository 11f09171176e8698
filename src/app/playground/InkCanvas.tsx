/** The sheet to draw on. Pointer events serve mouse, finger and pen alike; samples between two frames are not lost. */
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useMessages } from '../i18n/messages';
import type { PadContent, Stroke } from './drawing';
import styles from './DrawPad.module.css';
import { messages } from './messages';
import { paintInk, paintPhoto, paintStrokes } from './paint';
import { strokeRecorder } from './strokeRecorder';

interface InkCanvasProps {
  readonly content: PadContent;
  /** Width of new strokes, as a share of the sheet. */
  readonly strokeWidth: number;
  /** While a stroke grows. */
  readonly onDraw: (strokes: readonly Stroke[]) => void;
  readonly onStroke: (stroke: Stroke) => void;
}

export function InkCanvas(props: InkCanvasProps) {
  const t = useMessages(messages);
  const canvas = useRef<HTMLCanvasElement>(null);
  const latest = useRef(props);
  const repaint = useRef<() => void>(() => undefined);

  const { content } = props;

  useLayoutEffect(() => {
    latest.current = props;
  });
  useLayoutEffect(() => {
    repaint.current();
  }, [content]);

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    let growing: Stroke | null = null;

    const strokes = (): readonly Stroke[] => {
      const { content } = latest.current;
      const done = content.kind === 'strokes' ? content.strokes : [];
      return growing ? [...done, growing] : done;
    };
    const paint = (): void => {
      const size = Math.round(element.clientWidth * devicePixelRatio);
      if (size === 0) return;
      if (element.width !== size) {
        element.width = size;
        element.height = size;
      }
      context.clearRect(0, 0, size, size);
      const color = getComputedStyle(element).color;
      context.strokeStyle = color;
      context.fillStyle = color;
      const { content } = latest.current;
      if (growing || content.kind === 'strokes') paintStrokes(context, strokes(), size);
      else if (content.kind === 'ink') paintInk(context, content, size);
      else paintPhoto(context, content, size);
    };
    repaint.current = paint;

    const stopRecording = strokeRecorder(element, {
      width: () => latest.current.strokeWidth,
      onGrow: (stroke) => {
        growing = stroke;
        paint();
        latest.current.onDraw(strokes());
      },
      onEnd: (stroke) => {
        growing = null;
        if (stroke) latest.current.onStroke(stroke);
        else paint();
      },
    });
    const resized = new ResizeObserver(paint);
    resized.observe(element);
    // Ink has the colour of the text, which changes with the theme.
    const themed = new MutationObserver(paint);
    themed.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      stopRecording();
      resized.disconnect();
      themed.disconnect();
    };
  }, []);

  return (
    <div className={styles.canvasName} role="img" aria-label={t('pad')}>
      <canvas ref={canvas} className={styles.canvas} />
    </div>
  );
}
