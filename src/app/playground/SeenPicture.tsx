/** The 28x28 picture that the networks see, in MNIST's own white on black. */
import { useEffect, useRef } from 'react';
import { useMessages } from '../i18n/messages';
import styles from './DrawPad.module.css';
import { messages } from './messages';

const side = 28;

export function SeenPicture({ seen }: { readonly seen: Float32Array | null }) {
  const t = useMessages(messages);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const picture = new ImageData(side, side);
    for (let i = 0; i < side * side; i++) {
      const grey = Math.round((seen?.[i] ?? 0) * 255);
      picture.data.set([grey, grey, grey, 255], i * 4);
    }
    context.putImageData(picture, 0, 0);
  }, [seen]);
  return (
    <figure className={styles.seen}>
      <div role="img" aria-label={seen ? t('seen') : t('seenEmpty')}>
        <canvas ref={canvas} width={side} height={side} />
      </div>
      <figcaption>{t('seen')}</figcaption>
    </figure>
  );
}
