/** Ways to a picture without drawing: a digit from MNIST, a photo opened, pasted or dropped. All work from the keyboard. */
import { useId, useRef, useState } from 'react';
import { EngineError } from '../../engine/errors/failure';
import { askDataset } from '../engine/studio';
import { useMessages } from '../i18n/messages';
import { Button } from '../ui/Button';
import { digits } from './digits';
import type { PadContent } from './drawing';
import styles from './DrawPad.module.css';
import { messages } from './messages';
import { readPhoto } from './photo';

interface PictureSourcesProps {
  readonly onPicture: (content: PadContent) => void;
  readonly onFail: (error: unknown) => void;
}

// Steps through a digit's thousand pictures so that neighbours in the file (often one writer's) do not follow each other.
const stride = 37;

export function PictureSources({ onPicture, onFail }: PictureSourcesProps) {
  const t = useMessages(messages);
  const file = useRef<HTMLInputElement>(null);
  const id = useId();
  const [taken, setTaken] = useState(0);
  const [busy, setBusy] = useState(false);

  const attempt = async (work: () => Promise<PadContent>): Promise<void> => {
    setBusy(true);
    try {
      onPicture(await work());
    } catch (error) {
      onFail(error);
    }
    setBusy(false);
  };
  return (
    <div className={styles.sources}>
      <p className={styles.sourcesTitle} id={id}>{t('samples')}</p>
      <div className={styles.samples} role="group" aria-labelledby={id}>
        {digits.map((digit, label) => (
          <button
            key={digit} type="button" className={styles.sample} aria-label={t('sample', { digit })} disabled={busy}
            onClick={() => {
              setTaken(taken + 1);
              void attempt(() => sampleDigit(label, taken * stride));
            }}
          >{digit}</button>
        ))}
      </div>
      <div className={styles.upload}>
        <Button icon="upload" size="small" disabled={busy} onClick={() => file.current?.click()}>{t('upload')}</Button>
        <input
          ref={file} type="file" accept="image/*" hidden aria-label={t('upload')}
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            // The same file can be chosen again only if the field forgets it.
            event.target.value = '';
            if (chosen) void attempt(() => readPhoto(chosen));
          }}
        />
        <span role="status" className={styles.note}>{busy ? t('loadingSample') : t('paste')}</span>
      </div>
    </div>
  );
}

/** A validation picture of the digit; offsets beyond its last picture start again. */
async function sampleDigit(label: number, offset: number): Promise<PadContent> {
  const find = async (from: number) => askDataset('mnist', { kind: 'find', split: 'test', label, offset: from, limit: 1 });
  let found = await find(offset);
  if (found.kind === 'found' && found.indices.length === 0 && found.total > 0) found = await find(offset % found.total);
  const indices = found.kind === 'found' ? found.indices : [];
  const answer = await askDataset('mnist', { kind: 'images', split: 'test', indices });
  if (answer.kind !== 'images' || answer.images.count === 0) throw new EngineError('internal', { reason: `no picture of ${label}` });
  const { width, height, pixels } = answer.images;
  return { kind: 'ink', width, height, label, values: Float32Array.from(pixels.subarray(0, width * height), (value) => value / 255) };
}
